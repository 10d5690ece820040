package org.prikbord.model.base;

import java.util.HashSet;
import java.util.Set;

/**
 * Who makes this request, as remembered from the sign-in.
 *
 * @param language what the person prefers, or null
 * @param team its name
 * @param teams the ids of the teams whose posts the person reads: the own one and the circles, or those of them to
 *     which anything was ever addressed
 */
public record SignedIn(
        long personId,
        String userName,
        String givenName,
        String familyName,
        Set<Role> roles,
        String language,
        long teamId,
        String team,
        Set<Long> teams) {
    public SignedIn {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }

    /** Given and family name. */
    public String name() {
        return givenName + " " + familyName;
    }

    /** The same person with these roles beside the own ones, for as long as this sign-in lasts. */
    public SignedIn with(Set<Role> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<Role> all = new HashSet<>(roles);
        all.addAll(more);
        return new SignedIn(personId, userName, givenName, familyName, all, language, teamId, team, teams);
    }

    /** The same person, with only those of the teams that are among these. */
    public SignedIn reading(Set<Long> addressed) {
        if (addressed.containsAll(teams)) {
            return this;
        }
        Set<Long> both = new HashSet<>(teams);
        both.retainAll(addressed);
        return new SignedIn(personId, userName, givenName, familyName, roles, language, teamId, team, both);
    }

    /** Whether this person has one of the roles. */
    public boolean isAny(Role... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }

    /** Whether this person may speak for the company, as communications and management do. */
    public boolean speaksForCompany() {
        return isAny(Role.COMMUNICATIONS, Role.SPONSOR);
    }

    /** Whether this person moderates, and so sees what is hidden from others. */
    public boolean seesHidden() {
        return isAny(Role.COMMUNICATIONS);
    }
}
