package org.lectern.ui.catalogue;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * A row of which as many parts are shown as fit; a last part stands for those that don't. So a full
 * basket never pushes the buttons beside it away.
 */
final class PillRow extends Region {
    private static final double SMALLEST_PART = 0.5;

    private final Node rest;
    private final IntConsumer hidden;
    private List<? extends Region> parts = List.of();
    private int lastHidden = -1;

    /**
     * An empty row.
     *
     * @param rest stands at the end while not everything fits
     * @param hidden is told how many parts don't fit
     */
    PillRow(Node rest, IntConsumer hidden) {
        this.rest = rest;
        this.hidden = hidden;
        getStyleClass().add("pill-row");
        setMinWidth(0);
        rest.setVisible(false);
    }

    /** Shows these parts. */
    void show(List<? extends Region> newParts) {
        parts = newParts;
        getChildren().setAll(newParts);
        getChildren().add(rest);
        lastHidden = -1;
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        double gap = gap();
        return parts.stream().mapToDouble(p -> snapSizeX(p.prefWidth(-1)) + gap).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return parts.stream().mapToDouble(p -> snapSizeY(p.prefHeight(-1))).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double gap = gap();
        double room = getWidth();
        int fitting = fitting(room, gap);
        boolean all = fitting == parts.size();
        double restWidth = all ? 0 : snapSizeX(rest.prefWidth(-1));
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            part.setVisible(i < fitting);
            if (i < fitting) {
                double left = room - x - (all ? 0 : restWidth + gap);
                double width = Math.min(snapSizeX(part.prefWidth(-1)), left);
                place(part, x, width);
                x += width + gap;
            }
        }
        rest.setVisible(!all);
        if (!all) {
            place(rest, x, restWidth);
        }
        if (lastHidden != parts.size() - fitting) {
            lastHidden = parts.size() - fitting;
            hidden.accept(lastHidden);
        }
    }

    private void place(Node node, double x, double width) {
        double height = snapSizeY(node.prefHeight(width));
        node.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
    }

    // The last part that fits may be cut to half its width: its name ends in an ellipsis.
    private int fitting(double room, double gap) {
        double used = 0;
        double restWidth = snapSizeX(rest.prefWidth(-1)) + gap;
        for (int i = 0; i < parts.size(); i++) {
            double width = snapSizeX(parts.get(i).prefWidth(-1));
            boolean last = i == parts.size() - 1;
            double left = room - used - (last ? 0 : restWidth);
            if (left < width * SMALLEST_PART) {
                return i;
            }
            used += Math.min(width, left) + gap;
        }
        return parts.size();
    }

    private double gap() {
        return getInsets().getLeft();
    }
}
