package org.lectern.search;

import java.util.List;

/**
 * What somebody typed, understood. There is no wrong input; docs/search.md says what can be typed.
 *
 * @param parts what must all be found, in the order of the text, none twice; a single word in
 *     quotes is a phrase of one
 * @param excluded what must not occur, {@link Word}s as themselves or by their stems
 * @param typed the filters among the words
 */
record QueryText(List<Part> parts, List<Part> excluded, List<TypedFilter> typed) {
    QueryText {
        parts = List.copyOf(parts);
        excluded = List.copyOf(excluded);
        typed = List.copyOf(typed);
    }

    /** Something that is looked for. */
    sealed interface Part {
        /** The part as a place in the text. */
        TextRange range();
    }

    /**
     * A word, found as itself, by its stem, and as the beginning of another.
     *
     * @param last whether it ends the text, so that it may still be growing
     */
    record Word(String folded, boolean last, TextRange range) implements Part {}

    /** Words that stand together as they are, at least one. */
    record Phrase(List<String> folded, TextRange range) implements Part {
        Phrase {
            folded = List.copyOf(folded);
        }
    }

    /** Reads a text with the names that filters can have in this library. */
    static QueryText of(String text, Vocabulary vocabulary) {
        return new QueryReader(text, vocabulary).read();
    }

    /** This one part alone. */
    static QueryText of(Part part) {
        return new QueryText(List.of(part), List.of(), List.of());
    }
}
