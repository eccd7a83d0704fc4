package org.lectern.ui.catalogue;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.lectern.search.Suggestion;
import org.lectern.ui.catalogue.CatalogueViewModel.Found;
import org.lectern.ui.catalogue.CatalogueViewModel.Situation;
import org.lectern.ui.content.ShelfModel;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.EmptyState;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.LanguageChip;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.UiText;

import java.util.ArrayList;
import java.util.List;

/** The rows that were found, how many there are, and what to do when there are none. */
final class ResultsPane extends VBox {
    // Below this width, in px at 100 %, a row shows the level's letter without its word.
    private static final double COMPACT = 560;
    private static final int ROWS_ABOVE = 4;

    private final UiText text;
    private final CatalogueViewModel model;
    private final BasketViewModel basket;
    private final ShelfModel shelf;
    private final ListView<ResultRow> list = new ListView<>();
    private final StackPane centre = new StackPane();
    private final BooleanProperty compact = new SimpleBooleanProperty();

    /**
     * The pane.
     *
     * @param open opens the selected material
     */
    ResultsPane(
            UiContext ui,
            CatalogueViewModel model,
            BasketViewModel basket,
            ShelfModel shelf,
            Runnable open) {
        text = ui.text();
        this.model = model;
        this.basket = basket;
        this.shelf = shelf;
        getStyleClass().add("results");
        compact.bind(
                Bindings.createBooleanBinding(
                        () -> getWidth() > 0 && getWidth() < ui.theme().px(COMPACT),
                        widthProperty(),
                        ui.theme().scale()));
        compact.subscribe(
                on -> {
                    getStyleClass().remove("compact");
                    if (on) {
                        getStyleClass().add("compact");
                    }
                });
        VBox.setVgrow(centre, Priority.ALWAYS);
        setUpList(open);
        getChildren().addAll(header(), centre);
        model.situation().subscribe(_ -> showSituation());
        model.found().subscribe((_, _) -> showSituation());
    }

    /** Moves to the list. */
    void focusList() {
        list.requestFocus();
    }

    private BorderPane header() {
        var count = Labels.of(text.map(_ -> counted(), model.found()), "second", "strong");
        // A long search is cut here rather than pushing the window wider.
        count.setMinWidth(0);
        var words = Labels.of(text.map(_ -> searchedFor(), model.found()), "second", "muted");
        words.setMinWidth(0);
        var meant = Buttons.link(text.map(_ -> meant(), model.found()), this::searchForMeant);
        meant.visibleProperty().bind(meant.textProperty().isNotEmpty());
        meant.managedProperty().bind(meant.visibleProperty());
        meant.setMinWidth(0);
        var found = new HBox(count, words, meant);
        found.setMinWidth(0);
        found.getStyleClass().add("results-count");
        found.setAccessibleRole(AccessibleRole.TEXT);
        found.accessibleTextProperty()
                .bind(Bindings.concat(count.textProperty(), " ", words.textProperty()));
        var legend = legend();
        var header = new BorderPane();
        header.getStyleClass().add("results-header");
        header.setCenter(found);
        compact.subscribe(
                on -> {
                    header.setRight(null);
                    header.setBottom(null);
                    if (on) {
                        header.setBottom(legend);
                    } else {
                        header.setRight(legend);
                    }
                });
        header.visibleProperty().bind(model.situation().isEqualTo(Situation.FOUND));
        header.managedProperty().bind(header.visibleProperty());
        return header;
    }

    /** How many the words as typed find; those found by similar words are not among them. */
    private String counted() {
        String words = searchedWords();
        return total() == 0 && !words.isEmpty()
                ? text.get("catalogue.found.none")
                : text.get("catalogue.found", total());
    }

    private String searchedWords() {
        return model.found().get().map(found -> found.query().text()).orElse("");
    }

    private List<Suggestion> suggestions() {
        return model.found().get().map(found -> found.result().suggestions()).orElse(List.of());
    }

    private String meant() {
        return suggestions().isEmpty() ? "" : text.get("catalogue.found.searchAlso");
    }

    private void searchForMeant() {
        suggestions().stream().findFirst().ifPresent(s -> model.words().set(s.text()));
    }

    private int total() {
        return model.found()
                .get()
                .map(found -> found.result().total() - found.result().near())
                .orElse(0);
    }

    private String searchedFor() {
        String words = searchedWords();
        if (words.isEmpty()) {
            return "";
        }
        var also = model.found().get().map(found -> found.result().also()).orElse(List.of());
        String searched = total() == 0 ? "" : text.get("catalogue.found.for", words);
        return also.isEmpty()
                ? searched
                : (searched + "  " + text.get("catalogue.found.also", String.join(", ", also)))
                        .strip();
    }

    private HBox legend() {
        var legend = new HBox();
        legend.getStyleClass().add("legend");
        for (var state : LanguageChip.State.values()) {
            var chip = new LanguageChip(text, text.language(), state);
            text.texts().subscribe(texts -> chip.show(texts.language(), state));
            var name =
                    Labels.of(
                            text.text(
                                    switch (state) {
                                        case AVAILABLE -> "catalogue.legend.available";
                                        case OUTDATED -> "catalogue.legend.outdated";
                                        case MISSING -> "catalogue.legend.missing";
                                    }),
                            "meta",
                            "muted");
            name.setMinWidth(USE_PREF_SIZE);
            var entry = new HBox(chip, name);
            entry.getStyleClass().add("legend-entry");
            legend.getChildren().add(entry);
        }
        return legend;
    }

    private void setUpList(Runnable open) {
        list.getStyleClass().add("result-list");
        list.setCellFactory(_ -> new ResultCell(text, model, basket, shelf));
        list.accessibleTextProperty().bind(text.text("catalogue.results"));
        model.rows()
                .subscribe(
                        rows -> {
                            list.setItems(
                                    rows.map(r -> (ObservableList<ResultRow>) r)
                                            .orElseGet(FXCollections::observableArrayList));
                            showSelected();
                        });
        model.selectedIndex().subscribe((_, _) -> showSelected());
        list.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(
                        (_, index) -> {
                            // A new list clears the selection for a moment.
                            if (index.intValue() >= 0) {
                                model.select(index.intValue());
                            }
                        });
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        open.run();
                        event.consume();
                    } else if (event.getCode() == KeyCode.F
                            && !event.isShortcutDown()
                            && !event.isAltDown()) {
                        model.selected().get().ifPresent(shelf::toggleFavourite);
                        event.consume();
                    } else if (event.getCode() == KeyCode.SPACE) {
                        model.selected().get().ifPresent(basket::toggle);
                        event.consume();
                    }
                });
    }

    private void showSelected() {
        int index = model.selectedIndex().get();
        if (index != list.getSelectionModel().getSelectedIndex()) {
            if (index < 0) {
                list.getSelectionModel().clearSelection();
            } else if (index < list.getItems().size()) {
                list.getSelectionModel().select(index);
                list.getFocusModel().focus(index);
                // With a row or two above it, so that it doesn't look like the first.
                list.scrollTo(index < ROWS_ABOVE ? 0 : index - 1);
            }
        }
    }

    private void showSituation() {
        Node shown =
                switch (model.situation().get()) {
                    case FOUND -> list;
                    case STARTING -> new Region();
                    case PREPARING -> empty(Icon.REFRESH, text.text("catalogue.preparing"));
                    case EMPTY_LIBRARY -> empty(Icon.PACKAGE, text.text("catalogue.empty"));
                    case NOTHING_FOUND ->
                            model.found().get().map(this::nothing).orElseGet(Region::new);
                };
        if (!centre.getChildren().equals(List.of(shown))) {
            centre.getChildren().setAll(shown);
        }
    }

    private Region nothing(Found found) {
        String words = found.query().text();
        boolean narrowed = !model.choices().isEmpty();
        List<Node> actions = new ArrayList<>();
        var suggestions = found.result().suggestions();
        if (!suggestions.isEmpty()) {
            var near = new HBox(Labels.of(text.text("catalogue.none.didYouMean"), "muted"));
            near.getStyleClass().add("suggestions");
            for (var suggestion : suggestions.stream().limit(3).toList()) {
                ObservableValue<String> name =
                        text.text("catalogue.none.suggestion", suggestion.text());
                near.getChildren()
                        .add(Buttons.link(name, () -> model.words().set(suggestion.text())));
            }
            actions.add(near);
        }
        if (narrowed) {
            var clear = Buttons.plain(text.text("catalogue.filter.clear"));
            clear.setOnAction(_ -> model.clearChoices());
            actions.add(clear);
        } else {
            var clear = Buttons.plain(text.text("catalogue.search.clear"));
            clear.setOnAction(_ -> model.words().set(""));
            actions.add(clear);
        }
        String key =
                words.isEmpty()
                        ? "catalogue.none.filters"
                        : narrowed ? "catalogue.none.both" : "catalogue.none.words";
        return new EmptyState(Icon.SEARCH, text.text(key, words), actions.toArray(Node[]::new));
    }

    private static EmptyState empty(Icon icon, ObservableValue<String> sentence) {
        return new EmptyState(icon, sentence);
    }
}
