package org.lectern.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;

/** One screen of the window. Made once, when it is first shown, and kept. */
public interface Screen {
    /** The screen's node; always the same. */
    Region root();

    /** Called each time the window goes to a destination of this screen, before it is shown. */
    default void open(Destination destination) {}

    /** The shortcuts that hold on this screen, for the help; the screen itself reacts to them. */
    default List<Shortcut> shortcuts() {
        return List.of();
    }

    /** The panels between which F6 moves, in order; empty means the whole screen. */
    default List<Node> panels() {
        return List.of();
    }

    /** Whether the screen takes the whole window, without the rail. */
    default boolean fillsWindow() {
        return false;
    }

    /** Ctrl+F: moves to the search field. @return whether there is one */
    default boolean search() {
        return false;
    }

    /** Esc: clears the search or closes a panel. @return whether there was anything to do */
    default boolean escape() {
        return false;
    }
}
