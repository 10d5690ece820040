package org.prikbord.model.post;

import org.prikbord.model.person.PersonView;

/**
 * That somebody is in an idea: with words that it took in, or with what they said about it.
 *
 * @param ideaId the idea itself, or one that it was made of
 */
public record Credit(long ideaId, PersonView person, Stance stance) {}
