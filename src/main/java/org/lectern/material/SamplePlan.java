package org.lectern.material;

import org.jspecify.annotations.Nullable;
import org.lectern.base.MaterialId;

import java.time.LocalTime;
import java.util.List;

/**
 * A plan that a library proposes to begin with (docs/source-format.md, plans).
 *
 * @param description for whom it is and what it gives
 * @param sessions at least one; a series has several
 */
public record SamplePlan(
        String id, LocalizedText title, LocalizedText description, List<Session> sessions) {
    public SamplePlan {
        sessions = List.copyOf(sessions);
    }

    /**
     * One session of it.
     *
     * @param title null when the plan's own title is enough
     * @param minutes the target, 5 … 1440
     */
    public record Session(
            @Nullable LocalizedText title, LocalTime start, int minutes, List<Part> parts) {
        public Session {
            parts = List.copyOf(parts);
        }

        /** The sum of the parts' minutes. */
        public int plannedMinutes() {
            return parts.stream().mapToInt(Part::minutes).sum();
        }
    }

    /** What stands in a session, 1 … 600 minutes of it. */
    public sealed interface Part {
        /** How long it takes. */
        int minutes();

        /** A material of the library. */
        record OfMaterial(MaterialId material, int minutes) implements Part {}

        /** A break. */
        record Pause(int minutes) implements Part {}

        /**
         * Something that is no material.
         *
         * @param notes for the facilitator, or null
         */
        record FreeText(LocalizedText title, int minutes, @Nullable LocalizedText notes)
                implements Part {}
    }
}
