package org.lectern.text;

import java.text.Normalizer;

/**
 * Makes words comparable however they were typed: lower case, without accents. The Bulgarian й
 * stays another letter than и, ς becomes σ, ł becomes l, ß becomes ss; composed and decomposed
 * spellings fold alike. Safe from any thread.
 */
public final class Folding {
    private static final char BREVE = '\u0306';
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char NON_JOINER = '\u200C';
    private static final char JOINER = '\u200D';

    private Folding() {}

    /** The folded form; empty when nothing but marks remains. Folding twice changes nothing. */
    public static String fold(String text) {
        if (isAscii(text)) {
            return lowerAscii(text);
        }
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        var folded = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); ) {
            int letter = parts.codePointAt(i);
            i += Character.charCount(letter);
            if (letter == BREVE && endsWith(folded, 'и')) {
                folded.setCharAt(folded.length() - 1, 'й');
            } else if (!isMark(letter)) {
                append(folded, Character.toLowerCase(letter));
            }
        }
        return folded.toString();
    }

    /**
     * Whether this code point belongs to a word: letters, digits, the marks upon them, and what is
     * invisible inside a word, such as a soft hyphen.
     */
    public static boolean isWordPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isMark(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || codePoint == SOFT_HYPHEN
                || codePoint == NON_JOINER
                || codePoint == JOINER;
    }

    private static void append(StringBuilder folded, int letter) {
        // Letters that Unicode does not take apart, though readers leave their strokes out.
        switch (letter) {
            case 'ς' -> folded.append('σ');
            case 'ł' -> folded.append('l');
            case 'ß' -> folded.append("ss");
            case 'đ', 'ð' -> folded.append('d');
            case 'ø' -> folded.append('o');
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case 'ħ' -> folded.append('h');
            case 'ı' -> folded.append('i');
            case 'ſ' -> folded.append('s');
            default -> folded.appendCodePoint(letter);
        }
    }

    private static boolean endsWith(StringBuilder text, char letter) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == letter;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String lowerAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUpperAscii(text.charAt(i))) {
                var lower = new StringBuilder(text);
                for (int j = i; j < lower.length(); j++) {
                    char c = lower.charAt(j);
                    lower.setCharAt(j, isUpperAscii(c) ? (char) (c + ('a' - 'A')) : c);
                }
                return lower.toString();
            }
        }
        return text;
    }

    private static boolean isUpperAscii(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
