package org.lectern.material.markup;

import org.commonmark.node.CustomNode;

/** A gap to fill in: {@code ____}. */
public final class FillIn extends CustomNode {
    private final int underscores;

    FillIn(int underscores) {
        this.underscores = underscores;
    }

    /** How long it is, 4 and up; each is about half a letter wide. */
    public int underscores() {
        return underscores;
    }
}
