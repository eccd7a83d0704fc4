package org.lectern.ui.plan;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.controlsfx.control.PopOver;

/** A panel that opens under a control of a plan, and closes on Esc or a press elsewhere. */
final class PlanPopOver {
    private PlanPopOver() {}

    /** Opens a panel under its owner, towards the middle of the window. */
    static void show(Node owner, Region content, String name) {
        var pop = new PopOver(content);
        pop.setAnimated(false);
        pop.setTitle(name);
        pop.setArrowLocation(
                isOnTheRight(owner)
                        ? PopOver.ArrowLocation.TOP_RIGHT
                        : PopOver.ArrowLocation.TOP_LEFT);
        // Moved to fit the screen, its arrow moves it back, and so on for ever: the program hangs.
        pop.setAutoFix(false);
        pop.getScene()
                .addEventFilter(
                        KeyEvent.KEY_PRESSED,
                        event -> {
                            // Such a button takes Esc for itself even while its menu is closed.
                            if (event.getCode() == KeyCode.ESCAPE
                                    && event.getTarget() instanceof MenuButton button
                                    && !button.isShowing()) {
                                pop.hide();
                                event.consume();
                            }
                        });
        pop.show(owner);
    }

    /** Closes the panel that a node stands in; nothing where it stands in none. */
    static void close(Node inside) {
        var scene = inside.getScene();
        if (scene != null && scene.getWindow() instanceof PopOver pop) {
            pop.hide();
        }
    }

    private static boolean isOnTheRight(Node owner) {
        var bounds = owner.localToScene(owner.getLayoutBounds());
        return bounds.getCenterX() > owner.getScene().getWidth() / 2;
    }
}
