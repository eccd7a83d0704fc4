package org.lectern.material.markup;

/**
 * A table of circles: {@code :::scale 1-5 "not at all" "very well"}. Its one child is a list; each
 * item is a row.
 */
public final class ScaleBlock extends DirectiveContainer {
    private final int from;
    private final int to;
    private final String low;
    private final String high;

    ScaleBlock(int from, int to, String low, String high) {
        this.from = from;
        this.to = to;
        this.low = low;
        this.high = high;
    }

    /** The first circle's number, 0 … 9. */
    public int from() {
        return from;
    }

    /** The last circle's number, {@code from + 1} … 10. */
    public int to() {
        return to;
    }

    /** The words at the first circle. */
    public String low() {
        return low;
    }

    /** The words at the last circle. */
    public String high() {
        return high;
    }

    @Override
    String name() {
        return "scale";
    }
}
