package org.lectern.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;

import java.awt.print.Pageable;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A PDF that {@link PdfEngine} made, opened for a printer. Belongs to one thread at a time, and
 * stays open until the printer has taken the pages.
 */
public final class PdfPrinting implements AutoCloseable {
    private final PDDocument document;

    private PdfPrinting(PDDocument document) {
        this.document = document;
    }

    /**
     * Opens a PDF; the caller closes it.
     *
     * @throws IllegalArgumentException when the bytes are not a PDF
     */
    public static PdfPrinting open(byte[] pdf) {
        try {
            return new PdfPrinting(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a PDF", e);
        }
    }

    /**
     * The pages in their own size, upright or across as each page is; drawn as lines and letters,
     * never as a picture.
     */
    public Pageable pages() {
        return new PDFPageable(document, Orientation.AUTO);
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
