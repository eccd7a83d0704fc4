package org.lectern.plan;

import org.jspecify.annotations.Nullable;
import org.lectern.document.Document;
import org.lectern.document.DocumentKind;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The counselor's timed agenda. Immutable: every edit is a new value; edits of several blocks are
 * in {@link PlanEdits}.
 *
 * @param title may be empty
 * @param date the first day, or null while it is not known
 * @param start when the first block begins
 * @param targetMinutes how long the first day is meant to take, 5 … {@value #MAX_MINUTES}
 * @param place where, may be empty
 * @param room what is known of the room
 * @param group for whom
 * @param notes the counselor's notes on the whole plan, may be empty
 * @param series which plan of a series it is, or null
 * @param sections in the order of their blocks; each has some, and they stand together
 * @param blocks in order; no two have the same id, also inside tracks
 * @param checklist what the counselor keeps of the preparation
 */
public record SessionPlan(
        String title,
        @Nullable LocalDate date,
        LocalTime start,
        int targetMinutes,
        String place,
        Room room,
        Group group,
        String notes,
        @Nullable Series series,
        List<Section> sections,
        List<Block> blocks,
        Checklist checklist)
        implements Document {
    /** The kind under which plans are kept. */
    public static final DocumentKind<SessionPlan> KIND =
            new DocumentKind<>("plan", SessionPlan.class, 2, List.of(PlanFormats::from1));

    /** The longest session: a day. */
    public static final int MAX_MINUTES = 24 * 60;

    public SessionPlan {
        requireTarget(targetMinutes);
        sections = List.copyOf(sections);
        blocks = List.copyOf(blocks);
        var ids = new HashSet<BlockId>();
        for (var block : blocks) {
            if (!ids.add(block.id())
                    || block.leaves().stream().anyMatch(leaf -> !ids.add(leaf.id()))) {
                throw new IllegalArgumentException("two blocks with the same id");
            }
        }
        if (!Sections.inOrder(blocks).equals(sections.stream().map(Section::id).toList())) {
            throw new IllegalArgumentException("sections that are not those of the blocks");
        }
    }

    static void requireTarget(int minutes) {
        if (minutes < 5 || minutes > MAX_MINUTES) {
            throw new IllegalArgumentException("target minutes: " + minutes);
        }
    }

    /** A plan with nothing in it: three hours from half past nine. */
    public static SessionPlan empty(String title, Group group) {
        return new SessionPlan(
                title,
                null,
                LocalTime.of(9, 30),
                180,
                "",
                Room.UNKNOWN,
                group,
                "",
                null,
                List.of(),
                List.of(),
                Checklist.EMPTY);
    }

    public SessionPlan withTitle(String newTitle) {
        var change = new Change(this);
        change.title = newTitle;
        return change.make();
    }

    public SessionPlan withDate(@Nullable LocalDate newDate) {
        var change = new Change(this);
        change.date = newDate;
        return change.make();
    }

    public SessionPlan withStart(LocalTime newStart) {
        var change = new Change(this);
        change.start = newStart;
        return change.make();
    }

    public SessionPlan withTargetMinutes(int minutes) {
        var change = new Change(this);
        change.targetMinutes = minutes;
        return change.make();
    }

    public SessionPlan withPlace(String newPlace) {
        var change = new Change(this);
        change.place = newPlace;
        return change.make();
    }

    public SessionPlan withRoom(Room newRoom) {
        var change = new Change(this);
        change.room = newRoom;
        return change.make();
    }

    public SessionPlan withGroup(Group newGroup) {
        var change = new Change(this);
        change.group = newGroup;
        return change.make();
    }

    public SessionPlan withNotes(String newNotes) {
        var change = new Change(this);
        change.notes = newNotes;
        return change.make();
    }

    public SessionPlan withSeries(@Nullable Series newSeries) {
        var change = new Change(this);
        change.series = newSeries;
        return change.make();
    }

    public SessionPlan withChecklist(Checklist newChecklist) {
        var change = new Change(this);
        change.checklist = newChecklist;
        return change.make();
    }

    /** The plan with other blocks; what a section lost or had torn apart is put in order. */
    SessionPlan withBlocks(List<Block> newBlocks) {
        return withBlocks(newBlocks, sections);
    }

    /** The same with further sections that the blocks may name. */
    SessionPlan withBlocks(List<Block> newBlocks, List<Section> known) {
        var tidied = Sections.tidy(newBlocks, known);
        var change = new Change(this);
        change.blocks = tidied.blocks();
        change.sections = tidied.sections();
        return change.make();
    }

    /** Where a block stands, or -1; a block inside a track stands nowhere itself. */
    public int indexOf(BlockId id) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** Every block, those inside a track after the one that holds them. */
    public Stream<Block> allBlocks() {
        return blocks.stream().flatMap(b -> Stream.concat(Stream.of(b), b.leaves().stream()));
    }

    /** The block of this id, also inside a track. */
    public Optional<Block> find(BlockId id) {
        return allBlocks().filter(b -> b.id().equals(id)).findFirst();
    }

    /**
     * The plan with a block put in before the block that now stands at the index; the index is
     * brought into 0 … size. Between two blocks of a section it joins it.
     */
    public SessionPlan insert(int index, Block block) {
        return Sections.place(
                this, blocks, Math.clamp(index, 0, blocks.size()), List.of(block), sections);
    }

    /** The plan with a block at its end. */
    public SessionPlan append(Block block) {
        return insert(blocks.size(), block);
    }

    /**
     * The plan without a block, which may stand in a track; the same plan when it has none of this
     * id.
     */
    public SessionPlan remove(BlockId id) {
        return PlanEdits.removeAll(this, List.of(id));
    }

    /**
     * The plan with a block moved so that it stands at the index afterwards; the index is brought
     * into range. Between two blocks of a section it joins it; away from its own it leaves it. The
     * same plan when it has none of this id.
     */
    public SessionPlan move(BlockId id, int index) {
        int from = indexOf(id);
        if (from < 0) {
            return this;
        }
        var rest = new ArrayList<>(blocks);
        var block = rest.remove(from);
        return Sections.place(
                this, rest, Math.clamp(index, 0, rest.size()), List.of(block), sections);
    }

    /**
     * The plan with one block changed, which may stand in a track; the same plan when it has none
     * of this id.
     *
     * @throws IllegalArgumentException when the edit brings in the id of another block, or makes of
     *     a block in a track something that can't stand there
     */
    public SessionPlan change(BlockId id, UnaryOperator<Block> edit) {
        return withBlocks(PlanEdits.mapEach(blocks, b -> b.id().equals(id) ? edit.apply(b) : b));
    }

    /** The plan with other minutes of some blocks, also of those in tracks, brought into range. */
    public SessionPlan withMinutes(Map<BlockId, Integer> minutes) {
        if (minutes.isEmpty()) {
            return this;
        }
        return withBlocks(
                PlanEdits.mapEach(
                        blocks,
                        b -> {
                            var changed = minutes.get(b.id());
                            return changed == null ? b : b.withMinutes(changed);
                        }));
    }

    /** A plan's parts while a changed one is made; so that each change names only its own part. */
    private static final class Change {
        String title;
        @Nullable LocalDate date;
        LocalTime start;
        int targetMinutes;
        String place;
        Room room;
        Group group;
        String notes;
        @Nullable Series series;
        List<Section> sections;
        List<Block> blocks;
        Checklist checklist;

        Change(SessionPlan plan) {
            title = plan.title;
            date = plan.date;
            start = plan.start;
            targetMinutes = plan.targetMinutes;
            place = plan.place;
            room = plan.room;
            group = plan.group;
            notes = plan.notes;
            series = plan.series;
            sections = plan.sections;
            blocks = plan.blocks;
            checklist = plan.checklist;
        }

        SessionPlan make() {
            return new SessionPlan(
                    title,
                    date,
                    start,
                    targetMinutes,
                    place,
                    room,
                    group,
                    notes,
                    series,
                    sections,
                    blocks,
                    checklist);
        }
    }
}
