package org.lectern.search;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

import java.util.Arrays;

/**
 * The terms of one field of a chunk in their order, each with the materials and places where it
 * stands. Immutable.
 */
final class Inverted implements TermList {
    private final TermPool.Order order;
    private final int from;
    private final int to;
    // By term: its rank; and where its entries begin, one more than terms.
    private final int[] ranks;
    private final int[] starts;
    private final int[] materials;
    private final int[] positions;

    private Inverted(Inverted all, int from, int to) {
        this.order = all.order;
        this.from = from;
        this.to = to;
        this.ranks = all.ranks;
        this.starts = all.starts;
        this.materials = all.materials;
        this.positions = all.positions;
    }

    /** Takes 8 bytes for each token. */
    Inverted(Tokens tokens, TermPool.Order order) {
        this.order = order;
        int[] next = new int[order.size()];
        tokens.forEach((material, term, position) -> next[order.rank(term)]++);
        int[] present = new int[order.size()];
        int[] firsts = new int[order.size() + 1];
        int terms = 0;
        int sum = 0;
        for (int rank = 0; rank < next.length; rank++) {
            int count = next[rank];
            next[rank] = sum;
            if (count > 0) {
                present[terms] = rank;
                firsts[terms++] = sum;
                sum += count;
            }
        }
        firsts[terms] = sum;
        ranks = Arrays.copyOf(present, terms);
        starts = Arrays.copyOf(firsts, terms + 1);
        int[] ofMaterials = new int[sum];
        int[] ofPositions = new int[sum];
        tokens.forEach(
                (material, term, position) -> {
                    int entry = next[order.rank(term)]++;
                    ofMaterials[entry] = material;
                    ofPositions[entry] = position;
                });
        materials = ofMaterials;
        positions = ofPositions;
        from = 0;
        to = terms;
    }

    /** Only the words, neither stems nor beginnings. */
    Inverted words() {
        return new Inverted(this, firstWord(), to);
    }

    /** Only what stands before the words. */
    Inverted beforeWords() {
        return new Inverted(this, from, firstWord());
    }

    private int firstWord() {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Schema.isWord(order.term(ranks[middle]))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public int count() {
        return to - from;
    }

    @Override
    public BytesRef term(int index) {
        return order.term(ranks[from + index]);
    }

    @Override
    public PostingsEnum postings(int index) {
        return new Entries(starts[from + index], starts[from + index + 1]);
    }

    /** Sets the bits of the materials that have the term. */
    void addMaterials(int index, FixedBitSet set) {
        for (int i = starts[from + index]; i < starts[from + index + 1]; i++) {
            set.set(materials[i]);
        }
    }

    private final class Entries extends WrittenPostings {
        private final int end;
        private int first;
        private int next;
        private int place;
        private int doc = -1;

        Entries(int start, int end) {
            next = start;
            this.end = end;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            first = next;
            place = next;
            if (next == end) {
                doc = NO_MORE_DOCS;
                return doc;
            }
            doc = materials[next];
            while (next < end && materials[next] == doc) {
                next++;
            }
            return doc;
        }

        @Override
        public int freq() {
            return next - first;
        }

        @Override
        public int nextPosition() {
            return positions[place++];
        }

        @Override
        public long cost() {
            return (long) end - next;
        }
    }
}
