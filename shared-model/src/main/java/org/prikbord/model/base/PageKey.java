package org.prikbord.model.base;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of a list starts: the moment (whole milliseconds) and id of the last thing on the page before. */
public record PageKey(Instant at, long id) implements Comparable<PageKey> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,18})");

    /** Reads <code>MILLISECONDS-ID</code>; nothing for null or blank, a broken rule for anything else. */
    public static Optional<PageKey> parse(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(typed.strip());
        if (!matcher.matches()) {
            throw RuleBroken.at(field, "page.unknown");
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(matcher.group(1)));
        return Optional.of(new PageKey(at, Long.parseLong(matcher.group(2))));
    }

    @Override
    public int compareTo(PageKey other) {
        return Comparator.comparing(PageKey::at).thenComparing(PageKey::id).compare(this, other);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return at.toEpochMilli() + "-" + id;
    }
}
