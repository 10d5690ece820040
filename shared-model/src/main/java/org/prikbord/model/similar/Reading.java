package org.prikbord.model.similar;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.KpStemmer;

/**
 * The ways in which a text is read; the index has a field for each, by its name. Nobody says in which language they
 * write, so every text is read in both.
 */
enum Reading {
    /** Dutch words without their endings. */
    DUTCH {
        @Override
        TokenStream read(TokenStream words, Senses.Known known) {
            return new SnowballFilter(words, new KpStemmer());
        }
    },
    /** English words without their endings. */
    ENGLISH {
        @Override
        TokenStream read(TokenStream words, Senses.Known known) {
            return new SnowballFilter(words, new EnglishStemmer());
        }
    },
    /** What words mean, in whichever language: for who says the same otherwise. */
    SENSES {
        @Override
        TokenStream read(TokenStream words, Senses.Known known) {
            return new SenseFilter(words, known);
        }
    },
    /** Whole words and each four letters of longer ones: for compounds, misspellings and other forms of a word. */
    PIECES {
        @Override
        TokenStream read(TokenStream words, Senses.Known known) {
            return new NGramTokenFilter(words, LETTERS, LETTERS, true);
        }
    },
    /** Words as they are, to find those that begin like an unfinished one. */
    WORDS {
        @Override
        TokenStream read(TokenStream words, Senses.Known known) {
            return words;
        }
    };

    private static final int LETTERS = 4;

    /** From telling words in lower case and without accents to what the index holds. */
    abstract TokenStream read(TokenStream words, Senses.Known known);

    /** All readings, each for the field of its name. */
    static Analyzer analyzer() {
        Senses.Known known = Senses.Known.read();
        CharArraySet everyday = StopFilter.makeStopSet(
                Words.linesOf("everyday.txt").stream().flatMap(List::stream).toList());
        return new Analyzer(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream plain = new EnglishPossessiveFilter(new LowerCaseFilter(words));
                TokenStream telling = new StopFilter(new ASCIIFoldingFilter(plain), everyday);
                return new TokenStreamComponents(words, valueOf(field).read(telling, known));
            }
        };
    }
}
