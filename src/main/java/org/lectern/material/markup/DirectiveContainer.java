package org.lectern.material.markup;

import org.commonmark.node.CustomBlock;

/** A directive with content, closed by {@code :::}. Containers don't nest. */
public abstract sealed class DirectiveContainer extends CustomBlock
        permits ScaleBlock, CardsBlock, NoteBlock, ColumnsBlock, RefusedDirective {
    private static final int NOT_CLOSED = -1;

    private int closingLine = NOT_CLOSED;
    private int nestedOpen;

    DirectiveContainer() {}

    /** The name in the text, such as {@code scale}. */
    abstract String name();

    /** The index of the line of its closing mark, or -1 when it was never closed. */
    int closingLine() {
        return closingLine;
    }

    void closeAt(int lineIndex) {
        closingLine = lineIndex;
    }

    /** Remembers a container begun inside this one, whose closing mark must not close this one. */
    void openNested() {
        nestedOpen++;
    }

    /** Whether a closing mark belongs to a container inside this one. */
    boolean closeNested() {
        if (nestedOpen == 0) {
            return false;
        }
        nestedOpen--;
        return true;
    }
}
