package org.lectern.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent.Track;
import org.lectern.plan.Group;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.live.LiveSessions;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;
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

    @TempDir private static Path installed;

    private static Store store;

    @TempDir private Path folder;

    private final List<Boolean> fullScreen = new ArrayList<>();
    private final PlayedTicker time = new PlayedTicker(Instant.parse("2027-01-14T07:30:00Z"));

    @BeforeAll
    static void install() {
        store = InstalledLibrary.open(installed);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private record Shown(TestUi ui, LiveScreen screen, Scene scene) {
        void press(String id) {
            Fx.run(
                    () ->
                            OnScreen.find(scene.getRoot(), Button.class, b -> id.equals(b.getId()))
                                    .fire());
            OnScreen.layOut(scene);
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
                plan.insert(2, Block.ofBreak(10).withBounds(new org.lectern.plan.Bounds(5, 15)))
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
        var plans = new Plans(store.documents(), store.library());
        var sessions = new LiveSessions(store.documents(), plans, time, SOFIA);
        for (var kept : store.documents().list(org.lectern.plan.live.LiveState.KIND, false)) {
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
                                    store.library(),
                                    time,
                                    time,
                                    (_, whole) -> fullScreen.add(whole));
                    var whole = new StackPane(screen.root());
                    ui.context().layout().follow(whole.widthProperty(), ui.theme().scale());
                    var scene = Fx.scene(ui, whole, width, height);
                    ui.context().navigator().go(new Destination.Live(id));
                    screen.open(new Destination.Live(id));
                    return new Shown(ui, screen, scene);
                });
    }

    private void watch(Shown shown, int seconds) {
        Fx.run(() -> time.watch(Duration.ofSeconds(seconds)));
        OnScreen.layOut(shown.scene());
    }

    private static void picture(Shown shown, String name) {
        OnScreen.layOut(shown.scene());
        assertThat(Fx.picture(shown.scene(), name)).isNotEmptyFile();
        assertThat(OnScreen.cut(shown.scene().getRoot(), MAY_BE_CUT)).isEmpty();
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
        var shown = show(language, scale, width, height, theme);
        String name =
                String.join(
                        "-",
                        "live",
                        language,
                        Integer.toString(scale.percent()),
                        Integer.toString((int) width),
                        theme.name().toLowerCase(Locale.ROOT));
        watch(shown, 60);
        shown.press("live-next");
        watch(shown, 18 * 60 + 12);
        picture(shown, name);
        watch(shown, 44 * 60);
        picture(shown, name + "-over");
        shown.press("live-end");
        picture(shown, name + "-ending");
        shown.press("live-end-yes");
        picture(shown, name + "-report");
    }

    @Test
    void theLastMinutesTheSleepAndTheBreakouts() {
        var shown = show("en", TextScale.NORMAL, 1440, 900, ThemeChoice.LIGHT);
        watch(shown, 10);
        shown.press("live-next");
        watch(shown, 38 * 60);
        picture(shown, "live-little");
        watch(shown, 6 * 60);
        picture(shown, "live-last");
        for (int i = 0; i < 4; i++) {
            shown.press("live-next");
        }
        watch(shown, 60);
        Fx.run(() -> time.jump(Duration.ofMinutes(9)));
        picture(shown, "live-slept-breakouts");
        shown.press("live-slept-no");
        picture(shown, "live-breakouts");
        assertThat(
                        OnScreen.find(
                                shown.scene().getRoot(),
                                Button.class,
                                b -> "live-pause".equals(b.getId())))
                .isNotNull();
    }

    @Test
    void theWholeScreenIsTakenUntilTheSessionIsOver() {
        var shown = show("en", TextScale.NORMAL, 1440, 900, ThemeChoice.LIGHT);
        assertThat(fullScreen).containsExactly(true);
        OnScreen.layOut(shown.scene());
        assertThat(Fx.call(shown.screen()::fillsWindow)).isTrue();
        shown.press("live-end");
        assertThat(Fx.call(shown.screen()::escape)).isTrue();
        assertThat(fullScreen).containsExactly(true);
        shown.press("live-end");
        shown.press("live-end-yes");
        assertThat(fullScreen).containsExactly(true, false);
        shown.press("live-report-keep");
        assertThat(shown.ui().context().navigator().current().get())
                .isInstanceOf(Destination.Plan.class);
    }
}
