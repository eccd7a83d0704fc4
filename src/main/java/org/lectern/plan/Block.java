package org.lectern.plan;

import org.jspecify.annotations.Nullable;
import org.lectern.material.Pin;

import java.time.LocalTime;
import java.util.List;

/**
 * One entry of the agenda. Of breakouts side by side the minutes are always those of the longest
 * track; the beginning of a day takes none, and has neither a locked start nor a section.
 *
 * @param content a pinned material, a break, free text, breakouts, or where a day begins
 * @param minutes 0 … {@value SessionPlan#MAX_MINUTES}; 0 for something to prepare
 * @param title the counselor's own title; empty for the material's title or the word for a break
 * @param goal the counselor's own goal; empty for the material's first objective
 * @param notes the facilitator's notes, may be empty
 * @param method how people work, in the counselor's words; empty for the material's
 * @param materials what is needed, in the counselor's words; empty for the material's
 * @param lockedAt when it begins whatever stands before it, or null
 * @param bounds how long it may take; null for the material's own, and without a material for just
 *     as long as it is
 * @param section the section that it stands in, or null
 */
public record Block(
        BlockId id,
        BlockContent content,
        int minutes,
        String title,
        String goal,
        String notes,
        String method,
        String materials,
        @Nullable LocalTime lockedAt,
        @Nullable Bounds bounds,
        @Nullable SectionId section) {
    public Block {
        if (minutes < 0 || minutes > SessionPlan.MAX_MINUTES) {
            throw new IllegalArgumentException("minutes of a block: " + minutes);
        }
        switch (content) {
            case BlockContent.Parallel parallel -> {
                minutes = parallel.longest();
                bounds = null;
            }
            case BlockContent.NewDay _ -> {
                minutes = 0;
                lockedAt = null;
                bounds = null;
                section = null;
            }
            case BlockContent.Material _, BlockContent.Break _, BlockContent.Text _ -> {}
        }
    }

    private static Block of(BlockContent content, int minutes, String title) {
        return new Block(
                BlockId.random(), content, minutes, title, "", "", "", "", null, null, null);
    }

    /** A block for a material, as long as it typically takes. */
    public static Block ofMaterial(Pin pin, int minutes) {
        return of(new BlockContent.Material(pin), minutes, "");
    }

    /** A break. */
    public static Block ofBreak(int minutes) {
        return of(new BlockContent.Break(), minutes, "");
    }

    /** A block of the counselor's own. */
    public static Block ofText(String title, int minutes) {
        return of(new BlockContent.Text(), minutes, title);
    }

    /** Breakouts side by side. */
    public static Block ofParallel(List<BlockContent.Track> tracks) {
        return of(new BlockContent.Parallel(tracks), 0, "");
    }

    /** Where another day begins. */
    public static Block ofDay(BlockContent.NewDay day) {
        return of(day, 0, "");
    }

    /** Whether it is where another day begins. */
    boolean beginsDay() {
        return content instanceof BlockContent.NewDay;
    }

    /** The blocks inside its tracks; none unless it is breakouts side by side. */
    public List<Block> leaves() {
        return content instanceof BlockContent.Parallel(var tracks)
                ? tracks.stream().flatMap(track -> track.blocks().stream()).toList()
                : List.of();
    }

    /** Whether it may stand in a track: everything but breakouts and the beginning of a day. */
    boolean canBeLeaf() {
        return switch (content) {
            case BlockContent.Parallel _, BlockContent.NewDay _ -> false;
            case BlockContent.Material _, BlockContent.Break _, BlockContent.Text _ -> true;
        };
    }

    /**
     * As it stands in a track. @throws IllegalArgumentException when it can't stand there, see
     * {@link #canBeLeaf}
     */
    Block asLeaf() {
        if (!canBeLeaf()) {
            throw new IllegalArgumentException("not for a track: " + content);
        }
        return withLockedAt(null).withSection(null);
    }

    /** The same with new ids, also inside its tracks. */
    Block copy() {
        var copied =
                content instanceof BlockContent.Parallel(var tracks)
                        ? new BlockContent.Parallel(
                                tracks.stream()
                                        .map(
                                                t ->
                                                        t.withBlocks(
                                                                t.blocks().stream()
                                                                        .map(Block::copy)
                                                                        .toList()))
                                        .toList())
                        : content;
        var copy = new Change(this);
        copy.id = BlockId.random();
        copy.content = copied;
        return copy.make();
    }

    /** The block standing for something else. */
    public Block withContent(BlockContent newContent) {
        var change = new Change(this);
        change.content = newContent;
        return change.make();
    }

    /** The block with other minutes, brought into range. */
    public Block withMinutes(int newMinutes) {
        var change = new Change(this);
        change.minutes = Math.clamp(newMinutes, 0, SessionPlan.MAX_MINUTES);
        return change.make();
    }

    public Block withTitle(String newTitle) {
        var change = new Change(this);
        change.title = newTitle;
        return change.make();
    }

    public Block withGoal(String newGoal) {
        var change = new Change(this);
        change.goal = newGoal;
        return change.make();
    }

    public Block withNotes(String newNotes) {
        var change = new Change(this);
        change.notes = newNotes;
        return change.make();
    }

    public Block withMethod(String newMethod) {
        var change = new Change(this);
        change.method = newMethod;
        return change.make();
    }

    public Block withMaterials(String newMaterials) {
        var change = new Change(this);
        change.materials = newMaterials;
        return change.make();
    }

    /** The block with its start locked to the clock, or free for null. */
    public Block withLockedAt(@Nullable LocalTime time) {
        var change = new Change(this);
        change.lockedAt = time;
        return change.make();
    }

    public Block withBounds(@Nullable Bounds newBounds) {
        var change = new Change(this);
        change.bounds = newBounds;
        return change.make();
    }

    Block withSection(@Nullable SectionId newSection) {
        var change = new Change(this);
        change.section = newSection;
        return change.make();
    }

    /** A block's parts while a changed one is made; so that each change names only its own part. */
    private static final class Change {
        BlockId id;
        BlockContent content;
        int minutes;
        String title;
        String goal;
        String notes;
        String method;
        String materials;
        @Nullable LocalTime lockedAt;
        @Nullable Bounds bounds;
        @Nullable SectionId section;

        Change(Block block) {
            id = block.id;
            content = block.content;
            minutes = block.minutes;
            title = block.title;
            goal = block.goal;
            notes = block.notes;
            method = block.method;
            materials = block.materials;
            lockedAt = block.lockedAt;
            bounds = block.bounds;
            section = block.section;
        }

        Block make() {
            return new Block(
                    id, content, minutes, title, goal, notes, method, materials, lockedAt, bounds,
                    section);
        }
    }
}
