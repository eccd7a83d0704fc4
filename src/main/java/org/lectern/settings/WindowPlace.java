package org.lectern.settings;

/**
 * Where the window was. All lengths in screen units; {@code x} and {@code y} may be negative on a
 * second screen.
 *
 * @param width above 0
 * @param height above 0
 * @param maximised whether it filled the screen; the other numbers are then those to return to
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
    public WindowPlace {
        if (!(Double.isFinite(x) && Double.isFinite(y) && isLength(width) && isLength(height))) {
            throw new IllegalArgumentException(
                    "not a window: " + x + " " + y + " " + width + " " + height);
        }
    }

    private static boolean isLength(double value) {
        return Double.isFinite(value) && value > 0;
    }
}
