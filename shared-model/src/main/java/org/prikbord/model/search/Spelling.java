package org.prikbord.model.search;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/** How far a word may be off what was typed: not at all when it is short, and never in its first letter. */
final class Spelling {
    static final int SURE_LETTERS = 1;
    /** From so many letters on a word without its ending may be off by one. */
    static final int SHORTEST_WITH_ENDING = 6;

    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private Spelling() {}

    /** How many letters may be wrong, missing, too many or in each other's place. */
    static int mistakes(String word) {
        return word.length() < SHORTEST ? 0 : word.length() < LONG ? 1 : 2;
    }

    /** What takes each word that may have been meant. */
    static ByteRunAutomaton meant(String word, int mistakes) {
        return new FuzzyQuery(new Term("", word), mistakes, SURE_LETTERS).getAutomata().runAutomaton;
    }

    static boolean takes(ByteRunAutomaton meant, String word) {
        BytesRef bytes = new BytesRef(word);
        return meant.run(bytes.bytes, bytes.offset, bytes.length);
    }
}
