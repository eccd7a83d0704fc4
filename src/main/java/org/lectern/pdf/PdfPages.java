package org.lectern.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A PDF that {@link PdfEngine} made, opened to be looked at. Belongs to one thread at a time: open,
 * ask and close it in the same job.
 */
public final class PdfPages implements AutoCloseable {
    private final PDDocument document;
    private final PDFRenderer renderer;

    private PdfPages(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
    }

    /**
     * Opens a PDF; the caller closes it.
     *
     * @throws IllegalArgumentException when the bytes are not a PDF
     */
    public static PdfPages open(byte[] pdf) {
        try {
            return new PdfPages(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a PDF", e);
        }
    }

    /** How many pages there are. */
    public int count() {
        return document.getNumberOfPages();
    }

    /** The size of a page, counted from 0. @throws IndexOutOfBoundsException beyond the last */
    public PageSize size(int page) {
        PDRectangle box = document.getPage(page).getMediaBox();
        return new PageSize(box.getWidth(), box.getHeight());
    }

    /**
     * A page, counted from 0, as pixels on white.
     *
     * @param scale pixels for each point; 1 is 72 dots per inch. Greater than 0
     * @throws IndexOutOfBoundsException beyond the last page
     */
    public PageImage render(int page, float scale) {
        try {
            BufferedImage image = renderer.renderImage(page, scale, ImageType.RGB);
            int width = image.getWidth();
            int height = image.getHeight();
            return new PageImage(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        } catch (IOException e) {
            throw new UncheckedIOException("drawing page " + page, e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a PDF in memory", e);
        }
    }
}
