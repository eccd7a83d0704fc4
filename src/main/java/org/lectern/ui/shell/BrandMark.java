package org.lectern.ui.shell;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** Lectern's mark: a reading desk on a tile. Decoration. */
final class BrandMark extends Region {
    private static final double GRID = 28;
    private static final String DESK =
            "M6.5 9.2 14 12l7.5-2.8v2.6L14 14.6l-7.5-2.8z"
                    + "M12.7 15.6h2.6v5.2h-2.6z"
                    + "M9.5 20.2h9v2h-9z";

    private final Scale scale = new Scale(1, 1);

    BrandMark() {
        getStyleClass().add("brand-mark");
        var desk = new SVGPath();
        desk.setContent(DESK);
        desk.getStyleClass().add("brand-desk");
        desk.setManaged(false);
        desk.getTransforms().add(scale);
        getChildren().add(desk);
    }

    @Override
    protected void layoutChildren() {
        scale.setX(getWidth() / GRID);
        scale.setY(getHeight() / GRID);
    }
}
