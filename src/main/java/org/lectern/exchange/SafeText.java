package org.lectern.exchange;

/**
 * Text from outside, without what nobody can see and what changes how the text around it reads:
 * control characters, characters that turn the direction of what follows, halves of characters.
 */
final class SafeText {
    private static final int EXCERPT = 60;

    private SafeText() {}

    /** Text of several lines; lines end with {@code \n}. */
    static String lines(String text) {
        if (text.codePoints().allMatch(c -> c == '\n' || isHarmless(c))) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '\r', '\u0085', '\u2028', '\u2029' -> out.append('\n');
                                default -> {
                                    if (c == '\n' || isHarmless(c)) {
                                        out.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return out.toString();
    }

    /** Text of one line: line ends and tabs become blanks. */
    static String line(String text) {
        return lines(text).replace('\n', ' ').replace('\t', ' ');
    }

    /** The beginning of a text, to be quoted. */
    static String excerpt(String text) {
        String whole = line(text).strip();
        return whole.codePointCount(0, whole.length()) <= EXCERPT
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SURROGATE -> false;
            default -> !turnsDirection(c) && c != '\uFEFF' && (c & 0xFFFE) != 0xFFFE;
        };
    }

    /** Embeddings, overrides and isolates (Unicode, annex 9); the two marks may stay. */
    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
