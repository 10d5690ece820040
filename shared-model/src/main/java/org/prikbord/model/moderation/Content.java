package org.prikbord.model.moderation;

import org.prikbord.model.person.Person;

/**
 * What somebody wrote, as the desk needs to know it.
 *
 * @param writer who wrote it in the name of its author; null where its author did
 * @param words all of it; of an idea its title first
 * @param under the post or idea that a comment stands under; null for anything else
 */
public record Content(Subject subject, Person author, Person writer, String words, Subject under, boolean hidden) {}
