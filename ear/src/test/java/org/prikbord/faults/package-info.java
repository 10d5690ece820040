/**
 * The proof of what survives: killed servers, a database that is away, a full disk, rolling upgrades, a restored
 * backup. Real processes only; what a kind of content is and what follows from it is said in {@link Kinds}.
 */
package org.prikbord.faults;
