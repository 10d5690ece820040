package org.prikbord.ideas.api;

import java.time.Instant;
import java.util.List;
import org.prikbord.model.family.Regrouping.Words;
import org.prikbord.model.family.RegroupingView;

/**
 * That ideas become others.
 *
 * @param sources the ideas, with the versions to agree to
 * @param apart what is taken out of a single idea; not there for a merge
 * @param awaited the names of those who still have to agree
 * @param results the ideas that came of it
 */
record RegroupingJson(
        long id,
        boolean merge,
        String state,
        List<Source> sources,
        Words words,
        Words apart,
        String proposer,
        Instant askedAt,
        List<String> awaited,
        List<Long> results) {
    /** An idea as it is now. */
    record Source(long id, String title, String text, int version, List<String> authors) {}

    static RegroupingJson of(RegroupingView it) {
        return new RegroupingJson(
                it.id(),
                it.merge(),
                it.state().key(),
                it.sources().stream()
                        .map(idea -> new Source(idea.id(), idea.title(), idea.text(), idea.version(), idea.authors()))
                        .toList(),
                it.words(),
                it.other(),
                it.proposer(),
                it.askedAt(),
                it.awaited(),
                it.results());
    }
}
