package org.lectern.publish.lint;

import opennlp.tools.langdetect.LanguageDetectorModel;

import org.lectern.base.Cancellation;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.material.Material;
import org.lectern.material.source.ExpectedFinding;
import org.lectern.material.source.SourceLibrary;
import org.lectern.material.source.SourceReader;
import org.lectern.pdf.FontLibrary;
import org.lectern.pdf.GlyphCoverage;
import org.lectern.pdf.PdfEngine;
import org.lectern.publish.lint.LintReport.EditionFacts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks through a library's source before it is published, and prints every sheet of it to look at
 * the pages. Writes nothing. Safe from any thread; takes its time.
 */
public final class Lint {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::file)
                    .thenComparingInt(Finding::line)
                    .thenComparing(Finding::rule);

    private final PdfEngine engine;
    private final GlyphCoverage glyphs;
    private final LanguageDetectorModel languages = LanguageGuess.model();

    /** Reads fonts and the model of languages: makes one and keeps it. */
    public Lint() {
        var fonts = FontLibrary.bundled();
        engine = new PdfEngine(fonts);
        glyphs = new GlyphCoverage(fonts);
    }

    /**
     * What is to be said of the library in a folder.
     *
     * @throws java.util.concurrent.CancellationException when that was asked for
     */
    public LintReport look(Path folder, Cancellation cancellation) {
        return new Look(folder, cancellation).report();
    }

    /** One look at one library. */
    private final class Look {
        private final Path root;
        private final Cancellation cancellation;
        private final Findings findings = new Findings();
        private final List<EditionFacts> editions = new ArrayList<>();

        Look(Path root, Cancellation cancellation) {
            this.root = root;
            this.cancellation = cancellation;
        }

        LintReport report() {
            var read = SourceReader.read(root);
            read.problems()
                    .forEach(p -> findings.add(Rule.FORMAT, p.file(), p.line(), p.expectation()));
            read.value().ifPresent(this::look);
            var expectations = read.value().map(SourceLibrary::expected).orElse(List.of());
            var found = new ArrayList<Finding>();
            var expected = new ArrayList<Finding>();
            Set<ExpectedFinding> met = new HashSet<>();
            for (var finding : findings.all()) {
                var meant =
                        expectations.stream()
                                .filter(e -> e.covers(finding.rule().id(), finding.file()))
                                .toList();
                met.addAll(meant);
                (meant.isEmpty() ? found : expected).add(finding);
            }
            for (var expectation : expectations) {
                if (!met.contains(expectation)) {
                    found.add(
                            new Finding(
                                    Rule.EXPECTED_GONE,
                                    "lint.yaml",
                                    expectation.line(),
                                    UserMessage.of(
                                            "publish.lint.expectedGone",
                                            expectation.finding(),
                                            expectation.at())));
                }
            }
            found.sort(ORDER);
            expected.sort(ORDER);
            return new LintReport(found, expected, editions);
        }

        private void look(SourceLibrary library) {
            Map<MaterialId, Material> byId =
                    library.materials().stream()
                            .collect(Collectors.toMap(m -> m.facts().id(), Function.identity()));
            var translations = new TranslationChecks(root, library.facts().languages(), findings);
            var guess = new LanguageGuess(languages, library.facts().allLanguages());
            var words = new LanguageChecks(root, guess, findings);
            var facts = new MaterialChecks(root, library.glossary(), byId.keySet(), findings);
            var paper = new PaperChecks(root, engine, glyphs, findings);
            for (var material : library.materials()) {
                translations.look(material);
                facts.look(material);
                for (var edition : material.editions().values()) {
                    cancellation.check();
                    var pages = paper.look(material, edition);
                    editions.add(
                            new EditionFacts(
                                    material.facts().id(),
                                    edition.language(),
                                    edition.title(),
                                    edition.translation().status(),
                                    new EditionText(root, material, edition).isOutdated(),
                                    pages.guide(),
                                    pages.sheets(),
                                    words.look(material, edition.language())));
                }
            }
            var plans = new PlanChecks(byId, findings);
            library.plans().forEach(plans::look);
        }
    }
}
