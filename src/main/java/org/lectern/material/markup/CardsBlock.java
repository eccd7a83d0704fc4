package org.lectern.material.markup;

/**
 * Cards to cut out: {@code :::cards 2x4}. Its one child is a list; each item is a card, and what
 * does not fit on one page goes on to the next.
 */
public final class CardsBlock extends DirectiveContainer {
    private final int columns;
    private final int rows;

    CardsBlock(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Cards beside each other, 1 … 4. */
    public int columns() {
        return columns;
    }

    /** Cards below each other on a page, 1 … 8. */
    public int rows() {
        return rows;
    }

    @Override
    String name() {
        return "cards";
    }
}
