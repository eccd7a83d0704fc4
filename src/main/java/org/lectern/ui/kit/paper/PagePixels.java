package org.lectern.ui.kit.paper;

/**
 * A page as pixels.
 *
 * @param width in pixels
 * @param height in pixels
 * @param argb row by row from the top, each as {@code 0xAARRGGBB}; handed over, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // drawn once, never compared
public record PagePixels(int width, int height, int[] argb) {}
