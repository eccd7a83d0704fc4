package org.lectern.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Looks at what a screen shows. */
public final class OnScreen {
    private OnScreen() {}

    /** Lays everything out, more than once: a list makes its cells in the first pass. */
    public static void layOut(Scene scene) {
        Fx.run(
                () -> {
                    for (int i = 0; i < 3; i++) {
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                    }
                });
        Fx.settle();
    }

    /** Every node of this class that is shown below this one. */
    public static <N extends Node> List<N> all(Node root, Class<N> type) {
        return Fx.call(
                () -> {
                    var found = new ArrayList<N>();
                    collect(root, type, found);
                    return found;
                });
    }

    /** The first of them that fits. */
    public static <N extends Node> N find(Node root, Class<N> type, Predicate<? super N> fits) {
        return Fx.call(
                () ->
                        all(root, type).stream()
                                .filter(fits)
                                .findFirst()
                                .orElseThrow(() -> new AssertionError("not on screen: " + type)));
    }

    private static <N extends Node> void collect(Node node, Class<N> type, List<N> found) {
        if (!node.isVisible()) {
            return;
        }
        if (type.isInstance(node)) {
            found.add(type.cast(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, type, found));
        }
    }

    /**
     * The texts of labels and buttons whose words are not all shown.
     *
     * @param mayBeCut style classes of parents whose words may end in an ellipsis
     */
    public static List<String> cut(Node root, Set<String> mayBeCut) {
        return Fx.call(
                () ->
                        all(root, Labeled.class).stream()
                                .filter(labeled -> mustBeWhole(labeled, mayBeCut))
                                .filter(OnScreen::isCut)
                                .map(l -> l.getClass().getSimpleName() + ": " + l.getText())
                                .toList());
    }

    private static boolean mustBeWhole(Labeled labeled, Set<String> mayBeCut) {
        var parent = labeled.getParent();
        return (labeled instanceof Label
                        || labeled instanceof Button
                        || labeled instanceof Hyperlink
                        || labeled instanceof CheckBox
                        || labeled instanceof ToggleButton)
                && (parent == null
                        || parent.getStyleClass().stream().noneMatch(mayBeCut::contains));
    }

    private static boolean isCut(Labeled labeled) {
        return labeled.isTextTruncated()
                || labeled.lookupAll(".text").stream()
                        .anyMatch(
                                node ->
                                        node instanceof Text text
                                                && text.getText().endsWith("…")
                                                && !labeled.getText().endsWith("…"));
    }
}
