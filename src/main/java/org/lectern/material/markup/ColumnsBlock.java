package org.lectern.material.markup;

/** A short list in columns: {@code :::columns 2}. Its one child is a list. */
public final class ColumnsBlock extends DirectiveContainer {
    private final int columns;

    ColumnsBlock(int columns) {
        this.columns = columns;
    }

    /** How many columns, 2 … 4. */
    public int columns() {
        return columns;
    }

    @Override
    String name() {
        return "columns";
    }
}
