package org.lectern.ui.live;

import org.lectern.plan.live.LiveState;
import org.lectern.plan.live.LiveView;

import java.time.Duration;
import java.time.Instant;

/**
 * The session at one moment.
 *
 * @param state as it is kept
 */
record Moment(Instant now, LiveView view, LiveState state) {
    /** When the block that runs should end, or should have ended. */
    Instant dueAt() {
        return now.plus(view.remaining());
    }

    /** How long the block has run. */
    Duration elapsed() {
        return view.length().minus(view.remaining());
    }

    /** Whole minutes by which the session will end late; negative for early. */
    long behindMinutes() {
        return view.behind().toMinutes();
    }

    /** Whether the remaining blocks are as long as they were planned. */
    boolean isAsPlanned() {
        return view.coming().stream().allMatch(c -> c.block().minutes() == c.plannedMinutes());
    }
}
