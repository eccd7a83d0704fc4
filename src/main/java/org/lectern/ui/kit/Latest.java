package org.lectern.ui.kit;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;

/**
 * Work of which only the latest request counts, as in searching while typing: a new request cancels
 * the one before, whose result is never delivered.
 */
public final class Latest<T> {
    private final Jobs jobs;
    private final UserMessage title;
    private final Outcome<? super T> outcome;
    private @Nullable Job current;

    /** Delivers results of the latest request to this outcome. */
    public Latest(Jobs jobs, UserMessage title, Outcome<? super T> outcome) {
        this.jobs = jobs;
        this.title = title;
        this.outcome = outcome;
    }

    /** Starts this work in place of the one under way. */
    public void request(Work<? extends T> work) {
        cancel();
        current = jobs.submit(title, work, outcome);
    }

    /** Drops the request under way. */
    public void cancel() {
        if (current != null) {
            current.cancel();
            current = null;
        }
    }
}
