package org.lectern.testing;

import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** Asks veraPDF, the reference validator, whether a PDF keeps its promises. */
public final class VeraPdf {
    /** Accessible: ISO 14289-1. */
    public static final PDFAFlavour UA_1 = PDFAFlavour.PDFUA_1;

    /** Archival with structure: ISO 19005-2, level A. */
    public static final PDFAFlavour A_2A = PDFAFlavour.PDFA_2_A;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** What a PDF breaks of a standard, one line each: clause, test and reason. */
    public static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(VeraPdf::line)
                    .distinct()
                    .toList();
        } catch (ModelParsingException
                | EncryptedPdfException
                | ValidationException
                | IOException e) {
            throw new IllegalArgumentException("veraPDF can't read this", e);
        }
    }

    private static String line(TestAssertion assertion) {
        return assertion.getRuleId().getClause()
                + "-"
                + assertion.getRuleId().getTestNumber()
                + " "
                + assertion.getMessage();
    }
}
