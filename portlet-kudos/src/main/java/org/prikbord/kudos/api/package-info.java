/**
 * JSON under <code>/kudos/api</code>: reads the request, calls one use case, writes the answer. Must never decide
 * anything, and never touch the database.
 */
package org.prikbord.kudos.api;
