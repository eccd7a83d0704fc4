package org.lectern.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.List;

/**
 * One line of text in which some ranges are marked; text that doesn't fit ends in an ellipsis. The
 * marks are colour only: a screen reader hears the plain text.
 */
public final class HighlightedText extends Region {
    /**
     * A marked part.
     *
     * @param start its first character
     * @param end the character after its last, above {@code start}
     */
    public record Range(int start, int end) {}

    private static final String HIT = "hit";

    private final String[] styleClasses;

    /** A line with no text yet; {@code styleClasses} are those of {@link Labels}. */
    public HighlightedText(String... styleClasses) {
        this.styleClasses = styleClasses.clone();
        getStyleClass().add("highlighted-text");
        setMinWidth(0);
    }

    /**
     * Shows a text.
     *
     * @param ranges in order and without overlap, all inside the text
     */
    public void show(String text, List<Range> ranges) {
        setAccessibleText(text);
        int parts = 0;
        int from = 0;
        for (Range range : ranges) {
            parts = put(parts, text.substring(from, range.start()), false);
            parts = put(parts, text.substring(range.start(), range.end()), true);
            from = range.end();
        }
        parts = put(parts, text.substring(from), false);
        getChildren().remove(parts, getChildren().size());
        requestLayout();
    }

    /** Rows of lists are used again, and a new label costs more than other words in an old one. */
    private int put(int index, String part, boolean marked) {
        if (part.isEmpty()) {
            return index;
        }
        if (index == getChildren().size()) {
            getChildren().add(Labels.of("", styleClasses));
        }
        var label = (Label) getChildren().get(index);
        label.setText(part);
        if (marked != label.getStyleClass().contains(HIT)) {
            if (marked) {
                label.getStyleClass().add(HIT);
            } else {
                label.getStyleClass().remove(HIT);
            }
        }
        return index + 1;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getManagedChildren().stream()
                .mapToDouble(part -> snapSizeX(part.prefWidth(-1)))
                .sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream()
                .mapToDouble(part -> part.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        double room = getWidth();
        double height = getHeight();
        boolean cut = false;
        for (var child : getManagedChildren()) {
            var part = (Label) child;
            double wanted = snapSizeX(part.prefWidth(-1));
            double given = cut ? 0 : Math.min(wanted, Math.max(0, room - x));
            // Not invisible: that would keep styles, and so its width, from a part for ever.
            part.setOpacity(given > 0 ? 1 : 0);
            part.resizeRelocate(x, 0, given, height);
            x += given;
            cut |= given < wanted;
        }
    }
}
