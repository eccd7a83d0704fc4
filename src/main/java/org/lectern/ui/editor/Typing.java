package org.lectern.ui.editor;

import javafx.scene.control.TextInputControl;

import org.lectern.authoring.OwnMaterial;

import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Keeps what is typed in a control and a text of the material the same. A run of typing in one line
 * is one step of undo.
 */
final class Typing {
    private final EditorModel model;
    private final TextInputControl control;
    private final Supplier<String> key;
    private final Supplier<String> text;
    private boolean showing;

    /**
     * Begins to follow the control.
     *
     * @param key stands for the text: typing in one text is not merged with that in another
     * @param text the text in the material now
     * @param change the material with another text
     */
    Typing(
            EditorModel model,
            TextInputControl control,
            Supplier<String> key,
            Supplier<String> text,
            BiFunction<OwnMaterial, String, OwnMaterial> change) {
        this.model = model;
        this.control = control;
        this.key = key;
        this.text = text;
        control.textProperty()
                .subscribe(
                        (before, now) -> {
                            if (!showing) {
                                typed(before, now, change);
                            }
                        });
        control.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                model.document().endTyping();
                            }
                        });
        show();
        // Whoever opens a text begins to read at its beginning.
        control.positionCaret(0);
    }

    private void typed(
            String before, String now, BiFunction<OwnMaterial, String, OwnMaterial> change) {
        if (before.lines().count() != now.lines().count()) {
            model.document().endTyping();
        }
        model.edit(own -> change.apply(own, now), key.get());
    }

    /** Shows the text of now, with the caret behind what has changed. */
    void show() {
        String now = text.get();
        String before = control.getText();
        if (now.equals(before)) {
            return;
        }
        int same = 0;
        while (same < Math.min(before.length(), now.length())
                && before.charAt(before.length() - 1 - same)
                        == now.charAt(now.length() - 1 - same)) {
            same++;
        }
        showing = true;
        control.setText(now);
        showing = false;
        // A text that is opened is read from its beginning.
        control.positionCaret(before.isEmpty() ? 0 : now.length() - same);
    }
}
