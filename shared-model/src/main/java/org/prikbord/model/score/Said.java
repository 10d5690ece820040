package org.prikbord.model.score;

import org.prikbord.model.person.PersonView;

/** Why an expert gave an idea the marks that they did. */
public record Said(long idea, PersonView expert, String reason) {}
