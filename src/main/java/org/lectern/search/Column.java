package org.lectern.search;

import java.util.Locale;

/** The facts of a material that filters, facets and orders read; one number each. */
enum Column {
    /** Index into {@link Manifest#areas}. */
    AREA,
    /** Index into {@link Manifest#levels}. */
    LEVEL,
    /** Index into {@link Manifest#types}. */
    TYPE,
    /** Typical minutes, 1 to {@value #MAX_MINUTES}. */
    MINUTES,
    /** The languages with an edition, as bits of indexes into {@link Manifest#languages}. */
    LANGUAGES,
    /** The edition to show when the counselor reads none: index into the languages. */
    ORIGINAL,
    /** {@link #INTERNET}, {@link #HANDOUT}, {@link #WITHDRAWN}. */
    FLAGS;

    static final int MAX_MINUTES = 600;

    static final int INTERNET = 1;
    static final int HANDOUT = 2;
    static final int WITHDRAWN = 4;

    String field() {
        return "column." + name().toLowerCase(Locale.ROOT);
    }
}
