package org.lectern.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A row of controls with a line below. */
public final class Toolbar extends HBox {
    /** A toolbar with these controls from the left; {@link #spacer} parts left from right. */
    public Toolbar(Node... controls) {
        getStyleClass().add("lectern-toolbar");
        getChildren().addAll(controls);
    }

    /** Takes the room that is left in a row. */
    public static Region spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
