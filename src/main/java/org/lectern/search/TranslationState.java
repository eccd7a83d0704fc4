package org.lectern.search;

/** What there is of a material in the counselor's first language. */
public enum TranslationState {
    /** It was written in it. */
    ORIGINAL,
    /** A translation that somebody has reviewed. */
    REVIEWED,
    /** A translation that nobody has reviewed yet. */
    DRAFT,
    /** An edition made from an older revision, reviewed or not. */
    OUTDATED,
    /** Nothing. */
    MISSING
}
