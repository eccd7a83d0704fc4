package org.lectern.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Where the tagged content of a PDF came to lie on its pages, read from its structure tree: what a
 * reader would call badly broken. Running heads and feet don't count, being no content.
 *
 * @param linesOnPage for each page, how many lines of words it has
 * @param headings in reading order
 * @param tables in reading order
 */
public record PdfLayout(List<Integer> linesOnPage, List<Heading> headings, List<Table> tables) {
    private static final Pattern HEADING = Pattern.compile("H[1-6]");

    public PdfLayout {
        linesOnPage = List.copyOf(linesOnPage);
        headings = List.copyOf(headings);
        tables = List.copyOf(tables);
    }

    /**
     * A heading.
     *
     * @param level 1 … 6
     * @param page the page that it stands on, from 0
     * @param following the page on which what follows it begins; its own when nothing follows
     */
    public record Heading(int level, String text, int page, int following) {
        /** Whether it stands alone at the foot of its page. */
        public boolean isOrphaned() {
            return following > page;
        }
    }

    /**
     * A table.
     *
     * @param text how it begins
     * @param firstPage the page on which it begins, from 0
     * @param lastPage the page on which it ends
     */
    public record Table(String text, int firstPage, int lastPage) {}

    /** How many pages there are. */
    public int pages() {
        return linesOnPage.size();
    }

    /**
     * The layout of a PDF that this program made.
     *
     * @throws IllegalArgumentException when it has no structure
     */
    public static PdfLayout of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var tree = document.getDocumentCatalog().getStructureTreeRoot();
            if (tree == null) {
                throw new IllegalArgumentException("not a tagged PDF");
            }
            var reader = new Reader(document);
            reader.element(tree.getCOSObject(), null);
            return reader.layout();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    /** A piece of content: its page and words. */
    private record Piece(int page, String text) {}

    private static final class Reader {
        private final Map<COSBase, Integer> pageNumbers = new HashMap<>();
        private final List<Map<Integer, String>> words = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        private final List<Piece> pieces = new ArrayList<>();
        private final List<int[]> headings = new ArrayList<>();
        private final List<Table> tables = new ArrayList<>();

        Reader(PDDocument document) throws IOException {
            for (var page : document.getPages()) {
                pageNumbers.put(page.getCOSObject(), words.size());
                var extractor = new PDFMarkedContentExtractor();
                extractor.setSuppressDuplicateOverlappingText(false);
                extractor.processPage(page);
                var byNumber = new HashMap<Integer, String>();
                Set<Integer> baselines = new TreeSet<>();
                for (PDMarkedContent content : extractor.getMarkedContents()) {
                    if (content.getMCID() >= 0) {
                        byNumber.merge(content.getMCID(), read(content, baselines), String::concat);
                    }
                }
                words.add(byNumber);
                lines.add(baselines.size());
            }
        }

        private static String read(PDMarkedContent content, Set<Integer> baselines) {
            var text = new StringBuilder();
            for (Object part : content.getContents()) {
                if (part instanceof TextPosition position) {
                    text.append(position.getUnicode());
                    if (!position.getUnicode().isBlank()) {
                        baselines.add(Math.round(position.getYDirAdj()));
                    }
                }
            }
            return text.toString();
        }

        void element(COSDictionary dictionary, @Nullable COSBase inherited) {
            COSBase own = dictionary.getDictionaryObject(COSName.PG);
            COSBase page = own == null ? inherited : own;
            String tag = dictionary.getNameAsString(COSName.S, "");
            int from = pieces.size();
            COSBase kids = dictionary.getDictionaryObject(COSName.K);
            if (kids instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    child(array.get(i), page);
                }
            } else if (kids != null) {
                child(kids, page);
            }
            int to = pieces.size();
            if (to > from && HEADING.matcher(tag).matches()) {
                headings.add(new int[] {tag.charAt(1) - '0', from, to});
            } else if (to > from && tag.equals("Table")) {
                var inside = pieces.subList(from, to);
                tables.add(
                        new Table(
                                textOf(inside).strip(),
                                inside.stream().mapToInt(Piece::page).min().orElseThrow(),
                                inside.stream().mapToInt(Piece::page).max().orElseThrow()));
            }
        }

        private void child(COSBase kid, @Nullable COSBase page) {
            COSBase resolved = kid instanceof COSObject reference ? reference.getObject() : kid;
            if (resolved instanceof COSInteger number) {
                piece(page, number.intValue());
            } else if (resolved instanceof COSDictionary dictionary) {
                if (dictionary.containsKey(COSName.MCID)) {
                    COSBase own = dictionary.getDictionaryObject(COSName.PG);
                    piece(own == null ? page : own, dictionary.getInt(COSName.MCID));
                } else if (dictionary.containsKey(COSName.S)) {
                    element(dictionary, page);
                }
            }
        }

        private void piece(@Nullable COSBase page, int number) {
            Integer at = page == null ? null : pageNumbers.get(page);
            if (at != null) {
                String text = words.get(at).getOrDefault(number, "");
                // Frames and rules are content too, but say nothing of where words came to lie.
                if (!text.isBlank()) {
                    pieces.add(new Piece(at, text));
                }
            }
        }

        private static String textOf(List<Piece> pieces) {
            var text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }

        PdfLayout layout() {
            var found = new ArrayList<Heading>();
            for (int[] heading : headings) {
                int page = pieces.get(heading[2] - 1).page();
                int next = heading[2] < pieces.size() ? pieces.get(heading[2]).page() : page;
                found.add(
                        new Heading(
                                heading[0],
                                textOf(pieces.subList(heading[1], heading[2])).strip(),
                                page,
                                next));
            }
            return new PdfLayout(lines, found, tables);
        }
    }
}
