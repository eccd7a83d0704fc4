package org.lectern.pdf;

import org.lectern.pdf.FontLibrary.ParsedFace;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which characters the fonts can print. Safe from any thread. */
public final class GlyphCoverage {
    private final FontLibrary fonts;

    public GlyphCoverage(FontLibrary fonts) {
        this.fonts = fonts;
    }

    /**
     * The code points of a text that no font has, in ascending order; empty when all can be
     * printed. The text is looked at in its composed form (NFC), as it is printed. White space and
     * format characters, such as the soft hyphen and the zero-width space, never count as missing.
     */
    public Set<Integer> missing(String text) {
        List<ParsedFace> faces = fonts.faces();
        var missing = new TreeSet<Integer>();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !leavesNoMark(c))
                .filter(c -> faces.stream().noneMatch(face -> face.has(c)))
                .forEach(missing::add);
        return Collections.unmodifiableSet(missing);
    }

    private static boolean leavesNoMark(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || Character.getType(codePoint) == Character.CONTROL;
    }
}
