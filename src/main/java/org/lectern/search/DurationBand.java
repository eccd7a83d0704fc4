package org.lectern.search;

/** How long a material typically takes, as the facets offer it. */
public enum DurationBand {
    /** At most 30 minutes. */
    UP_TO_30,
    /** More than 30, at most 60 minutes. */
    FROM_30_TO_60,
    /** More than 60 minutes. */
    OVER_60;

    /** The band that a typical duration falls into. */
    public static DurationBand of(int minutes) {
        return minutes <= 30 ? UP_TO_30 : minutes <= 60 ? FROM_30_TO_60 : OVER_60;
    }
}
