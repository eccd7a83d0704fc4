package org.lectern.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.UUID;

/**
 * The id of a block inside its plan.
 *
 * @param value 1 … 40 characters
 */
public record BlockId(@JsonValue String value) {
    @JsonCreator
    public BlockId {
        if (value.isEmpty() || value.length() > 40) {
            throw new IllegalArgumentException("not a block id: " + value);
        }
    }

    /** A new id that no other block has. */
    public static BlockId random() {
        return new BlockId(UUID.randomUUID().toString());
    }
}
