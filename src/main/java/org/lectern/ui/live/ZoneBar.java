package org.lectern.ui.live;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiText;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** How much of the block has gone, with the words for its last fifth and its last twentieth. */
final class ZoneBar extends Region {
    private static final double LITTLE = 0.8;
    private static final double LAST = 0.95;

    private final UiText text;
    private final ZoneId zone;
    private final Region plenty = part("plenty");
    private final Region little = part("little");
    private final Region last = part("last");
    private final Region gone = part("gone");
    private final Region frame = part("frame");
    private final Label start = Labels.of("", "second", "muted");
    private final Label atLittle = Labels.of("", "second", "muted");
    private final Label atLast = Labels.of("", "second", "muted");
    private double fraction;

    ZoneBar(UiText text, ZoneId zone) {
        this.text = text;
        this.zone = zone;
        getStyleClass().add("live-bar");
        getChildren().addAll(plenty, little, last, gone, frame, start, atLittle, atLast);
    }

    private static Region part(String name) {
        var part = new Region();
        part.getStyleClass().add("live-bar-" + name);
        return part;
    }

    void show(Moment moment) {
        var view = moment.view();
        var length = view.length();
        String began = LiveWords.clock(moment.state().blockStartedAt(), zone);
        start.setText(
                switch (view.zone()) {
                    case PLENTY -> began;
                    case LITTLE -> began + " · " + text.get("live.zone.little");
                    case LAST -> began + " · " + text.get("live.zone.last");
                    case OVER -> began + " · " + text.get("live.zone.over");
                });
        atLittle.setText(left(length.dividedBy(5)));
        atLast.setText(left(length.dividedBy(20)));
        gone.getStyleClass().setAll("live-bar-gone", view.zone().name().toLowerCase(Locale.ROOT));
        fraction =
                length.isZero()
                        ? 0
                        : Math.clamp(
                                (double) moment.elapsed().toMillis() / length.toMillis(), 0.0, 1.0);
        requestLayout();
    }

    private String left(Duration mark) {
        return mark.compareTo(Duration.ofMinutes(1)) < 0
                ? text.get("live.seconds.left", mark.toSeconds())
                : text.get("live.minutes.left", Math.round(mark.toSeconds() / 60.0));
    }

    private double barHeight() {
        return snapSizeY(start.prefHeight(-1) * 1.1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return barHeight() + start.prefHeight(-1) * 1.35;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = barHeight();
        plenty.resizeRelocate(0, 0, width, height);
        little.resizeRelocate(width * LITTLE, 0, width * (LAST - LITTLE), height);
        last.resizeRelocate(width * LAST, 0, width * (1 - LAST), height);
        gone.resizeRelocate(0, 0, width * fraction, height);
        frame.resizeRelocate(0, 0, width, height);
        double top = height + start.prefHeight(-1) * 0.3;
        for (var label : List.of(start, atLittle, atLast)) {
            label.autosize();
        }
        start.relocate(0, top);
        atLast.relocate(width - atLast.getWidth(), top);
        double centred = width * LITTLE - atLittle.getWidth() / 2;
        atLittle.relocate(
                Math.min(centred, width - atLast.getWidth() - atLittle.getWidth() - height), top);
    }
}
