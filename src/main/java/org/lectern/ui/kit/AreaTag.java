package org.lectern.ui.kit;

import javafx.scene.control.Label;

/** The name of an area after a square in its colour. */
public final class AreaTag extends Label {
    private final AreaBar square;

    /** A tag; {@code colour} is {@code #RRGGBB}. */
    public AreaTag(String colour, String name) {
        super(name);
        square = new AreaBar(colour, "area-square");
        getStyleClass().add("area-tag");
        setGraphic(square);
    }

    /** Shows another area. */
    public void show(String colour, String name) {
        square.setColour(colour);
        setText(name);
    }
}
