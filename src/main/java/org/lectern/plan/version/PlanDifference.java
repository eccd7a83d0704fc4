package org.lectern.plan.version;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;

import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.BlockId;
import org.lectern.plan.SessionPlan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What differs between two states of a plan.
 *
 * @param fields what differs of the plan itself, in the order of {@link PlanField}
 * @param blocks what happened to its blocks: those that are there now in the order of reading, then
 *     those that are gone
 */
public record PlanDifference(Set<PlanField> fields, List<BlockChange> blocks) {
    /** What happened to one block, also one inside breakouts. */
    public sealed interface BlockChange {
        /** The block came in; with all that is inside it. */
        record Added(Block block) implements BlockChange {}

        /** The block went; with all that is inside it. */
        record Removed(Block block) implements BlockChange {}

        /**
         * The block stayed.
         *
         * @param fields what differs of it; empty when it was only moved
         * @param isMoved whether it stands elsewhere among the blocks that stayed, or in other
         *     breakouts; as few as possible are
         */
        record Changed(Block older, Block newer, Set<BlockField> fields, boolean isMoved)
                implements BlockChange {}
    }

    public PlanDifference {
        blocks = List.copyOf(blocks);
    }

    /** Whether the two states say the same, but for what is folded away on screen. */
    public boolean isEmpty() {
        return fields.isEmpty() && blocks.isEmpty();
    }

    /** How many things differ: each field of the plan, and each block once. */
    public int count() {
        return fields.size() + blocks.size();
    }

    /** Compares two states of a plan. */
    public static PlanDifference between(SessionPlan older, SessionPlan newer) {
        var before = places(older);
        var after = places(newer);
        var moved = moved(before, after);
        var changes = new ArrayList<BlockChange>();
        after.forEach(
                (id, place) -> {
                    var was = before.get(id);
                    if (was == null) {
                        if (isNamedItself(place, before)) {
                            changes.add(new BlockChange.Added(place.block));
                        }
                        return;
                    }
                    var fields = BlockField.between(was.block, place.block);
                    boolean isMoved = moved.contains(id);
                    if (isMoved || !fields.isEmpty()) {
                        changes.add(
                                new BlockChange.Changed(was.block, place.block, fields, isMoved));
                    }
                });
        before.forEach(
                (id, place) -> {
                    if (!after.containsKey(id) && isNamedItself(place, after)) {
                        changes.add(new BlockChange.Removed(place.block));
                    }
                });
        return new PlanDifference(PlanField.between(older, newer), changes);
    }

    /**
     * Where a block stands.
     *
     * @param holder the breakouts that hold it; itself when it stands in none
     * @param track which of the breakouts, from 0
     */
    private record Place(Block block, BlockId holder, int track) {
        boolean isWhere(Place other) {
            return track == other.track
                    && isHeld() == other.isHeld()
                    && (!isHeld() || holder.equals(other.holder));
        }

        boolean isHeld() {
            return !holder.equals(block.id());
        }
    }

    /** Of breakouts that came or went, the blocks that came or went with them say nothing new. */
    private static boolean isNamedItself(Place place, Map<BlockId, Place> other) {
        return !place.isHeld() || other.containsKey(place.holder);
    }

    private static Map<BlockId, Place> places(SessionPlan plan) {
        var places = new LinkedHashMap<BlockId, Place>();
        for (var block : plan.blocks()) {
            places.put(block.id(), new Place(block, block.id(), 0));
            if (block.content() instanceof BlockContent.Parallel(var tracks)) {
                for (int track = 0; track < tracks.size(); track++) {
                    for (var leaf : tracks.get(track).blocks()) {
                        places.put(leaf.id(), new Place(leaf, block.id(), track));
                    }
                }
            }
        }
        return places;
    }

    private static Set<BlockId> moved(Map<BlockId, Place> before, Map<BlockId, Place> after) {
        var moved = new HashSet<BlockId>();
        before.forEach(
                (id, place) -> {
                    var now = after.get(id);
                    if (now != null && !place.isWhere(now)) {
                        moved.add(id);
                    }
                });
        // Among those that stayed where they were, the order.
        var stayed = new ArrayList<>(before.keySet());
        stayed.removeIf(id -> !after.containsKey(id) || moved.contains(id));
        var now = new ArrayList<>(after.keySet());
        now.removeIf(id -> !before.containsKey(id) || moved.contains(id));
        for (var delta : DiffUtils.diff(stayed, now).getDeltas()) {
            if (delta.getType() != DeltaType.INSERT) {
                moved.addAll(delta.getSource().getLines());
            }
        }
        return moved;
    }
}
