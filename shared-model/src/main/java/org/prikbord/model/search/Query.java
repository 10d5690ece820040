package org.prikbord.model.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleBooleanPredicateClausesCollector;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.prikbord.model.base.SignedIn;

/**
 * A {@link Question} of somebody, as the index is asked it: each word has to be there, as it was typed, in another form
 * of any language, with a letter wrong, or begun if it is the last.
 */
final class Query {
    private static final float AS_TYPED = 3;
    private static final float IN_TITLE = 3;
    private static final float BEGUN = 1.5f;
    private static final float MISSPELT = 0.5f;

    private static final String[] TITLE = stems("title");
    private static final String[] TEXT = stems("text");

    private final Question question;
    private final SignedIn reader;

    Query(Question question, SignedIn reader) {
        this.question = question;
        this.reader = reader;
    }

    private static String[] stems(String field) {
        return Stream.of(Reading.values())
                .filter(reading -> reading != Reading.WRITTEN)
                .map(reading -> reading.of(field))
                .toArray(String[]::new);
    }

    PredicateFinalStep predicate(SearchPredicateFactory f) {
        return f.bool().with(all -> {
            all.filter(f.terms().field("readers").matchingAny(Readers.of(reader)));
            filters(f).forEach(all::filter);
            List<String> words = question.words();
            for (String word : words) {
                boolean last = word.equals(question.unfinished());
                all.must(f.or().with(any -> word(f, any, word, last)));
            }
        });
    }

    private static void word(
            SearchPredicateFactory f, SimpleBooleanPredicateClausesCollector<?> any, String word, boolean last) {
        any.add(f.match()
                .field("title")
                .boost(AS_TYPED * IN_TITLE)
                .fields(TITLE)
                .boost(IN_TITLE)
                .field("text")
                .boost(AS_TYPED)
                .fields(TEXT)
                .matching(word));
        // an ending that was taken off one of two forms too many
        any.add(f.match()
                .fields(TITLE)
                .boost(IN_TITLE)
                .fields(TEXT)
                .matching(word)
                .skipAnalysis());
        for (String stem : Reading.stems(word)) {
            any.add(f.match().fields("title", "text").matching(stem).skipAnalysis());
        }
        if (Spelling.mistakes(word) > 0) {
            any.add(misspelt(f, word, Spelling.mistakes(word), "title", "text"));
        }
        if (word.length() >= Spelling.SHORTEST_WITH_ENDING) {
            any.add(misspelt(f, word, 1, TITLE));
            any.add(misspelt(f, word, 1, TEXT));
        }
        if (last && word.length() > 1) {
            any.add(f.prefix()
                    .fields("title", "text")
                    .matching(word)
                    .constantScore()
                    .boost(BEGUN));
        }
    }

    private static PredicateFinalStep misspelt(SearchPredicateFactory f, String word, int mistakes, String... fields) {
        return f.match()
                .fields(fields)
                .matching(word)
                .fuzzy(mistakes, Spelling.SURE_LETTERS)
                .constantScore()
                .boost(MISSPELT);
    }

    private List<PredicateFinalStep> filters(SearchPredicateFactory f) {
        Stream.Builder<PredicateFinalStep> filters = Stream.builder();
        if (!question.kinds().isEmpty()) {
            filters.add(f.terms()
                    .field("kind")
                    .matchingAny(question.kinds().stream().map(FoundKind::key).toList()));
        }
        if (question.postKind() != null) {
            filters.add(f.match().field("postKind").matching(question.postKind().key()));
        }
        if (question.topic() != null) {
            filters.add(f.match().field("topics").matching(question.topic().toLowerCase(Locale.ROOT)));
        }
        if (question.team() != null) {
            filters.add(f.terms().field("teams").matchingAny(Readers.filter(question.team(), reader)));
        }
        if (question.person() != null) {
            filters.add(f.match().field("people").matching(question.person().toString()));
        }
        if (question.from() != null) {
            filters.add(f.range().field("at").atLeast(question.from()));
        }
        if (question.before() != null) {
            filters.add(f.range().field("at").lessThan(question.before()));
        }
        return filters.build().toList();
    }

    SortFinalStep sort(SearchSortFactory f) {
        return question.words().isEmpty()
                ? f.field("at").desc().missing().last()
                : f.score().then().field("at").desc().missing().last();
    }
}
