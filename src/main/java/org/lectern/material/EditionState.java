package org.lectern.material;

/** What a counselor can count on in a language. */
public enum EditionState {
    /** There is an edition made from the newest revision. */
    AVAILABLE,
    /** There is an edition, made from an older revision than the material's. */
    OUTDATED,
    /** There is none. */
    MISSING
}
