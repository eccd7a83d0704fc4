package org.lectern.search;

/**
 * Numbers from one to another, both included; open ends are 0 and {@link Integer#MAX_VALUE}. A
 * range that ends before it begins holds nothing.
 */
public record NumberRange(int min, int max) {
    /** Every number. */
    public static final NumberRange ANY = new NumberRange(0, Integer.MAX_VALUE);

    public static NumberRange atMost(int max) {
        return new NumberRange(0, max);
    }

    public static NumberRange atLeast(int min) {
        return new NumberRange(min, Integer.MAX_VALUE);
    }

    public boolean contains(int number) {
        return min <= number && number <= max;
    }

    /** Whether the two have a number in common. */
    public boolean overlaps(int otherMin, int otherMax) {
        return min <= max && otherMin <= max && min <= otherMax;
    }

    /** What lies in both. */
    public NumberRange and(NumberRange other) {
        int from = Math.max(min, other.min);
        int to = Math.min(max, other.max);
        return new NumberRange(from, to);
    }
}
