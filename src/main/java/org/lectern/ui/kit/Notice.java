package org.lectern.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A tinted box: what happened, what to do next, and a button that does it. */
public final class Notice extends HBox {
    private final UiText text;
    private final IconView icon;
    private final Label words;
    private final FlowPane actions = new FlowPane();

    /**
     * A notice.
     *
     * @param message one or two sentences
     * @param buttons with verbs; may be none
     */
    public Notice(UiText text, Tone tone, ObservableValue<String> message, Node... buttons) {
        this.text = text;
        icon = new IconView(tone.icon());
        words = Labels.wrapped(message, "notice-text");
        actions.getStyleClass().add("notice-actions");
        actions.getChildren().addAll(buttons);
        actions.managedProperty().bind(actions.visibleProperty());
        actions.setVisible(buttons.length > 0);
        var content = new VBox(words, actions);
        content.getStyleClass().add("notice-content");
        HBox.setHgrow(content, Priority.ALWAYS);
        setAccessibleRole(AccessibleRole.TEXT);
        getStyleClass().add("notice");
        getChildren().addAll(icon, content);
        setTone(tone);
    }

    /** Changes colour and icon. */
    public void setTone(Tone tone) {
        for (Tone other : Tone.values()) {
            getStyleClass().remove(other.styleClass());
        }
        getStyleClass().add(tone.styleClass());
        icon.show(tone.icon());
        accessibleTextProperty()
                .bind(text.text("kit.notice.spoken", text.text(tone.key()), words.textProperty()));
    }

    /** Adds a × at the right end that runs this. */
    public void setOnClose(Runnable close) {
        var button = Buttons.small(Buttons.icon(Icon.CLOSE, text.text("kit.close")));
        button.getStyleClass().add("notice-close");
        button.setOnAction(_ -> close.run());
        getStyleClass().add("closable");
        getChildren().add(button);
    }

    /** Puts these buttons in place of those before. */
    public void setActions(Node... buttons) {
        actions.getChildren().setAll(buttons);
        actions.setVisible(buttons.length > 0);
    }
}
