package org.lectern.ui.kit;

import javafx.scene.Node;

/** What is done to any node. For the FX thread. */
public final class Nodes {
    private Nodes() {}

    /** Shows a node, or hides it so that it takes no room. */
    public static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
