package org.lectern.plan.fit;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.Block;
import org.lectern.plan.BlockId;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;
import org.lectern.plan.Timeline.Slot;

import java.util.ArrayList;
import java.util.List;

/**
 * Lost minutes, shared over the blocks that remain of a day: each is made shorter within its
 * bounds, so that the locked starts and the end that was planned are kept. Time that was left empty
 * before a locked start is used up first, and nothing is made longer.
 *
 * @param shared the plan with the shorter blocks, and where that is not enough
 * @param endMinute when the day ends if nothing is done, in minutes since its midnight
 * @param sharedEndMinute when it ends with the shorter blocks
 */
public record Overrun(Fit shared, int endMinute, int sharedEndMinute) {
    /**
     * Shares what the running block takes too long.
     *
     * @param running the block that is running now; blocks after it remain
     * @param endsAtMinute when it will end, in minutes since the midnight of its day
     * @param untilMinute when the day should end
     * @throws IllegalArgumentException when the plan has no such block outside its tracks
     */
    public static Overrun share(
            SessionPlan plan,
            PlanMaterials materials,
            BlockId running,
            int endsAtMinute,
            int untilMinute) {
        var days = Timeline.of(plan).days();
        for (int d = 0; d < days.size(); d++) {
            var slots = days.get(d).slots();
            for (int i = 0; i < slots.size(); i++) {
                if (slots.get(i).block().id().equals(running)) {
                    var rest = slots.subList(i + 1, slots.size());
                    return share(plan, materials, new Rest(d, rest, endsAtMinute, untilMinute));
                }
            }
        }
        throw new IllegalArgumentException("no such block on any day: " + running);
    }

    /** What remains of a day once the running block ends. */
    private record Rest(int index, List<Slot> slots, int fromMinute, int untilMinute) {}

    private static Overrun share(SessionPlan plan, PlanMaterials materials, Rest rest) {
        var sharing = new FitToTime.Sharing(materials);
        int from = rest.fromMinute;
        var stretch = new ArrayList<Block>();
        for (var slot : rest.slots) {
            if (slot.block().lockedAt() != null) {
                shorten(sharing, rest.index, stretch, from, slot.startMinute(), slot.block().id());
                stretch.clear();
                from = slot.startMinute();
            }
            stretch.add(slot.block());
        }
        shorten(sharing, rest.index, stretch, from, rest.untilMinute, null);
        var shared = sharing.applied(plan);
        var shorter = Timeline.of(shared.plan()).days().get(rest.index).slots();
        var remaining = shorter.subList(shorter.size() - rest.slots.size(), shorter.size());
        return new Overrun(
                shared, endOf(rest.slots, rest.fromMinute), endOf(remaining, rest.fromMinute));
    }

    private static void shorten(
            FitToTime.Sharing sharing,
            int day,
            List<Block> stretch,
            int from,
            int until,
            @Nullable BlockId lock) {
        if (from + stretch.stream().mapToInt(Block::minutes).sum() > until) {
            sharing.fill(day, stretch, from, until, lock);
        }
    }

    /**
     * When blocks end that begin at a minute one after the other: none before the one before it has
     * ended, and none before its locked start.
     *
     * @param slots of one day, in order
     */
    public static int endOf(List<Slot> slots, int fromMinute) {
        int at = fromMinute;
        for (var slot : slots) {
            int begins = slot.block().lockedAt() == null ? at : Math.max(at, slot.startMinute());
            at = begins + slot.block().minutes();
        }
        return at;
    }
}
