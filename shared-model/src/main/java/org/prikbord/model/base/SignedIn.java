package org.prikbord.model.base;

import java.util.HashSet;
import java.util.Set;

/**
 * Who makes this request, as remembered from the sign-in.
 *
 * @param language what the person prefers, or null
 * @param team its name
 */
public record SignedIn(
        long personId,
        String userName,
        String givenName,
        String familyName,
        Set<Role> roles,
        String language,
        long teamId,
        String team) {
    public SignedIn {
        roles = Set.copyOf(roles);
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
        return new SignedIn(personId, userName, givenName, familyName, all, language, teamId, team);
    }

    /** Whether this person has one of the roles. */
    public boolean isAny(Role... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }

    /** Whether this person moderates, and so sees what is hidden from others. */
    public boolean seesHidden() {
        return isAny(Role.COMMUNICATIONS);
    }
}
