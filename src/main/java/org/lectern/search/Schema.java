package org.lectern.search;

import org.apache.lucene.util.BytesRef;
import org.lectern.base.LanguageTag;

import java.util.Locale;

/** The names and forms that writing the index and reading it share. */
final class Schema {
    /** Rises with every change of what stands in the index or how words are formed. */
    static final int VERSION = 3;

    /** Prefixes of up to this many letters stand in the index themselves. */
    static final int MAX_EDGE = 4;

    static final String ID = "id";

    /** The ids of a material's competences. */
    static final String COMPETENCE = "competence";

    private static final char STEM = '\u0001';
    private static final char EDGE = '\u0002';

    /** Between a folded word and its original form; sorts before everything in a word. */
    private static final char FORM = '\u0000';

    private Schema() {}

    /** The texts of an edition, with the weight of a word that stands there. */
    enum Zone {
        TITLE(8),
        SUMMARY(4),
        OBJECTIVES(2),
        BODY(1),
        /** The names of area, competences and level. */
        FRAMEWORK(2);

        private final float weight;

        Zone(float weight) {
            this.weight = weight;
        }

        float weight() {
            return weight;
        }

        /**
         * Whether stems stand in the places of their words. In long texts they would double the
         * work, and only say that a word is there in some form: {@link #any} knows that.
         */
        boolean hasStems() {
            return this != BODY;
        }

        /** Words with their positions, and in some zones stems in the place of their words. */
        String field(LanguageTag language) {
            return name().toLowerCase(Locale.ROOT) + "." + language;
        }

        /** Whether beginnings of words stand in the index for this zone, see {@link #edges}. */
        boolean hasEdges() {
            return this == TITLE || this == SUMMARY;
        }

        /** The beginnings of words, for ranking while somebody types. */
        String edges(LanguageTag language) {
            return "edge." + field(language);
        }
    }

    /** All words, stems and beginnings of all zones: what matches. */
    static String any(LanguageTag language) {
        return "any." + language;
    }

    /** Words whose original form differs from the folded one, with that form. */
    static String forms(LanguageTag language) {
        return "forms." + language;
    }

    /** Title collation keys. */
    static String titleOrder(LanguageTag language) {
        return "order." + language;
    }

    static String stemTerm(String stem) {
        return STEM + stem;
    }

    static String edgeTerm(String beginning) {
        return EDGE + beginning;
    }

    /** As {@link #edgeTerm(String)}, of a beginning's bytes. */
    static BytesRef edgeTerm(BytesRef beginning) {
        byte[] bytes = new byte[beginning.length + 1];
        bytes[0] = EDGE;
        System.arraycopy(beginning.bytes, beginning.offset, bytes, 1, beginning.length);
        return new BytesRef(bytes);
    }

    /** Whether a term of {@link #any} is a word, neither a stem nor a beginning. */
    static boolean isWord(String term) {
        return !term.isEmpty() && term.charAt(0) > EDGE;
    }

    /** As {@link #isWord(String)}, of a term's bytes. */
    static boolean isWord(BytesRef term) {
        return term.length > 0 && Byte.toUnsignedInt(term.bytes[term.offset]) > EDGE;
    }

    static String formTerm(String folded, String original) {
        return folded + FORM + original;
    }
}
