package org.lectern.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;
import org.lectern.plan.Plans;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.WindowLayout;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The earlier versions of a plan: a list by date and time, beside it what has changed since the
 * chosen one, and the button that brings it back.
 */
final class VersionsPanel extends VBox {
    private final UiContext ui;
    private final VersionsViewModel model;
    private final ZoneId zone;
    private final ListView<VersionsViewModel.Entry> list = new ListView<>();
    private final VBox changes = new VBox();
    private final Button restore;

    /** The button that opens the versions of a plan under it. */
    static Button button(UiContext ui, PlanEditor editor, Plans plans, ZoneId zone) {
        var button = Buttons.small(Buttons.plain(ui.text().text("plan.version.open"), Icon.CLOCK));
        button.setId("plan-versions");
        button.setMinWidth(USE_PREF_SIZE);
        Buttons.tooltip(button, ui.text().text("plan.version.title"));
        button.setOnAction(
                _ -> {
                    var model = new VersionsViewModel(editor, plans, ui.jobs());
                    PlanPopOver.show(
                            button,
                            new VersionsPanel(ui, model, zone),
                            ui.text().get("plan.version.title"));
                });
        return button;
    }

    /**
     * Reads the versions and shows them.
     *
     * @param zone in which times are shown
     */
    VersionsPanel(UiContext ui, VersionsViewModel model, ZoneId zone) {
        this.ui = ui;
        this.model = model;
        this.zone = zone;
        restore = Buttons.primary(ui.text().text("plan.version.restore"), Icon.UNDO);
        restore.setId("plan-version-restore");
        restore.setOnAction(_ -> restoreChosen());
        getStyleClass().addAll("plan-popover", "plan-versions");
        list.getStyleClass().add("plan-version-list");
        list.accessibleTextProperty().bind(ui.text().text("plan.version.title"));
        list.setCellFactory(_ -> new VersionCell());
        list.setPrefSize(ui.theme().px(isNarrow() ? 210 : 250), ui.theme().px(330));
        list.setMinWidth(USE_PREF_SIZE);
        list.getSelectionModel().selectedItemProperty().subscribe(this::showChosen);
        changes.getStyleClass().add("plan-version-changes");
        model.found().subscribe(this::show);
        model.read();
    }

    private void show() {
        var found = model.found().get();
        getChildren().setAll(Labels.of(ui.text().text("plan.version.title"), "strong"));
        if (!found.isDone()) {
            getChildren().add(Labels.of(ui.text().text("plan.version.job"), "second", "muted"));
        } else if (found.entries().isEmpty()) {
            var none = Labels.wrapped(ui.text().text("plan.version.none"), "second");
            none.setPrefWidth(ui.theme().px(360));
            getChildren().add(none);
        } else {
            list.getItems().setAll(found.entries());
            getChildren().add(new HBox(list, beside()));
            list.getSelectionModel().selectFirst();
            list.requestFocus();
        }
    }

    /** Whether all of it has to find room to the right of a button near the left edge. */
    private boolean isNarrow() {
        return ui.layout().room().get() == WindowLayout.Room.NARROW;
    }

    private Node beside() {
        var scroll = new ScrollPane(changes);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefSize(ui.theme().px(isNarrow() ? 270 : 330), ui.theme().px(240));
        scroll.accessibleTextProperty().bind(ui.text().text("plan.version.since"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var actions = new HBox(restore);
        actions.setAlignment(Pos.CENTER_RIGHT);
        var since = Labels.wrapped(ui.text().text("plan.version.since"), "h3");
        since.setMinHeight(USE_PREF_SIZE);
        var box = new VBox(since, scroll, actions);
        box.getStyleClass().add("plan-version-beside");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void showChosen() {
        var chosen = list.getSelectionModel().getSelectedItem();
        var compared = chosen == null ? null : chosen.compared();
        restore.setDisable(compared == null || compared.difference().isEmpty());
        changes.getChildren().setAll(sentences(compared).stream().map(this::line).toList());
    }

    private List<String> sentences(VersionsViewModel.@Nullable Compared compared) {
        var texts = ui.text().texts().get();
        if (compared == null) {
            return List.of(texts.get("plan.version.broken"));
        }
        if (compared.difference().isEmpty()) {
            return List.of(texts.get("plan.version.same"));
        }
        return VersionWords.sentences(compared, model.found().get().materials(), texts);
    }

    private Label line(String sentence) {
        var label = Labels.of(sentence, "second");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void restoreChosen() {
        var chosen = list.getSelectionModel().getSelectedItem();
        var compared = chosen == null ? null : chosen.compared();
        if (chosen == null || compared == null) {
            return;
        }
        var done = UserMessage.of("plan.version.restored", when(chosen.head().savedAt()));
        model.restore(compared, undo -> ui.notices().offerUndo(done, undo));
        getScene().getWindow().hide();
    }

    private String when(Instant savedAt) {
        return PlanWords.moment(savedAt.atZone(zone), ui.text().texts().get());
    }

    /** A version: when it was, and how far it is from the plan now. */
    private final class VersionCell extends ListCell<VersionsViewModel.Entry> {
        private final Label when = Labels.of("", "strong");
        private final Label count = Labels.of("", "second", "muted");
        private final VBox box = new VBox(when, count);

        @Override
        protected void updateItem(VersionsViewModel.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (entry == null || empty) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            var texts = ui.text().texts().get();
            var compared = entry.compared();
            when.setText(when(entry.head().savedAt()));
            count.setText(
                    compared == null
                            ? texts.get("plan.version.broken.short")
                            : texts.get("plan.version.count", compared.difference().count()));
            setAccessibleText(when.getText() + ", " + count.getText());
            setGraphic(box);
        }
    }
}
