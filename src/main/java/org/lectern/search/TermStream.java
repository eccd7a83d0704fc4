package org.lectern.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Hands Lucene the terms of one field of one material; filled anew for each material. */
final class TermStream extends TokenStream {
    /** Wider than any phrase: none reaches from one text into the next. */
    private static final int TEXT_GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final List<String> terms = new ArrayList<>();
    // The increment of each term.
    private final List<Integer> increments = new ArrayList<>();
    private int next;
    private int pending = 1;

    void empty() {
        terms.clear();
        increments.clear();
        pending = 1;
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** A term in the next place. */
    void add(String text) {
        terms.add(text);
        increments.add(pending);
        pending = 1;
    }

    /** A word in the next place with its stem in the same place. */
    void add(String word, @Nullable String stem) {
        add(word);
        if (stem != null) {
            terms.add(stem);
            increments.add(0);
        }
    }

    /** Another text begins here. */
    void endText() {
        pending = TEXT_GAP;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        clearAttributes();
        term.append(terms.get(next));
        increment.setPositionIncrement(increments.get(next));
        next++;
        return true;
    }
}
