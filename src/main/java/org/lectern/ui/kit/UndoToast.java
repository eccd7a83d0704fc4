package org.lectern.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;

/** Says what was done and, when it can be taken back, offers Undo. */
public final class UndoToast extends HBox {
    /**
     * A toast.
     *
     * @param undo null when there is nothing to undo
     * @param close takes the toast away; called after Undo too
     */
    public UndoToast(UiText text, UserMessage done, @Nullable Runnable undo, Runnable close) {
        getStyleClass().add("toast");
        setAccessibleRole(AccessibleRole.TEXT);
        var words = text.text(done);
        accessibleTextProperty().bind(words);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(Labels.of(words, "toast-text"));
        if (undo != null) {
            var button = Buttons.flat(text.text("kit.undo"));
            button.setOnAction(
                    _ -> {
                        close.run();
                        undo.run();
                    });
            getChildren().add(button);
        }
        var dismiss = Buttons.icon(Icon.CLOSE, text.text("kit.close"));
        dismiss.setOnAction(_ -> close.run());
        getChildren().add(dismiss);
    }
}
