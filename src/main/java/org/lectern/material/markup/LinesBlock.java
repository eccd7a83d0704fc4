package org.lectern.material.markup;

import org.commonmark.node.CustomBlock;

/** Lines to write on: {@code :::lines 4}. */
public final class LinesBlock extends CustomBlock {
    private final int count;

    LinesBlock(int count) {
        this.count = count;
    }

    /** How many lines, 1 … 40. */
    public int count() {
        return count;
    }
}
