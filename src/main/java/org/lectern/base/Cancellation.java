package org.lectern.base;

import java.util.concurrent.CancellationException;

/** Whether somebody has asked a piece of work to stop. Safe from any thread. */
@FunctionalInterface
public interface Cancellation {
    /** For work that can't be cancelled. */
    Cancellation NEVER = () -> false;

    /** Whether the work should stop. */
    boolean isRequested();

    /** Stops here when asked to. @throws CancellationException when the work should stop */
    default void check() {
        if (isRequested()) {
            throw new CancellationException();
        }
    }
}
