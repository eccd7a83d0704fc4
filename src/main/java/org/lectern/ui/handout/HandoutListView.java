package org.lectern.ui.handout;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.Group;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.EmptyState;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.PageHeader;
import org.lectern.ui.kit.UiContext;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The plans for whose groups handouts can be printed. */
final class HandoutListView extends VBox {
    private final UiContext ui;
    private final HandoutListViewModel model;
    private final ListView<HandoutListViewModel.Row> list = new ListView<>();

    HandoutListView(UiContext ui, HandoutListViewModel model) {
        this.ui = ui;
        this.model = model;
        var text = ui.text();
        var lead =
                Labels.wrapped(text.text("handout.list.lead"), "second", "muted", "handout-lead");
        list.getStyleClass().add("handout-plans");
        list.setItems(model.rows());
        list.setCellFactory(_ -> new PlanCell());
        list.accessibleTextProperty().bind(text.text("handout.list.lead"));
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        open(list.getSelectionModel().getSelectedItem());
                        event.consume();
                    }
                });
        text.texts().subscribe(list::refresh);
        VBox.setVgrow(list, Priority.ALWAYS);
        var column = new VBox(lead, list);
        column.getStyleClass().add("handout-list");
        column.visibleProperty().bind(model.empty().not());

        var catalogue = Buttons.primary(text.text("handout.list.catalogue"), Icon.CATALOGUE);
        catalogue.setOnAction(_ -> model.openCatalogue());
        var empty = new EmptyState(Icon.HANDOUT, text.text("handout.list.empty"), catalogue);
        empty.visibleProperty().bind(model.empty());
        var body = new StackPane(column, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(new PageHeader(text.text("handout.place")), body);
    }

    /** The list, for moving between panels. */
    ListView<HandoutListViewModel.Row> list() {
        return list;
    }

    private void open(HandoutListViewModel.@Nullable Row row) {
        if (row != null) {
            model.open(row);
        }
    }

    private String title(HandoutListViewModel.Row row) {
        return row.title().isBlank() ? ui.text().get("handout.untitled") : row.title();
    }

    private String facts(HandoutListViewModel.Row row) {
        var plan = row.plan();
        if (plan == null) {
            return "";
        }
        List<String> facts = new ArrayList<>();
        var date = plan.date();
        if (date != null) {
            facts.add(
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(ui.text().locale())
                            .format(date));
        }
        if (!plan.group().description().isBlank()) {
            facts.add(plan.group().description());
        }
        facts.add(people(plan.group()));
        return String.join(" · ", facts);
    }

    private String people(Group group) {
        String all = ui.text().get("handout.people", group.size());
        return group.size() == 0
                ? all
                : all
                        + ": "
                        + group.languages().stream()
                                .map(tag -> Texts.code(tag) + " " + group.readersOf(tag))
                                .collect(Collectors.joining(", "));
    }

    private final class PlanCell extends ListCell<HandoutListViewModel.Row> {
        private final Label title = Labels.of("", "strong");
        private final Label facts = Labels.of("", "second", "muted");
        private final HBox row;

        PlanCell() {
            var words = new VBox(title, facts);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            row = new HBox(new IconView(Icon.PRINT), words, new IconView(Icon.CHEVRON_RIGHT));
            row.getStyleClass().add("handout-plan");
            row.setMinWidth(0);
            // Rows are as wide as the list, never wider: long titles end in an ellipsis.
            setPrefWidth(0);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            setOnMouseClicked(
                    event -> {
                        if (event.getButton() == MouseButton.PRIMARY) {
                            open(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(HandoutListViewModel.@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(title(item));
            facts.setText(facts(item));
            setAccessibleText(
                    ui.text().get("handout.list.spoken", title.getText(), facts.getText()));
            setGraphic(row);
        }
    }
}
