package org.prikbord.model.similar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What to ask an index for, given a text: its most telling words in each {@link Reading}. Rare words count for more, as
 * BM25 has it: by log(1 + (N - n + 0.5) / (n + 0.5)) for n of N ideas. Each reading is divided by what all of its words
 * count for, those included that no idea has, so that scores of short and long texts compare.
 */
final class Likeness {
    private static final Pattern UNFINISHED = Pattern.compile("([\\p{L}\\p{M}\\p{N}]{3,40})$");
    private static final int MOST_BEGINNINGS = 64;
    /** So many words of each reading are asked for at most, the most telling. */
    private static final int MOST_WORDS = 60;

    /** What each reading has of the whole. */
    private static final double WORDS = 0.4;

    private static final double SENSES = 0.4;
    private static final double PIECES = 0.2;

    private final IndexReader reader;
    private final Analyzer analyzer;
    private final String title;
    private final String text;

    Likeness(IndexReader reader, Analyzer analyzer, String title, String text) {
        this.reader = reader;
        this.analyzer = analyzer;
        this.title = title;
        this.text = text;
    }

    /** The question; its scores are between 0 and about 1. */
    Query query() throws IOException {
        Weighed dutch = weighed(Reading.DUTCH);
        Weighed english = weighed(Reading.ENGLISH);
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(new DisjunctionMaxQuery(List.of(dutch.times(WORDS), english.times(WORDS)), 0), Occur.SHOULD)
                .add(weighed(Reading.SENSES).times(SENSES), Occur.SHOULD)
                .add(weighed(Reading.PIECES).times(PIECES), Occur.SHOULD);
        for (String typed : List.of(title, text)) {
            Optional<Query> beginning = beginning(typed);
            beginning.ifPresent(query -> all.add(new BoostQuery(query, (float) (WORDS / dutch.most())), Occur.SHOULD));
        }
        return all.build();
    }

    /**
     * The words of one reading.
     *
     * @param most what all of them count for
     */
    private record Weighed(BooleanQuery words, double most) {
        Query times(double share) {
            return new BoostQuery(words, (float) (share / most));
        }
    }

    private Weighed weighed(Reading reading) throws IOException {
        Map<String, Float> times = new HashMap<>();
        count(reading, text, times);
        times.replaceAll((word, count) -> (float) (1 + Math.log(count)));
        count(reading, title, times);
        List<Word> words = new ArrayList<>();
        for (Map.Entry<String, Float> word : times.entrySet()) {
            Term term = new Term(reading.name(), word.getKey());
            words.add(new Word(term, word.getValue(), reader.docFreq(term), reader.numDocs()));
        }
        words.sort(Comparator.comparingDouble(Word::weight).reversed());
        double most = words.stream().limit(MOST_WORDS).mapToDouble(Word::weight).sum();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.stream()
                .filter(Word::isKnown)
                .limit(MOST_WORDS)
                .forEach(word -> query.add(new BoostQuery(new TermQuery(word.term), word.times), Occur.SHOULD));
        return new Weighed(query.build(), Math.max(most, 1));
    }

    /**
     * One that was asked for.
     *
     * @param times how often, rising slowly
     * @param ideas how many have it
     */
    private record Word(Term term, float times, int ideas, int ofIdeas) {
        boolean isKnown() {
            return ideas > 0;
        }

        double weight() {
            return times * Math.log(1 + (ofIdeas - ideas + 0.5) / (ideas + 0.5));
        }
    }

    private void count(Reading reading, String typed, Map<String, Float> times) throws IOException {
        try (TokenStream words = analyzer.tokenStream(reading.name(), typed)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                times.merge(word.toString(), 1f, Float::sum);
            }
            words.end();
        }
    }

    /** Any word that begins like the last one, which may be on its way to become it. */
    private Optional<Query> beginning(String typed) throws IOException {
        Matcher unfinished = UNFINISHED.matcher(typed);
        Terms all = MultiTerms.getTerms(reader, Reading.WORDS.name());
        if (all == null || !unfinished.find()) {
            return Optional.empty();
        }
        Map<String, Float> one = new HashMap<>();
        count(Reading.WORDS, unfinished.group(1), one);
        BytesRef begin = new BytesRef(one.keySet().stream().findFirst().orElse(""));
        SynonymQuery.Builder query = new SynonymQuery.Builder(Reading.WORDS.name());
        TermsEnum words = all.iterator();
        int found = 0;
        boolean more = words.seekCeil(begin) != TermsEnum.SeekStatus.END;
        while (more && found < MOST_BEGINNINGS && StringHelper.startsWith(words.term(), begin)) {
            query.addTerm(new Term(Reading.WORDS.name(), BytesRef.deepCopyOf(words.term())));
            found++;
            more = words.next() != null;
        }
        return found == 0 ? Optional.empty() : Optional.of(query.build());
    }
}
