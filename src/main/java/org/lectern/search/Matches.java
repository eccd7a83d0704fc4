package org.lectern.search;

import org.apache.lucene.util.FixedBitSet;

import java.util.List;

/**
 * What the words alone find, one entry for each segment.
 *
 * @param words whether there were any
 */
record Matches(boolean words, List<Segment> segments) {
    Matches {
        segments = List.copyOf(segments);
    }

    /**
     * What is found in one segment.
     *
     * @param all where every part was found, in whatever language
     * @param inLanguage by language number, where every part was found in that language and the
     *     material has an edition in it; empty when there were no words
     */
    record Segment(int docBase, FixedBitSet all, List<FixedBitSet> inLanguage) {
        Segment {
            inLanguage = List.copyOf(inLanguage);
        }
    }

    boolean isEmpty() {
        return segments.stream().allMatch(segment -> segment.all().scanIsEmpty());
    }
}
