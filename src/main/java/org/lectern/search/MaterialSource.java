package org.lectern.search;

/** Where a material comes from. */
public enum MaterialSource {
    /** The installed library. */
    LIBRARY,
    /** The counselor wrote it. */
    OWN,
    /** The counselor made it from another one. */
    ADAPTED
}
