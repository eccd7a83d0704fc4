package org.lectern.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.base.LanguageTag;

import java.nio.charset.StandardCharsets;
import java.util.Map;

class PdfLayoutTest {
    private static PdfEngine engine;

    @BeforeAll
    static void make() {
        engine = new PdfEngine(FontLibrary.bundled());
    }

    private static PdfLayout layout(String body) {
        String html =
                "<html lang=\"en\"><head><title>t</title><style>@page {size: A4; margin: 20mm}"
                        + " body {font-family: 'Noto Sans'} .next {page-break-before: always}"
                        + "</style></head><body>"
                        + body
                        + "</body></html>";
        return PdfLayout.of(
                engine.render(new PdfSource(html, LanguageTag.of("en"), "t", "", "", Map.of())));
    }

    @Test
    void aHeadingWhoseTextBeginsOnTheNextPageIsOrphaned() {
        var layout =
                layout(
                        "<h1>Title</h1><p>Text.</p><h2>Alone</h2><p class=\"next\">Its text.</p>"
                                + "<h2>Together</h2><p>Its text.</p><h3>Last</h3>");
        assertThat(layout.pages()).isEqualTo(2);
        assertThat(layout.headings())
                .extracting(PdfLayout.Heading::text)
                .containsExactly("Title", "Alone", "Together", "Last");
        assertThat(layout.headings())
                .filteredOn(PdfLayout.Heading::isOrphaned)
                .containsExactly(new PdfLayout.Heading(2, "Alone", 0, 1));
    }

    @Test
    void aTableKnowsItsFirstAndItsLastPage() {
        var layout =
                layout(
                        "<table><tr><th>Whole</th></tr></table><table><tr><td>Cut</td></tr>"
                                + "<tr class=\"next\"><td>here</td></tr>"
                                + "<tr><td>"
                                + "line<br/>".repeat(80)
                                + "</td></tr></table>");
        assertThat(layout.tables().getFirst()).isEqualTo(new PdfLayout.Table("Whole", 0, 0));
        assertThat(layout.tables().getLast().lastPage()).isGreaterThan(0);
        assertThat(layout.tables().getLast().text()).startsWith("Cut");
    }

    @Test
    void linesOfWordsAreCountedOnEachPage() {
        var layout = layout("<p>one<br/>two<br/>three</p><p class=\"next\">four</p>");
        assertThat(layout.linesOnPage()).containsExactly(3, 1);
    }

    @Test
    void whatIsNotTaggedIsRefused() {
        byte[] untagged =
                """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """
                        .getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> PdfLayout.of(untagged))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
