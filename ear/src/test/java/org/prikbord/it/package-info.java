/**
 * Tests of the whole: the EAR as it is shipped, started by the run command in a process of its own, on real PostgreSQL,
 * met over HTTP and in a real Chromium. Nothing here sees the product's classes.
 */
package org.prikbord.it;
