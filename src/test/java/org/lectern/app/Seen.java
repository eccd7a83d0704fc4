package org.lectern.app;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Window;

import java.util.Comparator;
import java.util.List;

/** What can be seen in any of the program's windows. For the FX thread. */
final class Seen {
    private Seen() {}

    /** The nodes that match a CSS selector, from top to bottom. */
    static List<Node> all(String selector) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(Seen::isSeen)
                .sorted(Comparator.comparingDouble(node -> onScreen(node).getMinY()))
                .toList();
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** Where a node is on the screen. */
    static Bounds onScreen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }
}
