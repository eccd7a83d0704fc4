package org.lectern.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

import org.junit.jupiter.api.Test;
import org.lectern.settings.WindowPlace;

import java.util.List;
import java.util.Optional;

class WindowFitTest {
    private static final Rectangle2D FIRST = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 800);

    @Test
    void startsInTheMiddleOfTheFirstScreen() {
        assertThat(WindowFit.fit(Optional.empty(), List.of(FIRST, LEFT)))
                .isEqualTo(new WindowPlace(240, 70, 1440, 900, false));
    }

    @Test
    void aSmallScreenIsFilled() {
        var small = new Rectangle2D(0, 30, 1024, 600);
        assertThat(WindowFit.fit(Optional.empty(), List.of(small)))
                .isEqualTo(new WindowPlace(0, 30, 1024, 600, false));
    }

    @Test
    void comesBackOnTheScreenWhereItWas() {
        var place = new WindowPlace(-1200, 50, 1100, 720, false);
        assertThat(WindowFit.fit(Optional.of(place), List.of(FIRST, LEFT))).isEqualTo(place);
    }

    @Test
    void comesToTheFirstScreenWhenItsOwnIsGone() {
        var place = new WindowPlace(-1200, 50, 1100, 720, true);
        assertThat(WindowFit.fit(Optional.of(place), List.of(FIRST)))
                .isEqualTo(new WindowPlace(240, 70, 1440, 900, true));
    }

    @Property(seed = "20261123")
    void whateverWasRememberedIsWhollyOnOneScreen(
            @ForAll @DoubleRange(min = -5000, max = 5000) double x,
            @ForAll @DoubleRange(min = -5000, max = 5000) double y,
            @ForAll @DoubleRange(min = 1, max = 9000) double width,
            @ForAll @DoubleRange(min = 1, max = 9000) double height) {
        var fitted =
                WindowFit.fit(
                        Optional.of(new WindowPlace(x, y, width, height, false)),
                        List.of(FIRST, LEFT));
        assertThat(List.of(FIRST, LEFT)).anyMatch(screen -> holds(screen, fitted));
        assertThat(fitted.width()).isGreaterThanOrEqualTo(WindowFit.MIN_WIDTH);
        assertThat(fitted.height()).isGreaterThanOrEqualTo(WindowFit.MIN_HEIGHT);
    }

    private static boolean holds(Rectangle2D screen, WindowPlace place) {
        double rounding = 1e-6;
        return place.x() >= screen.getMinX() - rounding
                && place.y() >= screen.getMinY() - rounding
                && place.x() + place.width() <= screen.getMaxX() + rounding
                && place.y() + place.height() <= screen.getMaxY() + rounding;
    }
}
