package org.lectern.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.PlanTemplate;
import org.lectern.plan.Plans;
import org.lectern.plan.Series;
import org.lectern.plan.SessionPlan;
import org.lectern.testing.StarterStore;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.OnScreen;
import org.lectern.ui.kit.TestUi;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A plan as a copy, a template, and one session of a series. */
class PlanReuseTest {
    private static final LocalDate MAY = LocalDate.of(2027, 5, 3);

    @RegisterExtension private static final StarterStore STORE = new StarterStore();

    @TempDir private Path folder;

    private TestUi ui;
    private Plans plans;
    private PlanEditor editor;
    private Scene scene;

    @BeforeEach
    void open() {
        ui = Fx.ui(folder, "en");
        scene = Fx.scene(ui, Fx.call(StackPane::new), 700, 700);
        plans = new Plans(STORE.documents(), STORE.library());
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(LanguageTag.of("bg"), 6);
        var plan =
                SessionPlan.empty("Morning", new Group("", readers))
                        .append(Block.ofText("Hello", 10))
                        .append(Block.ofBreak(15));
        var stored = plans.save(DocumentId.random(), plan);
        editor =
                Fx.call(
                        () ->
                                new PlanEditor(
                                        stored,
                                        plans.materials(plan),
                                        plans,
                                        ui.context().jobs(),
                                        action -> {}));
    }

    @AfterEach
    void clear() {
        for (var kind : List.of(SessionPlan.KIND, PlanTemplate.KIND)) {
            for (var head : STORE.documents().list(kind, false)) {
                STORE.documents().setTrashed(kind, head.id(), true);
            }
        }
    }

    private void show(Supplier<Region> content) {
        scene = Fx.scene(ui, Fx.call(content::get), 700, 700);
        OnScreen.layOut(scene);
    }

    private <N extends Node> N find(Class<N> type, String id) {
        return OnScreen.find(scene.getRoot(), type, node -> id.equals(node.getId()));
    }

    private void fire(ButtonBase button) {
        Fx.run(button::fire);
        OnScreen.layOut(scene);
    }

    private List<String> words() {
        return OnScreen.all(scene.getRoot(), Labeled.class).stream().map(Labeled::getText).toList();
    }

    private SessionPlan opened() {
        var shown = (Destination.Plan) ui.context().navigator().current().get();
        return plans.load(shown.id()).orElseThrow().content();
    }

    @Test
    void aCopyHasTheTitleAndDayThatWereTyped() {
        show(() -> new CopyPanel(ui.context(), plans, editor.id(), "Morning – copy"));
        assertThat(find(TextField.class, "plan-copy-title").getText()).isEqualTo("Morning – copy");
        Fx.run(() -> find(TextField.class, "plan-copy-title").setText(" Evening "));
        Fx.run(() -> find(DatePicker.class, "plan-copy-date").setValue(MAY));
        fire(find(ButtonBase.class, "plan-copy-make"));
        assertThat(opened().title()).isEqualTo("Evening");
        assertThat(opened().date()).isEqualTo(MAY);
        assertThat(opened().blocks()).hasSize(2);
    }

    @Test
    void aSeriesGrowsFromAPlan() {
        show(() -> new SeriesPanel(ui.context(), plans, editor));
        assertThat(words()).contains("1", "Morning");
        Fx.run(() -> find(TextField.class, "plan-series-title").setText("Job club"));
        fire(find(ButtonBase.class, "plan-series-add"));
        var series = editor.plan().get().series();
        assertThat(series).isEqualTo(new Series(editor.id(), "Job club", 1));
        assertThat(opened().series()).isEqualTo(new Series(editor.id(), "Job club", 2));
        assertThat(opened().group().readersOf(LanguageTag.of("bg"))).isEqualTo(6);

        show(() -> new SeriesPanel(ui.context(), plans, editor));
        assertThat(words())
                .containsSubsequence("1", "Morning", "2", ui.text().get("plan.untitled"));
        ui.context().navigator().go(new Destination.Plan(editor.id()));
        fire(OnScreen.all(scene.getRoot(), Hyperlink.class).getFirst());
        assertThat(opened().series()).isEqualTo(new Series(editor.id(), "Job club", 2));
    }

    @Test
    void aPlanIsTakenOutOfItsSeriesAndBackByUndo() {
        var series = new Series(DocumentId.random(), "Job club", 3);
        Fx.run(() -> editor.edit(p -> p.withSeries(series), null));
        show(() -> new SeriesPanel(ui.context(), plans, editor));
        fire(find(ButtonBase.class, "plan-series-leave"));
        assertThat(editor.plan().get().series()).isNull();
        Fx.run(editor::undo);
        assertThat(editor.plan().get().series()).isEqualTo(series);
    }

    @Test
    void theHeadSaysWhichSessionOfASeriesItIs() {
        var reuse = new PlanReuse(ui.context(), plans);
        show(() -> new StackPane(reuse.seriesButton(editor)));
        assertThat(words()).isEmpty();
        var series = new Series(DocumentId.random(), "Job club", 3);
        Fx.run(() -> editor.edit(p -> p.withSeries(series), null));
        assertThat(words()).containsExactly("Session 3 of “Job club”");
    }

    @Test
    void aTemplateIsOfferedAndBegun() {
        var reuse = new PlanReuse(ui.context(), plans);
        var button = Fx.call(() -> reuse.button(editor));
        Fx.run(() -> button.getItems().get(1).fire());
        assertThat(plans.templates()).hasSize(1);
        var model = new SamplesViewModel(ui.context(), plans, List::of, _ -> {}, _ -> {});
        Fx.run(model::open);
        show(() -> new SamplesPanel(ui.text(), model));
        assertThat(words())
                .containsSubsequence(
                        ui.text().get("plan.templates.own"), "Morning", "2 blocks · 25 min");
        fire(
                OnScreen.find(
                        scene.getRoot(),
                        ButtonBase.class,
                        b -> b.getText().equals(ui.text().get("plan.sample.use"))));
        assertThat(opened().title()).isEqualTo("Morning");
        assertThat(opened().group().size()).isZero();

        Fx.run(() -> model.trash(model.templates().getFirst()));
        assertThat(plans.templates()).isEmpty();
        Fx.run(ui.undos.getLast());
        assertThat(plans.templates()).hasSize(1);
    }
}
