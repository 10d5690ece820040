package org.prikbord.ideas.api;

import org.prikbord.model.person.PersonView;

/** A person beside what they wrote or answer for. */
record PersonJson(String userName, String name, String team) {
    static PersonJson of(PersonView person) {
        return new PersonJson(person.userName(), person.name(), person.team());
    }
}
