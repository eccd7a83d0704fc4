package org.lectern.material.markup;

import org.commonmark.node.CustomNode;

/** What a heading is for, the last child of the heading and never shown: {@code {#steps}}. */
public final class HeadingMark extends CustomNode {
    private final String mark;

    HeadingMark(String mark) {
        this.mark = mark;
    }

    /** The mark without its braces, such as {@code steps}. */
    public String mark() {
        return mark;
    }
}
