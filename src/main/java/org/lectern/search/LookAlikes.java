package org.lectern.search;

import java.lang.Character.UnicodeScript;

/**
 * Letters of another alphabet that look the same, as they come from copied text and from keyboards
 * switched in the middle of a word. A word of two alphabets is taken to be of the one that has
 * letters in it which the other can't imitate.
 */
final class LookAlikes {
    // By place: small letters that look alike, and those whose capitals do.
    private static final String LATIN_AS_CYRILLIC = "aceopxyihkmtbjs";
    private static final String CYRILLIC = "асеорхуінкмтвјѕ";
    private static final String LATIN_AS_GREEK = "aezikmnotyxvhbpu";
    private static final String GREEK = "αεζικμνοτυχνηβρυ";

    private LookAlikes() {}

    /** The folded word in one alphabet, where that makes sense; else as it is. */
    static String inOneAlphabet(String folded) {
        boolean latin = false;
        UnicodeScript other = UnicodeScript.COMMON;
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                latin = true;
            } else if (letter >= 0x370 && letter < 0x530) {
                other = UnicodeScript.of(letter);
            }
        }
        if (!latin || other == UnicodeScript.COMMON) {
            return folded;
        }
        boolean greek = other == UnicodeScript.GREEK;
        String latins = greek ? LATIN_AS_GREEK : LATIN_AS_CYRILLIC;
        String others = greek ? GREEK : CYRILLIC;
        String written = replaced(folded, latins, others, other);
        return written.equals(folded)
                ? replaced(folded, others, latins, UnicodeScript.LATIN)
                : written;
    }

    /** The word with these letters in place of those, when that makes it one of this script. */
    private static String replaced(String word, String from, String to, UnicodeScript script) {
        var result = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            int place = from.indexOf(letter);
            char written = place < 0 ? letter : to.charAt(place);
            var is = UnicodeScript.of(written);
            if (is != script && is != UnicodeScript.COMMON && is != UnicodeScript.INHERITED) {
                return word;
            }
            result.append(written);
        }
        return result.toString();
    }
}
