package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;
import org.lectern.ui.kit.Destination;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;

/** Putting an agenda in order with the pointer and with keys. */
@Tag("gesture")
class AgendaGestureTest {
    private static final List<String> AS_MADE = List.of("09:00", "09:10", "09:40", "09:55");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg"})
    void aBlockIsDraggedByItsGrip(String language) {
        DocumentId id;
        try (var work = Workplace.start(folder, LanguageTag.of(language))) {
            id = openPlan(work);
            assertThat(titles(work)).containsExactly("One", "Two", "Three", "Four");
            assertThat(work.texts(".block-start")).isEqualTo(AS_MADE);

            // Onto the upper half of the last block: in front of it.
            work.drag(grip(work, 0), work.at(row(work, 3), 0.5, 0.25), ".drop-line");
            work.until(
                    "the block is in its new place",
                    () -> titles(work).equals(List.of("Two", "Three", "One", "Four")));
            assertThat(work.texts(".block-start"))
                    .containsExactly("09:00", "09:30", "09:45", "09:55");
            keeps(work, id, "Two", "Three", "One", "Four");

            work.press(KeyCode.CONTROL, KeyCode.Z);
            work.until("undo", () -> work.texts(".block-start").equals(AS_MADE));
            keeps(work, id, "One", "Two", "Three", "Four");

            // Below the last block, and back to the very top.
            work.drag(grip(work, 1), work.at(work.one(".drop-zone"), 0.5, 0.5), ".drop-line");
            work.until(
                    "the block is the last",
                    () -> titles(work).equals(List.of("One", "Three", "Four", "Two")));
            work.drag(grip(work, 3), work.at(row(work, 0), 0.5, 0.1), ".drop-line");
            work.until(
                    "the block is the first",
                    () -> titles(work).equals(List.of("Two", "One", "Three", "Four")));
            assertThat(work.texts(".block-start"))
                    .containsExactly("09:00", "09:30", "09:40", "09:55");
        }
        // Closing the window keeps what the autosave had no time for.
        try (var work = Workplace.startAgain(folder)) {
            assertThat(work.kept(id).blocks())
                    .extracting(Block::title)
                    .containsExactly("Two", "One", "Three", "Four");
            work.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            work.click(work.one(".plan-row"));
            work.until("the agenda is back", () -> titles(work).size() == 4);
            assertThat(titles(work)).containsExactly("Two", "One", "Three", "Four");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg"})
    void anActivityIsDraggedFromThePaletteAndMovedByKeys(String language) {
        try (var work = Workplace.start(folder, LanguageTag.of(language))) {
            var id = openPlan(work);
            work.until(
                    "the palette offers activities", () -> work.all(".palette-item").size() >= 4);
            Node item = work.all(".palette-item").get(1);
            String title = work.texts(".palette-title").get(1);
            work.drag(item, work.at(row(work, 1), 0.5, 0.25), ".drop-line");
            work.until(
                    "the activity is in",
                    () -> titles(work).equals(List.of("One", title, "Two", "Three", "Four")));
            keeps(work, id, "One", "", "Two", "Three", "Four");
            assertThat(work.texts(".block-start").get(2))
                    .isEqualTo(
                            LocalTime.of(9, 10)
                                    .plusMinutes(work.kept(id).blocks().get(1).minutes())
                                    .toString());

            work.click(work.named(".block-title", "One"));
            work.press(KeyCode.ALT, KeyCode.DOWN);
            work.until(
                    "moved down",
                    () -> titles(work).equals(List.of(title, "One", "Two", "Three", "Four")));
            work.press(KeyCode.ALT, KeyCode.DOWN);
            work.until(
                    "the focus has moved along",
                    () -> titles(work).equals(List.of(title, "Two", "One", "Three", "Four")));
            work.press(KeyCode.ALT, KeyCode.UP);
            work.press(KeyCode.CONTROL, KeyCode.Z);
            work.until(
                    "undone",
                    () -> titles(work).equals(List.of(title, "Two", "One", "Three", "Four")));
            keeps(work, id, "", "Two", "One", "Three", "Four");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg"})
    void whatTheCatalogueAddsToAnOpenPlanStays(String language) {
        try (var work = Workplace.start(folder, LanguageTag.of(language))) {
            var id = openPlan(work);
            work.click(work.named(".block-title", "One"));
            work.press(KeyCode.ALT, KeyCode.DOWN);
            work.until("moved", () -> titles(work).getFirst().equals("Two"));
            work.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            work.until("the catalogue shows rows", () -> !work.rows().isEmpty());
            String added = work.rows().getFirst();
            work.click(work.all(".basket-toggle").getFirst());
            work.click(work.named(".basket-bar .button", work.words("catalogue.basket.addToPlan")));
            work.click(work.named(".menu-item .label", "Four blocks"));
            keeps(work, id, "Two", "One", "Three", "Four", "");
            work.until("the basket is empty", () -> work.all(".pill").isEmpty());

            work.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            work.click(work.one(".plan-row"));
            work.until(
                    "the added block is shown",
                    () -> titles(work).equals(List.of("Two", "One", "Three", "Four", added)));
            work.press(KeyCode.ALT, KeyCode.DOWN);
            keeps(work, id, "Two", "Three", "One", "Four", "");
        }
    }

    private static DocumentId openPlan(Workplace work) {
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(LanguageTag.of("en"), 5);
        readers.put(LanguageTag.of("bg"), 6);
        var plan =
                SessionPlan.empty("Four blocks", new Group("", readers))
                        .withStart(LocalTime.of(9, 0))
                        .append(Block.ofText("One", 10))
                        .append(Block.ofText("Two", 30))
                        .append(Block.ofText("Three", 15))
                        .append(Block.ofText("Four", 20));
        var id = DocumentId.random();
        work.services().plans().save(id, plan);
        work.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        work.click(work.one(".plan-row"));
        work.until("the plan is shown", () -> work.place().equals(new Destination.Plan(id)));
        work.until("the agenda shows its blocks", () -> titles(work).size() == 4);
        return id;
    }

    private static List<String> titles(Workplace work) {
        return work.texts(".block-title");
    }

    private static Node row(Workplace work, int index) {
        return work.all(".block-row").get(index);
    }

    private static Node grip(Workplace work, int index) {
        return work.all(".block-grip").get(index);
    }

    private static void keeps(Workplace work, DocumentId id, String... titles) {
        work.until(
                "the plan is kept as it is shown",
                () ->
                        work.kept(id).blocks().stream()
                                .map(Block::title)
                                .toList()
                                .equals(List.of(titles)));
    }
}
