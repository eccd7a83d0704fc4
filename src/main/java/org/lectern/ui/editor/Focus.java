package org.lectern.ui.editor;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;

/** Finds what takes the keyboard, and brings it into sight. */
final class Focus {
    private Focus() {}

    /** The first control in a part of the screen that takes the focus; the part itself if none. */
    static Node first(Node part) {
        if (part instanceof Control && part.isFocusTraversable() && !part.isDisabled()) {
            return part;
        }
        if (part instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                var found = first(child);
                if (!found.equals(child) || isTaking(found)) {
                    return found;
                }
            }
        }
        return part;
    }

    private static boolean isTaking(Node node) {
        return node instanceof Control
                && node.isFocusTraversable()
                && !node.isDisabled()
                && node.isVisible();
    }

    /** Scrolls so that a node is in sight, if it is not. */
    static void reveal(ScrollPane scroll, Node node) {
        scroll.layout();
        var content = scroll.getContent();
        var bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double room = scroll.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - room;
        if (hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        if (bounds.getMinY() < top || bounds.getMaxY() > top + room) {
            double wanted = bounds.getCenterY() - room / 3;
            scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }
}
