package org.prikbord.model.similar;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Puts its senses in the place of each word; words without any are left out. */
final class SenseFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Senses senses;
    private Iterator<String> left = Collections.emptyIterator();

    SenseFilter(TokenStream words, Senses.Known known) {
        super(words);
        senses = new Senses(known);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (!left.hasNext()) {
            if (!input.incrementToken()) {
                return false;
            }
            left = senses.of(term.toString()).iterator();
        }
        term.setEmpty().append(left.next());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        left = Collections.emptyIterator();
    }
}
