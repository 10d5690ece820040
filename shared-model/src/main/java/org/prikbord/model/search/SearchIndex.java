package org.prikbord.model.search;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.util.Version;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;

/**
 * The index in one folder, as Hibernate Search keeps it. What was written is found at once, and is on the disk a second
 * later; what a crash took is seen to be missing at the next start. Any exception of writing means that it is of no use any more.
 */
final class SearchIndex implements AutoCloseable {
    /** Every fault of the folder, the disk or the files in it. */
    private static final String PREFIX = "hibernate.search.";

    private final CloseableSearchMapping mapping;

    SearchIndex(Path folder) {
        mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(Entry.class), MethodHandles.lookup())
                .property(PREFIX + "backend.type", "lucene")
                .property(PREFIX + "backend.lucene_version", Version.LATEST.toString())
                .property(PREFIX + "backend.directory.type", "local-filesystem")
                .property(PREFIX + "backend.directory.root", folder.toString())
                .property(PREFIX + "backend.analysis.configurer", new SearchAnalysis())
                // half of the machine is for those who use the board
                .property(
                        PREFIX + "backend.thread_pool.size",
                        Math.max(1, Runtime.getRuntime().availableProcessors() / 2))
                // while many come, most of the time goes into making one file of several: fewer times, more files
                .property(PREFIX + "backend.io.merge.factor", 25)
                .property(PREFIX + "schema_management.strategy", "create-or-validate")
                // what is annotated is named: servers keep classes where no index of them can be made
                .property(PREFIX + "mapping.build_missing_discovered_jandex_indexes", false)
                .property(PREFIX + "mapping.discover_annotated_types_from_root_mapping_annotations", false)
                .build();
    }

    /** Puts entries in the place of what there was of them, and takes out others, by their keys. */
    void write(Collection<Entry> entries, Collection<String> gone) {
        if (entries.isEmpty() && gone.isEmpty()) {
            return;
        }
        try (SearchSession session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.readSync())
                .build()) {
            entries.forEach(session.indexingPlan()::addOrUpdate);
            gone.forEach(key -> session.indexingPlan().purge(Entry.class, key, null));
        } catch (SearchException broken) {
            throw new IndexBroken(broken);
        }
    }

    /** The stamps of all of a kind with ids behind the one and up to the other, by id. */
    Map<Long, String> stamps(FoundKind kind, long after, long to) {
        try (SearchSession session = mapping.createSession()) {
            Map<Long, String> stamps = new TreeMap<>();
            List<List<?>> rows = session.search(Entry.class)
                    .select(f -> f.composite(f.id(String.class), f.field("stamp", String.class)))
                    .where(f -> f.and(
                            f.match().field("kind").matching(kind.key()),
                            f.range().field("number").between(after + 1, to)))
                    .fetchAllHits();
            rows.forEach(row -> stamps.put(number((String) row.get(0)), (String) row.get(1)));
            return stamps;
        } catch (SearchException broken) {
            throw new IndexBroken(broken);
        }
    }

    /** The keys of all that stands under any of these. */
    List<String> under(Set<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        try (SearchSession session = mapping.createSession()) {
            return session.search(Entry.class)
                    .select(f -> f.id(String.class))
                    .where(f -> f.terms().field("under").matchingAny(keys))
                    .fetchAllHits();
        }
    }

    /** What to look for. */
    @FunctionalInterface
    interface Wanted {
        PredicateFinalStep in(SearchPredicateFactory f);
    }

    /** What comes first. */
    @FunctionalInterface
    interface Order {
        SortFinalStep in(SearchSortFactory f);
    }

    /** The keys of what is wanted, so many of them from that place on. */
    List<String> find(Wanted wanted, Order order, int from, int most) {
        try (SearchSession session = mapping.createSession()) {
            return session.search(Entry.class)
                    .select(f -> f.id(String.class))
                    .where(wanted::in)
                    .sort(order::in)
                    .fetchHits(from, most);
        }
    }

    static long number(String key) {
        return Long.parseLong(key.substring(key.indexOf(':') + 1));
    }

    @Override
    public void close() {
        mapping.close();
    }
}
