package org.lectern.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The places of the titles in the alphabet of each language, worked out when they are first asked
 * for (4 bytes for each material and language). Safe from any thread, while the readers are open.
 */
final class TitleOrders {
    private final @Nullable TitleOrders before;
    private final IndexReader reader;
    private final List<LanguageTag> languages;
    private final AtomicReferenceArray<int @Nullable []> known;

    private TitleOrders(
            @Nullable TitleOrders before, IndexReader reader, List<LanguageTag> languages) {
        this.before = before;
        this.reader = reader;
        this.languages = languages;
        known = new AtomicReferenceArray<>(languages.size());
    }

    /** Those of an index. */
    static TitleOrders of(IndexReader reader, List<LanguageTag> languages) {
        return new TitleOrders(null, reader, languages);
    }

    /**
     * Those of this index and of a small one behind it.
     *
     * @param all the languages of both, this one's first
     */
    TitleOrders followedBy(IndexReader added, List<LanguageTag> all) {
        return new TitleOrders(this, added, all);
    }

    /** By material, the place of its title in a language; -1 where it has none. */
    int[] of(int language) throws IOException {
        int[] found = known.get(language);
        if (found != null) {
            return found;
        }
        int[] order = before == null ? own(language) : merged(before, language);
        known.set(language, order);
        return order;
    }

    private int[] own(int language) throws IOException {
        int[] order = new int[reader.maxDoc()];
        Arrays.fill(order, -1);
        var titles = titles(reader, language);
        if (titles != null) {
            for (int doc = titles.nextDoc(); doc < order.length; doc = titles.nextDoc()) {
                order[doc] = titles.ordValue();
            }
        }
        return order;
    }

    /** Lucene would merge all titles of both; looking the few new ones up is much less. */
    private int[] merged(TitleOrders first, int language) throws IOException {
        boolean knew = language < first.languages.size();
        int count = first.size();
        int[] order = new int[count + reader.maxDoc()];
        if (knew) {
            System.arraycopy(first.of(language), 0, order, 0, count);
        } else {
            Arrays.fill(order, 0, count, -1);
        }
        var added = titles(reader, language);
        int[] places = places(knew ? first.titles(first.reader, language) : null, added);
        for (int doc = 0; doc < count; doc++) {
            order[doc] += order[doc] < 0 ? 0 : atOrBefore(places, order[doc]);
        }
        int[] own = own(language);
        for (int doc = 0; doc < own.length; doc++) {
            order[count + doc] = own[doc] < 0 ? -1 : places[own[doc]] + own[doc];
        }
        return order;
    }

    private int size() {
        return (before == null ? 0 : before.size()) + reader.maxDoc();
    }

    /** For each new title in its order, how many of the first ones stand before it. */
    private static int[] places(@Nullable SortedDocValues first, @Nullable SortedDocValues added)
            throws IOException {
        int[] places = new int[added == null ? 0 : added.getValueCount()];
        for (int i = 0; i < places.length && first != null && added != null; i++) {
            int found = first.lookupTerm(added.lookupOrd(i));
            places[i] = found >= 0 ? found : -found - 1;
        }
        return places;
    }

    private static int atOrBefore(int[] places, int place) {
        int count = 0;
        int end = places.length;
        while (count < end) {
            int middle = (count + end) >>> 1;
            if (places[middle] <= place) {
                count = middle + 1;
            } else {
                end = middle;
            }
        }
        return count;
    }

    private @Nullable SortedDocValues titles(IndexReader from, int language) throws IOException {
        return MultiDocValues.getSortedValues(from, Schema.titleOrder(languages.get(language)));
    }
}
