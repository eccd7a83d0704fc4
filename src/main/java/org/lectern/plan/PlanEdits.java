package org.lectern.plan;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.BlockContent.NewDay;
import org.lectern.plan.BlockContent.Parallel;
import org.lectern.plan.BlockContent.Track;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Edits of a plan that concern several blocks. Each gives a new plan and none fails: ids that the
 * plan does not have are passed over, indexes are brought into range. A <em>gap</em> is the place
 * before the block of that index, or after the last one.
 */
public final class PlanEdits {
    /** Dragging an edge moves in steps of so many minutes. */
    public static final int SNAP_MINUTES = 5;

    private PlanEdits() {}

    /** A plan and the blocks that came into it, in order, to be selected. */
    public record Inserted(SessionPlan plan, List<BlockId> blocks) {
        public Inserted {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Blocks to be put in elsewhere, also into another plan.
     *
     * @param sections those that were copied whole
     */
    public record Clip(List<Block> blocks, List<Section> sections) {
        public Clip {
            blocks = List.copyOf(blocks);
            sections = List.copyOf(sections);
        }
    }

    /** Each block changed, and each inside its tracks. */
    static List<Block> mapEach(List<Block> blocks, UnaryOperator<Block> edit) {
        return blocks.stream()
                .map(edit)
                .map(b -> mapTracks(b, leaves -> leaves.stream().map(edit).toList()))
                .toList();
    }

    /** A block with the blocks of each of its tracks replaced; other blocks stay as they are. */
    private static Block mapTracks(Block block, UnaryOperator<List<Block>> edit) {
        if (!(block.content() instanceof Parallel(var tracks))) {
            return block;
        }
        var changed = tracks.stream().map(t -> t.withBlocks(edit.apply(t.blocks()))).toList();
        return changed.equals(tracks) ? block : block.withContent(new Parallel(changed));
    }

    /** Puts a block in just above another, into the same section or track. */
    public static SessionPlan insertAbove(SessionPlan plan, BlockId anchor, Block block) {
        return insertBeside(plan, anchor, block, 0);
    }

    /** Puts a block in just below another, into the same section or track. */
    public static SessionPlan insertBelow(SessionPlan plan, BlockId anchor, Block block) {
        return insertBeside(plan, anchor, block, 1);
    }

    private static SessionPlan insertBeside(
            SessionPlan plan, BlockId anchor, Block block, int offset) {
        int index = plan.indexOf(anchor);
        if (index >= 0) {
            var section = plan.blocks().get(index).section();
            return plan.insert(index + offset, block.withSection(section));
        }
        int holder = holder(plan, anchor);
        if (holder < 0) {
            return plan.append(block);
        }
        if (!block.canBeLeaf()) {
            return insertBeside(plan, plan.blocks().get(holder).id(), block, offset);
        }
        var blocks = new ArrayList<>(plan.blocks());
        blocks.set(
                holder,
                mapTracks(
                        blocks.get(holder),
                        leaves -> withBeside(leaves, anchor, block.asLeaf(), offset)));
        return plan.withBlocks(blocks);
    }

    private static List<Block> withBeside(
            List<Block> leaves, BlockId anchor, Block added, int offset) {
        var changed = new ArrayList<Block>(leaves);
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).id().equals(anchor)) {
                changed.add(i + offset, added);
            }
        }
        return changed;
    }

    /** The index of the breakouts that hold a block in a track, or -1. */
    private static int holder(SessionPlan plan, BlockId leaf) {
        for (int i = 0; i < plan.blocks().size(); i++) {
            if (plan.blocks().get(i).leaves().stream().anyMatch(b -> b.id().equals(leaf))) {
                return i;
            }
        }
        return -1;
    }

    /** Takes blocks out; tracks stay, also when they are empty then. */
    public static SessionPlan removeAll(SessionPlan plan, Collection<BlockId> ids) {
        return plan.withBlocks(without(plan, new HashSet<>(ids)));
    }

    private static List<Block> without(SessionPlan plan, Set<BlockId> ids) {
        return plan.blocks().stream()
                .filter(b -> !ids.contains(b.id()))
                .map(
                        b ->
                                mapTracks(
                                        b,
                                        leaves ->
                                                leaves.stream()
                                                        .filter(leaf -> !ids.contains(leaf.id()))
                                                        .toList()))
                .toList();
    }

    /** The chosen blocks in the plan's order; blocks inside chosen breakouts stay inside them. */
    private static List<Block> chosen(SessionPlan plan, Set<BlockId> ids) {
        var found = new ArrayList<Block>();
        for (var block : plan.blocks()) {
            if (ids.contains(block.id())) {
                found.add(block);
            } else {
                block.leaves().stream().filter(l -> ids.contains(l.id())).forEach(found::add);
            }
        }
        return found;
    }

    /**
     * Moves blocks together into a gap of the plan as it is now, in their order; those inside
     * tracks come out.
     */
    public static SessionPlan moveTo(SessionPlan plan, Collection<BlockId> ids, int gap) {
        var set = Set.copyOf(ids);
        int to = Math.clamp(gap, 0, plan.blocks().size());
        long before =
                plan.blocks().subList(0, to).stream().filter(b -> set.contains(b.id())).count();
        return Sections.place(
                plan, without(plan, set), to - (int) before, chosen(plan, set), plan.sections());
    }

    /**
     * Moves blocks into a track of breakouts, before the block of that index in what remains of it;
     * their locks go. Breakouts and beginnings of days stay where they are. The same plan when
     * there is no such track.
     */
    public static SessionPlan moveIntoTrack(
            SessionPlan plan, Collection<BlockId> ids, BlockId breakouts, int track, int index) {
        var moved = chosen(plan, Set.copyOf(ids)).stream().filter(Block::canBeLeaf).toList();
        var set = new HashSet<>(moved.stream().map(Block::id).toList());
        var rest = new ArrayList<>(without(plan, set));
        int at = rest.stream().map(Block::id).toList().indexOf(breakouts);
        if (at < 0
                || !(rest.get(at).content() instanceof Parallel(var tracks))
                || track < 0
                || track >= tracks.size()) {
            return plan;
        }
        var changed = new ArrayList<Track>(tracks);
        var leaves = new ArrayList<>(tracks.get(track).blocks());
        leaves.addAll(Math.clamp(index, 0, leaves.size()), moved);
        changed.set(track, tracks.get(track).withBlocks(leaves));
        rest.set(at, rest.get(at).withContent(new Parallel(changed)));
        return plan.withBlocks(rest);
    }

    /**
     * Puts the blocks of breakouts one after the other, track by track, in their place. The first
     * takes over their lock; all stand in their section. The same plan when there are none.
     */
    public static Inserted dissolve(SessionPlan plan, BlockId breakouts) {
        int at = plan.indexOf(breakouts);
        if (at < 0 || !(plan.blocks().get(at).content() instanceof Parallel)) {
            return new Inserted(plan, List.of());
        }
        var whole = plan.blocks().get(at);
        var leaves = new ArrayList<Block>();
        for (var leaf : whole.leaves()) {
            var lock = leaves.isEmpty() ? whole.lockedAt() : null;
            leaves.add(leaf.withSection(whole.section()).withLockedAt(lock));
        }
        var blocks = new ArrayList<>(plan.blocks());
        blocks.remove(at);
        blocks.addAll(at, leaves);
        return new Inserted(plan.withBlocks(blocks), leaves.stream().map(Block::id).toList());
    }

    /** Takes a block out of its track, to just after the breakouts; the same plan for others. */
    public static SessionPlan takeOut(SessionPlan plan, BlockId leaf) {
        int holder = holder(plan, leaf);
        return holder < 0 ? plan : moveTo(plan, List.of(leaf), holder + 1);
    }

    /**
     * Makes breakouts of blocks, each in a track of its own, in the place of the first. At most
     * {@value BlockContent.Parallel#MAX_TRACKS}; the same plan with no block that can stand in one.
     */
    public static Inserted sideBySide(SessionPlan plan, Collection<BlockId> ids) {
        var set = Set.copyOf(ids);
        var moved =
                plan.blocks().stream()
                        .filter(b -> set.contains(b.id()) && b.canBeLeaf())
                        .limit(Parallel.MAX_TRACKS)
                        .toList();
        if (moved.isEmpty()) {
            return new Inserted(plan, List.of());
        }
        var first = moved.getFirst();
        var block =
                Block.ofParallel(moved.stream().map(b -> new Track("", 0, List.of(b))).toList())
                        .withLockedAt(first.lockedAt())
                        .withSection(first.section());
        var taken = new HashSet<>(moved.stream().map(Block::id).toList());
        taken.remove(first.id());
        var blocks =
                without(plan, taken).stream()
                        .map(b -> b.id().equals(first.id()) ? block : b)
                        .toList();
        return new Inserted(plan.withBlocks(blocks), List.of(block.id()));
    }

    /**
     * Puts copies of blocks in after the last of them; copies of blocks inside tracks stand beside
     * them. Copies have no locked start: two blocks can't both begin then.
     */
    public static Inserted duplicate(SessionPlan plan, Collection<BlockId> ids) {
        var set = Set.copyOf(ids);
        var copies = new ArrayList<Block>();
        int at = 0;
        var made = new ArrayList<BlockId>();
        var rest = new ArrayList<Block>();
        for (var block : plan.blocks()) {
            if (set.contains(block.id())) {
                copies.add(block.copy().withLockedAt(null));
                rest.add(block);
                at = rest.size();
            } else {
                rest.add(mapTracks(block, leaves -> withCopies(leaves, set, made)));
            }
        }
        made.addAll(copies.stream().map(Block::id).toList());
        return new Inserted(Sections.place(plan, rest, at, copies, plan.sections()), made);
    }

    private static List<Block> withCopies(
            List<Block> leaves, Set<BlockId> ids, List<BlockId> made) {
        var changed = new ArrayList<Block>();
        for (var leaf : leaves) {
            changed.add(leaf);
            if (ids.contains(leaf.id())) {
                var copy = leaf.copy();
                made.add(copy.id());
                changed.add(copy);
            }
        }
        return changed;
    }

    /** The blocks to be put in elsewhere. */
    public static Clip copy(SessionPlan plan, Collection<BlockId> ids) {
        var set = Set.copyOf(ids);
        var torn = new HashSet<SectionId>();
        for (var block : plan.blocks()) {
            if (block.section() != null && !set.contains(block.id())) {
                torn.add(block.section());
            }
        }
        var blocks = chosen(plan, set);
        var named = blocks.stream().map(Block::section).filter(Objects::nonNull).toList();
        var whole =
                plan.sections().stream()
                        .filter(s -> named.contains(s.id()) && !torn.contains(s.id()))
                        .toList();
        return new Clip(blocks, whole);
    }

    /** Puts a clip in, under new ids. */
    public static Inserted paste(SessionPlan plan, Clip clip, int gap) {
        var renewed = Sections.renewed(clip.sections());
        var blocks =
                clip.blocks().stream()
                        .map(
                                b -> {
                                    var section = b.section();
                                    @Nullable Section its =
                                            section == null ? null : renewed.get(section);
                                    return b.copy().withSection(its == null ? null : its.id());
                                })
                        .toList();
        var known = new ArrayList<>(plan.sections());
        known.addAll(renewed.values());
        int at = Math.clamp(gap, 0, plan.blocks().size());
        return new Inserted(
                Sections.place(plan, plan.blocks(), at, blocks, known),
                blocks.stream().map(Block::id).toList());
    }

    /**
     * Makes a section of the blocks from the first to the last of these. Where a day begins among
     * them, it becomes one for each day; a section that is cut in two becomes two. The same plan
     * when it has none of them.
     */
    public static SessionPlan group(SessionPlan plan, Collection<BlockId> ids, String title) {
        var indexes = ids.stream().mapToInt(plan::indexOf).filter(i -> i >= 0).summaryStatistics();
        if (indexes.getCount() == 0) {
            return plan;
        }
        var section = Section.of(title);
        var blocks = new ArrayList<>(plan.blocks());
        for (int i = indexes.getMin(); i <= indexes.getMax(); i++) {
            blocks.set(i, blocks.get(i).withSection(section.id()));
        }
        var known = new ArrayList<>(plan.sections());
        known.add(section);
        return plan.withBlocks(blocks, known);
    }

    /** Ends a section; its blocks stay. */
    public static SessionPlan ungroup(SessionPlan plan, SectionId section) {
        return plan.withBlocks(
                plan.blocks().stream()
                        .map(b -> section.equals(b.section()) ? b.withSection(null) : b)
                        .toList());
    }

    /** Renames, folds or unfolds a section; its id stays what it is. */
    public static SessionPlan changeSection(
            SessionPlan plan, SectionId id, UnaryOperator<Section> edit) {
        return plan.withBlocks(
                plan.blocks(),
                plan.sections().stream()
                        .map(
                                s -> {
                                    if (!s.id().equals(id)) {
                                        return s;
                                    }
                                    var changed = edit.apply(s);
                                    return new Section(id, changed.title(), changed.collapsed());
                                })
                        .toList());
    }

    /**
     * Makes a block as long as it was dragged to, to the nearest {@value #SNAP_MINUTES} minutes and
     * no less than that. Breakouts stay as long as their longest track.
     */
    public static SessionPlan resize(SessionPlan plan, BlockId id, int minutes) {
        long steps = Math.round((double) minutes / SNAP_MINUTES);
        int snapped = Math.clamp(steps * SNAP_MINUTES, SNAP_MINUTES, SessionPlan.MAX_MINUTES);
        return plan.change(id, b -> b.withMinutes(snapped));
    }

    /** Locks a block's start to the clock, in whole minutes. Blocks in tracks have no lock. */
    public static SessionPlan lock(SessionPlan plan, BlockId id, LocalTime time) {
        var minute = LocalTime.of(time.getHour(), time.getMinute());
        return plan.change(id, b -> b.withLockedAt(minute));
    }

    /** Frees a block's start. */
    public static SessionPlan unlock(SessionPlan plan, BlockId id) {
        return plan.change(id, b -> b.withLockedAt(null));
    }

    /**
     * Begins another day at a block. Taking that beginning out with {@link #removeAll} joins the
     * days again.
     */
    public static Inserted splitDay(SessionPlan plan, BlockId first, NewDay day) {
        var begins = Block.ofDay(day);
        int index = plan.indexOf(first);
        return new Inserted(
                plan.insert(index < 0 ? plan.blocks().size() : index, begins),
                List.of(begins.id()));
    }
}
