package org.lectern.ui.editor;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.UiText;

import java.util.function.Consumer;

/** The buttons that write what the source format knows. */
final class MarkdownBar extends FlowPane {
    MarkdownBar(UiText text, boolean guide, Consumer<Insertion> insert, Runnable picture) {
        getStyleClass().add("editor-bar");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        accessibleTextProperty().bind(text.text("editor.bar"));
        for (var insertion : Insertion.values()) {
            if (insertion.isFor(guide)) {
                var button =
                        button(
                                text,
                                icon(insertion),
                                key(insertion),
                                Keys.of(insertion).getDisplayText());
                button.setId("insert-" + insertion.name());
                button.setOnAction(_ -> insert.accept(insertion));
                getChildren().add(button);
            }
        }
        var file = button(text, Icon.PICTURE, "editor.bar.picture", Keys.PICTURE.getDisplayText());
        file.setId("insert-PICTURE");
        file.setOnAction(_ -> picture.run());
        getChildren().add(file);
    }

    private static Button button(UiText text, Icon icon, String key, String shortcut) {
        var button = Buttons.small(Buttons.icon(icon, text.text(key)));
        var tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(text.map(texts -> texts.get("editor.bar.tip", texts.get(key), shortcut)));
        button.setTooltip(tooltip);
        return button;
    }

    private static String key(Insertion insertion) {
        return switch (insertion) {
            case HEADING -> "editor.bar.heading";
            case STEP -> "editor.bar.step";
            case BOLD -> "editor.bar.bold";
            case LIST -> "editor.bar.list";
            case TICK -> "editor.bar.tick";
            case TABLE -> "editor.bar.table";
            case GAP -> "editor.bar.gap";
            case LINES -> "editor.bar.lines";
            case BOX -> "editor.bar.box";
            case SCALE -> "editor.bar.scale";
            case CARDS -> "editor.bar.cards";
            case NOTE -> "editor.bar.note";
            case COLUMNS -> "editor.bar.columns";
        };
    }

    private static Icon icon(Insertion insertion) {
        return switch (insertion) {
            case HEADING -> Icon.HEADING;
            case STEP -> Icon.CLOCK;
            case BOLD -> Icon.BOLD;
            case LIST -> Icon.LIST;
            case TICK -> Icon.CHECKBOX;
            case TABLE -> Icon.TABLE;
            case GAP -> Icon.GAP;
            case LINES -> Icon.LINES;
            case BOX -> Icon.FRAME;
            case SCALE -> Icon.SCALE;
            case CARDS -> Icon.CARDS;
            case NOTE -> Icon.NOTE;
            case COLUMNS -> Icon.COLUMNS;
        };
    }
}
