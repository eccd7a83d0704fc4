package org.lectern.ui.kit.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Grey pages, of A4 if nothing is said, that remember how they were asked for. */
public final class MadePages implements PageSource {
    private static final PageExtent A4 = new PageExtent(595, 842);
    private static final int GREY = 0xff808080;

    /** A page that was drawn. */
    public record Drawn(int page, double pixelsPerPoint) {}

    private final int count;
    private final PageExtent extent;
    private final List<Drawn> drawn = Collections.synchronizedList(new ArrayList<>());

    public MadePages(int count) {
        this(count, A4);
    }

    /** Pages of another size. */
    public MadePages(int count, PageExtent extent) {
        this.count = count;
        this.extent = extent;
    }

    /** What was drawn, in order. */
    public List<Drawn> drawn() {
        return List.copyOf(drawn);
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public PageExtent extent(int page) {
        if (page < 0 || page >= count) {
            throw new IndexOutOfBoundsException(page);
        }
        return extent;
    }

    @Override
    public PagePixels render(int page, double pixelsPerPoint) {
        extent(page);
        drawn.add(new Drawn(page, pixelsPerPoint));
        int width = (int) Math.ceil(extent.width() * pixelsPerPoint);
        int height = (int) Math.ceil(extent.height() * pixelsPerPoint);
        var argb = new int[width * height];
        Arrays.fill(argb, GREY);
        return new PagePixels(width, height, argb);
    }
}
