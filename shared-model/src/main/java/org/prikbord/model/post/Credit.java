package org.prikbord.model.post;

import org.prikbord.model.person.PersonView;

/** That somebody is in an idea: with words that it took in, or with what they said about it. */
public record Credit(PersonView person, Stance stance) {}
