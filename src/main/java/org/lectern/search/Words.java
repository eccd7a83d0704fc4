package org.lectern.search;

import org.lectern.text.Folding;

/** Where the words of a text stand: the same for the index, the query and the marks in a row. */
final class Words {
    /** Longer words are cut to this many UTF-16 units, in the index as in the query. */
    static final int MAX_LENGTH = 60;

    private Words() {}

    /** Takes the range of a word. */
    @FunctionalInterface
    interface Visitor {
        void word(int from, int to);
    }

    /** Hands over the range of every word, from left to right. */
    static void forEach(String text, Visitor visitor) {
        int from = -1;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (Folding.isWordPart(codePoint)) {
                from = from < 0 ? i : from;
            } else if (from >= 0) {
                visitor.word(from, i);
                from = -1;
            }
            i += Character.charCount(codePoint);
        }
        if (from >= 0) {
            visitor.word(from, text.length());
        }
    }

    /** The folded form of a word as the index holds it; empty when nothing but marks remains. */
    static String fold(String word) {
        String folded = Folding.fold(word.length() <= MAX_LENGTH ? word : cut(word));
        return LookAlikes.inOneAlphabet(folded.length() <= MAX_LENGTH ? folded : cut(folded));
    }

    private static String cut(String word) {
        boolean split = Character.isHighSurrogate(word.charAt(MAX_LENGTH - 1));
        return word.substring(0, split ? MAX_LENGTH - 1 : MAX_LENGTH);
    }
}
