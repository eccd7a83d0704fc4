package org.lectern.ui.kit;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;

/**
 * An icon that grows with the text: its size is the region's, set in em by the style sheet ({@code
 * icon}: 16 px at 100 %; {@code icon-small} 14, {@code icon-large} 18, {@code icon-empty} 40). Its
 * colour is the looked-up {@code -lectern-icon}. Decoration only: the control that holds it says
 * what it means.
 */
public final class IconView extends Region {
    private static final double GRID = 24;

    private final SVGPath path = new SVGPath();
    private final Scale scale = new Scale(1, 1);
    private @Nullable Icon shown;

    /** An icon of normal size with these further style classes. */
    public IconView(Icon icon, String... styleClasses) {
        getStyleClass().add("icon");
        getStyleClass().addAll(styleClasses);
        path.getTransforms().add(scale);
        path.setManaged(false);
        setMouseTransparent(true);
        show(icon);
        getChildren().add(path);
    }

    /** Shows another icon in its place. */
    public void show(Icon icon) {
        if (icon == shown) {
            return;
        }
        shown = icon;
        path.setContent(icon.path());
        path.getStyleClass().setAll(icon.filled() ? "icon-filled" : "icon-line");
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth(), getHeight()) / GRID;
        scale.setX(factor);
        scale.setY(factor);
    }
}
