/**
 * Ideas without a name, of which neither the database, nor a page, nor a log says whose they are; and the one way to
 * learn it, which takes two people and is told to the author.
 *
 * <p><b>The author in the database</b> is a stand-in, {@link org.prikbord.model.person.Person#COLLEAGUE}: whatever names
 * authors, counts them or tells them, now and in times to come, has no other. Beside the idea stand the author sealed with
 * a key that is in the configuration only, and a mark that only author and key together make: by it the author is
 * recognised while they are signed in themselves ("your idea"), and nobody can be looked for.
 *
 * <p><b>Time</b> would tell as much as a name to who sees others at a keyboard. So a new idea waits, sealed with its
 * words, under a random number and without a time, until noon or midnight, at least an hour; then all that wait appear at
 * one moment in an order drawn by lot. When their phase ends they appear at once, for then they can be talked about.
 *
 * <p><b>Notices</b> to an author go to the stand-in. Whoever reads their notices sees those of the stand-in, too, that
 * are about ideas with their mark: no row says who was told. Phases and dates of a challenge are told to those who take
 * part in it under their name.
 *
 * <p><b>Cards</b> of the deck are dealt to the author like anybody: the one colleague who was never dealt an idea would be
 * its author. Comments stand under one's name, and the form says so.
 *
 * <p><b>What it cannot hide</b>: from whoever has both the database and the secret; how somebody writes; that a company
 * logs who sent what when in front of this server (the time is no longer that of an idea, but few may have sent any).
 *
 * <p>Must never write a person's id, name or the moment of proposing beside an idea, nor log any of it.
 */
package org.prikbord.model.anonymous;
