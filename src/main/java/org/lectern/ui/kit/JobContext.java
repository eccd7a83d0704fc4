package org.lectern.ui.kit;

import org.lectern.base.Cancellation;
import org.lectern.base.Progress;

/**
 * What a piece of work is given to say how far it is and to hear that it should stop. Safe from any
 * thread.
 */
public record JobContext(Progress progress, Cancellation cancellation) {
    /** For work that nobody watches. */
    public static final JobContext UNWATCHED = new JobContext(Progress.NONE, Cancellation.NEVER);
}
