package org.lectern.search;

import java.util.List;

/**
 * Takes the common endings of declension off folded Polish words, since Lucene's core has no Polish
 * stemmer. Sounds that change inside a word ({@code droga, drodze}) stay different.
 */
final class PolishStemmer {
    private static final int SHORTEST_STEM = 3;

    /** Without accents; the longest first. */
    private static final List<String> ENDINGS =
            List.of(
                    "iami", "iach", "iego", "iemu", "ami", "ach", "ego", "emu", "ymi", "imi", "ych",
                    "ich", "iem", "iej", "iom", "om", "ow", "em", "ym", "im", "ej", "ia", "ie",
                    "iu", "a", "e", "i", "o", "u", "y");

    private PolishStemmer() {}

    /** The word without its ending; as it is when that is short or has none of them. */
    static String stem(String folded) {
        for (String ending : ENDINGS) {
            if (folded.endsWith(ending) && folded.length() - ending.length() >= SHORTEST_STEM) {
                return folded.substring(0, folded.length() - ending.length());
            }
        }
        return folded;
    }
}
