package org.lectern.plan.revision;

import org.lectern.library.MaterialHead;
import org.lectern.material.Pin;
import org.lectern.plan.ActiveLibrary;
import org.lectern.plan.BlockContent;
import org.lectern.plan.BlockId;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which blocks of a plan could go over to a newer revision of their material, and doing so. */
public final class PlanRevisions {
    private PlanRevisions() {}

    /** A block's pinned revision and the newest one of the same library. */
    public record Newer(Pin pinned, MaterialHead newest) {}

    /** The blocks with a newer revision, also inside tracks, in the plan's order. */
    public static Map<BlockId, Newer> newer(SessionPlan plan, ActiveLibrary library) {
        var found = new LinkedHashMap<BlockId, Newer>();
        for (var block : plan.allBlocks().toList()) {
            PlanMaterials.pin(block)
                    .flatMap(pin -> library.newer(pin).map(newest -> new Newer(pin, newest)))
                    .ifPresent(newer -> found.put(block.id(), newer));
        }
        return found;
    }

    /**
     * The plan with these blocks, one or all, on the newest revisions. Minutes and whatever the
     * counselor wrote stay; a block without a newer revision stays as it is.
     */
    public static SessionPlan move(
            SessionPlan plan, Collection<BlockId> blocks, ActiveLibrary library) {
        var chosen = Set.copyOf(blocks);
        var changed = plan;
        for (var entry : newer(plan, library).entrySet()) {
            if (chosen.contains(entry.getKey())) {
                var newest = new BlockContent.Material(entry.getValue().newest().pin());
                changed = changed.change(entry.getKey(), block -> block.withContent(newest));
            }
        }
        return changed;
    }
}
