package org.lectern.search;

/**
 * Where a row belongs, for headings in the list. The rows of a group stand together, in the order
 * of these values.
 */
public enum HitGroup {
    /** Shown in the interface language. */
    INTERFACE,
    /** Shown in another language of the counselor's. */
    OTHER_OWN,
    /** Shown in yet another language, or the words are found only in several languages together. */
    REST,
    /** Of a list whose order has nothing to do with languages: by duration or level. */
    ALL,
    /** Found by near words only. */
    NEAR
}
