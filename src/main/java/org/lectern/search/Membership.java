package org.lectern.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.lectern.base.MaterialId;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the counselor's sets each material is in. Most materials are in none, and few
 * combinations occur: each material has the number of its combination. Nobody changes it.
 *
 * @param names the sets' names
 * @param combinations which sets belong together, as bits of indexes into the names; 0 is none
 * @param numbers by material, the index of its combination
 */
@SuppressWarnings("ArrayRecordComponent") // held by reference, never compared
record Membership(List<String> names, List<BitSet> combinations, int[] numbers) {
    /**
     * Looks the ids up.
     *
     * @throws IOException when the index is damaged
     */
    static Membership of(IndexReader reader, Map<String, Set<MaterialId>> sets) throws IOException {
        var names = List.copyOf(sets.keySet());
        var found = new HashMap<Integer, BitSet>();
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(Schema.ID);
            var at = terms == null ? TermsEnum.EMPTY : terms.iterator();
            PostingsEnum places = null;
            for (int set = 0; set < names.size(); set++) {
                for (var id : sets.getOrDefault(names.get(set), Set.of())) {
                    if (at.seekExact(new BytesRef(id.value()))) {
                        places = at.postings(places, PostingsEnum.NONE);
                        int doc = places.nextDoc();
                        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
                            found.computeIfAbsent(leaf.docBase + doc, absent -> new BitSet())
                                    .set(set);
                            doc = places.nextDoc();
                        }
                    }
                }
            }
        }
        var combinations = new ArrayList<BitSet>();
        combinations.add(new BitSet());
        var known = new HashMap<BitSet, Integer>();
        int[] numbers = new int[reader.maxDoc()];
        found.forEach(
                (doc, in) ->
                        numbers[doc] =
                                known.computeIfAbsent(
                                        in,
                                        absent -> {
                                            combinations.add(in);
                                            return combinations.size() - 1;
                                        }));
        return new Membership(names, List.copyOf(combinations), numbers);
    }
}
