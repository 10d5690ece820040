package org.prikbord.model.post;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What posts are about: a word that somebody wrote behind a <code>#</code>, in lower case. */
@Entity
@Table(name = "topic")
public class Topic {
    /** More topics than these in one post are only words. */
    static final int MOST_IN_A_POST = 10;

    private static final Pattern HASHTAG =
            Pattern.compile("(?<![\\p{L}\\p{N}_&#/])#(\\p{L}[\\p{L}\\p{M}\\p{N}_-]{1,49})(?![\\p{L}\\p{M}\\p{N}_-])");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    protected Topic() {}

    /** The topics that a text names, in the order in which it does; 2 to 50 characters, starting with a letter. */
    public static Set<String> namesIn(String text) {
        if (text.indexOf('#') < 0) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = HASHTAG.matcher(text);
        while (matcher.find() && names.size() < MOST_IN_A_POST) {
            String name = matcher.group(1).toLowerCase(Locale.ROOT);
            if (name.length() <= 50) {
                names.add(name);
            }
        }
        return names;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }
}
