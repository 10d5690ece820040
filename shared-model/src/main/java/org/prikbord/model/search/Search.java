package org.prikbord.model.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.hibernate.search.util.common.SearchException;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.SignedIn;

/**
 * Finds things. The index says what fits and leaves out what is not for the reader; of each that fits the database is
 * asked whether it is there for them now. A page takes one statement for each kind on it.
 */
@ApplicationScoped
public class Search {
    private static final Logger LOG = Logger.getLogger(Search.class.getName());

    /** So many more than a page are looked up, for those that the index has not yet heard the end of. */
    private static final int SPARE = 10;

    private static final int FURTHEST = 2_000;

    @Inject
    private SearchFollower follower;

    @Inject
    private SearchSources sources;

    @Inject
    private Clock clock;

    protected Search() {}

    public Search(SearchFollower follower, SearchSources sources, Clock clock) {
        this.follower = follower;
        this.sources = sources;
        this.clock = clock;
    }

    /** How far the index of this node is. */
    public SearchState state() {
        return follower.state();
    }

    /**
     * What fits; nothing when nothing is asked, and as long as there is no index.
     *
     * @param from where the page begins; 0, or what the page before says
     */
    public Results find(Question question, SignedIn reader, int from, int limit) {
        Marker marker = new Marker(question);
        SearchIndex index = follower.index();
        if (index == null || !question.isAsked() || from < 0 || from > FURTHEST) {
            return new Results(List.of(), null, marker);
        }
        int size = Page.limit(limit);
        List<String> keys = keys(index, new Query(question, reader), from, size + 1 + SPARE);
        Map<String, Found> there = shown(keys, new Asker(reader, clock));
        List<Found> items = new ArrayList<>();
        Integer next = keys.size() > size + SPARE ? from + keys.size() : null;
        for (int at = 0; at < keys.size(); at++) {
            Found found = there.get(keys.get(at));
            if (found != null && items.size() == size) {
                next = from + at;
                break;
            }
            if (found != null) {
                items.add(found);
            }
        }
        return new Results(items, next, marker);
    }

    /** One thing by its id, as a filter calls it; empty when it is not there for the reader. */
    public Optional<Found> one(FoundKind kind, long id, SignedIn reader) {
        return Optional.ofNullable(
                sources.of(kind).shown(Set.of(id), new Asker(reader, clock)).get(id));
    }

    private List<String> keys(SearchIndex index, Query query, int from, int most) {
        try {
            return index.find(query::predicate, query::sort, from, most);
        } catch (SearchException | IllegalStateException unanswered) {
            LOG.log(Level.WARNING, "The search index did not answer; it is looked at", unanswered);
            follower.doubt();
            return List.of();
        }
    }

    /** Those of these that are there for the reader, by their keys. */
    private Map<String, Found> shown(List<String> keys, Asker asker) {
        Map<FoundKind, Set<Long>> ids = new LinkedHashMap<>();
        for (FoundKind kind : FoundKind.values()) {
            Set<Long> some = keys.stream()
                    .filter(key -> key.startsWith(kind.key() + ":"))
                    .map(SearchIndex::number)
                    .collect(Collectors.toSet());
            if (!some.isEmpty()) {
                ids.put(kind, some);
            }
        }
        Map<String, Found> shown = new HashMap<>();
        ids.forEach((kind, some) ->
                sources.of(kind).shown(some, asker).forEach((id, found) -> shown.put(kind.of(id), found)));
        return shown;
    }
}
