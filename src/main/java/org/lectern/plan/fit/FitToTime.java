package org.lectern.plan.fit;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.Block;
import org.lectern.plan.BlockId;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;
import org.lectern.plan.fit.Fit.Change;
import org.lectern.plan.fit.Fit.Misfit;
import org.lectern.plan.fit.Lengths.Part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fit to time: gives the blocks of each day lengths within their bounds, so that the day ends when
 * it is meant to and every locked start is met without a gap. The day's start, its locked starts
 * and its end cut it into stretches; each is shared out by itself, with changes that are neat,
 * small and in proportion (see {@link Lengths}). Blocks that take no time, and breakouts, keep
 * their length. A plan that fits already stays as it is.
 */
public final class FitToTime {
    private FitToTime() {}

    /** Fits every day of the plan. */
    public static Fit of(SessionPlan plan, PlanMaterials materials) {
        var sharing = new Sharing(materials);
        var days = Timeline.of(plan).days();
        for (int i = 0; i < days.size(); i++) {
            sharing.day(i, days.get(i));
        }
        return sharing.applied(plan);
    }

    /**
     * Fits one day and leaves the others alone.
     *
     * @param day its index in the timeline
     * @throws IndexOutOfBoundsException when the plan has no such day
     */
    public static Fit ofDay(SessionPlan plan, PlanMaterials materials, int day) {
        var sharing = new Sharing(materials);
        sharing.day(day, Timeline.of(plan).days().get(day));
        return sharing.applied(plan);
    }

    /** Shares out stretch after stretch, and remembers what came of it. */
    static final class Sharing {
        private final PlanMaterials materials;
        private final List<Change> changes = new ArrayList<>();
        private final List<Misfit> misfits = new ArrayList<>();

        Sharing(PlanMaterials materials) {
            this.materials = materials;
        }

        private void day(int index, Timeline.Day day) {
            int from = day.startMinute();
            var stretch = new ArrayList<Block>();
            for (var slot : day.slots()) {
                if (slot.block().lockedAt() != null) {
                    fill(index, stretch, from, slot.startMinute(), slot.block().id());
                    stretch.clear();
                    from = slot.startMinute();
                }
                stretch.add(slot.block());
            }
            fill(index, stretch, from, day.targetEndMinute(), null);
        }

        /** Makes a stretch of blocks take the time from one minute until another. */
        void fill(int day, List<Block> stretch, int from, int until, @Nullable BlockId lock) {
            var blocks = new ArrayList<Block>();
            var parts = new ArrayList<Part>();
            for (var block : stretch) {
                materials
                        .bounds(block)
                        .ifPresent(
                                range -> {
                                    blocks.add(block);
                                    parts.add(new Part(block.minutes(), range));
                                });
            }
            int needed = until - from;
            var solved = Lengths.solve(parts, needed);
            if (solved.isPresent()) {
                int[] lengths = solved.get();
                for (int i = 0; i < lengths.length; i++) {
                    change(blocks.get(i), lengths[i]);
                }
                return;
            }
            boolean tooLong = needed < Lengths.least(parts);
            for (int i = 0; i < parts.size(); i++) {
                var range = parts.get(i).range();
                change(blocks.get(i), tooLong ? range.min() : range.max());
            }
            int missed = tooLong ? Lengths.least(parts) - needed : needed - Lengths.most(parts);
            misfits.add(
                    new Misfit(
                            day,
                            lock,
                            from,
                            until,
                            missed,
                            tooLong,
                            blocks.stream().map(Block::id).toList()));
        }

        private void change(Block block, int minutes) {
            if (minutes != block.minutes()) {
                changes.add(new Change(block.id(), block.minutes(), minutes));
            }
        }

        Fit applied(SessionPlan plan) {
            Map<BlockId, Integer> minutes = new HashMap<>();
            changes.forEach(change -> minutes.put(change.block(), change.toMinutes()));
            return new Fit(plan.withMinutes(minutes), changes, misfits);
        }
    }
}
