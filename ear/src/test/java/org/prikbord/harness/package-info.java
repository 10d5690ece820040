/**
 * What tests and proofs of the whole start from: the board as a process, PostgreSQL, a caller of the API, a browser.
 * Nothing here sees the product's classes.
 */
package org.prikbord.harness;
