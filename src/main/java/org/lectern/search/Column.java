package org.lectern.search;

import org.lectern.material.Licence;

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
    /** The smallest group, 1 to {@value #MAX_PEOPLE}. */
    GROUP_MIN,
    /** The largest group, 1 to {@value #MAX_PEOPLE}. */
    GROUP_MAX,
    /** The edition to show when the counselor reads none: index into the languages. */
    ORIGINAL,
    /** {@link #INTERNET} and the following, as bits. */
    FLAGS,
    /** The languages with an edition, as bits of indexes into {@link Manifest#languages}. */
    LANGUAGES,
    /** Those of them in which the material was written. */
    WRITTEN_IN,
    /** Those with a translation that was reviewed. */
    REVIEWED_IN,
    /** Those with an edition that an older revision was made from. */
    OUTDATED_IN;

    static final int MAX_MINUTES = 600;
    static final int MAX_PEOPLE = 500;

    static final int INTERNET = 1;
    static final int HANDOUT = 2;
    static final int WITHDRAWN = 4;
    static final int ONE_TO_ONE = 8;
    static final int NON_COMMERCIAL = 16;
    static final int SHARE_ALIKE = 32;
    static final int NO_ADAPTING = 64;
    static final int OWN = 128;
    static final int ADAPTED = 256;

    /** The number of values that the flags can have. */
    static final int ALL_FLAGS = 512;

    /** Whether its numbers are sets of languages, else small numbers. */
    boolean isLanguages() {
        return compareTo(LANGUAGES) >= 0;
    }

    String field() {
        return "column." + name().toLowerCase(Locale.ROOT);
    }

    /** A licence as flags. */
    static int flags(Licence licence) {
        int use =
                switch (LicenceUse.of(licence)) {
                    case ADAPT -> 0;
                    case ADAPT_SHARE_ALIKE -> SHARE_ALIKE;
                    case NO_ADAPTING -> NO_ADAPTING;
                };
        return use | (LicenceUse.isNonCommercial(licence) ? NON_COMMERCIAL : 0);
    }

    /** What flags say of the licence. */
    static LicenceUse licence(int flags) {
        return (flags & NO_ADAPTING) != 0
                ? LicenceUse.NO_ADAPTING
                : (flags & SHARE_ALIKE) != 0 ? LicenceUse.ADAPT_SHARE_ALIKE : LicenceUse.ADAPT;
    }

    /** What flags say of the source. */
    static MaterialSource source(int flags) {
        return (flags & ADAPTED) != 0
                ? MaterialSource.ADAPTED
                : (flags & OWN) != 0 ? MaterialSource.OWN : MaterialSource.LIBRARY;
    }
}
