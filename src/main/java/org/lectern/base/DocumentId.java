package org.lectern.base;

import java.util.UUID;

/**
 * The id of something that the counselor made.
 *
 * @param value a random UUID (RFC 9562, version 4) in lower case
 */
public record DocumentId(String value) implements Comparable<DocumentId> {
    public DocumentId {
        if (!UUID.fromString(value).toString().equals(value)) {
            throw new IllegalArgumentException("not a document id: " + value);
        }
    }

    /** A new id that no other document has. */
    public static DocumentId random() {
        return new DocumentId(UUID.randomUUID().toString());
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
