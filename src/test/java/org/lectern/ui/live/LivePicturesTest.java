package org.lectern.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent.Track;
import org.lectern.plan.Bounds;
import org.lectern.plan.Group;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.live.LiveSessions;
import org.lectern.plan.live.LiveState;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;
import org.lectern.testing.StarterStore;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.OnScreen;
import org.lectern.ui.kit.TestUi;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The running session in any language, size and theme; the pictures lie in target/pictures. */
final class LivePicturesTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    /** Titles may end in an ellipsis: they have a tooltip then. */
    private static final Set<String> MAY_BE_CUT =
            Set.of("live-header", "live-after-row", "page-header");

    @RegisterExtension private static final StarterStore STORE = new StarterStore();

    @TempDir private Path folder;

    private final List<Boolean> fullScreen = new ArrayList<>();
    private final PlayedTicker time = new PlayedTicker(Instant.parse("2027-01-14T07:30:00Z"));

    /** The screen in a scene. */
    private static final class Shown {
        private final TestUi ui;
        private final LiveScreen screen;
        private final double width;
        private final Scene scene;

        Shown(TestUi ui, LiveScreen screen, double width, double height) {
            this.ui = ui;
            this.screen = screen;
            this.width = width;
            this.scene = Fx.scene(ui, new StackPane(screen.root()), width, height);
        }

        void press(String id) {
            Fx.run(() -> button(id).fire());
            OnScreen.layOut(scene);
        }

        Button button(String id) {
            return OnScreen.find(scene.getRoot(), Button.class, b -> id.equals(b.getId()));
        }

        List<String> words() {
            return OnScreen.all(scene.getRoot(), Label.class).stream()
                    .map(label -> Fx.call(label::getText))
                    .toList();
        }
    }

    private static DocumentId plan(Plans plans) {
        var readers = new TreeMap<>(Map.of(LanguageTag.of("bg"), 6, LanguageTag.of("en"), 5));
        var plan =
                SessionPlan.empty(
                        "Finding direction: values and first steps",
                        new Group("Job seekers 45+", readers));
        var materials =
                List.of(
                        new MaterialId("one-minute-introduction"),
                        new MaterialId("work-values-card-sort"),
                        new MaterialId("two-offers-one-choice"));
        plan = plans.insert(plan, 0, materials);
        var cards = plan.blocks().get(1);
        plan =
                plan.change(
                        cards.id(),
                        b ->
                                b.withNotes(
                                        "Seat the two quiet pairs near the window.\n"
                                                + "Music on while sorting.\n"
                                                + "Stop the first sort after ten minutes, even if"
                                                + " cards are left."));
        var tracks =
                List.of(
                        new Track("", 6, List.of(Block.ofText("Letters", 20))),
                        new Track(
                                "With the guest",
                                5,
                                List.of(Block.ofText("Questions", 15), Block.ofBreak(5))));
        plan =
                plan.insert(2, Block.ofBreak(10).withBounds(new Bounds(5, 15)))
                        .insert(
                                3,
                                Block.ofText("Guest from the Labour Office", 30)
                                        .withLockedAt(LocalTime.of(11, 0)))
                        .append(Block.ofParallel(tracks));
        var id = DocumentId.random();
        plans.save(id, plan);
        return id;
    }

    private Shown show(
            String language, TextScale scale, double width, double height, ThemeChoice theme) {
        var ui = Fx.ui(folder, language);
        var plans = new Plans(STORE.documents(), STORE.library());
        var sessions = new LiveSessions(STORE.documents(), plans, time, SOFIA);
        for (var kept : STORE.documents().list(LiveState.KIND, false)) {
            sessions.drop(kept.id(), true);
        }
        var id = plan(plans);
        return Fx.call(
                () -> {
                    ui.settings().set(SettingKeys.THEME, theme);
                    ui.settings().set(SettingKeys.TEXT_SCALE, scale);
                    var screen =
                            new LiveScreen(
                                    ui.context(),
                                    sessions,
                                    STORE.library(),
                                    time,
                                    time,
                                    (_, whole) -> fullScreen.add(whole));
                    ui.context()
                            .layout()
                            .follow(new SimpleDoubleProperty(width), ui.theme().scale());
                    var shown = new Shown(ui, screen, width, height);
                    ui.context().navigator().go(new Destination.Live(id));
                    screen.open(new Destination.Live(id));
                    return shown;
                });
    }

    private void watch(Shown shown, int seconds) {
        Fx.run(() -> time.watch(Duration.ofSeconds(seconds)));
        OnScreen.layOut(shown.scene);
    }

    private static void picture(Shown shown, String name) {
        OnScreen.layOut(shown.scene);
        assertThat(Fx.picture(shown.scene, name)).isNotEmptyFile();
        assertThat(OnScreen.cut(shown.scene.getRoot(), MAY_BE_CUT)).isEmpty();
    }

    /** The main button is the last of its row: it is the first to be pushed out of sight. */
    private static void nextIsBesideTheSideColumn(Shown shown) {
        Fx.run(
                () -> {
                    var next = shown.button("live-next");
                    var side = shown.scene.getRoot().lookup(".live-side");
                    double edge = side == null ? shown.width : side.localToScene(0, 0).getX();
                    assertThat(next.localToScene(next.getLayoutBounds()).getMaxX())
                            .isLessThan(edge);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "en, NORMAL, 1440, 900, LIGHT",
        "en, NORMAL, 1440, 900, DARK",
        "bg, LARGE, 1440, 900, LIGHT",
        "el, LARGE, 1440, 900, DARK",
        "en, NORMAL, 1024, 700, LIGHT",
        "bg, LARGE, 1024, 700, LIGHT",
        "el, LARGE, 1024, 700, LIGHT",
        "es, LARGE, 1024, 700, LIGHT",
        "it, LARGE, 1024, 700, LIGHT",
        "pl, LARGE, 1024, 700, LIGHT",
    })
    void wordsAreWhole(
            String language, TextScale scale, double width, double height, ThemeChoice theme) {
        String name =
                String.join(
                        "-",
                        "live",
                        language,
                        Integer.toString(scale.percent()),
                        Integer.toString((int) width),
                        theme.name().toLowerCase(Locale.ROOT));
        // A scene without a window shows in a second picture what the first one showed.
        var running = show(language, scale, width, height, theme);
        watch(running, 60);
        running.press("live-next");
        watch(running, 18 * 60 + 12);
        picture(running, name);
        nextIsBesideTheSideColumn(running);

        var late = show(language, scale, width, height, theme);
        watch(late, 60);
        late.press("live-next");
        watch(late, 85 * 60);
        picture(late, name + "-share");
        nextIsBesideTheSideColumn(late);

        var shared = show(language, scale, width, height, theme);
        watch(shared, 60);
        shared.press("live-next");
        watch(shared, 85 * 60);
        shared.press("live-share");
        shared.press("live-end");
        picture(shared, name + "-ending");

        var over = show(language, scale, width, height, theme);
        watch(over, 20 * 60);
        over.press("live-end");
        over.press("live-end-yes");
        picture(over, name + "-report");
    }

    @Test
    void theLastMinutesAreSaidInWords() {
        var shown = show("en", TextScale.NORMAL, 1440, 900, ThemeChoice.LIGHT);
        watch(shown, 10);
        shown.press("live-next");
        watch(shown, 38 * 60);
        assertThat(shown.words())
                .anyMatch(w -> w.endsWith(shown.ui.text().get("live.zone.little")));
        watch(shown, 6 * 60);
        assertThat(shown.words()).anyMatch(w -> w.endsWith(shown.ui.text().get("live.zone.last")));
        picture(shown, "live-last");
    }

    @Test
    void breakoutsStandSideBySideAndSleepIsAskedAbout() {
        var shown = show("en", TextScale.NORMAL, 1440, 900, ThemeChoice.LIGHT);
        for (int i = 0; i < 5; i++) {
            shown.press("live-next");
        }
        watch(shown, 60);
        Fx.run(() -> time.jump(Duration.ofMinutes(9)));
        picture(shown, "live-slept-breakouts");
        assertThat(shown.words())
                .contains(
                        shown.ui.text().get("live.slept", 9L),
                        shown.ui.text().get("live.last.block"),
                        shown.ui.text().get("live.breakout", 1),
                        "With the guest",
                        "Letters");
        shown.press("live-slept-no");
        assertThat(shown.words()).doesNotContain(shown.ui.text().get("live.slept", 9L));
    }

    @Test
    void theWholeScreenIsTakenUntilTheSessionIsOver() {
        var shown = show("en", TextScale.NORMAL, 1440, 900, ThemeChoice.LIGHT);
        assertThat(fullScreen).containsExactly(true);
        OnScreen.layOut(shown.scene);
        assertThat(Fx.call(shown.screen::fillsWindow)).isTrue();
        shown.press("live-end");
        assertThat(Fx.call(shown.screen::escape)).isTrue();
        assertThat(fullScreen).containsExactly(true);
        shown.press("live-end");
        shown.press("live-end-yes");
        assertThat(fullScreen).containsExactly(true, false);
        shown.press("live-report-keep");
        assertThat(shown.ui.context().navigator().current().get())
                .isInstanceOf(Destination.Plan.class);
    }
}
