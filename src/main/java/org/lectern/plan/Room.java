package org.lectern.plan;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of the room.
 *
 * @param equipment whether something is there; what nobody has said anything about is not in it
 */
public record Room(SortedMap<Equipment, Boolean> equipment) {
    /** A room of which nothing has been said. */
    public static final Room UNKNOWN = new Room(new TreeMap<>());

    /** What a session may need of a room. */
    public enum Equipment {
        INTERNET,
        PROJECTOR,
        FLIP_CHART,
        COMPUTERS,
        PRINTER,
        MOVABLE_SEATS,
        STEP_FREE_ACCESS
    }

    public Room {
        equipment = Collections.unmodifiableSortedMap(new TreeMap<>(equipment));
    }

    /** A room with what was said of it. */
    public static Room of(Map<Equipment, Boolean> equipment) {
        return new Room(new TreeMap<>(equipment));
    }

    /** Whether it is there; null when nobody has said so. */
    public @Nullable Boolean has(Equipment what) {
        return equipment.get(what);
    }

    /** The room with something said of it; null for no longer said. */
    public Room with(Equipment what, @Nullable Boolean there) {
        var changed = new TreeMap<>(equipment);
        if (there == null) {
            changed.remove(what);
        } else {
            changed.put(what, there);
        }
        return new Room(changed);
    }
}
