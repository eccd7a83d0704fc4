package org.lectern.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Moves the keyboard between panels. */
final class Focus {
    private Focus() {}

    /**
     * The first node to focus in the panel after the one that holds the focus; panels in which
     * nothing can be focused are passed over.
     */
    static Optional<Node> inNextPanel(List<? extends Node> panels, @Nullable Node focused) {
        int now = -1;
        for (int i = 0; i < panels.size(); i++) {
            if (holds(panels.get(i), focused)) {
                now = i;
            }
        }
        for (int step = 1; step <= panels.size(); step++) {
            Optional<Node> first = first(panels.get((now + step) % panels.size()));
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    /** Whether the focused node is the panel, or in it. */
    static boolean holds(Node panel, @Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.equals(panel)) {
                return true;
            }
        }
        return false;
    }

    /** The first node in this one, or itself, that can be focused now. */
    static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            return parent.getChildrenUnmodifiable().stream()
                    .flatMap(child -> first(child).stream())
                    .findFirst();
        }
        return Optional.empty();
    }
}
