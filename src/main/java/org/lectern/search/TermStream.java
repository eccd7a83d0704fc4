package org.lectern.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Hands Lucene the terms of one field of one material; filled anew for each material. */
final class TermStream extends TokenStream {
    /** Wider than any phrase: none reaches from one text into the next. */
    private static final byte TEXT_GAP = 100;

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final List<BytesRef> terms = new ArrayList<>();
    // The increment of each term.
    private byte[] increments = new byte[64];
    private int next;
    private byte pending = 1;

    void empty() {
        terms.clear();
        pending = 1;
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** A term in the next place. */
    void add(BytesRef bytes) {
        add(bytes, pending);
        pending = 1;
    }

    /** A word in the next place with its stem in the same place. */
    void add(BytesRef word, @Nullable BytesRef stem) {
        add(word);
        if (stem != null) {
            add(stem, (byte) 0);
        }
    }

    private void add(BytesRef bytes, byte step) {
        if (terms.size() == increments.length) {
            increments = Arrays.copyOf(increments, 2 * increments.length);
        }
        increments[terms.size()] = step;
        terms.add(bytes);
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
        // Both attributes are set each time: there is nothing to clear.
        term.setBytesRef(terms.get(next));
        increment.setPositionIncrement(increments[next]);
        next++;
        return true;
    }
}
