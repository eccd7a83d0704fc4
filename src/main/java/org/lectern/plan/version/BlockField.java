package org.lectern.plan.version;

import org.jspecify.annotations.Nullable;
import org.lectern.material.Pin;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.PlanMaterials;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What can differ of a block, besides where it stands. */
public enum BlockField {
    TITLE,
    MINUTES,
    /** Another kind of block, or another material. */
    CONTENT,
    /** Another revision of the same material. */
    REVISION,
    GOAL,
    NOTES,
    METHOD,
    /** What is needed. */
    MATERIALS,
    /** Its start, locked to the clock or free. */
    LOCK,
    /** How long it may take. */
    BOUNDS,
    /** The breakouts' titles, people and number; not the blocks inside them. */
    TRACKS,
    /** Date, start and length of the day that begins. */
    DAY;

    /** The fields that differ between two states of one block. */
    static Set<BlockField> between(Block older, Block newer) {
        var differing = EnumSet.noneOf(BlockField.class);
        for (var field : values()) {
            if (field.differs(older, newer)) {
                differing.add(field);
            }
        }
        return Collections.unmodifiableSet(differing);
    }

    private boolean differs(Block a, Block b) {
        return switch (this) {
            case TITLE -> !a.title().equals(b.title());
            // Breakouts are as long as their blocks, which are compared themselves.
            case MINUTES -> a.minutes() != b.minutes() && (isOwnLength(a) || isOwnLength(b));
            case CONTENT -> !Objects.equals(kind(a), kind(b));
            case REVISION -> Objects.equals(kind(a), kind(b)) && !pin(a).equals(pin(b));
            case GOAL -> !a.goal().equals(b.goal());
            case NOTES -> !a.notes().equals(b.notes());
            case METHOD -> !a.method().equals(b.method());
            case MATERIALS -> !a.materials().equals(b.materials());
            case LOCK -> !Objects.equals(a.lockedAt(), b.lockedAt());
            case BOUNDS -> !Objects.equals(a.bounds(), b.bounds());
            case TRACKS -> !tracks(a).equals(tracks(b));
            case DAY -> !Objects.equals(day(a), day(b));
        };
    }

    private static boolean isOwnLength(Block block) {
        return !(block.content() instanceof BlockContent.Parallel);
    }

    /** The same for blocks of one kind; for materials, of one material. */
    private static Object kind(Block block) {
        return switch (block.content()) {
            case BlockContent.Material(Pin pin) -> pin.material();
            case BlockContent.Break _,
                    BlockContent.Text _,
                    BlockContent.Parallel _,
                    BlockContent.NewDay _ ->
                    block.content().getClass();
        };
    }

    private static List<Pin> pin(Block block) {
        return PlanMaterials.pin(block).stream().toList();
    }

    private static List<BlockContent.Track> tracks(Block block) {
        return block.content() instanceof BlockContent.Parallel(var tracks)
                ? tracks.stream().map(track -> track.withBlocks(List.of())).toList()
                : List.of();
    }

    private static @Nullable BlockContent day(Block block) {
        return block.content() instanceof BlockContent.NewDay day ? day : null;
    }
}
