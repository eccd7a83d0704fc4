package org.lectern.search;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * An open index that does not change, with the columns that every query reads in memory (24 bytes
 * for each material). Safe from any thread; who uses it holds it, so that it is closed only after
 * the last one.
 */
final class Snapshot {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Manifest manifest;
    private final Map<Column, short[]> columns = new EnumMap<>(Column.class);
    private final long[] languages;
    private final List<FixedBitSet[]> editions;
    private final List<FixedBitSet> withdrawn;
    private final AtomicReferenceArray<int @Nullable []> titleOrders;

    /**
     * @throws IOException when the index is damaged; the reader is then the caller's to close
     */
    Snapshot(DirectoryReader reader, Manifest manifest) throws IOException {
        this.reader = reader;
        this.manifest = manifest;
        searcher = new IndexSearcher(reader);
        // Queries differ with every keystroke: remembering them would only cost memory.
        searcher.setQueryCache(null);
        for (var column : Column.values()) {
            columns.put(column, new short[reader.maxDoc()]);
        }
        languages = new long[reader.maxDoc()];
        for (var leaf : reader.leaves()) {
            readColumns(leaf);
        }
        columns.remove(Column.LANGUAGES);
        editions = reader.leaves().stream().map(this::editionsIn).toList();
        withdrawn = reader.leaves().stream().map(this::withdrawnIn).toList();
        titleOrders = new AtomicReferenceArray<>(manifest.languages().size());
    }

    private void readColumns(LeafReaderContext leaf) throws IOException {
        for (var column : Column.values()) {
            short[] numbers = column(column);
            var values = leaf.reader().getNumericDocValues(column.field());
            if (values == null) {
                throw new IOException("the index lacks the column " + column);
            }
            for (int doc = values.nextDoc(); doc < leaf.reader().maxDoc(); doc = values.nextDoc()) {
                long value = values.longValue();
                // What is read here indexes arrays later: a damaged column must end here.
                if (value < 0 || value >= limit(column)) {
                    throw new IOException("the index's column " + column + " is damaged");
                }
                if (column == Column.LANGUAGES) {
                    languages[leaf.docBase + doc] = value;
                } else {
                    numbers[leaf.docBase + doc] = (short) value;
                }
            }
        }
    }

    private long limit(Column column) {
        return switch (column) {
            case AREA -> manifest.areas().size();
            case LEVEL -> manifest.levels().size();
            case TYPE -> manifest.types().size();
            case LANGUAGES -> 1L << manifest.languages().size();
            case ORIGINAL -> manifest.languages().size();
            case MINUTES -> Column.MAX_MINUTES + 1;
            case FLAGS -> Short.MAX_VALUE;
        };
    }

    private FixedBitSet[] editionsIn(LeafReaderContext leaf) {
        var sets = new FixedBitSet[manifest.languages().size()];
        Arrays.setAll(sets, language -> new FixedBitSet(leaf.reader().maxDoc()));
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
            long rest = languages[leaf.docBase + doc];
            while (rest != 0) {
                sets[Long.numberOfTrailingZeros(rest)].set(doc);
                rest &= rest - 1;
            }
        }
        return sets;
    }

    private FixedBitSet withdrawnIn(LeafReaderContext leaf) {
        short[] flags = column(Column.FLAGS);
        var set = new FixedBitSet(leaf.reader().maxDoc());
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
            if ((flags[leaf.docBase + doc] & Column.WITHDRAWN) != 0) {
                set.set(doc);
            }
        }
        return set;
    }

    /** Holds the index open; false when it is closed already. Each true is matched by a release. */
    boolean hold() {
        return reader.tryIncRef();
    }

    /** Lets go of the index; the last one closes it. */
    void release() {
        try {
            reader.decRef();
            if (reader.getRefCount() == 0) {
                reader.directory().close();
            }
        } catch (IOException e) {
            // It was only read: nothing is lost, and whoever searched has the result.
            System.getLogger(Snapshot.class.getName())
                    .log(System.Logger.Level.WARNING, "the search index was not closed cleanly", e);
        }
    }

    /** The ids of these materials, in the same order. */
    MaterialId[] ids(int[] docs) throws IOException {
        // The index is read from front to back, whatever order the rows have.
        int[] places =
                IntStream.range(0, docs.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> docs[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var ids = new MaterialId[docs.length];
        var values = MultiDocValues.getBinaryValues(reader, Schema.ID);
        for (int place : places) {
            if (values == null || !values.advanceExact(docs[place])) {
                throw new IOException("the index lacks an id");
            }
            ids[place] = new MaterialId(values.binaryValue().utf8ToString());
        }
        return ids;
    }

    IndexReader reader() {
        return reader;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    Manifest manifest() {
        return manifest;
    }

    /** The number of each material in a column; any but the languages. */
    short[] column(Column column) {
        short[] numbers = columns.get(column);
        if (numbers == null) {
            throw new IllegalArgumentException("not a column of small numbers: " + column);
        }
        return numbers;
    }

    /** The languages of each material's editions, as bits. */
    long[] languages() {
        return languages;
    }

    /** Which materials of a segment have an edition in a language. Nobody changes it. */
    FixedBitSet editions(LeafReaderContext leaf, int language) {
        return editions.get(leaf.ord)[language];
    }

    /** Which materials of a segment are withdrawn. Nobody changes it. */
    FixedBitSet withdrawn(LeafReaderContext leaf) {
        return withdrawn.get(leaf.ord);
    }

    /**
     * The index's languages as their numbers, these first in this order.
     *
     * @param preferred may hold languages that the index does not know
     */
    int[] languageOrder(List<LanguageTag> preferred) {
        var order = new LinkedHashSet<>(preferred);
        order.retainAll(manifest.languages());
        order.addAll(manifest.languages());
        return order.stream().mapToInt(manifest.languages()::indexOf).toArray();
    }

    /** The place of each material's title among those in this language; -1 where it has none. */
    int[] titleOrder(int language) throws IOException {
        int[] known = titleOrders.get(language);
        if (known != null) {
            return known;
        }
        int[] order = new int[reader.maxDoc()];
        Arrays.fill(order, -1);
        String field = Schema.titleOrder(manifest.languages().get(language));
        var values = MultiDocValues.getSortedValues(reader, field);
        if (values != null) {
            for (int doc = values.nextDoc(); doc < order.length; doc = values.nextDoc()) {
                order[doc] = values.ordValue();
            }
        }
        titleOrders.set(language, order);
        return order;
    }
}
