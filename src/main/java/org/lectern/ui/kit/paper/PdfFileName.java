package org.lectern.ui.kit.paper;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** File names that every system and every stick accepts. */
public final class PdfFileName {
    private static final String EXTENSION = ".pdf";

    /** File systems count bytes: 255 of them, less what a synchronising program may put behind. */
    private static final int MAX_BYTES = 200;

    // What Windows and FAT refuse, control characters, and marks that turn the direction of text.
    private static final Pattern REFUSED =
            Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Cs}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[ .]+|[ .]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private PdfFileName() {}

    /**
     * A name ending in {@code .pdf}, at most {@value #MAX_BYTES} bytes of UTF-8.
     *
     * @param words what the file should be called; what a file system refuses becomes a space
     * @param fallback used when nothing is left of the words; itself a good name
     */
    public static String of(String words, String fallback) {
        String name = REFUSED.matcher(words).replaceAll(" ");
        name = SPACES.matcher(name).replaceAll(" ");
        name = EDGES.matcher(shorten(EDGES.matcher(name).replaceAll(""))).replaceAll("");
        if (name.isEmpty() || DEVICE.matcher(name).matches()) {
            name = fallback;
        }
        return name + EXTENSION;
    }

    /** Whether a name says that the file is a PDF. */
    static boolean isPdf(String name) {
        int end = name.length() - EXTENSION.length();
        return name.regionMatches(true, Math.max(0, end), EXTENSION, 0, EXTENSION.length());
    }

    private static String shorten(String name) {
        int room = MAX_BYTES - EXTENSION.length();
        var kept = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < name.length(); ) {
            String character = Character.toString(name.codePointAt(at));
            bytes += character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                break;
            }
            kept.append(character);
            at += character.length();
        }
        return kept.toString();
    }
}
