package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.Timeline;
import org.lectern.search.SearchQuery;
import org.lectern.testing.PdfText;
import org.lectern.text.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a counselor does most, from the first start on an empty folder to paper, with every action
 * counted.
 */
@Tag("gesture")
class JourneyGestureTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final Map<LanguageTag, Integer> GROUP = Map.of(EN, 5, BG, 6);
    private static final int MOST_FOR_A_HANDOUT = 6;
    private static final int MOST_FOR_A_PLAN = 40;
    private static final int THREE_HOURS = 180;

    /** How many activities are planned, beside the break. */
    private static final int ACTIVITIES = 5;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"en, values, My top three values", "bg, ценности, Моите три най-важни ценности"})
    void fromTheFirstStartToAPrintedHandout(String language, String words, String title) {
        try (var work = Workplace.start(folder, LanguageTag.of(language))) {
            work.type(words);
            work.until("the search is over", () -> work.rows().equals(found(work, words)));
            work.click(work.all(".result-first").getFirst());
            work.click(work.named(".button", work.words("catalogue.detail.makeHandout")));
            work.click(work.one("#handout-print"));
            work.until("the printer got pages", () -> work.outside().printed().size() == 1);
            assertThat(work.actions()).isLessThanOrEqualTo(MOST_FOR_A_HANDOUT);

            assertThat(String.join("\n", PdfText.pages(work.outside().printed().getFirst().pdf())))
                    .contains(title);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, career", "bg, избор"})
    void fromAnEmptyFolderToAPrintedPlanForAMixedGroup(String own, String words) {
        try (var work = Workplace.start(folder, LanguageTag.of(own))) {
            work.click(work.named(".rail-item", work.words("shell.place.plans")));
            work.click(work.one("#plans-new"));
            var id = work.shownPlan();
            work.click(work.one(".plan-title"));
            work.type("Finding direction");
            work.click(work.one("#plan-group"));
            work.click(work.called(".spinner-value", readersOf(work, own)));
            work.type(readers(LanguageTag.of(own)));
            work.click(work.named(".plan-popover .menu-button", work.words("plan.group.add")));
            var other = own.equals("en") ? BG : EN;
            work.click(work.named(".menu-item .label", Texts.ownName(other)));
            work.type(readers(other));
            work.press(KeyCode.ENTER);
            work.press(KeyCode.ESCAPE);

            work.click(work.one(".palette-find .text-field"));
            work.type(words);
            var found = found(work, words);
            work.until("the palette has looked", () -> begins(work.texts(".palette-title"), found));
            for (String title : found) {
                work.click(work.called(".palette .button", work.words("plan.palette.add", title)));
                work.until("it is in", () -> work.texts(".block-title").contains(title));
            }
            // In the middle, where a break belongs.
            work.click(work.named(".block-title", found.get(2)));
            work.click(work.named(".palette .segment", work.words("plan.palette.blocks")));
            work.click(
                    work.called(
                            ".palette .button",
                            work.words("plan.palette.add", work.words("plan.break"))));
            work.until("the break is in", () -> work.all(".block-row").size() == ACTIVITIES + 1);
            work.click(work.one("#plan-fit"));
            work.picture("journey-fitted-" + own);
            work.click(work.one("#plan-print"));
            work.click(work.named(".button", work.words("plan.print.print")));
            isPrinted(work, id, "Finding direction");
            assertThat(work.actions()).isLessThanOrEqualTo(MOST_FOR_A_PLAN);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, career", "bg, избор"})
    void theSamePlanByKeyboardAlone(String own, String words) {
        try (var work = Workplace.start(folder, LanguageTag.of(own));
                var pointer = PointerWatch.begin(work)) {
            work.type(words);
            var found = found(work, words);
            work.until("the search is over", () -> begins(work.rows(), found));
            work.press(KeyCode.DOWN);
            work.press(KeyCode.SPACE);
            for (int i = 1; i < ACTIVITIES; i++) {
                work.press(KeyCode.DOWN);
                work.press(KeyCode.SPACE);
            }
            var chosen = work.words("catalogue.basket.count", ACTIVITIES);
            work.until("all are chosen", () -> work.sees(chosen));
            work.press(KeyCode.CONTROL, KeyCode.N);
            var id = work.shownPlan();
            work.until("the blocks are shown", () -> work.all(".block-row").size() == ACTIVITIES);
            work.press(KeyCode.DOWN);
            work.press(KeyCode.CONTROL, KeyCode.B);

            // The inspector, the rail, the header; there from the place to the title.
            press(work, 3, KeyCode.F6);
            work.press(KeyCode.TAB);
            work.type("Finding direction");
            // Undo, two ways of printing, the session, the day, the group.
            press(work, 6, KeyCode.TAB);
            work.press(KeyCode.SPACE);
            work.until("the group is asked for", () -> !work.all(".spinner-value").isEmpty());
            work.press(KeyCode.TAB);
            work.type(readers(LanguageTag.of(own)));
            press(work, 3, KeyCode.TAB);
            work.press(KeyCode.SPACE);
            work.press(KeyCode.DOWN);
            work.press(KeyCode.ENTER);
            var other = own.equals("en") ? BG : EN;
            work.type(readers(other));
            work.press(KeyCode.ENTER);
            work.press(KeyCode.ESCAPE);
            work.press(KeyCode.CONTROL, KeyCode.T);
            work.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
            work.press(KeyCode.SPACE);
            isPrinted(work, id, "Finding direction");
            assertThat(work.actions()).isLessThanOrEqualTo(MOST_FOR_A_PLAN);
            assertThat(pointer.events()).isEmpty();
        }
    }

    private static void press(Workplace work, int times, KeyCode key) {
        for (int i = 0; i < times; i++) {
            work.press(key);
        }
    }

    private static String readersOf(Workplace work, String language) {
        return work.words("plan.group.readers.of", Texts.ownName(LanguageTag.of(language)));
    }

    private static String readers(LanguageTag language) {
        return Integer.toString(GROUP.getOrDefault(language, 0));
    }

    /** The first activities that are found with these words. */
    private static List<String> found(Workplace work, String words) {
        var services = work.services();
        var hits = services.search().search(SearchQuery.of(words, List.of(work.language()))).hits();
        return services.library().heads(hits.stream().map(hit -> hit.id()).toList()).stream()
                .map(head -> head.display(List.of(work.language())).title())
                .limit(ACTIVITIES)
                .toList();
    }

    private static boolean begins(List<String> shown, List<String> wanted) {
        return shown.size() >= wanted.size() && shown.subList(0, wanted.size()).equals(wanted);
    }

    /** On paper is a plan of three hours, exactly in time, for the whole group. */
    private static void isPrinted(Workplace work, DocumentId id, String title) {
        work.until("the printer got pages", () -> work.outside().printed().size() == 1);
        work.until("the plan is kept", () -> work.kept(id).group().participants().equals(GROUP));
        work.until(
                "it is kept in time",
                () -> Timeline.of(work.kept(id)).totalMinutes() == THREE_HOURS);
        var plan = work.kept(id);
        assertThat(plan.targetMinutes()).isEqualTo(THREE_HOURS);
        assertThat(plan.blocks())
                .hasSize(ACTIVITIES + 1)
                .extracting(Block::content)
                .hasAtLeastOneElementOfType(BlockContent.Break.class);
        var paper = String.join("\n", PdfText.pages(work.outside().printed().getFirst().pdf()));
        assertThat(paper).contains(title);
        var timeline = Timeline.of(plan);
        assertThat(timeline.slots())
                .allSatisfy(slot -> assertThat(paper).contains(slot.start().toString()));
    }
}
