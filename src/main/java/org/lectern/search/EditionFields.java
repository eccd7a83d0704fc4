package org.lectern.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.lectern.base.LanguageTag;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The fields of one language for one material after another: filled with texts, then added to the
 * material's document. Not safe for several threads.
 */
final class EditionFields {
    private static final FieldType PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType MARKS = type(IndexOptions.DOCS, true);

    private static final int MAX_TITLE = 200;

    private final LanguageTag language;
    private final WordForms forms;
    private final Collator collator;
    private final Map<Schema.Zone, TermStream> places = new EnumMap<>(Schema.Zone.class);
    private final Map<Schema.Zone, TermStream> edges = new EnumMap<>(Schema.Zone.class);
    private final TermStream any = new TermStream();
    private final TermStream originals = new TermStream();
    private final Set<WordForms.Forms> words = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    EditionFields(LanguageTag language) {
        this.language = language;
        forms = new WordForms(language);
        collator = Collator.getInstance(ULocale.forLanguageTag(language.value()));
        collator.setStrength(Collator.PRIMARY);
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    /** A text of the material at hand. */
    void add(Schema.Zone zone, String text) {
        var stream = places.computeIfAbsent(zone, absent -> new TermStream());
        var zoneEdges =
                zone.hasEdges() ? edges.computeIfAbsent(zone, absent -> new TermStream()) : null;
        var seen = new HashSet<String>();
        Words.forEach(
                text,
                range -> {
                    var found = forms.of(text.substring(range.from(), range.to()));
                    if (found.isPresent()) {
                        var word = found.get();
                        stream.add(word.folded(), word.stem());
                        words.add(word);
                        if (zoneEdges != null) {
                            addBeginnings(word.folded(), seen);
                        }
                    }
                });
        stream.endText();
        if (zoneEdges != null) {
            seen.forEach(zoneEdges::add);
        }
    }

    /**
     * Adds what was filled in to the document. The document must be written before the next one.
     */
    void addTo(Document document) {
        for (var entry : places.entrySet()) {
            add(document, entry.getKey().field(language), entry.getValue(), PLACES);
        }
        for (var entry : edges.entrySet()) {
            add(document, entry.getKey().edges(language), entry.getValue(), MARKS);
        }
        for (var word : words) {
            any.add(word.folded());
            if (word.stem() != null) {
                any.add(word.stem());
            }
            if (word.original() != null) {
                originals.add(word.original());
            }
            addBeginnings(word.folded(), beginnings);
        }
        beginnings.forEach(any::add);
        add(document, Schema.any(language), any, MARKS);
        add(document, Schema.forms(language), originals, MARKS);
    }

    /** By what the title is put in order. */
    void addTitleOrder(Document document, String title) {
        String start = title.length() <= MAX_TITLE ? title : title.substring(0, MAX_TITLE);
        byte[] key = collator.getCollationKey(start).toByteArray();
        document.add(new SortedDocValuesField(Schema.titleOrder(language), new BytesRef(key)));
    }

    /** Ready for the next material. */
    void empty() {
        places.values().forEach(TermStream::empty);
        edges.values().forEach(TermStream::empty);
        any.empty();
        originals.empty();
        words.clear();
        beginnings.clear();
    }

    private static void add(Document document, String name, TermStream terms, FieldType type) {
        if (!terms.isEmpty()) {
            document.add(new Field(name, terms, type));
        }
    }

    private static void addBeginnings(String word, Set<String> beginnings) {
        int end = 0;
        for (int letters = 0; letters < Schema.MAX_EDGE && end < word.length(); letters++) {
            end = word.offsetByCodePoints(end, 1);
            beginnings.add(Schema.edgeTerm(word.substring(0, end)));
        }
    }
}
