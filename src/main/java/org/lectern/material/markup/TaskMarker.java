package org.lectern.material.markup;

import org.commonmark.node.CustomNode;

/** A box to tick, the first child of a list item's first paragraph: {@code - [ ] text}. */
public final class TaskMarker extends CustomNode {
    private final boolean checked;

    TaskMarker(boolean checked) {
        this.checked = checked;
    }

    /** Whether it is printed ticked: {@code [x]}. */
    public boolean checked() {
        return checked;
    }
}
