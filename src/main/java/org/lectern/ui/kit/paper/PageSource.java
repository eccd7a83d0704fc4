package org.lectern.ui.kit.paper;

/**
 * Pages to look at. Safe from any thread; {@link #render} takes its time and is called off the FX
 * thread only.
 */
public interface PageSource {
    /** How many pages there are, 0 or more. */
    int count();

    /** The size of a page, counted from 0. @throws IndexOutOfBoundsException beyond the last */
    PageExtent extent(int page);

    /**
     * Draws a page, counted from 0.
     *
     * @param pixelsPerPoint greater than 0; 1 is 72 dots per inch
     * @throws IndexOutOfBoundsException beyond the last
     */
    PagePixels render(int page, double pixelsPerPoint);
}
