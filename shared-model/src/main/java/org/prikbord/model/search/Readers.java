package org.prikbord.model.search;

import java.util.HashSet;
import java.util.Set;
import org.prikbord.model.base.SignedIn;
import org.prikbord.model.challenge.Reader;
import org.prikbord.model.person.TeamKind;

/** How the index names who finds something. */
final class Readers {
    static final String ALL = "all";
    /** Whoever opens challenges sees them all. */
    static final String OPENERS = "openers";

    private Readers() {}

    static String team(long id) {
        return "t" + id;
    }

    static String person(long id) {
        return "p" + id;
    }

    /** A team that something is for, told apart from circles, of which only those in them may know. */
    static String addressed(TeamKind kind, long id) {
        return (kind == TeamKind.CIRCLE ? "c" : "t") + id;
    }

    /** As what that person is named. */
    static Set<String> of(SignedIn reader) {
        Set<String> names = new HashSet<>(Set.of(ALL, person(reader.personId()), team(reader.teamId())));
        reader.teams().forEach(id -> names.add(team(id)));
        if (Reader.of(reader).opener()) {
            names.add(OPENERS);
        }
        return names;
    }

    /** Which names a filter by that team asks for: nobody learns of a circle by asking what is for it. */
    static Set<String> filter(long teamId, SignedIn reader) {
        return reader.teams().contains(teamId) ? Set.of("t" + teamId, "c" + teamId) : Set.of("t" + teamId);
    }
}
