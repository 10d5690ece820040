/**
 * The proof that one file runs everywhere: prikbord.ear on the distributions of other makers, configured by the scripts
 * of ear/servers, with the same walk on each. What is new to see belongs in {@link Walk} or {@link Checks}, a new server
 * is one more {@link Kind} with its script.
 */
package org.prikbord.servers;
