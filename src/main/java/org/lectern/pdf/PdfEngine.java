package org.lectern.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.Sha256;
import org.lectern.pdf.FontLibrary.ParsedFace;
import org.w3c.dom.Document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Turns XHTML into a PDF that is both PDF/UA-1 (tagged) and PDF/A-2a (archival): fonts embedded as
 * subsets, bookmarks from headings, nothing fetched from anywhere. The same source gives the same
 * bytes. Made once and shared; safe from any thread.
 */
public final class PdfEngine {
    private static final String PRODUCER = "Lectern";

    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]");

    private final FontLibrary fonts;
    private final GlyphCoverage coverage;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    public PdfEngine(FontLibrary fonts) {
        this.fonts = fonts;
        this.coverage = new GlyphCoverage(fonts);
        // It would print every step to the console, past the program's log. What may go wrong on a
        // page is refused before the engine sees it.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The PDF of a source.
     *
     * @throws LecternException when a character can't be printed ({@code paper.glyphMissing}), a
     *     picture can't be read ({@code paper.pictureUnreadable}) or the program's own fonts are
     *     damaged ({@code paper.fontMissing})
     * @throws IllegalArgumentException when the XHTML is not well-formed
     */
    public byte[] render(PdfSource source) {
        var pictures = new Pictures(source.pictures());
        Document tree = PageTree.of(source, coverage, pictures);
        try (var document = new PDDocument()) {
            try (PdfBoxRenderer renderer =
                    builder(tree, pictures, source.language())
                            .usePDDocument(document)
                            .buildPdfRenderer()) {
                addFonts(renderer.getFontResolver(), document);
                renderer.createPDFWithoutClosing();
            }
            describe(document, source);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private PdfRendererBuilder builder(Document tree, Pictures pictures, LanguageTag language) {
        var builder = new PdfRendererBuilder();
        // Without it a document is laid out faster, and most have nothing to reorder.
        if (RIGHT_TO_LEFT.matcher(tree.getDocumentElement().getTextContent()).find()) {
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .defaultTextDirection(TextDirection.LTR);
        }
        return builder.withW3cDocument(tree, "")
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(colours)
                .useUnicodeLineBreaker(new LineBreaks(language))
                .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                .useUriResolver((base, address) -> address)
                .useProtocolsStreamImplementation(pictures::open, Pictures.SCHEME)
                .useExternalResourceAccessControl(
                        pictures::allows, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        pictures::allows, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    }

    /** Each face once by name and once, in the library's order, as a stand-in for the others. */
    private void addFonts(PdfBoxFontResolver resolver, PDDocument document) {
        for (ParsedFace parsed : fonts.faces()) {
            var face = parsed.face();
            var supplier = new Subset(parsed, document);
            IdentValue slant = face.italic() ? IdentValue.ITALIC : IdentValue.NORMAL;
            for (FontGroup group : new FontGroup[] {FontGroup.MAIN, FontGroup.FINAL_FALLBACK}) {
                resolver.addFont(supplier, face.family(), face.weight(), slant, true, group);
            }
        }
    }

    /** Replaces what the engine wrote, which has the time of day in it. */
    private static void describe(PDDocument document, PdfSource source) throws IOException {
        var information = new PDDocumentInformation();
        information.setTitle(source.title());
        if (!source.author().isEmpty()) {
            information.setAuthor(source.author());
        }
        if (!source.subject().isEmpty()) {
            information.setSubject(source.subject());
        }
        information.setProducer(PRODUCER);
        information.setCreator(PRODUCER);
        document.setDocumentInformation(information);

        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(XmpPacket.of(source, PRODUCER));
        document.getDocumentCatalog().setMetadata(metadata);

        // The first 60 bits: a positive number.
        document.setDocumentId(
                Long.parseLong(Sha256.ofText(source.html()).hex().substring(0, 15), 16));
    }

    /** One face in one document, loaded only when a character needs it. */
    private static final class Subset extends PDFontSupplier {
        private final ParsedFace parsed;
        private final PDDocument document;
        private @Nullable PDFont loaded;

        Subset(ParsedFace parsed, PDDocument document) {
            super(null);
            this.parsed = parsed;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            if (loaded == null) {
                try {
                    loaded = PDType0Font.load(document, parsed.font(), true);
                } catch (IOException e) {
                    throw new UncheckedIOException("a font that was parsed before", e);
                }
            }
            return loaded;
        }
    }
}
