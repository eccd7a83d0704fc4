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
    private static final FieldType PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType FORMS = type(IndexOptions.DOCS, true);
    private static final FieldType DERIVED = type(IndexOptions.DOCS, false);

    /** Stands in a derived field until the segment is written; see {@link DerivedFields}. */
    private static final BytesRef PRESENT = new BytesRef("-");

    private static final int MAX_TITLE = 200;

    private final LanguageTag language;
    private final WordForms forms;
    private final Collator collator;
    private final Map<Schema.Zone, TermStream> places = new EnumMap<>(Schema.Zone.class);
    private final TermStream originals = new TermStream();
    private final Set<BytesRef> seen = new HashSet<>();

    /** The words' forms may be shared with fields that the same thread fills. */
    EditionFields(LanguageTag language, WordForms forms) {
        this.language = language;
        this.forms = forms;
        collator = Collator.getInstance(ULocale.forLanguageTag(language.value()));
        collator.setStrength(Collator.PRIMARY);
    }

    private static FieldType type(IndexOptions options, boolean tokenized) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.setTokenized(tokenized);
        type.freeze();
        return type;
    }

    /** A text of the material at hand. */
    void add(Schema.Zone zone, String text) {
        var stream = places.computeIfAbsent(zone, absent -> new TermStream());
        Words.forEach(
                text,
                range -> {
                    var found = forms.of(text.substring(range.from(), range.to()));
                    if (found.isPresent()) {
                        var word = found.get();
                        stream.add(word.word(), zone.hasStems() ? word.stemTerm() : null);
                        if (word.original() != null && seen.add(word.original())) {
                            originals.add(word.original());
                        }
                    }
                });
        stream.endText();
    }

    /**
     * Adds what was filled in to the document, and nothing in the zones that hold nothing: a column
     * of lengths that has gaps takes Lucene many times longer to read, once for each word of each
     * material. The document must be written before the next one.
     */
    void addTo(Document document) {
        boolean hasWords = false;
        for (var zone : Schema.Zone.values()) {
            var stream = places.computeIfAbsent(zone, absent -> new TermStream());
            document.add(new Field(zone.field(language), stream, PLACES));
            if (zone.hasEdges() && !stream.isEmpty()) {
                document.add(new Field(zone.edges(language), PRESENT, DERIVED));
            }
            hasWords |= !stream.isEmpty();
        }
        if (hasWords) {
            document.add(new Field(Schema.any(language), PRESENT, DERIVED));
        }
        if (!originals.isEmpty()) {
            document.add(new Field(Schema.forms(language), originals, FORMS));
        }
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
        originals.empty();
        seen.clear();
    }
}
