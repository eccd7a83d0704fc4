package org.lectern.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/** A filter that is on or off; while on it is tinted and carries a ×. */
public final class FilterChip extends ToggleButton {
    /** A chip with words and, when not null, an icon before them. */
    public FilterChip(ObservableValue<String> text, @Nullable Icon icon) {
        getStyleClass().setAll("filter-chip");
        textProperty().bind(text);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinWidth(USE_PREF_SIZE);
        var content = new HBox();
        content.getStyleClass().add("filter-chip-content");
        if (icon != null) {
            content.getChildren().add(new IconView(icon, "icon-small"));
        }
        var close = new IconView(Icon.CLOSE, "icon-small");
        close.managedProperty().bind(selectedProperty());
        close.visibleProperty().bind(selectedProperty());
        content.getChildren().addAll(Labels.of(text), close);
        setGraphic(content);
    }
}
