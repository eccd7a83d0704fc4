package org.lectern.ui.plan;

import javafx.collections.ObservableList;
import javafx.scene.Node;

import java.util.HashSet;
import java.util.List;

/**
 * Brings children into another order and touches only those that move: whatever leaves its parent,
 * be it for a moment, is styled and laid out anew.
 */
final class Rearranging {
    private Rearranging() {}

    /** Makes the children these nodes, none of which is there twice. */
    static void to(ObservableList<Node> children, List<? extends Node> wanted) {
        var kept = new HashSet<Node>(wanted);
        children.removeIf(child -> !kept.contains(child));
        for (int i = 0; i < wanted.size(); i++) {
            var node = wanted.get(i);
            // One that is only in the way comes back further down.
            if (i + 1 < children.size() && children.get(i + 1).equals(node)) {
                children.remove(i);
            } else if (i >= children.size() || !children.get(i).equals(node)) {
                children.remove(node);
                children.add(i, node);
            }
        }
    }
}
