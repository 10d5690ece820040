package org.prikbord.model.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.prikbord.model.post.PostKind;

/**
 * What somebody looks for; null means any.
 *
 * @param typed words, of which the last may be unfinished; blank for the newest of what the rest asks for
 * @param kinds none for all
 * @param topic without its sign
 * @param team the id of the team that it is for or of
 * @param person the id of whoever wrote it, is thanked in it, or is it
 * @param from when it was written at the earliest
 * @param before when it was written before
 */
public record Question(
        String typed,
        Set<FoundKind> kinds,
        PostKind postKind,
        String topic,
        Long team,
        Long person,
        Instant from,
        Instant before) {
    static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;

    public Question {
        String given = typed == null ? "" : typed.strip();
        typed = given.length() > LONGEST ? given.substring(0, LONGEST) : given;
        kinds = Set.copyOf(kinds);
    }

    /** Whether anything is asked at all. */
    public boolean isAsked() {
        return !words().isEmpty()
                || !kinds.isEmpty()
                || postKind != null
                || topic != null
                || team != null
                || person != null
                || from != null
                || before != null;
    }

    /** The words to find, without those of every day unless there are no others. */
    List<String> words() {
        List<String> all = Reading.WRITTEN.words(typed).stream()
                .map(Reading.Word::word)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        List<String> telling =
                all.stream().filter(word -> !Reading.isEveryday(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** The last word, which may be on its way to become another one; empty when there is none. */
    String unfinished() {
        List<Reading.Word> all = Reading.WRITTEN.words(typed);
        return all.isEmpty() ? "" : all.get(all.size() - 1).word();
    }
}
