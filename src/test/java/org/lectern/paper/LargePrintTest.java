package org.lectern.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.handout.PrintSet;
import org.lectern.material.source.SourceReader;
import org.lectern.pdf.FontLibrary;
import org.lectern.pdf.PdfEngine;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Plans;
import org.lectern.plan.Preparation.Print;
import org.lectern.plan.SessionPlan;
import org.lectern.testing.StarterStore;
import org.lectern.testing.VeraPdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The starter library's handouts for readers who need large print. */
class LargePrintTest {
    /** Of a page of A4, in points: where its foot begins, which says from whom the sheet is. */
    private static final double FOOT = 842 - 60;

    @RegisterExtension private static final StarterStore STORE = new StarterStore();

    private static List<MaterialId> all;

    @BeforeAll
    static void read() {
        all =
                SourceReader.read(Path.of("sample-data/library")).orThrow().materials().stream()
                        .map(m -> m.facts().id())
                        .toList();
    }

    /** A letter on a page. */
    private record Letter(String text, double size, String font, double right) {
        /** Whether it is of a gap to write in, which is made of spaces with a line below them. */
        boolean isGap() {
            return text.codePoints().allMatch(Character::isSpaceChar);
        }
    }

    private static byte[] large(LanguageTag language) {
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(language, 1);
        var group = new Group("", readers).withLargePrint(language, 1);
        var plans = new Plans(STORE.documents(), STORE.library());
        var plan = plans.insert(SessionPlan.empty("Everything", group), 0, all);
        var materials = PlanMaterials.of(plan, STORE.library());
        var entries =
                PrintSet.of(plan, materials, List.of(language)).entries().stream()
                        .filter(entry -> entry.print() == Print.LARGE)
                        .toList();
        assertThat(entries).as("handouts").hasSizeGreaterThan(15);
        var engine = new PdfEngine(FontLibrary.bundled());
        return new Press(() -> engine, STORE.library())
                .handoutsOnceEach(new PrintSet(entries, List.of()), "Everything");
    }

    private static List<Letter> letters(byte[] pdf) throws IOException {
        var letters = new ArrayList<Letter>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    for (var at : positions) {
                        if (at.getY() < FOOT && !at.getUnicode().isBlank()) {
                            letters.add(
                                    new Letter(
                                            at.getUnicode(),
                                            at.getFontSizeInPt(),
                                            at.getFont().getName(),
                                            at.getX() + at.getWidth()));
                        }
                    }
                }
            }.getText(document);
        }
        return letters;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg", "el"})
    void everyLetterIsLargeUprightAndWithoutSerifs(String tag) throws IOException {
        byte[] pdf = large(LanguageTag.of(tag));
        var letters = letters(pdf);
        assertThat(letters).hasSizeGreaterThan(10_000);
        assertThat(letters).filteredOn(l -> !l.isGap() && l.size() < 17.9).isEmpty();
        assertThat(letters)
                .filteredOn(l -> l.font().contains("Serif") || l.font().contains("Italic"))
                .isEmpty();
        assertThat(letters).as("beyond the paper").filteredOn(l -> l.right() > 595).isEmpty();
        assertThat(VeraPdf.failures(pdf, VeraPdf.UA_1)).isEmpty();
        assertThat(VeraPdf.failures(pdf, VeraPdf.A_2A)).isEmpty();
    }
}
