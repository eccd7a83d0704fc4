package org.lectern.plan;

import org.lectern.plan.BlockContent.Parallel;
import org.lectern.plan.BlockContent.Track;

import java.util.HashMap;
import java.util.Map;

/** How many people take part in a block. */
public final class People {
    private People() {}

    /**
     * By block, also inside tracks: the whole group; in a track the people that are said, else an
     * even share, rounded up, of those who are in no track with people said.
     */
    public static Map<BlockId, Integer> of(SessionPlan plan) {
        var people = new HashMap<BlockId, Integer>();
        int all = plan.group().size();
        for (var block : plan.blocks()) {
            people.put(block.id(), all);
            if (block.content() instanceof Parallel parallel) {
                int share = share(parallel, all);
                for (var track : parallel.tracks()) {
                    int in = track.people() > 0 ? track.people() : share;
                    track.blocks().forEach(leaf -> people.put(leaf.id(), in));
                }
            }
        }
        return people;
    }

    private static int share(Parallel parallel, int all) {
        int said = parallel.tracks().stream().mapToInt(Track::people).sum();
        int unsaid = (int) parallel.tracks().stream().filter(t -> t.people() == 0).count();
        return unsaid == 0 ? 0 : Math.ceilDiv(Math.max(0, all - said), unsaid);
    }
}
