package org.lectern.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.ArrayList;

final class FontsTest {
    private static final GlyphCoverage COVERAGE = new GlyphCoverage(FontLibrary.bundled());

    @Test
    void theFontsCoverEveryLetterOfTheLanguages() {
        for (Words words : Words.all()) {
            assertThat(COVERAGE.missing(words.toString())).isEmpty();
        }
        var letters = new StringBuilder();
        // Latin with both extensions, Greek with the polytonic letters, Cyrillic.
        letters.appendCodePoint(0);
        for (int[] block : new int[][] {{0x20, 0x24F}, {0x1E00, 0x1EFF}, {0x400, 0x52F}}) {
            for (int c = block[0]; c <= block[1]; c++) {
                letters.appendCodePoint(c);
            }
        }
        for (int c = 0x370; c <= 0x1FFF; c = c == 0x3FF ? 0x1F00 : c + 1) {
            if (Character.isDefined(c)) {
                letters.appendCodePoint(c);
            }
        }
        assertThat(COVERAGE.missing(letters.toString())).isEmpty();
    }

    @Test
    void theSignsOfPaperAreCovered() {
        assertThat(COVERAGE.missing("☐☑☒✓✔✗→←↑↓○●★☆✂€•–—…“”„«»’№½×")).isEmpty();
        assertThat(COVERAGE.missing("a\u00A0b\u00ADc\u200Bd\u202Fe\u2011f\u2060\n\t")).isEmpty();
    }

    @Test
    void missingCharactersAreListedOnce() {
        assertThat(COVERAGE.missing("漢a漢 \uE000")).containsExactly((int) '漢', 0xE000);
        assertThat(COVERAGE.missing("e\u0301")).isEmpty();
    }

    @Test
    void aMissingFontIsSaidByName() {
        var library =
                new FontLibrary(
                        file -> {
                            throw new FileNotFoundException(file);
                        });
        assertFontMissing(library, "NotoSans-Regular.ttf");
    }

    @Test
    void aDamagedFontIsSaidByName() {
        var library =
                new FontLibrary(
                        file -> {
                            byte[] font = bundled(file).readAllBytes();
                            int kept = file.startsWith("DejaVu") ? 2000 : font.length;
                            return new ByteArrayInputStream(font, 0, kept);
                        });
        assertFontMissing(library, "DejaVuSans.ttf");
    }

    private static void assertFontMissing(FontLibrary library, String file) {
        var engine = new PdfEngine(library);
        assertThatThrownBy(() -> engine.render(SampleSheet.of(Words.english())))
                .isInstanceOfSatisfying(
                        LecternException.class,
                        e ->
                                assertThat(e.userMessage())
                                        .isEqualTo(UserMessage.of("paper.fontMissing", file)));
    }

    @Test
    void fontsAreReadOnceForAllDocuments() {
        var opened = new ArrayList<String>();
        var engine =
                new PdfEngine(
                        new FontLibrary(
                                file -> {
                                    opened.add(file);
                                    return bundled(file);
                                }));
        assertThat(opened).isEmpty();
        engine.render(SampleSheet.of(Words.english()));
        engine.render(SampleSheet.of(Words.polish()));
        assertThat(opened).hasSize(5).doesNotHaveDuplicates();
    }

    private static InputStream bundled(String file) throws FileNotFoundException {
        InputStream in = FontLibrary.class.getResourceAsStream("fonts/" + file);
        if (in == null) {
            throw new FileNotFoundException(file);
        }
        return in;
    }
}
