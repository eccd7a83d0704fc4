package org.lectern.ui.kit;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;

import java.util.List;

/** What the window tells across screens. Called on the FX thread. */
public interface Notices {
    /** Shows a notice that stays until it is closed. */
    default void show(Tone tone, UserMessage message) {
        show(tone, message, null);
    }

    /**
     * Shows a notice that stays until it is closed.
     *
     * @param cause opened by "Details" as text to copy; null when there is none
     */
    void show(Tone tone, UserMessage message, @Nullable Throwable cause);

    /**
     * Shows a notice with buttons, which stays until one of them is pressed or it is closed.
     *
     * @param offers never empty
     */
    void offer(Tone tone, UserMessage message, List<Offer> offers);

    /** What a button of a notice says and does. */
    record Offer(UserMessage name, Runnable action) {}

    /** Says for ten seconds what was done and offers to undo it. */
    void offerUndo(UserMessage done, Runnable undo);

    /** Says for a few seconds that something is done. */
    void say(UserMessage done);
}
