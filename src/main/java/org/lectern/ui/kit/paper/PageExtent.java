package org.lectern.ui.kit.paper;

/**
 * The size of a page in points, 1/72 inch.
 *
 * @param width greater than 0
 * @param height greater than 0
 */
public record PageExtent(double width, double height) {}
