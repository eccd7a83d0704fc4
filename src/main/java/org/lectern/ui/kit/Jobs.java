package org.lectern.ui.kit;

import javafx.collections.ObservableList;

import org.lectern.base.UserMessage;

/**
 * Work off the FX thread. Every job has a title, can be cancelled, and ends on the FX thread in its
 * {@link Outcome}. All methods are called on the FX thread.
 */
public interface Jobs {
    /** Work that only reads: starts at once, beside others. */
    <T> Job submit(UserMessage title, Work<? extends T> work, Outcome<? super T> outcome);

    /** Work that changes the store or the index: one after the other, in the order of the calls. */
    <T> Job write(UserMessage title, Work<? extends T> work, Outcome<? super T> outcome);

    /** The jobs under way, the oldest first. */
    ObservableList<Job> running();

    /** The twin for tests: does the work at once, on the calling thread. */
    static Jobs inline(FailureListener failures) {
        return new InlineJobs(failures);
    }

    /** Hears of every failure that no screen shows itself. */
    @FunctionalInterface
    interface FailureListener {
        /** Called on the FX thread. */
        void failed(UserMessage title, UserMessage message, Throwable cause);
    }
}
