package org.prikbord.model.base;

import java.util.Locale;
import java.util.Set;

/**
 * Who makes this request, as remembered from the sign-in.
 *
 * @param name given and family name
 * @param language what the person prefers, or null
 */
public record SignedIn(long personId, String userName, String name, Set<Role> roles, String language, long teamId) {
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** Whether this person has one of the roles. */
    public boolean isAny(Role... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }

    /** The preferred language as a locale, or the given one. */
    public Locale localeOr(Locale other) {
        return language == null || language.isBlank() ? other : Locale.forLanguageTag(language);
    }
}
