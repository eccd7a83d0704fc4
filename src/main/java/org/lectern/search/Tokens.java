package org.lectern.search;

import org.apache.lucene.util.ArrayUtil;

import java.util.Arrays;

/**
 * The terms of one field in the order in which the materials of a chunk bring them, as numbers of a
 * {@link Lexicon}. Not safe for several threads.
 */
final class Tokens {
    /** Wider than any phrase: none reaches from one text into the next. */
    private static final int TEXT_GAP = 100;

    // How far a term stands behind the one before it, in the lowest bits of its entry.
    private static final int SAME = 0;
    private static final int NEXT = 1;
    private static final int AFTER_GAP = 2;
    private static final int STEP_BITS = 2;
    private static final int STEP_MASK = (1 << STEP_BITS) - 1;

    private int[] entries = new int[64];
    private int size;
    // By material: its first entry, and its number of places.
    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    private int materials;
    private int pending = NEXT;
    // By term: the last material that has it, plus 1.
    private int[] last = new int[0];

    /** Takes a term and where it stands. */
    interface Visitor {
        /** Called in the order of the materials, and in a material in the order of the places. */
        void token(int material, int term, int position);
    }

    /** A term in the next place. */
    void add(int material, int term) {
        open(material);
        append(term, pending);
        pending = NEXT;
        lengths[material]++;
    }

    /** Another term in the place of the one before it. */
    void addInPlace(int term) {
        append(term, SAME);
    }

    /** A term whose places do not matter: once for each material. */
    void addOnce(int material, int term) {
        last = ArrayUtil.grow(last, term + 1);
        if (last[term] != material + 1) {
            last[term] = material + 1;
            add(material, term);
        }
    }

    /** Another text begins here. */
    void endText() {
        pending = AFTER_GAP;
    }

    private void open(int material) {
        if (material < materials) {
            return;
        }
        starts = ArrayUtil.grow(starts, material + 1);
        lengths = ArrayUtil.grow(lengths, material + 1);
        Arrays.fill(starts, materials, material + 1, size);
        materials = material + 1;
        pending = NEXT;
    }

    private void append(int term, int step) {
        if (size == entries.length) {
            entries = ArrayUtil.grow(entries);
        }
        entries[size++] = (term << STEP_BITS) | step;
    }

    int size() {
        return size;
    }

    /** How many places a material has; stems stand in those of their words. */
    int length(int material) {
        return material < materials ? lengths[material] : 0;
    }

    void forEach(Visitor visitor) {
        for (int material = 0; material < materials; material++) {
            int end = material + 1 < materials ? starts[material + 1] : size;
            int position = -1;
            for (int i = starts[material]; i < end; i++) {
                int step = entries[i] & STEP_MASK;
                position += step == AFTER_GAP ? TEXT_GAP : step;
                visitor.token(material, entries[i] >>> STEP_BITS, position);
            }
        }
    }
}
