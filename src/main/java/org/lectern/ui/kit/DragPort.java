package org.lectern.ui.kit;

import javafx.scene.Node;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Dragging inside the window, and files dropped on it. Every drag has a twin for the keyboard, so a
 * platform without dragging loses nothing. Tests play it.
 */
public interface DragPort {
    /** What a target does with things that are dragged over it. Places are in its coordinates. */
    interface Target {
        /** Something that fits is over the target, at this place. */
        void over(String payload, double x, double y);

        /** It has left the target, or was dropped. */
        void left();

        /** It was dropped here. @return whether it was taken */
        boolean dropped(String payload, double x, double y);
    }

    /**
     * Lets a node be dragged.
     *
     * @param kind what is dragged, such as {@code block}; only targets of the same kind react
     * @param payload what stands for it, such as an id; empty when it can't be dragged now
     */
    void source(Node node, String kind, Supplier<Optional<String>> payload);

    /** Lets things of a kind be dropped on a node. */
    void target(Node node, String kind, Target target);

    /** Lets files whose name ends in one of these extensions (no dot) be dropped on a node. */
    void files(Node node, List<String> extensions, Consumer<List<Path>> dropped);
}
