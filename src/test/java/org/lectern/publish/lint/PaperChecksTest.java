package org.lectern.publish.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.publish.lint.CleanLibrary.EN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.LanguageTag;
import org.lectern.material.source.SourceReader;
import org.lectern.pdf.FontLibrary;
import org.lectern.pdf.GlyphCoverage;
import org.lectern.pdf.PdfEngine;
import org.lectern.pdf.PdfLayout;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What is said of pages that no source leads to, laid out by hand. */
class PaperChecksTest {
    @TempDir Path folder;

    /** The paper's style keeps a heading with its text, so the pages are laid out by hand here. */
    @Test
    void aHeadingThatStandsAloneIsSaid() {
        var library = SourceReader.read(new CleanLibrary().in(folder)).orThrow();
        var material = library.materials().getFirst();
        var edition = Objects.requireNonNull(material.editions().get(LanguageTag.of("en")));
        var fonts = FontLibrary.bundled();
        var findings = new Findings();
        var checks =
                new PaperChecks(folder, new PdfEngine(fonts), new GlyphCoverage(fonts), findings);
        var layout =
                new PdfLayout(
                        List.of(9, 9, 9, 9),
                        List.of(
                                new PdfLayout.Heading(1, "First day at work", 0, 0),
                                new PdfLayout.Heading(1, "My first day", 1, 1),
                                new PdfLayout.Heading(2, "2 What helped me", 1, 2),
                                new PdfLayout.Heading(1, "Days", 3, 3)),
                        List.of());
        var pages = checks.look(new EditionText(folder, material, edition), layout);
        assertThat(pages).isEqualTo(new PaperChecks.Pages(1, 3));
        assertThat(LintTest.said(findings.all()))
                .containsExactlyInAnyOrder(
                        "orphanedHeading " + EN + "handout-day.md:10",
                        "tooLong " + EN + "handout-day.md:1");
    }
}
