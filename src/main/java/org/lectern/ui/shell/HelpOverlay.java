package org.lectern.ui.shell;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Shortcut;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiText;

import java.util.List;

/** Lists the shortcuts that hold now, above the window. */
final class HelpOverlay extends StackPane {
    private final UiText text;
    private final VBox content = new VBox();
    private final Button close;
    private @Nullable Node focusedBefore;

    HelpOverlay(UiText text) {
        this.text = text;
        getStyleClass().add("help-overlay");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        close = Buttons.icon(Icon.CLOSE, text.text("kit.close"));
        close.setOnAction(_ -> hide());
        var head =
                new HBox(Labels.of(text.text("shell.help.title"), "h2"), Toolbar.spacer(), close);
        head.getStyleClass().add("row");
        content.getStyleClass().add("help-content");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        var card = new VBox(head, scroll);
        card.getStyleClass().addAll("card", "help-card");
        card.setMaxHeight(USE_PREF_SIZE);
        card.setOnMouseClicked(Event::consume);
        setOnMouseClicked(_ -> hide());
        getChildren().add(card);
    }

    /** Shows the shortcuts of the screen and those of the window. */
    void show(List<Shortcut> ofScreen, List<Shortcut> ofWindow) {
        content.getChildren().clear();
        if (!ofScreen.isEmpty()) {
            content.getChildren().add(section("shell.help.screen", ofScreen));
        }
        content.getChildren().add(section("shell.help.everywhere", ofWindow));
        focusedBefore = getScene().getFocusOwner();
        setVisible(true);
        close.requestFocus();
    }

    /** Closes the help and gives the focus back. */
    void hide() {
        setVisible(false);
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    private Node section(String titleKey, List<Shortcut> shortcuts) {
        var grid = new GridPane();
        grid.getStyleClass().add("help-grid");
        int row = 0;
        for (Shortcut shortcut : shortcuts) {
            var keys = new HBox();
            keys.getStyleClass().add("row");
            shortcut.keys()
                    .forEach(
                            key ->
                                    keys.getChildren()
                                            .add(Labels.of(key.getDisplayText(), "key-cap")));
            grid.addRow(row++, keys, Labels.wrapped(text.text(shortcut.key()), "second"));
        }
        return new VBox(Labels.of(text.text(titleKey), "h3", "muted"), grid);
    }
}
