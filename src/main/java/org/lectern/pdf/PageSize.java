package org.lectern.pdf;

/**
 * The size of a page.
 *
 * @param width in points, 1/72 inch
 * @param height in points
 */
public record PageSize(float width, float height) {}
