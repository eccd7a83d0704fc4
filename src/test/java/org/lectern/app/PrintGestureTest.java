package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.handout.PrintSet;
import org.lectern.pdf.PdfPages;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;
import org.lectern.search.SearchQuery;
import org.lectern.testing.PdfText;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Destination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** From a plan to paper, with a printer that is played. */
@Tag("gesture")
class PrintGestureTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final String TITLE_EN = "My top three values";
    private static final String TITLE_BG = "Моите три най-важни ценности";
    private static final int MOST_CLICKS = 6;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg"})
    void handoutsOfAPlanArePrintedAndExported(String language) throws IOException {
        try (var work = Workplace.start(folder, LanguageTag.of(language))) {
            var id = savePlan(work);
            var plan = work.kept(id);
            work.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            work.click(work.one(".plan-row"));
            work.click(work.one("#plan-handouts"));
            work.until(
                    "the handouts are shown",
                    () -> work.place().equals(new Destination.PlanHandouts(id)));
            work.click(work.one("#handout-print"));
            work.until("the printer got pages", () -> work.outside().printed().size() == 1);
            var printed = work.outside().printed().getFirst();

            var set = PrintSet.of(plan, work.services().plans().materials(plan), List.of(BG, EN));
            try (var expected =
                    PdfPages.open(work.services().press().handouts(set, plan.title()))) {
                // Three English and two Bulgarian readers get at least a page each.
                assertThat(printed.pages()).isEqualTo(expected.count()).isGreaterThanOrEqualTo(5);
            }
            var text = String.join("\n", PdfText.pages(printed.pdf()));
            assertThat(text).contains(TITLE_EN).contains(TITLE_BG);

            work.click(work.one("#handout-export"));
            work.until(
                    "the PDF is written",
                    () ->
                            work.outside().saved().size() == 1
                                    && Files.exists(work.outside().saved().getFirst()));
            var file = work.outside().saved().getFirst();
            assertThat(file.getFileName().toString()).endsWith(".pdf");
            try (var exported = PdfPages.open(Files.readAllBytes(file))) {
                assertThat(exported.count()).isEqualTo(printed.pages());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg"})
    void thePlanItselfIsPrintedFromItsPopover(String language) {
        try (var work = Workplace.start(folder, LanguageTag.of(language))) {
            var id = savePlan(work);
            work.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            work.click(work.one(".plan-row"));
            work.click(work.one("#plan-print"));
            work.click(work.named(".segment", work.words("plan.print.script")));
            work.click(work.named(".button", work.words("plan.print.print")));
            work.until("the printer got pages", () -> work.outside().printed().size() == 1);
            var expected = work.services().press().script(work.kept(id), LanguageTag.of(language));
            assertThat(work.outside().printed().getFirst().pages())
                    .isEqualTo(PdfText.pages(expected).size());

            work.click(work.one("#plan-export"));
            work.until(
                    "the PDF is written",
                    () ->
                            work.outside().saved().size() == 1
                                    && Files.exists(work.outside().saved().getFirst()));
            work.press(KeyCode.ESCAPE);
            work.until("Esc closes the popover", () -> work.all("#plan-export").isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"en, bg, values", "bg, en, ценности"})
    void fromTheFirstStartToHandoutsInTwoLanguagesInSixClicks(
            String own, String other, String words) {
        try (var work = Workplace.start(folder, LanguageTag.of(own))) {
            work.click(work.one("#catalogue-search"));
            search(work, words);
            work.click(work.named(".button", work.words("catalogue.detail.makeHandout")));
            work.click(work.named(".menu-button", work.words("handout.language.add")));
            work.click(work.named(".menu-item .label", Texts.ownName(LanguageTag.of(other))));
            work.click(work.one("#handout-print"));
            printsBoth(work);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, values", "bg, ценности"})
    void anotherPlanForTheMixedGroupOfTheLastInSixClicks(String own, String words) {
        try (var work = Workplace.start(folder, LanguageTag.of(own))) {
            savePlan(work);
            work.click(work.one("#catalogue-search"));
            search(work, words);
            work.click(work.all(".basket-toggle").getFirst());
            work.click(work.named(".button", work.words("catalogue.basket.newPlan")));
            work.click(work.one("#plan-handouts"));
            work.click(work.one("#handout-print"));
            printsBoth(work);
        }
    }

    private static void search(Workplace work, String words) {
        int found = work.services().search().search(SearchQuery.of(words, List.of(EN, BG))).total();
        // All are visible, and another number than before.
        assertThat(found).isBetween(2, 5);
        work.type(words);
        work.until(
                "the search is over",
                () ->
                        ((TextField) work.one("#catalogue-search")).getText().equals(words)
                                && work.rows().size() == found);
    }

    private static void printsBoth(Workplace work) {
        work.until("the printer got pages", () -> work.outside().printed().size() == 1);
        assertThat(String.join("\n", PdfText.pages(work.outside().printed().getFirst().pdf())))
                .contains(TITLE_EN)
                .contains(TITLE_BG);
        assertThat(work.clicks()).isLessThanOrEqualTo(MOST_CLICKS);
    }

    private static DocumentId savePlan(Workplace work) {
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(EN, 3);
        readers.put(BG, 2);
        var empty = SessionPlan.empty("Values", new Group("", readers));
        var plan =
                work.services()
                        .plans()
                        .insert(empty, 0, List.of(new MaterialId("work-values-card-sort")));
        var id = DocumentId.random();
        work.services().plans().save(id, plan);
        return id;
    }
}
