package org.lectern.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.testing.PdfStructure;
import org.lectern.testing.PdfText;
import org.lectern.testing.VeraPdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

final class PdfEngineTest {
    private static final PdfEngine ENGINE = new PdfEngine(FontLibrary.bundled());

    static List<Words> languages() {
        return Words.all();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isAccessibleAndArchivalInEveryLanguage(Words words) {
        byte[] pdf = ENGINE.render(SampleSheet.of(words));
        assertThat(VeraPdf.failures(pdf, VeraPdf.UA_1)).isEmpty();
        assertThat(VeraPdf.failures(pdf, VeraPdf.A_2A)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysEveryWordInReadingOrder(Words words) {
        PdfStructure.Element read = PdfStructure.of(ENGINE.render(SampleSheet.of(words)));
        var expected = new ArrayList<String>();
        expected.add(words.title());
        expected.addAll(words.paragraphs());
        expected.add(words.first());
        expected.add(words.note());
        expected.add(words.second());
        expected.addAll(words.items());
        expected.add(words.third());
        expected.addAll(words.rows());
        expected.add("a word in ελληνικά, one in български, a bold one, a link, ☑ ✓ → ○ ★ ✂, a");
        expected.addAll(words.cards());
        assertThat(read.text()).containsSubsequence(expected);
    }

    @Test
    void anImageWithoutAlternativeIsFound() {
        byte[] pdf = ENGINE.render(body("<h1>Title</h1><p><img src=\"leaf.png\"/></p>"));
        assertThat(VeraPdf.failures(pdf, VeraPdf.UA_1)).anyMatch(line -> line.startsWith("7.3-1 "));
        assertThat(VeraPdf.failures(pdf, VeraPdf.A_2A)).isEmpty();
    }

    @Test
    void headingsThatSkipALevelAreFound() {
        byte[] pdf = ENGINE.render(body("<h1>One</h1><h3>Three</h3>"));
        assertThat(VeraPdf.failures(pdf, VeraPdf.UA_1)).isNotEmpty();
    }

    @Test
    void partsKeepTheirLanguage() {
        PdfStructure.Element read =
                PdfStructure.of(
                        ENGINE.render(
                                body(
                                        """
                                        <p>A <span lang="el">ένα</span> b</p>
                                        <p><em lang="it">prima</em> c</p>
                                        <p><strong lang="pl">sam</strong></p>
                                        <p lang="bg">дума</p><ul lang="es"><li>uno</li></ul>
                                        <div lang="fr"><p>mot</p></div>
                                        """)));
        assertThat(read.all().filter(element -> !element.language().isEmpty()))
                .extracting(element -> element.language() + " " + element.text())
                .containsSubsequence("el ένα", "it prima", "pl sam", "bg дума", "es uno", "fr mot");
    }

    @Test
    void pagesAreCountedAnewInEachSection() {
        Words words = Words.english();
        String sheet =
                "<div class=\"sheet\">%s<h1>T</h1>%s</div>"
                        .formatted(SampleSheet.footer(words), "<p>line</p>".repeat(80));
        byte[] pdf = ENGINE.render(body(sheet + SampleSheet.cards(words)));
        assertThat(PdfText.pages(pdf))
                .extracting(page -> page.substring(page.indexOf("page ")))
                .containsExactly(
                        "page 1 of 3", "page 2 of 3", "page 3 of 3", "page 1 of 2", "page 2 of 2");
    }

    @Test
    void cardsFillThePageWithoutSpilling() {
        byte[] pdf = ENGINE.render(body(SampleSheet.cards(Words.english())));
        assertThat(PdfText.pages(pdf)).hasSize(2);
        assertThat(PdfText.pages(pdf).get(0)).contains("Security", "Time for family");
    }

    @Test
    void aTableRepeatsItsHeadOnEveryPage() {
        String rows = "<tr><th scope=\"row\">row</th><td>○</td></tr>".repeat(60);
        byte[] pdf =
                ENGINE.render(
                        body(
                                """
                                <h1>T</h1><table class="scale"><thead><tr><th scope="col">HEAD</th>
                                <th scope="col">B</th></tr></thead><tbody>%s</tbody></table>
                                """
                                        .formatted(rows)));
        assertThat(PdfText.pages(pdf))
                .hasSizeGreaterThan(1)
                .allMatch(page -> page.contains("HEAD"));
        assertThat(VeraPdf.failures(pdf, VeraPdf.UA_1)).isEmpty();
    }

    @Test
    void headingsBecomeNestedBookmarks() throws IOException {
        byte[] pdf =
                ENGINE.render(
                        body("<h1>A</h1><h2>B <em>b</em></h2><h3>C</h3><h2>D</h2><h1>E</h1>"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(outline(document.getDocumentCatalog().getDocumentOutline()))
                    .isEqualTo("A[B b[C]D]E");
        }
    }

    private static String outline(PDOutlineNode node) {
        var text = new StringBuilder();
        for (PDOutlineItem item : node.children()) {
            String below = outline(item);
            text.append(item.getTitle()).append(below.isEmpty() ? "" : "[" + below + "]");
        }
        return text.toString();
    }

    @Test
    void describesItself() throws IOException {
        try (PDDocument document = Loader.loadPDF(ENGINE.render(SampleSheet.of(Words.greek())))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("el");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(Words.greek().title());
            assertThat(catalog.getMetadata().exportXMPMetadata())
                    .asString(StandardCharsets.UTF_8)
                    .contains(Words.greek().title())
                    .contains(Words.greek().first());
        }
    }

    @Test
    void embedsOnlyThePartsOfFontsThatAreUsed() throws IOException {
        byte[] pdf = ENGINE.render(SampleSheet.of(Words.bulgarian()));
        assertThat(pdf).hasSizeLessThan(100_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+(Noto|DejaVu).*");
            }
        }
    }

    @Test
    void theSameSourceGivesTheSameBytesAlsoAtTheSameTime() throws Exception {
        List<PdfSource> sources = Words.all().stream().map(SampleSheet::of).toList();
        List<byte[]> alone = sources.stream().map(ENGINE::render).toList();
        var fresh = new PdfEngine(FontLibrary.bundled());
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<byte[]>> jobs = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                for (PdfSource source : sources) {
                    jobs.add(() -> fresh.render(source));
                }
            }
            var together = threads.invokeAll(jobs);
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
            }
        }
    }

    @Test
    void refusesCharactersThatNoFontHas() {
        assertThatThrownBy(() -> ENGINE.render(body("<p>Hello 漢字 🦊</p>")))
                .isInstanceOfSatisfying(
                        LecternException.class,
                        e ->
                                assertThat(e.userMessage())
                                        .isEqualTo(
                                                UserMessage.of(
                                                        "paper.glyphMissing", "字  漢  🦊", 3)));
    }

    @Test
    void composesLettersAndDropsVariationSelectors() {
        byte[] pdf = ENGINE.render(body("<p>Cafe\u0301 ✂\uFE0F и\u0306</p>"));
        assertThat(PdfText.pages(pdf)).containsExactly("Café ✂ й");
    }

    @Test
    void refusesTextThatIsNotWellFormed() {
        assertThatThrownBy(() -> ENGINE.render(body("<p>open")))
                .isInstanceOf(IllegalArgumentException.class);
        var withEntity =
                new PdfSource(
                        "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                                + "<html><head/><body>&e;</body></html>",
                        Words.english().tag(),
                        "T",
                        "",
                        "",
                        Map.of());
        assertThatThrownBy(() -> ENGINE.render(withEntity))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DOCTYPE");
    }

    private static PdfSource body(String html) {
        return SampleSheet.source(Words.english(), html);
    }
}
