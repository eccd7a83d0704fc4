package org.lectern.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.base.Sha256;
import org.lectern.handout.PrintSet;
import org.lectern.material.Pin;
import org.lectern.material.SheetKind;
import org.lectern.material.markup.Markup;
import org.lectern.material.source.SourceReader;
import org.lectern.pdf.FontLibrary;
import org.lectern.pdf.PdfEngine;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent.NewDay;
import org.lectern.plan.BlockContent.Track;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything that is printed from the starter library, in each of its languages. */
class PressTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");

    @TempDir private static Path folder;

    private static Store store;
    private static Plans plans;
    private static Press press;
    private static List<MaterialId> all;

    @BeforeAll
    static void open() {
        store = InstalledLibrary.open(folder);
        plans = new Plans(store.documents(), store.library());
        var engine = new PdfEngine(FontLibrary.bundled());
        press = new Press(() -> engine, store.library());
        all =
                SourceReader.read(Path.of("sample-data/library")).orThrow().materials().stream()
                        .map(m -> m.facts().id())
                        .toList();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Group group(LanguageTag language, int readers) {
        var participants = new TreeMap<LanguageTag, Integer>();
        participants.put(language, readers);
        return new Group("", participants);
    }

    private static SessionPlan planOfAll(LanguageTag language) {
        return plans.insert(SessionPlan.empty("Everything", group(language, 2)), 0, all);
    }

    private static PrintSet set(SessionPlan plan) {
        return PrintSet.of(plan, PlanMaterials.of(plan, store.library()), List.of(EN));
    }

    private static void assertArchivalAndAccessible(byte[] pdf) {
        assertThat(VeraPdf.failures(pdf, VeraPdf.UA_1)).isEmpty();
        assertThat(VeraPdf.failures(pdf, VeraPdf.A_2A)).isEmpty();
    }

    /**
     * One form for comparison: composed letters without white space, since the structure's elements
     * follow each other without any.
     */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0]+", "");
    }

    /**
     * A paragraph is there as it stands. A table's head that is repeated on the next page is tagged
     * line by line with its repetition, so of such a head every word has to be there.
     */
    private static void assertThere(String text, String heads, String paragraph) {
        if (!text.contains(plain(paragraph))) {
            assertThat(heads)
                    .as(paragraph)
                    .contains(List.of(paragraph.strip().split("[\\s\\u00a0]+")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg", "el", "es", "it", "pl"})
    void everyHandoutIsArchivalAccessibleAndWhole(String tag) {
        var language = LanguageTag.of(tag);
        var set = set(planOfAll(language));
        assertThat(set.entries()).hasSizeGreaterThanOrEqualTo(16);
        byte[] pdf = press.handoutsOnceEach(set, "Everything");
        assertArchivalAndAccessible(pdf);
        String text = plain(PdfStructure.of(pdf).text());
        int looked = 0;
        for (var entry : set.entries()) {
            var sheet =
                    store.library()
                            .edition(entry.pin(), language)
                            .orElseThrow()
                            .sheet(entry.sheet(), false)
                            .orElseThrow();
            assertThat(text).contains(plain(sheet.title()));
            for (String paragraph : Markup.paragraphs(Markup.parse(sheet.markdown()))) {
                assertThat(text).as(entry.sheet()).contains(plain(paragraph));
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg", "el", "es", "it", "pl"})
    void theScriptHasEveryGuideWhole(String tag) {
        var language = LanguageTag.of(tag);
        var plan =
                planOfAll(language)
                        .append(Block.ofBreak(15))
                        .append(Block.ofText("Own words", 5).withNotes("My <notes> & more"));
        byte[] pdf = press.script(plan, language);
        assertArchivalAndAccessible(pdf);
        var structure = PdfStructure.of(pdf);
        String text = plain(structure.text());
        String heads =
                structure
                        .all()
                        .filter(element -> element.tag().equals("TH"))
                        .map(element -> plain(element.text()))
                        .collect(Collectors.joining(" "));
        assertThat(text).contains(plain("My <notes> & more"), plain("Own words"));
        int looked = 0;
        for (var pin : PlanMaterials.pins(plan)) {
            var found = store.library().edition(pin, language);
            if (found.isEmpty()) {
                continue;
            }
            var edition = found.get();
            assertThat(text).contains(plain(edition.title()));
            for (String objective : edition.objectives()) {
                assertThat(text).contains(plain(objective));
            }
            for (var step : edition.steps()) {
                assertThat(text).contains(plain(step.title()));
            }
            for (var sheet : edition.sheets()) {
                if (sheet.kind() == SheetKind.BACKGROUND || sheet.kind() == SheetKind.GUIDE) {
                    for (String paragraph : Markup.paragraphs(Markup.parse(sheet.markdown()))) {
                        // The minutes of a step are printed in the reader's words.
                        assertThere(text, heads, paragraph.replaceFirst("^\\(\\d+ min\\)", ""));
                        looked++;
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg", "el", "es", "it", "pl"})
    void theGlanceIsOnePage(String tag) {
        var language = LanguageTag.of(tag);
        var day =
                plans.insert(SessionPlan.empty("A day", group(language, 2)), 0, all.subList(0, 10));
        byte[] pdf = press.glance(day, language);
        assertArchivalAndAccessible(pdf);
        assertThat(PdfText.pages(pdf)).hasSize(1);
    }

    @Test
    void aLongPlanStillFitsOnOnePageInSmallerLetters() {
        var plan = SessionPlan.empty("Two days", group(EN, 8));
        for (int i = 1; i <= 24; i++) {
            plan = plan.append(Block.ofText("Block number " + i, 20));
        }
        var pages = PdfText.pages(press.glance(plan, EN));
        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst()).contains("Block number 1 ", "Block number 24");
    }

    /** Two days with breakouts, and everything that participants are not meant to read. */
    private static SessionPlan planWithSecrets(LanguageTag language) {
        return plans.insert(
                        SessionPlan.empty("Two days", group(language, 11).withDescription("SECRET"))
                                .withDate(LocalDate.of(2027, 1, 14))
                                .withPlace("Library")
                                .withNotes("SECRET"),
                        0,
                        List.of(new MaterialId("one-minute-introduction")))
                .append(Block.ofText("SECRET copies", 0))
                .append(Block.ofBreak(15).withNotes("SECRET"))
                .append(
                        Block.ofParallel(
                                List.of(
                                        new Track("Blue", 6, List.of(Block.ofText("Talk", 20))),
                                        new Track("", 5, List.of(Block.ofText("Walk", 30))))))
                .append(Block.ofDay(new NewDay(LocalDate.of(2027, 1, 15), LocalTime.of(14, 0), 60)))
                .append(Block.ofText("Good-bye", 30).withGoal("SECRET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg", "el", "es", "it", "pl"})
    void participantsGetTimesTitlesAndBreaksOnOnePage(String tag) {
        var language = LanguageTag.of(tag);
        var words = Texts.of(language);
        byte[] pdf = press.agenda(planWithSecrets(language), language);
        assertArchivalAndAccessible(pdf);
        assertThat(PdfText.pages(pdf)).hasSize(1);
        assertThat(plain(PdfText.pages(pdf).getFirst()))
                .contains(
                        plain("Library"),
                        plain(words.get("paper.day", 2)),
                        plain(words.get("paper.break")),
                        plain("Blue: Talk"),
                        plain(words.get("paper.track", 2) + ": Walk"),
                        plain("14:00–14:30 Good-bye"))
                .doesNotContain("SECRET", plain(words.get("paper.prepare")));
    }

    @Test
    void theGlanceHasEveryDayAndEveryBreakout() {
        String page = plain(String.join(" ", PdfText.pages(press.glance(planWithSecrets(EN), EN))));
        assertThat(page)
                .contains(
                        plain("Day 1 · Thursday, January 14, 2027"),
                        plain("In groups, side by side"),
                        plain("Group 2: Walk"),
                        plain("☐ Print for 11 readers of English"),
                        plain("☐ SECRET copies"),
                        plain("30 of 60 minutes planned, ends at 14:30"));
    }

    @Test
    void aMaterialThatIsNotHereIsSaidToBeMissing() {
        var pin = new Pin(Sha256.ofText("f"), new MaterialId("gone"), 1, Sha256.ofText("m"));
        var plan = SessionPlan.empty("P", group(EN, 1)).append(Block.ofMaterial(pin, 10));
        assertThat(plain(PdfText.pages(press.glance(plan, EN)).getFirst()))
                .contains(plain("Material “gone”, which is not on this computer"));
    }

    @Test
    void eachSheetIsThereAsOftenAsItIsNeededAndCountsItsOwnPages() {
        var plan =
                plans.insert(
                        SessionPlan.empty("", group(BG, 3).withParticipants(EN, 2)),
                        0,
                        List.of(new MaterialId("one-minute-introduction")));
        var pages = PdfText.pages(press.handouts(set(plan), ""));
        assertThat(pages).hasSize(5);
        assertThat(pages.subList(0, 3))
                .allSatisfy(page -> assertThat(page).contains("BG · страница 1 от 1"));
        assertThat(pages.subList(3, 5))
                .allSatisfy(page -> assertThat(page).contains("EN · page 1 of 1"));
        assertThat(pages)
                .allSatisfy(
                        page ->
                                assertThat(page)
                                        .contains(
                                                "CC BY-SA", "licenses/by-sa/4.0", "Lectern, 2026"));
    }

    @Test
    void everyHandoutKeepsToThePagesThatItIsMeantToHave() {
        var longer = new ArrayList<String>();
        int looked = 0;
        for (var language : Texts.LANGUAGES) {
            for (var entry : set(planOfAll(language)).entries()) {
                var head = store.library().head(entry.pin()).orElseThrow();
                Integer meant = head.facts().pages().get(entry.sheet());
                if (meant != null) {
                    looked++;
                    var alone = new PrintSet(List.of(entry), List.of());
                    int pages = PdfText.pages(press.handoutsOnceEach(alone, "one")).size();
                    if (pages > meant) {
                        longer.add(
                                entry.sheet()
                                        + " "
                                        + language
                                        + ": "
                                        + pages
                                        + " instead of "
                                        + meant);
                    }
                }
            }
        }
        assertThat(looked).isGreaterThanOrEqualTo(16);
        assertThat(longer).isEmpty();
    }

    @Test
    void aGuideThatIsMissingInTheLanguageIsSaidToBe() {
        var plan =
                plans.insert(
                        SessionPlan.empty("", group(EN, 3)),
                        0,
                        List.of(new MaterialId("letter-to-every-firm")));
        String text =
                plain(String.join(" ", PdfText.pages(press.script(plan, LanguageTag.of("pl")))));
        assertThat(text).contains(plain("Ten przewodnik nie istnieje w języku"));
        assertThat(text).doesNotContain(plain("Where letters went"));
    }

    @Test
    void nothingToPrintIsSaid() {
        assertThatThrownBy(() -> press.handouts(set(SessionPlan.empty("", group(EN, 3))), ""))
                .isInstanceOfSatisfying(
                        LecternException.class,
                        e -> assertThat(e.userMessage().key()).isEqualTo("paper.set.empty"));
    }

    @Test
    void rawHtmlOfASourceIsShownAsText() {
        var html =
                new SheetHtml(SheetHtml.Mode.HANDOUT, m -> m, p -> p)
                        .render("<script>alert(1)</script> & <b>bold</b>\n");
        assertThat(html)
                .doesNotContain("<script>")
                .doesNotContain("<b>")
                .contains("&lt;script&gt;");
    }
}
