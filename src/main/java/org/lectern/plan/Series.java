package org.lectern.plan;

import org.lectern.base.DocumentId;

/**
 * Which plan of a series of sessions a plan is.
 *
 * @param id the same in all plans of the series
 * @param title the series' title, may be empty
 * @param number from 1, in the order in which they are held
 */
public record Series(DocumentId id, String title, int number) {
    public Series {
        if (number < 1) {
            throw new IllegalArgumentException("number in a series: " + number);
        }
    }

    public Series withTitle(String newTitle) {
        return new Series(id, newTitle, number);
    }

    public Series withNumber(int newNumber) {
        return new Series(id, title, Math.max(1, newNumber));
    }
}
