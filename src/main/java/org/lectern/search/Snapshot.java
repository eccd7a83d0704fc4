package org.lectern.search;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.library.LibraryStore.ActiveRelease;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * An open index that does not change, with the columns that every query reads in memory. Safe from
 * any thread; who uses it holds it, so that it is closed only after the last one.
 */
final class Snapshot {
    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final ActiveRelease release;
    private final Manifest manifest;
    private final Vocabulary vocabulary;
    private final Columns columns;
    private final List<FixedBitSet[]> editions;
    private final List<FixedBitSet> withdrawn;
    private final Membership membership;
    private final TitleOrders titles;
    private final AtomicReferenceArray<byte @Nullable []> states;

    private Snapshot(
            IndexReader reader,
            ActiveRelease release,
            Manifest manifest,
            Columns columns,
            Membership membership,
            TitleOrders titles) {
        this.reader = reader;
        this.release = release;
        this.manifest = manifest;
        this.columns = columns;
        this.membership = membership;
        this.titles = titles;
        vocabulary = new Vocabulary(release.framework(), manifest.languages());
        searcher = new IndexSearcher(reader);
        // Queries differ with every keystroke: remembering them would only cost memory.
        searcher.setQueryCache(null);
        editions = reader.leaves().stream().map(this::editionsIn).toList();
        withdrawn = reader.leaves().stream().map(this::withdrawnIn).toList();
        states = new AtomicReferenceArray<>(manifest.languages().size() + 1);
    }

    /**
     * The library alone.
     *
     * @throws IOException when the index is damaged; the reader is then the caller's to close
     */
    static Snapshot ofLibrary(DirectoryReader reader, Manifest manifest, ActiveRelease release)
            throws IOException {
        return new Snapshot(
                reader,
                release,
                manifest,
                Columns.read(reader, manifest),
                Membership.of(reader, Map.of()),
                TitleOrders.of(reader, manifest.languages()));
    }

    /**
     * This library together with what is the counselor's own; tens of materials take milliseconds.
     * Holds the library open by itself.
     *
     * @throws IOException when the index is damaged
     */
    Snapshot with(Overlay overlay) throws IOException {
        if (overlay.own().isEmpty()) {
            return with(overlay, null, manifest);
        }
        var memory = new ByteBuffersDirectory();
        Manifest all;
        try (var builder = new IndexBuilder(memory, release, manifest)) {
            overlay.own().forEach(builder::add);
            builder.commit();
            all = builder.manifest();
        }
        try (var own = DirectoryReader.open(memory)) {
            return with(overlay, own, all);
        }
    }

    private Snapshot with(Overlay overlay, @Nullable DirectoryReader own, Manifest all)
            throws IOException {
        IndexReader[] parts =
                own == null ? new IndexReader[] {reader} : new IndexReader[] {reader, own};
        // It holds its parts by itself, and lets go of them when it is closed.
        var both = new MultiReader(parts, false);
        boolean taken = false;
        try {
            var snapshot =
                    new Snapshot(
                            both,
                            release,
                            all,
                            own == null ? columns : columns.followedBy(Columns.read(own, all)),
                            Membership.of(both, overlay.sets()),
                            own == null ? titles : titles.followedBy(own, all.languages()));
            taken = true;
            return snapshot;
        } finally {
            if (!taken) {
                both.close();
            }
        }
    }

    private FixedBitSet[] editionsIn(LeafReaderContext leaf) {
        long[] languages = columns.languages(Column.LANGUAGES);
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
        short[] flags = columns.numbers(Column.FLAGS);
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

    /** The release that the library's part was made from. */
    ActiveRelease madeFrom() {
        return release;
    }

    Manifest manifest() {
        return manifest;
    }

    /** The words of typed filters. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    Membership membership() {
        return membership;
    }

    /** The number of each material in a column; any but those of languages. */
    short[] column(Column column) {
        return columns.numbers(column);
    }

    /** The languages of each material's editions, as bits. */
    long[] languages() {
        return columns.languages(Column.LANGUAGES);
    }

    /** By material, the {@link GroupBand#bits} that it is in. */
    byte[] groupBands() {
        return columns.groupBands();
    }

    /** By material, the index of its {@link TranslationState} in a language; -1 for none. */
    byte[] states(int language) {
        byte[] known = states.get(language + 1);
        if (known != null) {
            return known;
        }
        byte[] made = columns.states(language);
        states.set(language + 1, made);
        return made;
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
        return titles.of(language);
    }
}
