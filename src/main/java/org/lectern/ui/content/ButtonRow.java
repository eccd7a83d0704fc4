package org.lectern.ui.content;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;

/** Buttons of equal width side by side, or below each other where their words need the room. */
public final class ButtonRow extends Pane {
    /** A row of these buttons. */
    public ButtonRow(Button... buttons) {
        getStyleClass().add("button-row");
        getChildren().addAll(buttons);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getInsets().getLeft() + widest() + getInsets().getRight();
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        var insets = getInsets();
        int rows = fits(width < 0 ? computeMinWidth(-1) : width) ? 1 : getChildren().size();
        return insets.getTop() + rows * tallest() + (rows - 1) * gap() + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        var insets = getInsets();
        double left = insets.getLeft();
        double room = getWidth() - left - insets.getRight();
        int count = getChildren().size();
        boolean row = fits(getWidth());
        double width = row ? snapSizeX((room - (count - 1) * gap()) / count) : room;
        double height = tallest();
        for (int i = 0; i < count; i++) {
            double x = row ? left + i * (width + gap()) : left;
            double y = insets.getTop() + (row ? 0 : i * (height + gap()));
            getChildren().get(i).resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
        }
    }

    private boolean fits(double width) {
        double room = width - getInsets().getLeft() - getInsets().getRight();
        int count = getChildren().size();
        return count * widest() + (count - 1) * gap() <= room;
    }

    private double widest() {
        return getChildren().stream().mapToDouble(b -> snapSizeX(b.prefWidth(-1))).max().orElse(0);
    }

    private double tallest() {
        return getChildren().stream().mapToDouble(b -> snapSizeY(b.prefHeight(-1))).max().orElse(0);
    }

    // Half of the padding above: the gap grows with the text without a property of its own.
    private double gap() {
        return getInsets().getTop() / 2;
    }
}
