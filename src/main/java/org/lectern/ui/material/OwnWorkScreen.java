package org.lectern.ui.material;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.authoring.MaterialCollections;
import org.lectern.authoring.OwnMaterials;
import org.lectern.ui.content.OwnDesk;
import org.lectern.ui.content.ShelfModel;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.EmptyState;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.PageHeader;
import org.lectern.ui.kit.Screen;
import org.lectern.ui.kit.SegmentedControl;
import org.lectern.ui.kit.Shortcut;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.material.OwnWorkViewModel.Kind;
import org.lectern.ui.material.OwnWorkViewModel.Row;
import org.lectern.ui.material.OwnWorkViewModel.Shown;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

/** What the counselor wrote, adapted and collected, with its trash. */
public final class OwnWorkScreen implements Screen {
    private final UiContext ui;
    private final OwnWorkViewModel model;
    private final OwnDesk desk;
    private final ZoneId zone;
    private final ListView<Row> list = new ListView<>();
    private final VBox root = new VBox();

    /**
     * The screen.
     *
     * @param shelf follows what is changed here
     * @param desk begins and opens materials
     * @param zone in which times are shown
     */
    public OwnWorkScreen(
            UiContext ui,
            OwnMaterials own,
            MaterialCollections collections,
            ShelfModel shelf,
            OwnDesk desk,
            ZoneId zone) {
        this.ui = ui;
        this.desk = desk;
        this.zone = zone;
        model =
                new OwnWorkViewModel(
                        ui.jobs(), ui.notices(), own, collections, desk::trash, shelf::load);
        var newMaterial = Buttons.primary(ui.text().text("material.work.new"), Icon.PLUS);
        newMaterial.setOnAction(_ -> desk.newMaterial());
        newMaterial.setId("own-new");
        var newCollection =
                Buttons.plain(ui.text().text("material.work.newCollection"), Icon.FOLDER);
        newCollection.setOnAction(
                _ ->
                        shelf.create(
                                ui.text().get("material.work.newCollection"),
                                List.of(),
                                _ -> {
                                    model.shown().set(Shown.COLLECTIONS);
                                    model.refresh();
                                }));
        var header =
                new PageHeader(
                                ui,
                                ui.text().text("shell.place.catalogue"),
                                () -> ui.navigator().go(new Destination.Catalogue()),
                                ui.text().text("material.work"))
                        .actions(newCollection, newMaterial);
        list.getStyleClass().addAll("own-list");
        list.setCellFactory(_ -> new RowCell());
        list.accessibleTextProperty().bind(ui.text().text("material.work"));
        list.setItems(model.rows());
        list.setOnKeyPressed(
                event -> {
                    var row = list.getSelectionModel().getSelectedItem();
                    if (event.getTarget() instanceof TextInputControl) {
                        // A title is being typed: its keys are not the list's.
                        return;
                    }
                    if (row != null && event.getCode() == KeyCode.ENTER) {
                        open(row);
                    } else if (row != null && !row.trashed() && event.getCode() == KeyCode.DELETE) {
                        model.trash(row);
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getChildren().addAll(header, tabs(), list);
        root.getStyleClass().addAll("canvas", "own-work");
        root.getStylesheets().add(Theme.sheet(OwnWorkScreen.class, "material.css"));
        model.shown().subscribe(this::showPlaceholder);
        showPlaceholder();
    }

    private Node tabs() {
        var tabs =
                new SegmentedControl<Shown>(
                        SegmentedControl.Look.SEGMENTS,
                        List.of(Shown.values()),
                        shown ->
                                ui.text()
                                        .text(
                                                switch (shown) {
                                                    case MATERIALS -> "material.work.materials";
                                                    case COLLECTIONS -> "material.page.collections";
                                                    case TRASH -> "material.work.trash";
                                                }));
        tabs.valueProperty().bindBidirectional(model.shown());
        var row = new HBox(tabs);
        row.getStyleClass().add("own-tabs");
        return row;
    }

    private void showPlaceholder() {
        list.setPlaceholder(
                new EmptyState(
                        switch (model.shown().get()) {
                            case MATERIALS -> Icon.PENCIL;
                            case COLLECTIONS -> Icon.FOLDER;
                            case TRASH -> Icon.TRASH;
                        },
                        ui.text()
                                .text(
                                        switch (model.shown().get()) {
                                            case MATERIALS -> "material.work.none.materials";
                                            case COLLECTIONS -> "material.work.none.collections";
                                            case TRASH -> "material.work.none.trash";
                                        })));
    }

    private void open(Row row) {
        if (row.trashed()) {
            model.restore(row);
        } else if (row.kind() == Kind.MATERIAL) {
            desk.edit(row.id());
        } else {
            ui.navigator().go(new Destination.Collection(row.id()));
        }
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void open(Destination destination) {
        model.refresh();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of("material.work.key.open", "Enter"),
                Shortcut.of("material.work.key.trash", "Delete"));
    }

    /** A row: what it is, what it is called, its state, and what can be done with it. */
    private final class RowCell extends ListCell<Row> {
        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                setOnMouseClicked(null);
                return;
            }
            boolean material = row.kind() == Kind.MATERIAL;
            var state = Labels.of(ui.text().map(_ -> state(row)), "second", "muted");
            state.setMinWidth(0);
            var words = new VBox(title(row), state);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            var icon = new IconView(material ? Icon.PENCIL : Icon.FOLDER, "icon-large");
            var content = new HBox(icon, words);
            content.getChildren().addAll(buttons(row));
            content.setAlignment(Pos.CENTER_LEFT);
            content.getStyleClass().add("own-row");
            setGraphic(content);
            setOnMouseClicked(
                    event -> {
                        if (!row.trashed() && event.getClickCount() == 2) {
                            open(row);
                        }
                    });
        }

        /** A collection is renamed in its row; a material in its editor. */
        private Node title(Row row) {
            if (row.kind() == Kind.MATERIAL || row.trashed()) {
                var label =
                        row.title().isBlank()
                                ? Labels.of(
                                        ui.text().text(OwnWorkViewModel.untitled(row)), "strong")
                                : Labels.of(row.title(), "strong");
                label.setMinWidth(0);
                return label;
            }
            var field = new TextField(row.title());
            field.getStyleClass().add("own-title");
            field.accessibleTextProperty().bind(ui.text().text("material.work.name"));
            field.promptTextProperty().bind(ui.text().text("catalogue.collection.untitled"));
            field.setOnAction(_ -> model.rename(row, field.getText().strip()));
            field.focusedProperty()
                    .subscribe(
                            (was, is) -> {
                                if (was && !is) {
                                    model.rename(row, field.getText().strip());
                                }
                            });
            return field;
        }

        private List<Node> buttons(Row row) {
            String title =
                    row.title().isBlank()
                            ? ui.text().get(OwnWorkViewModel.untitled(row))
                            : row.title();
            List<Node> buttons = new ArrayList<>();
            if (row.trashed()) {
                var restore = Buttons.small(Buttons.plain(ui.text().text("material.work.restore")));
                restore.setOnAction(_ -> model.restore(row));
                buttons.add(restore);
                return buttons;
            }
            var open =
                    Buttons.small(
                            Buttons.plain(
                                    ui.text()
                                            .text(
                                                    row.kind() == Kind.MATERIAL
                                                            ? "material.work.edit"
                                                            : "material.work.open")));
            open.setOnAction(_ -> open(row));
            buttons.add(open);
            if (row.kind() == Kind.MATERIAL) {
                var copy =
                        Buttons.icon(Icon.COPY, ui.text().text("material.work.duplicate", title));
                copy.setOnAction(_ -> desk.duplicate(row.id()));
                buttons.add(copy);
            }
            var trash = Buttons.icon(Icon.TRASH, ui.text().text("material.work.toTrash", title));
            trash.setOnAction(_ -> model.trash(row));
            buttons.add(trash);
            return buttons;
        }

        private String state(Row row) {
            String changed = ui.text().get("plan.changed", when(row.savedAt()));
            if (row.trashed()) {
                return changed;
            }
            String what =
                    row.kind() == Kind.COLLECTION
                            ? ui.text().get("catalogue.found", row.size())
                            : ui.text()
                                    .get(
                                            row.usable()
                                                    ? "material.work.usable"
                                                    : "material.work.draft");
            return what + " · " + changed;
        }

        private String when(Instant instant) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(ui.text().locale())
                    .format(instant.atZone(zone));
        }
    }
}
