package org.lectern.document;

/**
 * Something that a counselor makes. Implementations are immutable records that Jackson can read and
 * write; equal content means equal values.
 */
public interface Document {
    /** What lists show; may be empty, never null. */
    String title();
}
