package org.lectern.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody typed, as parts that must all be found. There is no wrong input.
 *
 * @param parts in the order of the text, none twice; a single word in quotes is a phrase of one
 */
record QueryText(List<Part> parts) {
    private static final String QUOTES = "\"“”„«»";

    QueryText {
        parts = List.copyOf(parts);
    }

    /** Something that must be found. */
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

    /** Reads a text. A quotation mark that nothing closes counts for nothing. */
    static QueryText of(String text) {
        var collected = new Collected(text);
        int from = 0;
        while (from < text.length() && !collected.isFull()) {
            int open = nextQuote(text, from);
            int close = open < 0 ? -1 : nextQuote(text, open + 1);
            if (close < 0) {
                collected.words(from, text.length());
                from = text.length();
            } else {
                collected.words(from, open);
                collected.phrase(open, close + 1);
                from = close + 1;
            }
        }
        return new QueryText(collected.parts);
    }

    private static int nextQuote(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Gathers parts up to the limit. */
    private static final class Collected {
        private final String text;
        private final List<Part> parts = new ArrayList<>();
        private final Set<Object> seen = new LinkedHashSet<>();
        private int count;

        Collected(String text) {
            this.text = text;
        }

        boolean isFull() {
            return count >= SearchQuery.MAX_PARTS;
        }

        void words(int from, int to) {
            Words.forEach(
                    text.substring(from, to),
                    range -> {
                        var place = new TextRange(from + range.from(), from + range.to());
                        String folded = folded(place);
                        boolean last = place.to() == text.stripTrailing().length();
                        if (!folded.isEmpty() && !isFull() && seen.add(folded)) {
                            parts.add(new Word(folded, last, place));
                            count++;
                        }
                    });
        }

        void phrase(int from, int to) {
            var folded = new ArrayList<String>();
            Words.forEach(
                    text.substring(from, to),
                    range -> {
                        String word = folded(new TextRange(from + range.from(), from + range.to()));
                        if (!word.isEmpty() && !isFull()) {
                            folded.add(word);
                            count++;
                        }
                    });
            if (!folded.isEmpty() && seen.add(List.copyOf(folded))) {
                parts.add(new Phrase(folded, new TextRange(from, to)));
            }
        }

        private String folded(TextRange place) {
            return Words.fold(text.substring(place.from(), place.to()));
        }
    }
}
