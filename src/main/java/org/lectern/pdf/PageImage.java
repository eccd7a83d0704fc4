package org.lectern.pdf;

/** A page as pixels. */
public final class PageImage {
    private final int width;
    private final int height;
    private final int[] argb;

    PageImage(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /** Width in pixels. */
    public int width() {
        return width;
    }

    /** Height in pixels. */
    public int height() {
        return height;
    }

    /** Row by row from the top, each pixel opaque, as {@code 0xAARRGGBB}; not a copy. */
    public int[] argb() {
        return argb;
    }
}
