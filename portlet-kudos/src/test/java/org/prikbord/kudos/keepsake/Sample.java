package org.prikbord.kudos.keepsake;

import java.time.Instant;
import java.util.Locale;

/** Kudos as a page may have to show them. */
final class Sample {
    static final Sample USUAL = new Sample(
            "Tomasz Wolański", "Night team, Tiel", "For teaching me the forklift without once sighing.", Locale.UK);

    private final String names;
    private final String team;
    private final String words;
    private final Locale language;

    private Sample(String names, String team, String words, Locale language) {
        this.names = names;
        this.team = team;
        this.words = words;
        this.language = language;
    }

    Sample to(String others) {
        return new Sample(others, team, words, language);
    }

    Sample of(String otherTeam) {
        return new Sample(names, otherTeam, words, language);
    }

    Sample in(Locale otherLanguage) {
        return new Sample(names, team, words, otherLanguage);
    }

    Sample saying(String otherWords) {
        return new Sample(names, team, otherWords, language);
    }

    @Override
    public String toString() {
        return (names + ": " + words)
                .codePoints()
                .limit(40)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    Keepsake kept() {
        return new Keepsake(
                1,
                "Thank you",
                names,
                names,
                team,
                words,
                "from",
                "Mees Bakhuizen",
                "Weekend helpers",
                "heart",
                "Care for each other",
                "27 November 2026",
                Instant.parse("2026-11-27T10:15:30Z"),
                "Hazelmeer",
                "#0e625c",
                language);
    }
}
