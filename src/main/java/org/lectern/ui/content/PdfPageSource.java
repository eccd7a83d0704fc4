package org.lectern.ui.content;

import org.lectern.pdf.PdfPages;
import org.lectern.ui.kit.paper.PageExtent;
import org.lectern.ui.kit.paper.PagePixels;
import org.lectern.ui.kit.paper.PageSource;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The pages of a PDF in memory. Each picture opens the PDF anew: that costs a few milliseconds, and
 * nothing stays open while nobody looks.
 */
public final class PdfPageSource implements PageSource {
    private final byte[] pdf;
    private final List<PageExtent> extents;

    /** Opens the PDF to count its pages: off the FX thread. */
    public PdfPageSource(byte[] pdf) {
        this.pdf = pdf;
        try (var pages = PdfPages.open(pdf)) {
            extents =
                    IntStream.range(0, pages.count())
                            .mapToObj(pages::size)
                            .map(size -> new PageExtent(size.width(), size.height()))
                            .toList();
        }
    }

    @Override
    public int count() {
        return extents.size();
    }

    @Override
    public PageExtent extent(int page) {
        return extents.get(page);
    }

    @Override
    public PagePixels render(int page, double pixelsPerPoint) {
        try (var pages = PdfPages.open(pdf)) {
            var image = pages.render(page, (float) pixelsPerPoint);
            return new PagePixels(image.width(), image.height(), image.argb());
        }
    }
}
