package org.lectern.ui.shell;

import javafx.geometry.Rectangle2D;

import org.lectern.settings.WindowPlace;

import java.util.List;
import java.util.Optional;

/** Where a window may stand, so that it can be reached on the screens that there are now. */
final class WindowFit {
    static final double MIN_WIDTH = 1024;
    static final double MIN_HEIGHT = 700;

    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;

    private WindowFit() {}

    /**
     * The remembered place, moved and shrunk into the screen that shows most of it; without one, or
     * when its screen is gone, the usual size in the middle of the first screen.
     *
     * @param screens the usable areas, the primary first; at least one
     */
    static WindowPlace fit(Optional<WindowPlace> remembered, List<Rectangle2D> screens) {
        if (remembered.isEmpty()) {
            return middle(screens.getFirst(), false);
        }
        WindowPlace place = remembered.get();
        Rectangle2D best = screens.getFirst();
        double shown = 0;
        for (Rectangle2D screen : screens) {
            double overlap = overlap(place, screen);
            if (overlap > shown) {
                shown = overlap;
                best = screen;
            }
        }
        return shown == 0 ? middle(best, place.maximised()) : inside(place, best);
    }

    private static double overlap(WindowPlace place, Rectangle2D screen) {
        double width =
                Math.min(place.x() + place.width(), screen.getMaxX())
                        - Math.max(place.x(), screen.getMinX());
        double height =
                Math.min(place.y() + place.height(), screen.getMaxY())
                        - Math.max(place.y(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    private static WindowPlace inside(WindowPlace place, Rectangle2D screen) {
        double width = within(place.width(), MIN_WIDTH, screen.getWidth());
        double height = within(place.height(), MIN_HEIGHT, screen.getHeight());
        return new WindowPlace(
                Math.clamp(place.x(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(place.y(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height,
                place.maximised());
    }

    private static WindowPlace middle(Rectangle2D screen, boolean maximised) {
        double width = within(USUAL_WIDTH, MIN_WIDTH, screen.getWidth());
        double height = within(USUAL_HEIGHT, MIN_HEIGHT, screen.getHeight());
        return new WindowPlace(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height,
                maximised);
    }

    // A screen smaller than the smallest window wins: what hangs over its edge can't be reached.
    private static double within(double wanted, double least, double room) {
        return Math.min(Math.max(wanted, least), room);
    }
}
