package org.lectern.publish.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.base.Cancellation;
import org.lectern.base.LanguageTag;
import org.lectern.material.Audience;
import org.lectern.material.Edition;
import org.lectern.material.Licence;
import org.lectern.material.Material;
import org.lectern.material.MaterialType;
import org.lectern.material.source.SourceLibrary;
import org.lectern.material.source.SourceReader;
import org.lectern.paper.ProofPaper;
import org.lectern.pdf.FontLibrary;
import org.lectern.pdf.PdfEngine;
import org.lectern.testing.VeraPdf;
import org.lectern.text.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The library that comes with the program is what it promises to be. */
class StarterLibraryTest {
    private static final Path SOURCE = Path.of("sample-data/library");

    private static SourceLibrary library;
    private static LintReport report;

    @BeforeAll
    static void look() {
        library = SourceReader.read(SOURCE).orThrow();
        report = new Lint().look(SOURCE, Cancellation.NEVER);
    }

    private static List<Material> offered() {
        return library.materials().stream().filter(m -> !m.facts().withdrawn()).toList();
    }

    @Test
    void lintFindsNothingButWhatIsMeant() {
        assertThat(report.findings()).isEmpty();
        assertThat(report.expected())
                .extracting(Finding::rule)
                .containsExactly(Rule.EDITION_MISSING, Rule.EDITION_OUTDATED);
        assertThat(report.editions()).hasSizeGreaterThanOrEqualTo(145);
    }

    @Test
    void theTableInTheDocumentsIsUpToDate() throws IOException {
        assertThat(Files.readString(Path.of("docs/library.md")))
                .as("made again with: lectern lint --source sample-data/library --table")
                .isEqualTo(LibraryTable.of(library, report));
    }

    @Test
    void everyAreaHasTwoMaterialsOnEachLevel() {
        Map<String, Long> counts =
                offered().stream()
                        .collect(
                                Collectors.groupingBy(
                                        m -> m.facts().area() + " " + m.facts().level(),
                                        Collectors.counting()));
        assertThat(counts).hasSize(12);
        assertThat(counts.values()).containsOnly(2L);
    }

    @Test
    void materialsAreOfEveryTypeForEveryAudienceAndFromTenToNinetyMinutes() {
        var types = EnumSet.noneOf(MaterialType.class);
        var audiences = EnumSet.noneOf(Audience.class);
        var minutes = new HashSet<Integer>();
        var internet = new HashSet<Boolean>();
        for (var material : offered()) {
            types.add(material.facts().type());
            audiences.addAll(material.facts().audience());
            minutes.add(material.facts().minutes().typical());
            internet.add(material.facts().internet());
            assertThat(material.editions().get(LanguageTag.of("en")))
                    .isNotNull()
                    .satisfies(
                            edition ->
                                    assertThat(edition.sheets())
                                            .as(material.facts().id().value())
                                            .anyMatch(s -> s.name().startsWith("handout-")));
        }
        assertThat(types).containsExactly(MaterialType.values());
        assertThat(audiences).containsExactly(Audience.values());
        assertThat(minutes).contains(10, 90);
        assertThat(internet).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void everyStateThatTheProgramShowsIsThere() {
        var languages = Set.copyOf(Texts.LANGUAGES);
        assertThat(offered())
                .filteredOn(m -> !m.editions().keySet().containsAll(languages))
                .hasSize(1);
        assertThat(report.editions()).filteredOn(LintReport.EditionFacts::outdated).hasSize(1);
        assertThat(library.materials()).hasSize(offered().size() + 1);
        assertThat(offered())
                .extracting(m -> m.facts().licence())
                .contains(Licence.BY_SA, Licence.BY_ND, Licence.BY_NC_SA);
        for (String further : List.of("uk", "ar")) {
            assertThat(offered())
                    .filteredOn(m -> m.editions().containsKey(LanguageTag.of(further)))
                    .hasSize(2);
        }
        assertThat(offered())
                .filteredOn(StarterLibraryTest::hasEasyText)
                .singleElement()
                .satisfies(m -> assertThat(m.editions()).hasSize(6));
    }

    private static boolean hasEasyText(Material material) {
        return material.editions().values().stream()
                .allMatch(edition -> edition.sheets().stream().anyMatch(s -> s.easy()));
    }

    /** Those that no print set has yet: easy-to-read texts and further languages. */
    @Test
    void whatNoPrintSetHasIsArchivalAndAccessibleToo() {
        var engine = new PdfEngine(FontLibrary.bundled());
        int looked = 0;
        for (var material : offered()) {
            for (Edition edition : material.editions().values()) {
                boolean further = !Texts.LANGUAGES.contains(edition.language());
                if (further || edition.sheets().stream().anyMatch(s -> s.easy())) {
                    byte[] pdf = engine.render(ProofPaper.of(material, edition));
                    String name = material.facts().id() + " " + edition.language();
                    assertThat(VeraPdf.failures(pdf, VeraPdf.UA_1)).as(name).isEmpty();
                    assertThat(VeraPdf.failures(pdf, VeraPdf.A_2A)).as(name).isEmpty();
                    looked++;
                }
            }
        }
        assertThat(looked).isEqualTo(10);
    }
}
