package org.lectern.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

final class VeraPdfTest {
    @Test
    void anOrdinaryPdfFailsBothStandards() throws IOException {
        byte[] pdf = untagged();
        assertThat(VeraPdf.failures(pdf, VeraPdf.UA_1)).hasSizeGreaterThan(3);
        assertThat(VeraPdf.failures(pdf, VeraPdf.A_2A)).hasSizeGreaterThan(3);
    }

    private static byte[] untagged() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(100, 700);
                content.showText("Plain");
                content.endText();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
