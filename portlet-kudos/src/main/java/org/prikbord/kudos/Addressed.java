package org.prikbord.kudos;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.prikbord.model.base.Text;
import org.prikbord.model.kudos.Kudos;

/**
 * Whom thanks are for, as people and programs name them: a user name, or <code>team:</code> and the name of a team.
 * Each is there once, however often it was named; user names are in lower case.
 */
public record Addressed(Set<String> userNames, Set<String> teams) {
    /** What stands before the name of a team. */
    public static final String TEAM = "team:";

    public Addressed {
        userNames = Set.copyOf(userNames);
        teams = Set.copyOf(teams);
    }

    /** Reads the names; blank ones say nothing, and more than a note has room for is a broken rule. */
    public static Addressed of(Collection<String> to) {
        Set<String> userNames = new LinkedHashSet<>();
        Set<String> teams = new LinkedHashSet<>();
        for (String typed : to) {
            String name = Text.storable(typed).strip();
            if (name.startsWith(TEAM)) {
                teams.add(name.substring(TEAM.length()).strip());
            } else if (!name.isEmpty()) {
                userNames.add(name.toLowerCase(Locale.ROOT));
            }
        }
        Kudos.requireFew(userNames.size() + teams.size());
        return new Addressed(userNames, teams);
    }
}
