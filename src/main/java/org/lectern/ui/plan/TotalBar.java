package org.lectern.ui.plan;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

import org.lectern.ui.kit.AreaBar;

import java.util.List;

/**
 * How a plan's blocks share its target time: a segment for each block in its area's colour, the
 * rest free, or what is over in amber.
 */
final class TotalBar extends Region {
    private static final double GAP = 1;

    private List<Segment> segments = List.of();
    private int target;

    /** A block's minutes and its colour, {@code #RRGGBB}. */
    record Segment(int minutes, String colour) {}

    TotalBar() {
        getStyleClass().add("total-bar");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    /** Shows these blocks against a target of more than 0 minutes. */
    void show(List<Segment> newSegments, int targetMinutes) {
        segments = List.copyOf(newSegments);
        target = targetMinutes;
        var parts = getChildren();
        if (parts.size() > segments.size()) {
            parts.remove(segments.size(), parts.size());
        }
        int sum = 0;
        for (int i = 0; i < segments.size(); i++) {
            sum += segments.get(i).minutes();
            show(i, segments.get(i).colour(), sum > target);
        }
        requestLayout();
    }

    /** A part stays as it is while it looks the same: a new one would be styled anew. */
    private void show(int index, String colour, boolean over) {
        if (index == getChildren().size()) {
            getChildren().add(new AreaBar(colour, "total-segment"));
        }
        var part = (AreaBar) getChildren().get(index);
        part.setColour(colour);
        if (over != part.getStyleClass().contains("over")) {
            if (over) {
                part.getStyleClass().add("over");
            } else {
                part.getStyleClass().remove("over");
            }
        }
    }

    @Override
    protected void layoutChildren() {
        int sum = segments.stream().mapToInt(Segment::minutes).sum();
        double perMinute = getWidth() / Math.max(1, Math.max(sum, target));
        double at = 0;
        for (int i = 0; i < segments.size(); i++) {
            double width = segments.get(i).minutes() * perMinute;
            getChildren().get(i).resizeRelocate(at, 0, Math.max(0, width - GAP), getHeight());
            at += width;
        }
    }
}
