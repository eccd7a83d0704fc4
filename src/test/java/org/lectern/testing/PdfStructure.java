package org.lectern.testing;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a screen reader meets in a tagged PDF, in its order: the structure elements with their
 * words. Decoration and running feet are not part of it.
 */
public final class PdfStructure {
    private final Map<COSBase, Map<Integer, String>> words = new HashMap<>();

    private PdfStructure() {}

    /**
     * One structure element.
     *
     * @param tag its type, such as P or TH
     * @param language its own language, or an empty text
     * @param alternative its alternative text, or an empty text
     * @param children words as {@code String} and elements as {@code Element}, in reading order
     */
    public record Element(String tag, String language, String alternative, List<Object> children) {
        /** All words below, in reading order. */
        public String text() {
            return children.stream()
                    .map(child -> child instanceof Element element ? element.text() : child)
                    .map(Object::toString)
                    .collect(Collectors.joining());
        }

        /** This element and all below, in reading order. */
        public Stream<Element> all() {
            return Stream.concat(
                    Stream.of(this),
                    children.stream()
                            .filter(Element.class::isInstance)
                            .map(Element.class::cast)
                            .flatMap(Element::all));
        }

        /** As in {@code P("Hello "Span:el("Γεια"))}. */
        @Override
        public String toString() {
            return tag
                    + (language.isEmpty() ? "" : ":" + language)
                    + (alternative.isEmpty() ? "" : "/" + alternative)
                    + children.stream()
                            .map(child -> child instanceof Element ? child : "\"" + child + "\"")
                            .map(Object::toString)
                            .collect(Collectors.joining(" ", "(", ")"));
        }
    }

    /** The element at the top of a PDF's structure tree. */
    public static Element of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var structure = new PdfStructure();
            for (PDPage page : document.getPages()) {
                structure.readWords(page);
            }
            COSDictionary root =
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            return structure.element(root, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readWords(PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        var byNumber = new HashMap<Integer, String>();
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            if (content.getMCID() >= 0) {
                byNumber.merge(content.getMCID(), textOf(content), String::concat);
            }
        }
        words.put(page.getCOSObject(), byNumber);
    }

    private static String textOf(PDMarkedContent content) {
        return content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(position -> ((TextPosition) position).getUnicode())
                .collect(Collectors.joining());
    }

    private Element element(COSDictionary dictionary, @Nullable COSBase inherited) {
        COSBase own = dictionary.getDictionaryObject(COSName.PG);
        COSBase page = own == null ? inherited : own;
        var children = new ArrayList<Object>();
        COSBase kids = dictionary.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                addChild(children, array.get(i), page);
            }
        } else if (kids != null) {
            addChild(children, kids, page);
        }
        return new Element(
                dictionary.getNameAsString(COSName.S, "Root"),
                dictionary.getString(COSName.LANG, ""),
                dictionary.getString(COSName.ALT, ""),
                children);
    }

    private void addChild(List<Object> children, COSBase kid, @Nullable COSBase page) {
        COSBase resolved = kid instanceof COSObject reference ? reference.getObject() : kid;
        if (resolved instanceof COSInteger number) {
            children.add(wordsAt(page, number.intValue()));
        } else if (resolved instanceof COSDictionary dictionary) {
            if (dictionary.containsKey(COSName.MCID)) {
                COSBase own = dictionary.getDictionaryObject(COSName.PG);
                children.add(wordsAt(own == null ? page : own, dictionary.getInt(COSName.MCID)));
            } else if (dictionary.containsKey(COSName.S)) {
                children.add(element(dictionary, page));
            }
        }
    }

    private String wordsAt(@Nullable COSBase page, int number) {
        Map<Integer, String> onPage = page == null ? null : words.get(page);
        return onPage == null ? "" : onPage.getOrDefault(number, "");
    }
}
