package org.lectern.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What stands where there is nothing yet: an icon, one sentence, one button. */
public final class EmptyState extends VBox {
    /** An empty state; {@code actions} are usually one button. */
    public EmptyState(Icon icon, ObservableValue<String> sentence, Node... actions) {
        getStyleClass().add("empty-state");
        getChildren()
                .addAll(
                        new IconView(icon, "icon-empty"),
                        Labels.wrapped(sentence, "empty-sentence"));
        getChildren().addAll(actions);
    }
}
