package org.lectern.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.UUID;

/**
 * The id of a section inside its plan.
 *
 * @param value 1 … 40 characters
 */
public record SectionId(@JsonValue String value) {
    @JsonCreator
    public SectionId {
        if (value.isEmpty() || value.length() > 40) {
            throw new IllegalArgumentException("not a section id: " + value);
        }
    }

    /** A new id that no other section has. */
    public static SectionId random() {
        return new SectionId(UUID.randomUUID().toString());
    }
}
