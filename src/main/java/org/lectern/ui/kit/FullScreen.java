package org.lectern.ui.kit;

import javafx.scene.Node;
import javafx.stage.Stage;

/** Lets a window take the whole screen. Called on the FX thread. Tests play it. */
@FunctionalInterface
public interface FullScreen {
    /**
     * Lets the window that shows a node take the whole screen, or gives it its size back; nothing
     * happens while no window shows it. Esc gives the size back too.
     */
    void set(Node inWindow, boolean whole);

    /** The system's own. */
    static FullScreen ofWindow() {
        return (node, whole) -> {
            if (node.getScene() != null && node.getScene().getWindow() instanceof Stage stage) {
                // The toolkit's hint is in English whatever the interface's language.
                stage.setFullScreenExitHint("");
                stage.setFullScreen(whole);
            }
        };
    }
}
