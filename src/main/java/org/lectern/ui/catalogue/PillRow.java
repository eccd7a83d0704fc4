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
    // Room for the area's colour, a word and the ×.
    private static final int SMALLEST_IN_GAPS = 15;

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
    protected double computeMinWidth(double height) {
        return snapSizeX(rest.prefWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return parts.stream().mapToDouble(this::wanted).sum() + parts.size() * gap();
    }

    @Override
    protected double computePrefHeight(double width) {
        return parts.stream().mapToDouble(p -> snapSizeY(p.prefHeight(-1))).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        int fitting = parts.size();
        double cap = cap(room, fitting);
        if (cap < smallest()) {
            double restWidth = snapSizeX(rest.prefWidth(-1)) + gap();
            while (fitting > 0 && cap(room - restWidth, fitting) < smallest()) {
                fitting--;
            }
            cap = cap(room - restWidth, fitting);
        }
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            part.setVisible(i < fitting);
            if (i < fitting) {
                double width = Math.min(wanted(part), cap);
                place(part, x, width);
                x += width + gap();
            }
        }
        int left = parts.size() - fitting;
        rest.setVisible(left > 0);
        if (left > 0) {
            place(rest, x, snapSizeX(rest.prefWidth(-1)));
        }
        if (lastHidden != left) {
            lastHidden = left;
            hidden.accept(left);
        }
    }

    private void place(Node node, double x, double width) {
        double height = snapSizeY(node.prefHeight(width));
        node.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
    }

    /** How wide the first parts may be so that they fit together; their names end in ellipses. */
    private double cap(double room, int count) {
        double free = room - (count - 1) * gap();
        double[] widths = parts.stream().limit(count).mapToDouble(this::wanted).sorted().toArray();
        for (int i = 0; i < widths.length; i++) {
            // The narrower ones take what they want, the others share what is left.
            double share = Math.floor(free / (widths.length - i));
            if (widths[i] > share) {
                return share;
            }
            free -= widths[i];
        }
        return Double.MAX_VALUE;
    }

    private double wanted(Region part) {
        return snapSizeX(Math.min(part.prefWidth(-1), part.maxWidth(-1)));
    }

    private double smallest() {
        return SMALLEST_IN_GAPS * gap();
    }

    // A quarter of a button's height: it grows with the text without a property of its own.
    private double gap() {
        return snapSizeX(rest.prefHeight(-1) / 4);
    }
}
