package org.lectern.settings;

/** How large everything in the window is. */
public enum TextScale {
    NORMAL(100),
    LARGER(112),
    LARGE(125),
    LARGEST(150);

    private final int percent;

    TextScale(int percent) {
        this.percent = percent;
    }

    /** The size in percent of the normal one. */
    public int percent() {
        return percent;
    }

    /** The size as a factor, 1.0 … 1.5. */
    public double factor() {
        return percent / 100.0;
    }
}
