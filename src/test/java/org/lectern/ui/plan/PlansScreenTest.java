package org.lectern.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.document.DocumentHead;
import org.lectern.material.SamplePlan;
import org.lectern.material.source.SourceReader;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.TestUi;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** The list of plans and the samples that it offers, with the library that comes along. */
class PlansScreenTest {
    @TempDir private static Path installed;

    private static Store store;

    @TempDir private Path folder;

    private TestUi ui;
    private PlansScreen screen;
    private Scene scene;
    private List<SamplePlan> samples;

    @BeforeAll
    static void install() {
        store = InstalledLibrary.open(installed);
    }

    @BeforeEach
    void open() {
        samples = SourceReader.readPlans(Path.of("sample-data/library")).orThrow();
        ui = Fx.ui(folder, "en");
        screen =
                Fx.call(
                        () ->
                                new PlansScreen(
                                        ui.context(),
                                        new Plans(store.documents(), store.library()),
                                        () -> {},
                                        id -> {},
                                        ZoneOffset.UTC,
                                        () -> samples,
                                        Sharing.of(ui, store)));
        scene = Fx.scene(ui, screen.root(), 900, 700);
        Fx.run(
                () -> {
                    ui.context().navigator().go(new Destination.Plans());
                    screen.open(new Destination.Plans());
                });
    }

    @AfterEach
    void clear() {
        for (var head : store.documents().list(SessionPlan.KIND, false)) {
            store.documents().setTrashed(SessionPlan.KIND, head.id(), true);
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private List<String> words() {
        return Fx.call(
                () -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    return scene.getRoot().lookupAll(".label").stream()
                            .filter(Labeled.class::isInstance)
                            .map(node -> ((Labeled) node).getText())
                            .toList();
                });
    }

    private void fire(Node button) {
        Fx.run(((Button) button)::fire);
    }

    /** The button that begins from a sample. */
    private Button use(SamplePlan sample) {
        String spoken =
                ui.text().get("plan.sample.use.of", sample.title().in(ui.text().language()));
        return Fx.call(
                () ->
                        scene.getRoot().lookupAll(".button").stream()
                                .filter(node -> spoken.equals(node.getAccessibleText()))
                                .map(Button.class::cast)
                                .findFirst()
                                .orElseThrow());
    }

    private List<?> listed() {
        return Fx.call(() -> List.copyOf(((ListView<?>) scene.lookup(".plan-list")).getItems()));
    }

    private SamplePlan sample(String id) {
        return samples.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    private static Node inPanel(String id) {
        return Fx.call(
                () ->
                        Window.getWindows().stream()
                                .map(window -> window.getScene().lookup(id))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void theSamplesAreOfferedWithWhatTheyAreFor() {
        fire(scene.lookup("#plans-samples"));
        var series = sample("four-part-series");
        assertThat(words())
                .contains(series.title().in(ui.text().language()))
                .contains(series.description().in(ui.text().language()))
                .contains("4 sessions · 150 min each", "1 session · 45 min");
        Fx.run(() -> ui.text().use(org.lectern.base.LanguageTag.of("bg")));
        assertThat(words())
                .contains(series.title().in(ui.text().language()))
                .contains("4 срещи · по 150 мин", "1 среща · 45 мин");
    }

    @Test
    void aScreenWithoutPlansOffersTheSamplesToo() {
        assertThat(words()).contains(ui.text().get("plan.none"));
        fire(scene.lookup(".empty-state").lookup(".plain"));
        assertThat(words()).contains(ui.text().get("plan.samples.hint"));
    }

    @Test
    void escapeClosesTheSamples() {
        fire(scene.lookup("#plans-samples"));
        Fx.run(
                () ->
                        Event.fireEvent(
                                use(samples.getFirst()),
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.ESCAPE,
                                        false,
                                        false,
                                        false,
                                        false)));
        assertThat(scene.lookup(".samples")).isNull();
        assertThat(scene.lookup(".plan-list")).isNotNull();
    }

    @Test
    void aSeriesAppearsInTheListAndGoesAgain() {
        fire(scene.lookup("#plans-samples"));
        fire(use(sample("four-part-series")));
        assertThat(listed()).hasSize(4);
        assertThat(((DocumentHead) listed().getFirst()).title()).contains("1/4");
        assertThat(Fx.call(() -> selected())).isEqualTo(listed().getFirst());
        Fx.run(ui.undos.getFirst());
        assertThat(listed()).isEmpty();
    }

    private Object selected() {
        return ((ListView<?>) scene.lookup(".plan-list")).getSelectionModel().getSelectedItem();
    }

    @Test
    void aSingleSessionIsOpened() {
        fire(scene.lookup("#plans-samples"));
        fire(use(sample("school-lesson")));
        assertThat(ui.context().navigator().current().get()).isInstanceOf(Destination.Plan.class);
    }

    /** The button of a row that says this. */
    private Button button(String spoken) {
        return Fx.call(
                () -> {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                    return scene.getRoot().lookupAll(".button").stream()
                            .filter(node -> spoken.equals(node.getAccessibleText()))
                            .map(Button.class::cast)
                            .findFirst()
                            .orElseThrow();
                });
    }

    private void makeNew(String title) {
        var plan =
                SessionPlan.empty(title, new Group("Pupils", new TreeMap<>()))
                        .withDate(LocalDate.of(2027, 1, 14))
                        .append(Block.ofText("Welcome", 10));
        new Plans(store.documents(), store.library()).save(DocumentId.random(), plan);
        Fx.run(() -> screen.open(new Destination.Plans()));
    }

    @Test
    void whatIsInTheTrashIsShownThereAndComesBack() {
        makeNew("A plan thrown away");
        fire(button(ui.text().get("plan.trash", "A plan thrown away")));
        assertThat(words()).doesNotContain("A plan thrown away");
        Fx.run(() -> ((ToggleButton) scene.lookup("#plans-trash")).fire());
        assertThat(words()).contains("A plan thrown away");
        fire(button(ui.text().get("plan.restore", "A plan thrown away")));
        assertThat(words()).doesNotContain("A plan thrown away");
        Fx.run(() -> ((ToggleButton) scene.lookup("#plans-trash")).fire());
        assertThat(words()).contains("A plan thrown away");
    }

    @Test
    void aCopyForAnotherGroupHasNoDateAndIsOpened() {
        makeNew("A plan of mine");
        // A panel opens over windows only.
        var stage = Fx.call(Stage::new);
        Fx.run(
                () -> {
                    stage.setScene(scene);
                    stage.show();
                });
        fire(button(ui.text().get("plan.copy.of", "A plan of mine")));
        fire(inPanel("#plan-copy-make"));
        assertThat(Fx.call(() -> Window.getWindows().contains(stage))).isTrue();
        assertThat(Fx.call(() -> Window.getWindows().size())).as("the panel is closed").isOne();
        Fx.run(stage::close);
        var plans = new Plans(store.documents(), store.library());
        assertThat(plans.list()).hasSize(2);
        if (!(ui.context().navigator().current().get() instanceof Destination.Plan(var id))) {
            throw new AssertionError("no plan was opened");
        }
        var copy = plans.load(id).orElseThrow().content();
        assertThat(copy.title()).isEqualTo("A plan of mine – copy");
        assertThat(copy.date()).isNull();
        assertThat(copy.blocks()).hasSize(1);
    }
}
