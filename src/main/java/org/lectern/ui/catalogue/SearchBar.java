package org.lectern.ui.catalogue;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.UiText;

/** The field to search in: the icon, the words, and a × while there are words. */
final class SearchBar extends HBox {
    private final TextField field = new TextField();

    /**
     * A field bound to the view model's words.
     *
     * @param toResults moves on to the results
     */
    SearchBar(UiText text, CatalogueViewModel model, Runnable toResults) {
        getStyleClass().add("catalogue-search");
        field.promptTextProperty().bind(text.text("catalogue.search.prompt"));
        field.accessibleTextProperty().bind(text.text("catalogue.search.name"));
        field.setId("catalogue-search");
        field.textProperty().bindBidirectional(model.words());
        HBox.setHgrow(field, Priority.ALWAYS);
        var clear = Buttons.small(Buttons.icon(Icon.CLOSE, text.text("catalogue.search.clear")));
        clear.setOnAction(
                _ -> {
                    model.words().set("");
                    field.requestFocus();
                });
        clear.visibleProperty().bind(model.words().isNotEmpty());
        getChildren().addAll(new IconView(Icon.SEARCH, "icon-large"), field, clear);
        // The whole box looks like the field, so all of it takes the click.
        setOnMouseClicked(_ -> field.requestFocus());
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                        toResults.run();
                        event.consume();
                    }
                });
    }

    /** Puts the cursor into the field with all words marked, to be typed over. */
    void edit() {
        field.requestFocus();
        field.selectAll();
    }
}
