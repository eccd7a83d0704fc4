package org.lectern.search;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The first letters of words in order, each with the materials of the words that begin so. The
 * words are in order, so those with the same beginning stand together.
 */
final class Beginnings implements TermList {
    private final Inverted words;
    private final List<Beginning> beginnings = new ArrayList<>();
    private final FixedBitSet found;

    private record Beginning(BytesRef term, int from, int to) implements Comparable<Beginning> {
        @Override
        public int compareTo(Beginning other) {
            return term.compareTo(other.term);
        }
    }

    /**
     * @param materials how many the words are of
     */
    Beginnings(Inverted words, int materials) {
        this.words = words;
        found = new FixedBitSet(materials);
        for (int letters = 1; letters <= Schema.MAX_EDGE; letters++) {
            collect(letters);
        }
        Collections.sort(beginnings);
    }

    private void collect(int letters) {
        int from = 0;
        for (int i = 1; i <= words.count(); i++) {
            int bytes = bytes(words.term(from), letters);
            if (i == words.count() || bytes < 0 || !beginsAlike(from, i, bytes)) {
                if (bytes >= 0) {
                    add(from, i, bytes);
                }
                from = i;
            }
        }
    }

    private boolean beginsAlike(int one, int other, int bytes) {
        var a = words.term(one);
        var b = words.term(other);
        return b.length >= bytes
                && Arrays.equals(
                        a.bytes, a.offset, a.offset + bytes, b.bytes, b.offset, b.offset + bytes);
    }

    private void add(int from, int to, int bytes) {
        var word = words.term(from);
        var beginning = new BytesRef(word.bytes, word.offset, bytes);
        beginnings.add(new Beginning(Schema.edgeTerm(beginning), from, to));
    }

    /** How many bytes so many letters of a word take, or -1 when it has fewer. */
    private static int bytes(BytesRef word, int letters) {
        int seen = 0;
        for (int i = 0; i < word.length; i++) {
            // Every byte of UTF-8 but those within a letter begins one.
            if ((word.bytes[word.offset + i] & 0xC0) != 0x80 && seen++ == letters) {
                return i;
            }
        }
        return seen == letters ? word.length : -1;
    }

    @Override
    public int count() {
        return beginnings.size();
    }

    @Override
    public BytesRef term(int index) {
        return beginnings.get(index).term();
    }

    @Override
    public PostingsEnum postings(int index) {
        found.clear();
        var beginning = beginnings.get(index);
        for (int word = beginning.from(); word < beginning.to(); word++) {
            words.addMaterials(word, found);
        }
        return new Found();
    }

    /** The materials of a set, until the set changes. */
    private final class Found extends WrittenPostings {
        private int doc = -1;

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            int from = doc + 1;
            doc = from < found.length() ? found.nextSetBit(from) : NO_MORE_DOCS;
            return doc;
        }

        @Override
        public int freq() {
            return 1;
        }

        @Override
        public int nextPosition() {
            return -1;
        }

        @Override
        public long cost() {
            return found.cardinality();
        }
    }
}
