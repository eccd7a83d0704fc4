package org.lectern.plan.fit;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.BlockId;
import org.lectern.plan.SessionPlan;

import java.util.List;

/**
 * A plan brought into its time, and why it is as it is.
 *
 * @param plan the plan with the changes; where no lengths fit, the nearest that are possible
 * @param changes in the order of the blocks
 * @param misfits the stretches that no lengths within the bounds can fill exactly
 */
public record Fit(SessionPlan plan, List<Change> changes, List<Misfit> misfits) {
    /** A block that became shorter or longer. */
    public record Change(BlockId block, int fromMinutes, int toMinutes) {}

    /**
     * A stretch of a day, between its start, its locked starts and the end that is meant, that
     * can't be filled exactly.
     *
     * @param day the day's index in the timeline
     * @param until the block whose locked start ends the stretch; null for the end of the day
     * @param fromMinute when the stretch begins, in minutes since the day's midnight
     * @param untilMinute when it is meant to end
     * @param minutes how many minutes it is too long or too short even so, at least 1
     * @param tooLong whether its blocks, as short as they may be, still take too long; else, as
     *     long as they may be, they leave time empty
     * @param atBounds its blocks that take time, all as short or as long as they may be
     */
    public record Misfit(
            int day,
            @Nullable BlockId until,
            int fromMinute,
            int untilMinute,
            int minutes,
            boolean tooLong,
            List<BlockId> atBounds) {
        public Misfit {
            atBounds = List.copyOf(atBounds);
        }
    }

    public Fit {
        changes = List.copyOf(changes);
        misfits = List.copyOf(misfits);
    }

    /** Whether every day now takes exactly its time. */
    public boolean fits() {
        return misfits.isEmpty();
    }
}
