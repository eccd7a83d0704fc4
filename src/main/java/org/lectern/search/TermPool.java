package org.lectern.search;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.InPlaceMergeSorter;

import java.util.Arrays;

/**
 * Terms, each once and with a number from 0, packed so that many take little memory. Not safe for
 * several threads; an {@link Order} is.
 */
final class TermPool {
    // A hash table of numbers plus 1, 0 where it is free; never more than half full.
    private int[] table = new int[1 << 11];
    private byte[] bytes = new byte[1 << 13];
    // Where each term begins; one more than terms.
    private int[] starts = new int[1 << 10];
    private int count;
    private Order order = new Order(new byte[0], new int[1], 0, new int[0]);

    /** The number of a term, which is put in when it is new. */
    int number(BytesRef term) {
        int mask = table.length - 1;
        int at = hash(term.bytes, term.offset, term.offset + term.length) & mask;
        while (table[at] != 0) {
            int number = table[at] - 1;
            if (Arrays.equals(
                    bytes,
                    starts[number],
                    starts[number + 1],
                    term.bytes,
                    term.offset,
                    term.offset + term.length)) {
                return number;
            }
            at = (at + 1) & mask;
        }
        int number = count++;
        int start = starts[number];
        bytes = ArrayUtil.grow(bytes, start + term.length);
        System.arraycopy(term.bytes, term.offset, bytes, start, term.length);
        starts = ArrayUtil.grow(starts, count + 1);
        starts[count] = start + term.length;
        table[at] = count;
        if (2 * count > table.length) {
            rehash();
        }
        return number;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return spread(hash);
    }

    /** Mixes the bits of a hash, so that its lowest ones can be taken. */
    static int spread(int hash) {
        return (hash * 0x9E3779B9) >>> 7;
    }

    private void rehash() {
        int[] wider = new int[2 * table.length];
        int mask = wider.length - 1;
        for (int number = 0; number < count; number++) {
            int at = hash(bytes, starts[number], starts[number + 1]) & mask;
            while (wider[at] != 0) {
                at = (at + 1) & mask;
            }
            wider[at] = number + 1;
        }
        table = wider;
    }

    /** How many terms there are. */
    int size() {
        return count;
    }

    /** All terms until now in the order of their bytes. */
    Order order() {
        if (order.size() != count) {
            order = new Order(bytes, starts, count, order.numbers);
        }
        return order;
    }

    /** Terms in order. Immutable: what comes later goes behind what is read here. */
    static final class Order {
        private final byte[] bytes;
        private final int[] starts;
        // By rank the number, and by number the rank.
        private final int[] numbers;
        private final int[] ranks;

        /**
         * @param before the numbers of the first terms, in order
         */
        private Order(byte[] bytes, int[] starts, int count, int[] before) {
            this.bytes = bytes;
            this.starts = starts;
            int[] later = new int[count - before.length];
            Arrays.setAll(later, i -> before.length + i);
            sort(later);
            numbers = new int[count];
            ranks = new int[count];
            int old = 0;
            int young = 0;
            for (int rank = 0; rank < count; rank++) {
                boolean takesOld =
                        young == later.length
                                || (old < before.length && compare(before[old], later[young]) < 0);
                numbers[rank] = takesOld ? before[old++] : later[young++];
                ranks[numbers[rank]] = rank;
            }
        }

        private void sort(int[] some) {
            new InPlaceMergeSorter() {
                @Override
                protected int compare(int i, int j) {
                    return Order.this.compare(some[i], some[j]);
                }

                @Override
                protected void swap(int i, int j) {
                    int first = some[i];
                    some[i] = some[j];
                    some[j] = first;
                }
            }.sort(0, some.length);
        }

        private int compare(int one, int other) {
            return Arrays.compareUnsigned(
                    bytes, starts[one], starts[one + 1], bytes, starts[other], starts[other + 1]);
        }

        int size() {
            return ranks.length;
        }

        /** The term at a place in the order; nobody changes its bytes. */
        BytesRef term(int rank) {
            int number = numbers[rank];
            return new BytesRef(bytes, starts[number], starts[number + 1] - starts[number]);
        }

        /** The place in the order of the term with a number. */
        int rank(int number) {
            return ranks[number];
        }
    }
}
