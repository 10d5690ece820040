package org.prikbord.model.person;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/** A team as pages show one. */
public record TeamView(long id, String name, TeamKind kind) {
    /** Their names, in one line. */
    public static String names(Collection<TeamView> teams) {
        return teams.stream().map(TeamView::name).collect(joining(", "));
    }
}
