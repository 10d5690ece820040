/**
 * Circles: teams that people make themselves, open, by request or hidden, and who is in them. What is written to one is in
 * {@link org.prikbord.model.post}; departments and shops come with the people and are in {@link org.prikbord.model.person}.
 * Nobody who is not in a hidden circle may learn that it exists, from a name that is taken least of all.
 */
package org.prikbord.model.circle;
