package org.lectern.ui.plan;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.lectern.ui.kit.AreaBar;

import java.util.ArrayList;
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
        var nodes = new ArrayList<Node>();
        int sum = 0;
        for (var segment : segments) {
            var part = new AreaBar(segment.colour(), "total-segment");
            sum += segment.minutes();
            if (sum > target) {
                part.getStyleClass().add("over");
            }
            nodes.add(part);
        }
        getChildren().setAll(nodes);
        requestLayout();
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
