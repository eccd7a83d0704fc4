package org.lectern.plan.fit;

import org.lectern.plan.Bounds;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Gives blocks other lengths, so that together they take a given time. Of all lengths within the
 * bounds it finds those of least cost: first as few changed lengths as possible that are no
 * multiple of {@value #NEAT} minutes, then the least sum of the squares of the changes, each
 * divided by the length before. Exact, by dynamic programming over the sum, and the same every
 * time.
 */
final class Lengths {
    /** Times that people like are multiples of so many minutes. */
    static final int NEAT = 5;

    /** Costs are whole numbers, so that no rounding decides between two ways. */
    private static final long UNIT = 100_000;

    /** More than all changes of a day together can cost otherwise. */
    private static final long UNNEAT = 1_000_000_000_000_000L;

    private Lengths() {}

    /** A block's length now, at least 1, and how long it may be, which includes that. */
    record Part(int minutes, Bounds range) {}

    /** What it costs to change a length. */
    static long cost(int from, int to) {
        if (from == to) {
            return 0;
        }
        long change = (long) to - from;
        return (to % NEAT == 0 ? 0 : UNNEAT) + (UNIT * change * change + from / 2) / from;
    }

    static int least(List<Part> parts) {
        return parts.stream().mapToInt(p -> p.range().min()).sum();
    }

    static int most(List<Part> parts) {
        return parts.stream().mapToInt(p -> p.range().max()).sum();
    }

    /** The lengths of least cost that have this sum, in the order of the parts; empty for none. */
    static Optional<int[]> solve(List<Part> parts, int sum) {
        if (parts.stream().mapToInt(Part::minutes).sum() == sum) {
            return Optional.of(parts.stream().mapToInt(Part::minutes).toArray());
        }
        if (sum < least(parts) || sum > most(parts)) {
            return Optional.empty();
        }
        return Optional.of(search(parts, sum - least(parts)));
    }

    /** Shares out what is above the least lengths; that this is possible is known. */
    private static int[] search(List<Part> parts, int above) {
        int[][] given = new int[parts.size()][];
        long[] best = new long[above + 1];
        Arrays.fill(best, Long.MAX_VALUE);
        best[0] = 0;
        for (int i = 0; i < given.length; i++) {
            var part = parts.get(i);
            int width = Math.min(above, part.range().max() - part.range().min());
            given[i] = new int[above + 1];
            long[] next = new long[above + 1];
            Arrays.fill(next, Long.MAX_VALUE);
            for (int more = 0; more <= width; more++) {
                long cost = cost(part.minutes(), part.range().min() + more);
                for (int before = 0; before + more <= above; before++) {
                    if (best[before] < Long.MAX_VALUE
                            && best[before] + cost < next[before + more]) {
                        next[before + more] = best[before] + cost;
                        given[i][before + more] = more;
                    }
                }
            }
            best = next;
        }
        int[] lengths = new int[given.length];
        int left = above;
        for (int i = given.length - 1; i >= 0; i--) {
            lengths[i] = parts.get(i).range().min() + given[i][left];
            left -= given[i][left];
        }
        return lengths;
    }
}
