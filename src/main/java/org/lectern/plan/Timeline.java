package org.lectern.plan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * When each block of a plan begins and ends: each begins where the one before it ended.
 *
 * @param slots one for each block, in order
 * @param totalMinutes all blocks together
 * @param targetMinutes the plan's target
 * @param end when the last block ends
 */
public record Timeline(List<Slot> slots, int totalMinutes, int targetMinutes, LocalTime end) {
    /** A block's place in time; over midnight the clock begins anew. */
    public record Slot(Block block, LocalTime start, LocalTime end) {}

    public Timeline {
        slots = List.copyOf(slots);
    }

    public static Timeline of(SessionPlan plan) {
        var slots = new ArrayList<Slot>();
        int total = 0;
        LocalTime at = plan.start();
        for (var block : plan.blocks()) {
            LocalTime end = at.plusMinutes(block.minutes());
            slots.add(new Slot(block, at, end));
            total += block.minutes();
            at = end;
        }
        return new Timeline(slots, total, plan.targetMinutes(), at);
    }

    /** Minutes left until the target, 0 when there are none. */
    public int freeMinutes() {
        return Math.max(0, targetMinutes - totalMinutes);
    }

    /** Minutes over the target, 0 when it is kept. */
    public int overMinutes() {
        return Math.max(0, totalMinutes - targetMinutes);
    }
}
