/**
 * Screens: televisions in canteens and shops that show the latest notes of the wall to whoever passes, without a sign-in.
 * Each has a link of its own, made by communications or an administrator and revoked at any time. The link carries a key
 * that is shown once and kept as a hash only: whoever reads the database or the list of screens cannot watch along by
 * it, and a lost one costs a minute, for a new screen is made as fast as an old link is looked up. Who made a screen
 * stays with it and in the trail, also when they leave: it is the company's, and goes on. Must never hand out a key that
 * it has kept, nor anything that not everybody may read.
 */
package org.prikbord.model.screen;
