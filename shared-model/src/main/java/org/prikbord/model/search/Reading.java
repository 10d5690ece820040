package org.prikbord.model.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.KpStemmer;

/** The ways in which a text is read: in small letters and without accents, and without endings but for the first. */
enum Reading {
    WRITTEN("", CharArraySet.EMPTY_SET) {
        @Override
        TokenStream stems(TokenStream words) {
            return words;
        }
    },
    DUTCH("_nl", DutchAnalyzer.getDefaultStopSet()) {
        @Override
        TokenStream stems(TokenStream words) {
            return new SnowballFilter(words, new KpStemmer());
        }
    },
    ENGLISH("_en", EnglishAnalyzer.ENGLISH_STOP_WORDS_SET) {
        @Override
        TokenStream stems(TokenStream words) {
            return new SnowballFilter(words, new EnglishStemmer());
        }
    },
    FRENCH("_fr", FrenchAnalyzer.getDefaultStopSet()) {
        @Override
        TokenStream stems(TokenStream words) {
            return new FrenchLightStemFilter(words);
        }
    },
    GERMAN("_de", GermanAnalyzer.getDefaultStopSet()) {
        @Override
        TokenStream stems(TokenStream words) {
            return new GermanLightStemFilter(new GermanNormalizationFilter(words));
        }
    };

    static final String AS_WRITTEN = "written";
    static final String IN_DUTCH = "written_nl";
    static final String IN_ENGLISH = "written_en";
    static final String IN_FRENCH = "written_fr";
    static final String IN_GERMAN = "written_de";

    private static final int MOST_WORDS = 100_000;

    private final String ending;
    private final CharArraySet everyday;
    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream whole = new ElisionFilter(new LowerCaseFilter(words), FrenchAnalyzer.DEFAULT_ARTICLES);
            TokenStream telling = new StopFilter(new EnglishPossessiveFilter(whole), everyday);
            return new TokenStreamComponents(words, stems(new ASCIIFoldingFilter(telling)));
        }
    };

    Reading(String ending, CharArraySet everyday) {
        this.ending = ending;
        this.everyday = everyday;
    }

    abstract TokenStream stems(TokenStream words);

    /** The name of this reading of a field. */
    String of(String field) {
        return field + ending;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** A word where it stands in a text. */
    record Word(String word, int from, int to) {}

    /** The words of a text as this reads them. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < MOST_WORDS) {
                words.add(new Word(word.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** How this reads one word; nothing for a word of every day. */
    Set<String> stem(String word) {
        return words(word).stream().map(Word::word).collect(Collectors.toSet());
    }

    /** What is left of a word in any language, where that is not the word itself. */
    static Set<String> stems(String word) {
        return Stream.of(values())
                .flatMap(reading -> reading.stem(word).stream())
                .filter(stem -> !stem.equals(word))
                .collect(Collectors.toSet());
    }

    /** Whether a word is one of every day in any language: it tells little, and is not asked for when others are there. */
    static boolean isEveryday(String word) {
        return Stream.of(values()).anyMatch(reading -> reading.everyday.contains(word));
    }
}
