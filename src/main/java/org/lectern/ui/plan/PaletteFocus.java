package org.lectern.ui.plan;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;

/** Keeps the keyboard where it was in a list whose items are all made anew. */
final class PaletteFocus {
    private PaletteFocus() {}

    /** Shows other items; the one in the place of that with the keyboard gets it. */
    static void replace(Pane list, List<Node> items) {
        var focused = list.getScene() == null ? null : list.getScene().getFocusOwner();
        int at = -1;
        for (Node node = focused; node != null && at < 0; node = node.getParent()) {
            at = list.getChildren().indexOf(node);
        }
        list.getChildren().setAll(items);
        if (at >= 0 && at < items.size()) {
            var button = items.get(at).lookup(".button");
            if (button != null) {
                button.requestFocus();
            }
        }
    }
}
