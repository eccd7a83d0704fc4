package org.lectern.plan.live;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.Block;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a running session shows at one moment.
 *
 * @param block the block that is running; null when all are over
 * @param position which of the blocks that take time it is, from 1
 * @param count how many of them there are
 * @param length how long it may take, with what was added
 * @param remaining until its end; negative when it runs over, zero when all are over
 * @param next the next block that takes time, or null
 * @param coming the blocks after the one that is running, in order, also those that take no time
 * @param forecastEnd when the session will end if everything goes on as it is
 * @param plannedEnd when it was meant to end
 * @param jumped how long nobody looked at the clock, for instance while the computer slept, until
 *     it is said whether that time counts; else zero
 */
public record LiveView(
        @Nullable Block block,
        int position,
        int count,
        Duration length,
        Duration remaining,
        Zone zone,
        boolean paused,
        @Nullable Block next,
        List<Coming> coming,
        Instant forecastEnd,
        Instant plannedEnd,
        Duration jumped) {
    public LiveView {
        coming = List.copyOf(coming);
    }

    /**
     * A block that is still to come.
     *
     * @param block as long as it will be
     * @param startsAt when it begins if everything goes on as it is
     * @param plannedMinutes how long it was meant to be when the session began
     */
    public record Coming(Block block, Instant startsAt, int plannedMinutes) {}

    /** How much of a block is left. */
    public enum Zone {
        /** More than a fifth. */
        PLENTY,
        /** A fifth or less. */
        LITTLE,
        /** A twentieth or less. */
        LAST,
        /** Nothing: it runs over, or all are over. */
        OVER
    }

    static Zone zone(Duration remaining, Duration length) {
        long left = remaining.toMillis();
        if (left <= 0) {
            return Zone.OVER;
        }
        if (left * 20 <= length.toMillis()) {
            return Zone.LAST;
        }
        return left * 5 <= length.toMillis() ? Zone.LITTLE : Zone.PLENTY;
    }

    /** Whether all blocks are over. */
    public boolean isOver() {
        return block == null;
    }

    /** By how much the session will end later than planned; negative for earlier. */
    public Duration behind() {
        return Duration.between(plannedEnd, forecastEnd);
    }
}
