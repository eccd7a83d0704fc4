package org.lectern.ui.editor;

import javafx.event.Event;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the editor. */
final class Keys {
    static final KeyCombination UNDO = shortcut(KeyCode.Z);
    static final KeyCombination REDO = shortcut(KeyCode.Y);
    static final KeyCombination REDO_TOO = withShift(KeyCode.Z);
    static final KeyCombination SAVE = shortcut(KeyCode.S);
    static final KeyCombination FINISH = shortcut(KeyCode.ENTER);

    private Keys() {}

    static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    static KeyCombination withShift(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /** What writes an insertion. */
    static KeyCombination of(Insertion insertion) {
        return insertion == Insertion.BOLD ? shortcut(insertion.key()) : withShift(insertion.key());
    }

    /** What asks for a picture. */
    static final KeyCombination PICTURE = withShift(KeyCode.P);

    /** In a text of words, Tab goes on to the next field as everywhere else. */
    static void tabLeaves(TextArea area) {
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                        // The text area knows this one as the way out.
                        Event.fireEvent(
                                area,
                                new KeyEvent(
                                        event.getSource(),
                                        event.getTarget(),
                                        KeyEvent.KEY_PRESSED,
                                        event.getCharacter(),
                                        event.getText(),
                                        KeyCode.TAB,
                                        event.isShiftDown(),
                                        true,
                                        false,
                                        false));
                        event.consume();
                    }
                });
    }
}
