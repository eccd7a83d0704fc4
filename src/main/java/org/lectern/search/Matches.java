package org.lectern.search;

import org.apache.lucene.util.FixedBitSet;

import java.util.ArrayList;
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
     * @param parts for each part, by language number, where it was found
     */
    record Segment(
            int docBase,
            FixedBitSet all,
            List<FixedBitSet> inLanguage,
            List<List<FixedBitSet>> parts) {
        Segment {
            inLanguage = List.copyOf(inLanguage);
            parts = List.copyOf(parts);
        }

        private Segment without(FixedBitSet others) {
            var rest = all.clone();
            rest.andNot(others);
            var restInLanguage = new ArrayList<FixedBitSet>();
            for (var set : inLanguage) {
                var restOfSet = set.clone();
                restOfSet.andNot(others);
                restInLanguage.add(restOfSet);
            }
            return new Segment(docBase, rest, restInLanguage, parts);
        }

        boolean holds(int doc) {
            return doc >= docBase && doc - docBase < all.length();
        }
    }

    /** How many materials there are. */
    int count() {
        return segments.stream().mapToInt(segment -> segment.all().cardinality()).sum();
    }

    /** How many materials hold this part of the query in some language, withdrawn ones too. */
    int countOf(int part) {
        int count = 0;
        for (var segment : segments) {
            var anywhere = new FixedBitSet(segment.all().length());
            segment.parts().get(part).forEach(anywhere::or);
            count += anywhere.cardinality();
        }
        return count;
    }

    /** What is found here and not there. */
    Matches without(Matches there) {
        var rest = new ArrayList<Segment>();
        for (int i = 0; i < segments.size(); i++) {
            rest.add(segments.get(i).without(there.segments.get(i).all()));
        }
        return new Matches(words, rest);
    }

    boolean isEmpty() {
        return segments.stream().allMatch(segment -> segment.all().scanIsEmpty());
    }
}
