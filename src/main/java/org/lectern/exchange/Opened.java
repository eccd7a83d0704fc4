package org.lectern.exchange;

import org.jspecify.annotations.Nullable;
import org.lectern.library.MaterialHead;
import org.lectern.library.RevisionStore;
import org.lectern.material.Pin;
import org.lectern.plan.SessionPlan;

import java.nio.file.Path;
import java.util.List;

/**
 * A plan that was read from a {@code .lectern} file. Nothing of it is kept yet.
 *
 * @param file where it came from
 * @param plan the plan; a feed that its pins name is one that has the revision, all others are
 *     {@link RevisionStore#UNSIGNED}
 * @param materials its pinned materials, each once, in the order of the blocks
 */
public record Opened(Path file, SessionPlan plan, List<Arrival> materials) {
    public Opened {
        materials = List.copyOf(materials);
    }

    /** Where a pinned material is found. */
    public enum Origin {
        /** A verified library has this very revision, or it is the counselor's own. */
        LIBRARY,
        /** It came with this file or an earlier one, and nobody has signed it. */
        UNSIGNED,
        /** It is not on this computer and did not come with the file: its blocks stay. */
        MISSING
    }

    /**
     * A pinned material of the plan.
     *
     * @param pin as the plan names it now
     * @param head what its manifest says; null when it is missing
     * @param inFile whether the file brings it
     */
    public record Arrival(Pin pin, Origin origin, @Nullable MaterialHead head, boolean inFile) {}

    /** The materials that are found in one way. */
    public List<Arrival> of(Origin origin) {
        return materials.stream().filter(m -> m.origin() == origin).toList();
    }
}
