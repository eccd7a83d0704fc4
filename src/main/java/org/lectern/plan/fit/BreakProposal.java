package org.lectern.plan.fit;

import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.BlockId;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;
import org.lectern.plan.Timeline.Slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A break that is missing.
 *
 * @param before the block before which it belongs
 * @param minutes how long it should be: {@value #SHORT} or {@value #LONG}
 * @param workMinutes how long people have worked by then
 */
public record BreakProposal(BlockId before, int minutes, int workMinutes) {
    /** Nobody should work longer than this without a break, in minutes. */
    public static final int LONGEST_WORK = 90;

    private static final int SHORT = 10;
    private static final int LONG = 15;

    /** After so much work a break is a long one. */
    private static final int MUCH_WORK = 75;

    /** A break, or time left empty, as long as this counts as a rest. */
    private static final int REST = 5;

    /**
     * The breaks that are missing: as few as keep each stretch of work to {@value #LONGEST_WORK}
     * minutes as far as breaks between blocks can do that; among those, the ones that cut the
     * fewest sections and leave the most even stretches.
     */
    public static List<BreakProposal> of(SessionPlan plan) {
        var proposals = new ArrayList<BreakProposal>();
        for (var day : Timeline.of(plan).days()) {
            var work = new ArrayList<Block>();
            for (var slot : day.slots()) {
                if (slot.gapMinutes() >= REST || isRest(slot)) {
                    proposals.addAll(between(work));
                    work.clear();
                }
                if (!isRest(slot)) {
                    work.add(slot.block());
                }
            }
            proposals.addAll(between(work));
        }
        return List.copyOf(proposals);
    }

    private static boolean isRest(Slot slot) {
        return slot.block().content() instanceof BlockContent.Break
                && slot.block().minutes() >= REST;
    }

    /** How good a way is to cut the first blocks of a run into stretches; less is better. */
    private record Score(int excess, int breaks, int sectionsCut, long squares)
            implements Comparable<Score> {
        private static final Comparator<Score> ORDER =
                Comparator.comparingInt(Score::excess)
                        .thenComparingInt(Score::breaks)
                        .thenComparingInt(Score::sectionsCut)
                        .thenComparingLong(Score::squares);

        @Override
        public int compareTo(Score other) {
            return ORDER.compare(this, other);
        }
    }

    /** The best cuts of a run of work without a rest. */
    private static List<BreakProposal> between(List<Block> work) {
        int total = work.stream().mapToInt(Block::minutes).sum();
        if (total <= LONGEST_WORK) {
            return List.of();
        }
        int size = work.size();
        var best = new Score[size + 1];
        int[] cut = new int[size + 1];
        best[0] = new Score(0, 0, 0, 0);
        for (int end = 1; end <= size; end++) {
            int minutes = 0;
            for (int start = end - 1; start >= 0; start--) {
                minutes += work.get(start).minutes();
                var score = stretched(best[start], work, start, minutes);
                if (best[end] == null || score.compareTo(best[end]) < 0) {
                    best[end] = score;
                    cut[end] = start;
                }
            }
        }
        var proposals = new ArrayList<BreakProposal>();
        for (int at = cut[size]; at > 0; at = cut[at]) {
            int minutes = work.subList(cut[at], at).stream().mapToInt(Block::minutes).sum();
            int length = minutes > MUCH_WORK ? LONG : SHORT;
            proposals.addFirst(new BreakProposal(work.get(at).id(), length, minutes));
        }
        return proposals;
    }

    private static Score stretched(Score before, List<Block> work, int start, int minutes) {
        boolean cuts = start > 0;
        var section = work.get(start).section();
        boolean cutsSection =
                cuts && section != null && section.equals(work.get(start - 1).section());
        return new Score(
                before.excess + Math.max(0, minutes - LONGEST_WORK),
                before.breaks + (cuts ? 1 : 0),
                before.sectionsCut + (cutsSection ? 1 : 0),
                before.squares + (long) minutes * minutes);
    }

    /** The plan with this break; the same plan when the block is gone. */
    public SessionPlan applied(SessionPlan plan) {
        int index = plan.indexOf(before);
        return index < 0 ? plan : plan.insert(index, Block.ofBreak(minutes));
    }

    /** The plan with all these breaks. */
    public static SessionPlan applyAll(SessionPlan plan, List<BreakProposal> proposals) {
        var changed = plan;
        for (var proposal : proposals) {
            changed = proposal.applied(changed);
        }
        return changed;
    }
}
