package org.lectern.search;

/** For how many people a material works, as the facets offer it; one material may be in several. */
public enum GroupBand {
    /** With one person. */
    ONE_TO_ONE(1, 1, 1),
    /** Some size from 2 to 8 people. */
    UP_TO_8(2, 2, 8),
    /** Some size from 9 to 16 people. */
    FROM_9_TO_16(4, 9, 16),
    /** Some size above 16 people. */
    OVER_16(8, 17, Integer.MAX_VALUE);

    private final int bit;
    private final int min;
    private final int max;

    GroupBand(int bit, int min, int max) {
        this.bit = bit;
        this.min = min;
        this.max = max;
    }

    /** The sizes of the band. */
    public NumberRange people() {
        return new NumberRange(min, max);
    }

    /**
     * Whether a material fits a group of some size in a range.
     *
     * @param min the smallest group that the material is made for
     * @param max the largest
     * @param oneToOne whether it can be used with one person, whatever the smallest group is
     */
    public static boolean fits(NumberRange people, int min, int max, boolean oneToOne) {
        return people.overlaps(min, max) || (oneToOne && people.contains(1));
    }

    /** The bands that a material is in, as {@link #bit}s. */
    static int bits(int min, int max, boolean oneToOne) {
        int bits = 0;
        for (var band : values()) {
            bits |= fits(band.people(), min, max, oneToOne) ? band.bit() : 0;
        }
        return bits;
    }

    int bit() {
        return bit;
    }
}
