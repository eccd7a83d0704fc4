package org.lectern.ui.plan;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.lectern.base.DocumentId;
import org.lectern.base.UserMessage;
import org.lectern.plan.PlanTemplate;
import org.lectern.plan.Plans;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.UiContext;

/** What else a plan can be good for: another group, a template, a series of sessions. */
final class PlanReuse {
    private final UiContext ui;
    private final Plans plans;

    PlanReuse(UiContext ui, Plans plans) {
        this.ui = ui;
        this.plans = plans;
    }

    /** The button with everything that can be made of an open plan. */
    MenuButton button(PlanEditor editor) {
        var button = new MenuButton();
        button.textProperty().bind(ui.text().text("plan.reuse"));
        button.setGraphic(new IconView(Icon.COPY));
        button.setMnemonicParsing(false);
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        button.getStyleClass().addAll("plain", "small");
        button.setId("plan-reuse");
        button.getItems()
                .addAll(
                        item("plan.copy.other", () -> copyOpen(button, editor)),
                        item("plan.template.keep", () -> keepTemplate(editor)),
                        item("plan.series.show", () -> showSeries(button, editor)));
        return button;
    }

    /** The button that says which session of a series a plan is; hidden while it is in none. */
    Button seriesButton(PlanEditor editor) {
        var button = Buttons.small(Buttons.plain(seriesName(editor), Icon.CALENDAR));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setId("plan-series");
        button.setOnAction(_ -> showSeries(button, editor));
        editor.plan().subscribe(plan -> Nodes.setShown(button, plan.series() != null));
        return button;
    }

    private ObservableValue<String> seriesName(PlanEditor editor) {
        return editor.plan()
                .flatMap(
                        plan -> {
                            var series = plan.series();
                            return series == null
                                    ? ui.text().text("plan.series")
                                    : ui.text()
                                            .text(
                                                    "plan.series.in",
                                                    series.number(),
                                                    series.title());
                        });
    }

    private void showSeries(Node owner, PlanEditor editor) {
        PlanPopOver.show(owner, new SeriesPanel(ui, plans, editor), ui.text().get("plan.series"));
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem();
        item.textProperty().bind(ui.text().text(key));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void copyOpen(Node owner, PlanEditor editor) {
        // The copy is made of what is kept.
        editor.saveThen(() -> copy(owner, editor.id(), editor.plan().get().title()));
    }

    /** Asks for the title and the day of a plan's copy, and makes it. */
    void copy(Node owner, DocumentId plan, String title) {
        String name = title.isBlank() ? ui.text().get("plan.untitled") : title;
        PlanPopOver.show(
                owner,
                new CopyPanel(ui, plans, plan, ui.text().get("plan.copy.title", name)),
                ui.text().get("plan.copy.of", name));
    }

    private void keepTemplate(PlanEditor editor) {
        var plan = editor.plan().get();
        var template = new PlanTemplate("", plan);
        ui.jobs()
                .write(
                        UserMessage.of("plan.job.save"),
                        _ -> plans.keepTemplate(template),
                        kept ->
                                ui.notices()
                                        .offerUndo(
                                                UserMessage.of("plan.template.kept"),
                                                () -> forget(kept)));
    }

    private void forget(DocumentId template) {
        ui.jobs()
                .write(
                        UserMessage.of("plan.job.save"),
                        _ -> {
                            plans.setTemplateTrashed(template, true);
                            return template;
                        },
                        _ -> {});
    }
}
