package org.prikbord.kudos;

import org.prikbord.model.person.PersonView;

/**
 * Somebody who can be thanked: a person or a team.
 *
 * @param userName the person's, or null for a team
 * @param team the team's name, or null for a person
 */
public record Receiver(String userName, String team, String name, String detail) {
    static Receiver of(PersonView person) {
        return new Receiver(person.userName(), null, person.name(), person.team());
    }

    static Receiver ofTeam(String name) {
        return new Receiver(null, name, name, null);
    }

    /** With a line that tells namesakes apart. */
    public Receiver with(String line) {
        return new Receiver(userName, team, name, line);
    }

    /** Whether this is a team. */
    public boolean isTeam() {
        return team != null;
    }

    /** The form in which {@link Addressed} reads it. */
    public String key() {
        return isTeam() ? Addressed.TEAM + team : userName;
    }
}
