package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.live.DeliveredSession;
import org.lectern.plan.live.DeliveredSession.DeliveredBlock;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A session that is held in the real window, on a clock in the test's hands. */
@Tag("gesture")
class LiveGestureTest {
    private static final LocalDateTime HALF_PAST_NINE = LocalDateTime.of(2027, 1, 14, 9, 30);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final String TITLE = "Finding direction";

    private final HandClock clock =
            new HandClock(HALF_PAST_NINE.atZone(ZoneId.systemDefault()).toInstant());

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg"})
    void aSessionIsHeldByKeysOnTheWholeScreen(String language) {
        try (var work = Workplace.start(folder, LanguageTag.of(language), clock)) {
            var id = openPlan(work);
            work.press(KeyCode.F5);
            shows(work, "First", "40:00");
            assertThat(work.place()).isEqualTo(new Destination.Live(id));
            work.until("it has the whole screen", () -> isWhole(work));
            assertThat(work.all(".rail-item")).isEmpty();

            watch(work, 5);
            shows(work, "First", "35:00");
            work.press(KeyCode.SPACE);
            work.until("it rests", () -> work.sees(work.words("live.unit.paused")));
            watch(work, 3);
            shows(work, "First", "35:00");
            work.press(KeyCode.SPACE);
            work.until("it goes on", () -> work.sees(work.words("live.unit.left")));
            work.press(KeyCode.ADD);
            shows(work, "First", "40:00");
            watch(work, 1);
            shows(work, "First", "39:00");
            work.picture("live-gesture-" + language);

            work.press(KeyCode.PAGE_DOWN);
            shows(work, "Pause", "10:00");
            work.press(KeyCode.PAGE_UP);
            shows(work, "First", "39:00");
            work.press(KeyCode.PAGE_DOWN);
            watch(work, 2);
            shows(work, "Pause", "8:00");

            // Esc gives the window its size back; the session goes on in it.
            work.press(KeyCode.ESCAPE);
            work.until("it is a window again", () -> !isWhole(work));
            watch(work, 1);
            shows(work, "Pause", "7:00");
            work.press(KeyCode.F11);
            work.until("it has the whole screen again", () -> isWhole(work));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg"})
    void whatReallyHappenedIsKeptAtTheEnd(String language) {
        DocumentId id;
        try (var work = Workplace.start(folder, LanguageTag.of(language), clock)) {
            id = openPlan(work);
            work.click(work.one("#plan-live"));
            shows(work, "First", "40:00");
            work.until("it has the whole screen", () -> isWhole(work));
            watch(work, 3);
            work.press(KeyCode.PAGE_DOWN);
            watch(work, 2);
            work.press(KeyCode.PAGE_DOWN);
            shows(work, "Last", "40:00");
            watch(work, 4);

            // After the last block it asks; Esc means that it goes on.
            work.press(KeyCode.PAGE_DOWN);
            work.one("#live-end-yes");
            work.press(KeyCode.ESCAPE);
            work.until("it goes on", () -> work.all("#live-end-yes").isEmpty());
            watch(work, 1);
            shows(work, "Last", "35:00");
            work.click(work.one("#live-end"));
            work.click(work.one("#live-end-yes"));
            work.until("it asks what happened", () -> work.sees(work.words("live.report")));
            work.until("the window has its size back", () -> !isWhole(work));
            work.picture("live-gesture-report-" + language);
            work.click(work.one("#live-report-note"));
            work.type("More time for the letters");
            work.click(work.one("#live-report-keep"));
            work.until("the plan is shown", () -> work.place().equals(new Destination.Plan(id)));
            work.until("it says that it was held", () -> work.all(".plan-chips .ok").size() == 1);
            var told = delivered(work);
            assertThat(told.plan()).isEqualTo(id);
            assertThat(told.blocks())
                    .extracting(DeliveredBlock::actualMinutes)
                    .containsExactly(3, 2, 5);
            assertThat(told.note()).isEqualTo("More time for the letters");
        }
        try (var work = Workplace.startAgain(folder, clock)) {
            work.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            work.click(work.one(".plan-row"));
            work.until(
                    "it still says that it was held",
                    () -> work.all(".plan-chips .ok").size() == 1);
            assertThat(work.sees(work.words("live.was.running", TITLE))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg"})
    void aSessionThatRanWhenTheProgramEndedGoesOn(String language) {
        DocumentId id;
        try (var work = Workplace.start(folder, LanguageTag.of(language), clock)) {
            id = openPlan(work);
            work.press(KeyCode.F5);
            shows(work, "First", "40:00");
            watch(work, 2);
            work.press(KeyCode.PAGE_DOWN);
            watch(work, 1);
            work.press(KeyCode.ADD);
            shows(work, "Pause", "14:00");
        }
        clock.move(Duration.ofSeconds(75));
        try (var work = Workplace.startAgain(folder, clock)) {
            work.until("it is offered", () -> work.sees(work.words("live.was.running", TITLE)));
            assertThat(work.place()).isEqualTo(new Destination.Catalogue());
            work.picture("live-gesture-offer-" + language);
            work.click(work.named(".notice-band .button", work.words("live.go.on")));
            // The session went on without the program.
            shows(work, "Pause", "12:45");
            assertThat(work.place()).isEqualTo(new Destination.Live(id));
            work.until("it has the whole screen", () -> isWhole(work));
            assertThat(work.all(".notice-band .notice")).isEmpty();
            work.press(KeyCode.PAGE_DOWN);
            shows(work, "Last", "40:00");
        }
    }

    private static DocumentId openPlan(Workplace work) {
        var readers = new TreeMap<>(Map.of(LanguageTag.of("en"), 5, LanguageTag.of("bg"), 6));
        var plan =
                SessionPlan.empty(TITLE, new Group("", readers))
                        .withStart(LocalTime.of(9, 30))
                        .append(Block.ofText("First", 40))
                        .append(Block.ofText("Pause", 10))
                        .append(Block.ofText("Last", 40));
        var id = DocumentId.random();
        work.services().plans().save(id, plan);
        work.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        work.click(work.one(".plan-row"));
        work.until("the plan is shown", () -> work.all(".block-row").size() == 3);
        return id;
    }

    private static boolean isWhole(Workplace work) {
        return Fx.call(work.stage()::isFullScreen);
    }

    /** Waits until this block runs and this is left of it. */
    private static void shows(Workplace work, String block, String remaining) {
        work.until(
                block + " has " + remaining + " left",
                () ->
                        work.texts(".live-title").equals(List.of(block))
                                && timer(work).equals(remaining));
    }

    private static String timer(Workplace work) {
        var face = (HBox) work.one(".live-timer");
        return Fx.call(
                () ->
                        face.getChildren().stream()
                                .map(digit -> ((Label) digit).getText())
                                .collect(Collectors.joining()));
    }

    /** Minutes go by, and the program sees each of them. */
    private void watch(Workplace work, int minutes) {
        for (int i = 0; i < minutes; i++) {
            clock.move(Duration.ofMinutes(1));
            var now = LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault()).format(CLOCK);
            work.until(
                    "the program sees that it is " + now,
                    () -> work.texts(".live-clock").equals(List.of(now)));
        }
    }

    private static DeliveredSession delivered(Workplace work) {
        var documents = work.services().store().documents();
        var heads = documents.list(DeliveredSession.KIND, false);
        assertThat(heads).hasSize(1);
        return documents.load(DeliveredSession.KIND, heads.getFirst().id()).orElseThrow().content();
    }
}
