package org.lectern.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of an index in memory (49 bytes for each material), since every query reads them.
 * Nobody changes them once they are made; safe from any thread.
 */
final class Columns {
    private static final List<TranslationState> STATES = List.of(TranslationState.values());

    private final Map<Column, short[]> numbers = new EnumMap<>(Column.class);
    private final Map<Column, long[]> languages = new EnumMap<>(Column.class);
    private final byte[] groupBands;
    private final int size;

    private Columns(int size) {
        this.size = size;
        groupBands = new byte[size];
    }

    /**
     * Reads the columns.
     *
     * @throws IOException when one is missing or points beyond the manifest's lists
     */
    static Columns read(IndexReader reader, Manifest manifest) throws IOException {
        var columns = new Columns(reader.maxDoc());
        for (var column : Column.values()) {
            if (column.isLanguages()) {
                columns.languages.put(column, new long[reader.maxDoc()]);
            } else {
                columns.numbers.put(column, new short[reader.maxDoc()]);
            }
            for (var leaf : reader.leaves()) {
                columns.read(leaf, column, limit(column, manifest));
            }
        }
        columns.bandGroups();
        return columns;
    }

    private void read(LeafReaderContext leaf, Column column, long limit) throws IOException {
        var values = leaf.reader().getNumericDocValues(column.field());
        if (values == null) {
            throw new IOException("the index lacks the column " + column);
        }
        short[] small = column.isLanguages() ? new short[0] : numbers(column);
        long[] large = column.isLanguages() ? languages(column) : new long[0];
        for (int doc = values.nextDoc(); doc < leaf.reader().maxDoc(); doc = values.nextDoc()) {
            long value = values.longValue();
            // What is read here indexes arrays later: a damaged column must end here.
            if (value < 0 || value >= limit) {
                throw new IOException("the index's column " + column + " is damaged");
            }
            if (column.isLanguages()) {
                large[leaf.docBase + doc] = value;
            } else {
                small[leaf.docBase + doc] = (short) value;
            }
        }
    }

    private static long limit(Column column, Manifest manifest) {
        return switch (column) {
            case AREA -> manifest.areas().size();
            case LEVEL -> manifest.levels().size();
            case TYPE -> manifest.types().size();
            case ORIGINAL -> manifest.languages().size();
            case LANGUAGES, WRITTEN_IN, REVIEWED_IN, OUTDATED_IN ->
                    1L << manifest.languages().size();
            case MINUTES -> Column.MAX_MINUTES + 1;
            case GROUP_MIN, GROUP_MAX -> Column.MAX_PEOPLE + 1;
            case FLAGS -> Column.ALL_FLAGS;
        };
    }

    /** These materials, then those. */
    Columns followedBy(Columns those) {
        var both = new Columns(size + those.size);
        numbers.forEach(
                (column, own) -> {
                    short[] all = Arrays.copyOf(own, both.size);
                    System.arraycopy(those.numbers(column), 0, all, size, those.size);
                    both.numbers.put(column, all);
                });
        languages.forEach(
                (column, own) -> {
                    long[] all = Arrays.copyOf(own, both.size);
                    System.arraycopy(those.languages(column), 0, all, size, those.size);
                    both.languages.put(column, all);
                });
        System.arraycopy(groupBands, 0, both.groupBands, 0, size);
        System.arraycopy(those.groupBands, 0, both.groupBands, size, those.size);
        return both;
    }

    /** How many materials there are. */
    int size() {
        return size;
    }

    /** A column of small numbers. */
    short[] numbers(Column column) {
        short[] values = numbers.get(column);
        if (values == null) {
            throw new IllegalArgumentException("not a column of small numbers: " + column);
        }
        return values;
    }

    /** A column of languages, as bits. */
    long[] languages(Column column) {
        long[] values = languages.get(column);
        if (values == null) {
            throw new IllegalArgumentException("not a column of languages: " + column);
        }
        return values;
    }

    /** By material, the {@link GroupBand#bits} that it is in. */
    byte[] groupBands() {
        return groupBands;
    }

    private void bandGroups() {
        short[] smallest = numbers(Column.GROUP_MIN);
        short[] largest = numbers(Column.GROUP_MAX);
        short[] flags = numbers(Column.FLAGS);
        for (int doc = 0; doc < size; doc++) {
            boolean one = (flags[doc] & Column.ONE_TO_ONE) != 0;
            groupBands[doc] = (byte) GroupBand.bits(smallest[doc], largest[doc], one);
        }
    }

    /** By material, the index of the {@link TranslationState} in a language; -1 for none. */
    byte[] states(int language) {
        byte[] states = new byte[size];
        for (int doc = 0; doc < size; doc++) {
            states[doc] = (byte) STATES.indexOf(state(doc, language));
        }
        return states;
    }

    private TranslationState state(int doc, int language) {
        if (language < 0 || !has(Column.LANGUAGES, doc, language)) {
            return TranslationState.MISSING;
        }
        if (has(Column.OUTDATED_IN, doc, language)) {
            return TranslationState.OUTDATED;
        }
        if (has(Column.WRITTEN_IN, doc, language)) {
            return TranslationState.ORIGINAL;
        }
        return has(Column.REVIEWED_IN, doc, language)
                ? TranslationState.REVIEWED
                : TranslationState.DRAFT;
    }

    private boolean has(Column column, int doc, int language) {
        return (languages(column)[doc] & 1L << language) != 0;
    }
}
