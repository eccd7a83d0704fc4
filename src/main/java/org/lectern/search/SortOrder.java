package org.lectern.search;

/** The order of the results. Equal ones follow by title, then by id. */
public enum SortOrder {
    /**
     * The best first, in groups: what matches in the interface language, in the counselor's other
     * languages in their order, in the rest. Without words to match, the same as {@link #TITLE}.
     */
    BEST_MATCH,
    /**
     * By the title that the row shows, in the alphabet of its language; titles in the interface
     * language first.
     */
    TITLE,
    /** The shortest first. */
    DURATION,
    /** The most basic level first. */
    LEVEL
}
