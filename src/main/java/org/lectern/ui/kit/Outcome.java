package org.lectern.ui.kit;

import org.lectern.base.UserMessage;

/** What happens on the FX thread once a job has ended. Exactly one of the three is called, once. */
@FunctionalInterface
public interface Outcome<T> {
    /** The work is done. */
    void done(T result);

    /**
     * The work failed.
     *
     * @return whether the screen shows the message itself, where the cause is; otherwise the window
     *     shows it
     */
    default boolean failed(UserMessage message) {
        return false;
    }

    /** The job was cancelled. */
    default void cancelled() {}
}
