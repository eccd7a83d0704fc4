package org.lectern.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.material.Framework;
import org.lectern.pdf.FontLibrary;
import org.lectern.pdf.PdfEngine;
import org.lectern.plan.Group;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;
import org.lectern.testing.PdfStructure;
import org.lectern.testing.PdfText;
import org.lectern.testing.VeraPdf;
import org.lectern.text.Texts;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The self-assessment sheets of the starter library, in all six languages. */
class SelfAssessmentTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final List<String> OF_EVERY_AREA =
            List.of(
                    "work-values-card-sort",
                    "ways-into-work",
                    "one-minute-introduction",
                    "two-offers-one-choice");

    @TempDir private static Path folder;

    private static Store store;
    private static Framework framework;
    private static Press press;

    @BeforeAll
    static void open() {
        store = InstalledLibrary.open(folder);
        framework = store.library().active().orElseThrow().framework();
        var engine = new PdfEngine(FontLibrary.bundled());
        press = new Press(() -> engine, store.library());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static SessionPlan plan(Map<LanguageTag, Integer> readers, List<String> materials) {
        var ids = materials.stream().map(MaterialId::new).toList();
        return new Plans(store.documents(), store.library())
                .insert(SessionPlan.empty("", new Group("", new TreeMap<>(readers))), 0, ids);
    }

    /** One form for comparison: composed letters without white space. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0]+", "");
    }

    /** What a sheet says to the reader, in its order. */
    private static List<String> sheet(Framework.Area area, String moment, LanguageTag language) {
        var words = Texts.of(language);
        var sheet = new ArrayList<String>();
        sheet.add(words.get("paper.assessment." + moment));
        sheet.add(area.name().in(language));
        sheet.add(words.get("paper.assessment.code"));
        sheet.add(words.get("paper.date"));
        sheet.add(words.get("paper.assessment.code." + moment));
        sheet.add(words.get("paper.assessment.code.example"));
        sheet.add(words.get("paper.assessment.intro." + moment));
        for (var competence : area.competences()) {
            sheet.add(competence.name().in(language));
            sheet.add("1 = " + words.get("paper.assessment.low"));
            sheet.add("5 = " + words.get("paper.assessment.high"));
            for (var level : framework.levels()) {
                var statement = requireNonNull(competence.statements().get(level.id()));
                sheet.add(statement.in(language));
                sheet.add("○1○2○3○4○5");
            }
        }
        if (moment.equals("after")) {
            sheet.add(words.get("paper.assessment.changed"));
            sheet.add(words.get("paper.assessment.next"));
        }
        return sheet;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg", "el", "es", "it", "pl"})
    void everySheetIsOnePageArchivalAccessibleAndWhole(String tag) {
        var language = LanguageTag.of(tag);
        byte[] pdf = press.selfAssessment(plan(Map.of(language, 1), OF_EVERY_AREA), EN);
        assertThat(VeraPdf.failures(pdf, VeraPdf.UA_1)).isEmpty();
        assertThat(VeraPdf.failures(pdf, VeraPdf.A_2A)).isEmpty();
        var expected = new StringBuilder();
        for (String moment : List.of("before", "after")) {
            for (var area : framework.areas()) {
                expected.append(String.join("", sheet(area, moment, language)));
            }
        }
        assertThat(plain(PdfStructure.of(pdf).text())).isEqualTo(plain(expected.toString()));
        assertThat(PdfText.pages(pdf)).hasSize(2 * framework.areas().size());
    }

    @Test
    void aSheetNamesItsSourceItsLicenceAndNoPerson() {
        byte[] pdf = press.selfAssessment(plan(Map.of(), List.of("ways-into-work")), EN);
        assertThat(PdfText.pages(pdf))
                .hasSize(2)
                .allSatisfy(
                        page ->
                                assertThat(page)
                                        .contains(
                                                "“Labour market awareness: self-assessment”,"
                                                        + " Lectern.",
                                                "Source: Lectern framework of career skills,",
                                                "version 1. Licensed",
                                                "CC BY-SA 4.0, creativecommons.org/licenses/by-sa",
                                                "EN · page 1 of 1")
                                        .doesNotContain(Texts.of(EN).get("paper.name") + " "));
    }

    @Test
    void aPileForEachReaderBeforeThenAfter() {
        var plan = plan(Map.of(BG, 2, EN, 1), List.of("ways-into-work"));
        var pages = PdfText.pages(press.selfAssessment(plan, EN));
        var begin =
                List.of(
                        Texts.of(BG).get("paper.assessment.before"),
                        Texts.of(BG).get("paper.assessment.before"),
                        Texts.of(EN).get("paper.assessment.before"),
                        Texts.of(BG).get("paper.assessment.after"),
                        Texts.of(BG).get("paper.assessment.after"),
                        Texts.of(EN).get("paper.assessment.after"));
        assertThat(pages).hasSameSizeAs(begin);
        for (int page = 0; page < pages.size(); page++) {
            assertThat(pages.get(page)).startsWith(begin.get(page));
        }
    }

    @Test
    void nothingToPrintIsSaid() {
        assertRefused(plan(Map.of(EN, 3), List.of()), "paper.assessment.empty");
        var ukrainian = plan(Map.of(LanguageTag.of("uk"), 3), List.of("ways-into-work"));
        assertRefused(ukrainian, "paper.assessment.language");
    }

    private static void assertRefused(SessionPlan plan, String key) {
        assertThatThrownBy(() -> press.selfAssessment(plan, EN))
                .isInstanceOfSatisfying(
                        LecternException.class,
                        e -> assertThat(e.userMessage().key()).isEqualTo(key));
    }
}
