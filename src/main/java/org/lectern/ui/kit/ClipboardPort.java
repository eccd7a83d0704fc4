package org.lectern.ui.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.util.Optional;

/** The system's clipboard; a platform without one gets a twin. */
public interface ClipboardPort {
    /** Puts text on the clipboard. */
    void putText(String text);

    /** The text on the clipboard; empty when it holds none. */
    Optional<String> clipboardText();

    /** The real clipboard. */
    static ClipboardPort system() {
        return new ClipboardPort() {
            @Override
            public void putText(String text) {
                var content = new ClipboardContent();
                content.putString(text);
                Clipboard.getSystemClipboard().setContent(content);
            }

            @Override
            public Optional<String> clipboardText() {
                return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
            }
        };
    }
}
