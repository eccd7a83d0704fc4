package org.lectern.ui.live;

import javafx.scene.input.KeyCode;

import java.util.Optional;

/** What the keys of a keyboard or of a presenter do while a session runs. */
enum LiveCommand {
    PAUSE,
    MORE,
    LESS,
    NEXT,
    BACK;

    /** The command of a key. */
    static Optional<LiveCommand> of(KeyCode key) {
        return switch (key) {
            case SPACE -> Optional.of(PAUSE);
            case PAGE_DOWN -> Optional.of(NEXT);
            case PAGE_UP -> Optional.of(BACK);
            default -> Optional.empty();
        };
    }

    /** The command of a typed character: where + and − lie depends on the keyboard. */
    static Optional<LiveCommand> ofTyped(String character) {
        return switch (character) {
            case "+" -> Optional.of(MORE);
            case "-", "−" -> Optional.of(LESS);
            default -> Optional.empty();
        };
    }
}
