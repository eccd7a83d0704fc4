package org.lectern.pdf;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The faces that paper is set in, and the order in which they stand in for each other. The files
 * are read and parsed once, when the first page needs them. Safe from any thread.
 */
public final class FontLibrary {
    /** Text: regular, bold and italic. */
    public static final String TEXT = "Noto Sans";

    /** Titles: bold only. */
    public static final String TITLE = "Noto Serif";

    /** Ballot boxes, arrows, stars, scissors and other signs: regular only. */
    public static final String SIGNS = "DejaVu Sans";

    /**
     * Every face. This is also the order of fallback: a character that is missing in the family
     * asked for comes from the first of these that has it, a face of the same weight and slant
     * before any other.
     */
    private static final List<Face> FACES =
            List.of(
                    new Face("NotoSans-Regular.ttf", TEXT, 400, false),
                    new Face("NotoSans-Bold.ttf", TEXT, 700, false),
                    new Face("NotoSans-Italic.ttf", TEXT, 400, true),
                    new Face("NotoSerif-Bold.ttf", TITLE, 700, false),
                    new Face("DejaVuSans.ttf", SIGNS, 400, false));

    private final Source source;
    private @Nullable List<ParsedFace> parsed;

    /** A library that reads its files from a place of the caller's choice. */
    public FontLibrary(Source source) {
        this.source = source;
    }

    /** The fonts that come with the program. */
    public static FontLibrary bundled() {
        return new FontLibrary(
                file -> {
                    InputStream in = FontLibrary.class.getResourceAsStream("fonts/" + file);
                    if (in == null) {
                        throw new FileNotFoundException(file);
                    }
                    return in;
                });
    }

    /**
     * All faces in fallback order.
     *
     * @throws LecternException {@code paper.fontMissing} when a file is absent or is not a font
     */
    synchronized List<ParsedFace> faces() {
        if (parsed == null) {
            var faces = new ArrayList<ParsedFace>();
            for (Face face : FACES) {
                faces.add(parse(face));
            }
            parsed = List.copyOf(faces);
        }
        return parsed;
    }

    private ParsedFace parse(Face face) {
        try (InputStream in = source.open(face.file())) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // Ligatures would cost four times the work and put their code points into copied text.
            font.setEnableGsub(false);
            return new ParsedFace(face, font, font.getUnicodeCmapLookup());
        } catch (IOException | RuntimeException e) {
            throw new LecternException(UserMessage.of("paper.fontMissing", face.file()), e);
        }
    }

    /** Where the font files are. */
    @FunctionalInterface
    public interface Source {
        /** Opens a file by its plain name; the caller closes it. Throws when there is none. */
        InputStream open(String file) throws IOException;
    }

    /** One face: its file and what a style sheet asks for to get it (weight as in CSS). */
    record Face(String file, String family, int weight, boolean italic) {}

    /** A face ready for use; shared by all documents and threads, which only read it. */
    record ParsedFace(Face face, TrueTypeFont font, CmapLookup glyphs) {
        boolean has(int codePoint) {
            return glyphs.getGlyphId(codePoint) != 0;
        }
    }
}
