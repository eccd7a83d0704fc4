package org.lectern.paper;

/** Text made safe for XHTML. */
final class Html {
    private Html() {}

    /**
     * The text with the characters that mean something in XHTML written as references, and without
     * those that XML 1.0 (section 2.2) forbids.
     */
    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '"' -> out.append("&quot;");
                                case '\t', '\n' -> out.append((char) c);
                                default -> {
                                    if (c >= 0x20
                                            && !(c >= 0xD800 && c <= 0xDFFF)
                                            && c != 0xFFFE
                                            && c != 0xFFFF) {
                                        out.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return out.toString();
    }
}
