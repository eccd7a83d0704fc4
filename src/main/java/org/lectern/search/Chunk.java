package org.lectern.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * Some materials on their way into the index, in the order in which they came: what Lucene keeps of
 * each by itself, and their words, which become the terms of one segment all at once. Filled by one
 * thread, then sealed and written by another.
 */
final class Chunk {
    /**
     * How large a chunk may grow.
     *
     * @param numbers kept in memory: each takes 4 bytes, and 8 more while its field is written
     */
    record Limits(int materials, int numbers) {
        /** As large as a heap of 256 MiB allows: the fewer, the less is written twice. */
        static final Limits USUAL = new Limits(8_192, 6_000_000);
    }

    private final List<Document> documents = new ArrayList<>();
    private final Map<LanguageTag, LanguageWords> languages = new HashMap<>();
    private final Map<String, Supplier<Terms>> fields = new HashMap<>();
    private final Map<String, IntUnaryOperator> lengths = new HashMap<>();

    /** The number of the next material. */
    int next() {
        return documents.size();
    }

    /** What Lucene keeps of the next material by itself. */
    void add(Document document) {
        documents.add(document);
    }

    LanguageWords in(LanguageTag language, Function<LanguageTag, Lexicon> lexicons) {
        return languages.computeIfAbsent(
                language, absent -> new LanguageWords(language, lexicons.apply(language)));
    }

    boolean isEmpty() {
        return documents.isEmpty();
    }

    boolean isFull(Limits limits) {
        return documents.size() >= limits.materials()
                || languages.values().stream().mapToLong(LanguageWords::size).sum()
                        >= limits.numbers();
    }

    /** Nothing is added from now on; then another thread may read. */
    void seal() {
        for (var words : languages.values()) {
            words.seal();
            var language = words.language();
            for (var zone : Schema.Zone.values()) {
                fields.put(zone.field(language), () -> words.zone(zone));
                lengths.put(zone.field(language), material -> words.length(zone, material));
                if (zone.hasEdges()) {
                    fields.put(zone.edges(language), () -> words.edges(zone, documents.size()));
                }
            }
            fields.put(Schema.any(language), () -> words.any(documents.size()));
            fields.put(Schema.forms(language), words::originals);
        }
    }

    List<Document> documents() {
        return documents;
    }

    Collection<LanguageTag> languages() {
        return languages.keySet();
    }

    /** How many words a material has in the zone of this field; 0 for other fields. */
    int length(String field, int material) {
        var ofField = lengths.get(field);
        return ofField == null ? 0 : ofField.applyAsInt(material);
    }

    /** The terms of a field; null when they are not in the chunk's words. */
    @Nullable Terms terms(String field) {
        var ofField = fields.get(field);
        return ofField == null ? null : ofField.get();
    }
}
