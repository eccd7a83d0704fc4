package org.lectern.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lectern.base.LanguageTag;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.util.Arrays;
import java.util.Map;

class PdfPrintingTest {
    private static byte[] twoPages() {
        String html =
                "<html lang=\"en\"><head><title>T</title><style>@page { size: A4; }</style></head>"
                        + "<body><h1>One</h1><h1 style=\"page-break-before: always\">Two</h1>"
                        + "</body></html>";
        return new PdfEngine(FontLibrary.bundled())
                .render(new PdfSource(html, LanguageTag.of("en"), "T", "", "", Map.of()));
    }

    @Test
    void everyPageIsHandedToThePrinterInItsOwnSize() throws PrinterException {
        try (var printing = PdfPrinting.open(twoPages())) {
            var pages = printing.pages();
            assertThat(pages.getNumberOfPages()).isEqualTo(2);

            PageFormat format = pages.getPageFormat(1);
            assertThat(format.getOrientation()).isEqualTo(PageFormat.PORTRAIT);
            assertThat(format.getWidth()).isBetween(595.0, 596.0);
            assertThat(format.getHeight()).isBetween(841.0, 842.0);

            var paper = new BufferedImage(596, 842, BufferedImage.TYPE_INT_RGB);
            var graphics = paper.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, 596, 842);
            int printed = pages.getPrintable(1).print(graphics, format, 1);
            graphics.dispose();

            assertThat(printed).isEqualTo(Printable.PAGE_EXISTS);
            int[] pixels = paper.getRGB(0, 0, 596, 842, null, 0, 596);
            assertThat(Arrays.stream(pixels).anyMatch(p -> (p & 0xff) < 64)).isTrue();
        }
    }

    @Test
    void whatIsNoPdfIsRefused() {
        assertThatThrownBy(() -> PdfPrinting.open(new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
