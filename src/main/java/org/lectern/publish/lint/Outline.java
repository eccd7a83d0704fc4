package org.lectern.publish.lint;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.jspecify.annotations.Nullable;
import org.lectern.material.markup.BoxBlock;
import org.lectern.material.markup.CardsBlock;
import org.lectern.material.markup.ColumnsBlock;
import org.lectern.material.markup.LinesBlock;
import org.lectern.material.markup.Markup;
import org.lectern.material.markup.NoteBlock;
import org.lectern.material.markup.ScaleBlock;

import java.util.ArrayList;
import java.util.List;

/**
 * The build of a text without its words, so that a translation can be held against its original.
 * Paragraphs are left out: languages may need one more. So is the number of lines to write on.
 */
final class Outline {
    /**
     * One part.
     *
     * @param form as it is written in the source, such as {@code ##} or {@code :::cards 2x4 (16)}
     * @param line of the body, from 1
     */
    record Part(String form, int line) {}

    private final List<Part> parts = new ArrayList<>();

    private Outline() {}

    static List<Part> of(Node document) {
        var outline = new Outline();
        outline.children(document);
        return outline.parts;
    }

    private void children(Node node) {
        for (@Nullable Node n = node.getFirstChild(); n != null; n = n.getNext()) {
            add(n);
        }
    }

    private void add(Node node) {
        String form =
                switch (node) {
                    case Heading heading -> "#".repeat(heading.getLevel());
                    case ListBlock list ->
                            (list instanceof OrderedList ? "1." : "-") + counted(count(list));
                    case TableBlock table -> "|" + size(table) + "|";
                    case LinesBlock _ -> ":::lines";
                    case BoxBlock _ -> ":::box";
                    case NoteBlock _ -> ":::note";
                    case ColumnsBlock columns -> ":::columns " + columns.columns();
                    case ScaleBlock scale -> ":::scale " + scale.from() + "-" + scale.to();
                    case CardsBlock cards -> ":::cards " + cards.columns() + "x" + cards.rows();
                    case Image image -> "![](" + image.getDestination() + ")";
                    default -> "";
                };
        if (!form.isEmpty()) {
            parts.add(new Part(form, Markup.lineOf(node)));
        }
        if (!(node instanceof TableBlock)) {
            children(node);
        }
    }

    private static String counted(int items) {
        return " (" + items + ")";
    }

    private static int count(Node node) {
        int count = 0;
        for (@Nullable Node n = node.getFirstChild(); n != null; n = n.getNext()) {
            count++;
        }
        return count;
    }

    /** Rows, the head among them, and columns. */
    private static String size(TableBlock table) {
        int rows = 0;
        int columns = 0;
        for (@Nullable Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (@Nullable Node n = part.getFirstChild(); n != null; n = n.getNext()) {
                if (n instanceof TableRow row) {
                    rows++;
                    columns = part instanceof TableHead ? count(row) : columns;
                }
            }
        }
        return rows + "x" + columns;
    }
}
