package org.lectern.plan;

import org.jspecify.annotations.Nullable;
import org.lectern.document.Document;
import org.lectern.document.DocumentKind;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The counselor's timed agenda. Immutable: every edit is a new value.
 *
 * @param title may be empty
 * @param date the day, or null while it is not known
 * @param start when the first block begins
 * @param targetMinutes how long the session is meant to take, 5 … {@value #MAX_MINUTES}
 * @param place where, may be empty
 * @param group for whom
 * @param notes the counselor's notes on the whole plan, may be empty
 * @param blocks in order; no two have the same id
 */
public record SessionPlan(
        String title,
        @Nullable LocalDate date,
        LocalTime start,
        int targetMinutes,
        String place,
        Group group,
        String notes,
        List<Block> blocks)
        implements Document {
    /** The kind under which plans are kept. */
    public static final DocumentKind<SessionPlan> KIND =
            new DocumentKind<>("plan", SessionPlan.class, 1);

    /** The longest session: a day. */
    public static final int MAX_MINUTES = 24 * 60;

    public SessionPlan {
        if (targetMinutes < 5 || targetMinutes > MAX_MINUTES) {
            throw new IllegalArgumentException("target minutes: " + targetMinutes);
        }
        blocks = List.copyOf(blocks);
        if (blocks.stream().map(Block::id).distinct().count() != blocks.size()) {
            throw new IllegalArgumentException("two blocks with the same id");
        }
    }

    /** A plan with nothing in it: three hours from half past nine. */
    public static SessionPlan empty(String title, Group group) {
        return new SessionPlan(title, null, LocalTime.of(9, 30), 180, "", group, "", List.of());
    }

    public SessionPlan withTitle(String newTitle) {
        return new SessionPlan(newTitle, date, start, targetMinutes, place, group, notes, blocks);
    }

    public SessionPlan withDate(@Nullable LocalDate newDate) {
        return new SessionPlan(title, newDate, start, targetMinutes, place, group, notes, blocks);
    }

    public SessionPlan withStart(LocalTime newStart) {
        return new SessionPlan(title, date, newStart, targetMinutes, place, group, notes, blocks);
    }

    public SessionPlan withTargetMinutes(int minutes) {
        return new SessionPlan(title, date, start, minutes, place, group, notes, blocks);
    }

    public SessionPlan withPlace(String newPlace) {
        return new SessionPlan(title, date, start, targetMinutes, newPlace, group, notes, blocks);
    }

    public SessionPlan withGroup(Group newGroup) {
        return new SessionPlan(title, date, start, targetMinutes, place, newGroup, notes, blocks);
    }

    public SessionPlan withNotes(String newNotes) {
        return new SessionPlan(title, date, start, targetMinutes, place, group, newNotes, blocks);
    }

    private SessionPlan withBlocks(List<Block> newBlocks) {
        return new SessionPlan(title, date, start, targetMinutes, place, group, notes, newBlocks);
    }

    /** Where a block stands, or -1. */
    public int indexOf(BlockId id) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The plan with a block put in before the block that now stands at the index; the index is
     * brought into 0 … size.
     */
    public SessionPlan insert(int index, Block block) {
        var changed = new ArrayList<>(blocks);
        changed.add(Math.clamp(index, 0, blocks.size()), block);
        return withBlocks(changed);
    }

    /** The plan with a block at its end. */
    public SessionPlan append(Block block) {
        return insert(blocks.size(), block);
    }

    /** The plan without a block; the same plan when it has none of this id. */
    public SessionPlan remove(BlockId id) {
        return withBlocks(blocks.stream().filter(b -> !b.id().equals(id)).toList());
    }

    /**
     * The plan with a block moved so that it stands at the index afterwards; the index is brought
     * into range. The same plan when it has none of this id.
     */
    public SessionPlan move(BlockId id, int index) {
        int from = indexOf(id);
        if (from < 0) {
            return this;
        }
        var changed = new ArrayList<>(blocks);
        var block = changed.remove(from);
        changed.add(Math.clamp(index, 0, changed.size()), block);
        return withBlocks(changed);
    }

    /** The plan with one block changed; the same plan when it has none of this id. */
    public SessionPlan change(BlockId id, UnaryOperator<Block> edit) {
        return withBlocks(blocks.stream().map(b -> b.id().equals(id) ? edit.apply(b) : b).toList());
    }
}
