package org.lectern.plan;

/** How long a block may take, in minutes: 1 ≤ min ≤ max ≤ {@value SessionPlan#MAX_MINUTES}. */
public record Bounds(int min, int max) {
    public Bounds {
        if (min < 1 || min > max || max > SessionPlan.MAX_MINUTES) {
            throw new IllegalArgumentException("bounds of a block: " + min + " " + max);
        }
    }

    /** Only this length. */
    static Bounds fixed(int minutes) {
        return new Bounds(minutes, minutes);
    }

    /** These bounds, widened so that they hold the length too. */
    Bounds including(int minutes) {
        return new Bounds(Math.min(min, minutes), Math.max(max, minutes));
    }

    /** Whether this length is within them. */
    public boolean contains(int minutes) {
        return minutes >= min && minutes <= max;
    }
}
