package org.prikbord.model.similar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.KpStemmer;

/**
 * What words mean, as far as senses.txt tells: words of either language that mean about the same have a sense in common.
 * A compound that it does not tell has the senses of its parts. One instance belongs to one thread.
 */
final class Senses {
    private static final int SHORTEST_COMPOUND = 7;
    private static final int SHORTEST_HEAD = 4;
    private static final int SHORTEST_TAIL = 3;
    private static final int REMEMBERED = 2_000;

    private final Known known;
    private final Map<String, Set<String>> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final SnowballStemmer dutch = new KpStemmer();
    private final SnowballStemmer english = new EnglishStemmer();

    Senses(Known known) {
        this.known = known;
    }

    /** What the file says; shared by all threads. */
    record Known(Set<String> words, Map<String, Set<String>> senses) {
        /** Reads the file. */
        static Known read() {
            Map<String, Set<String>> senses = new HashMap<>();
            Set<String> words = new HashSet<>();
            Senses reading = new Senses(new Known(words, senses));
            List<List<String>> meanings = Words.linesOf("senses.txt");
            for (int at = 0; at < meanings.size(); at++) {
                String sense = Integer.toString(at);
                for (String word : meanings.get(at)) {
                    words.add(word);
                    for (String spelling : reading.spellings(word)) {
                        senses.computeIfAbsent(spelling, first -> new TreeSet<>())
                                .add(sense);
                    }
                }
            }
            return new Known(words, senses);
        }
    }

    /** The senses of a word in lower case without accents; none of most words. */
    Set<String> of(String word) {
        Set<String> senses = remembered.get(word);
        if (senses == null) {
            senses = find(word);
            remembered.put(word, senses);
        }
        return senses;
    }

    private Set<String> find(String word) {
        Set<String> senses = new TreeSet<>();
        spellings(word).forEach(spelling -> senses.addAll(known.senses.getOrDefault(spelling, Set.of())));
        if (senses.isEmpty() && word.length() >= SHORTEST_COMPOUND) {
            senses.addAll(ofHead(word));
            senses.addAll(ofTail(stem(dutch, word)));
        }
        return senses;
    }

    private Set<String> spellings(String word) {
        return new TreeSet<>(List.of(word, stem(dutch, word), stem(english, word)));
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** The longest known word that it begins with. */
    private Set<String> ofHead(String word) {
        for (int end = word.length() - SHORTEST_TAIL; end >= SHORTEST_HEAD; end--) {
            String head = word.substring(0, end);
            if (known.words.contains(head)) {
                return known.senses.getOrDefault(head, Set.of());
            }
        }
        return Set.of();
    }

    /** The longest known word that it ends with. */
    private Set<String> ofTail(String word) {
        for (int begin = SHORTEST_TAIL; begin <= word.length() - SHORTEST_HEAD; begin++) {
            Set<String> senses = known.senses.get(word.substring(begin));
            if (senses != null) {
                return senses;
            }
        }
        return Set.of();
    }
}
