package org.lectern.paper;

import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.lectern.material.markup.BoxBlock;
import org.lectern.material.markup.CardsBlock;
import org.lectern.material.markup.ColumnsBlock;
import org.lectern.material.markup.FillIn;
import org.lectern.material.markup.HeadingMark;
import org.lectern.material.markup.LinesBlock;
import org.lectern.material.markup.NoteBlock;
import org.lectern.material.markup.ScaleBlock;
import org.lectern.material.markup.TaskMarker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Writes what paper needs and plain HTML does not know: lines, boxes, scales, cards, notes,
 * columns, gaps and boxes to tick (docs/source-format.md, Markdown).
 */
final class PaperNodeRenderer implements NodeRenderer {
    private static final Pattern STEP = Pattern.compile("^\\((\\d{1,3}) min\\)");

    /**
     * The height of a page's text area in points, less a title's, for cards that fill it: A4
     * without the margins of paper.css.
     */
    private static final int CARD_AREA = 660;

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final SheetHtml.Mode mode;
    private final UnaryOperator<String> minutes;
    private final UnaryOperator<String> pictures;
    private final boolean numbered;
    private int section;

    PaperNodeRenderer(
            HtmlNodeRendererContext context,
            SheetHtml.Mode mode,
            UnaryOperator<String> minutes,
            UnaryOperator<String> pictures,
            int sections) {
        this.context = context;
        this.html = context.getWriter();
        this.mode = mode;
        this.minutes = minutes;
        this.pictures = pictures;
        this.numbered = mode != SheetHtml.Mode.GUIDE && sections >= 2;
    }

    /** How many sections a sheet has. */
    static int sections(Node document) {
        int sections = 0;
        for (var node : children(document)) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                sections++;
            }
        }
        return sections;
    }

    private static List<Node> children(Node node) {
        var children = new ArrayList<Node>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    /** The items of the lists directly inside a container. */
    private static List<Node> items(Node container) {
        return children(container).stream()
                .filter(c -> c instanceof BulletList || c instanceof OrderedList)
                .flatMap(list -> children(list).stream())
                .toList();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Heading.class,
                Image.class,
                Text.class,
                BulletList.class,
                LinesBlock.class,
                BoxBlock.class,
                ScaleBlock.class,
                CardsBlock.class,
                NoteBlock.class,
                ColumnsBlock.class,
                FillIn.class,
                HeadingMark.class,
                TaskMarker.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Image image -> image(image);
            case Text text -> text(text);
            case BulletList list -> list(list);
            case LinesBlock lines -> lines(lines.count());
            case BoxBlock box -> box(box.centimetres());
            case ScaleBlock scale -> scale(scale);
            case CardsBlock cards -> cards(cards);
            case NoteBlock note -> container("note", note);
            case ColumnsBlock columns -> columns(columns);
            case FillIn gap -> gap(gap.underscores());
            case HeadingMark mark -> {} // for the program, not for readers
            case TaskMarker marker ->
                    html.raw("<span class=\"tick\">" + (marker.checked() ? "☑" : "☐") + "</span>");
            default -> throw new IllegalStateException("not a node of this renderer: " + node);
        }
    }

    private void renderChildren(Node node) {
        for (var child : children(node)) {
            context.render(child);
        }
    }

    private void heading(Heading heading) {
        String tag = "h" + heading.getLevel();
        html.line();
        html.tag(tag);
        if (numbered && heading.getLevel() == 2) {
            section++;
            html.raw("<span class=\"number\">" + section + "</span> ");
        }
        renderChildren(heading);
        html.tag("/" + tag);
        html.line();
    }

    private void text(Text text) {
        String literal = text.getLiteral();
        if (mode == SheetHtml.Mode.GUIDE) {
            var step = STEP.matcher(literal);
            if (step.find() && isFirstOfStep(text)) {
                html.raw(
                        "<span class=\"minutes\">"
                                + Html.escape(minutes.apply(step.group(1)))
                                + "</span>");
                literal = literal.substring(step.end());
            }
        }
        html.raw(Html.escape(literal));
    }

    private static boolean isFirstOfStep(Text text) {
        return text.getPrevious() == null
                && text.getParent() instanceof Paragraph paragraph
                && paragraph.getPrevious() == null
                && paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof OrderedList;
    }

    private void image(Image image) {
        var alternative = new StringBuilder();
        image.accept(
                new org.commonmark.node.AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        alternative.append(text.getLiteral());
                    }
                });
        html.tag(
                "img",
                Map.of(
                        "src",
                        pictures.apply(image.getDestination()),
                        "alt",
                        alternative.toString()),
                true);
    }

    private void list(BulletList list) {
        boolean tasks = children(list).stream().anyMatch(PaperNodeRenderer::isTask);
        html.line();
        html.tag("ul", tasks ? Map.of("class", "tasks") : Map.of());
        boolean tight = list.isTight();
        for (var item : children(list)) {
            html.tag("li");
            itemContent(item, tight);
            html.tag("/li");
            html.line();
        }
        html.tag("/ul");
        html.line();
    }

    private static boolean isTask(Node item) {
        Node first = item.getFirstChild();
        return first != null && first.getFirstChild() instanceof TaskMarker;
    }

    /** An item's content; a tight item's paragraphs are written without their element. */
    private void itemContent(Node item, boolean tight) {
        for (var child : children(item)) {
            if (tight && child instanceof Paragraph) {
                renderChildren(child);
            } else {
                context.render(child);
            }
        }
    }

    private void lines(int count) {
        html.line();
        html.raw("<div class=\"lines\">" + "<div class=\"line\"></div>".repeat(count) + "</div>");
        html.line();
    }

    private void box(double centimetres) {
        html.line();
        html.raw(
                String.format(
                        Locale.ROOT,
                        "<div class=\"box\" style=\"height:%.1fcm\"></div>",
                        centimetres));
        html.line();
    }

    private void gap(int underscores) {
        // NO-BREAK SPACEs carry the line: an empty inline element has no width. Each is a little
        // narrower than half a letter.
        html.raw("<span class=\"gap\">" + "\u00a0".repeat(underscores * 6 / 5) + "</span>");
    }

    private void container(String kind, Node node) {
        html.line();
        html.tag("div", Map.of("class", kind));
        html.line();
        renderChildren(node);
        html.tag("/div");
        html.line();
    }

    private void columns(ColumnsBlock columns) {
        var items = items(columns);
        html.line();
        if (mode == SheetHtml.Mode.LARGE_HANDOUT) {
            column(items);
            html.line();
            return;
        }
        int rows = Math.ceilDiv(items.size(), columns.columns());
        html.raw("<table class=\"columns\"><tr>");
        for (int column = 0; column < columns.columns(); column++) {
            html.raw("<td style=\"width:" + 100 / columns.columns() + "%\">");
            var inColumn = items.stream().skip((long) column * rows).limit(rows).toList();
            if (!inColumn.isEmpty()) {
                column(inColumn);
            }
            html.raw("</td>");
        }
        html.raw("</tr></table>");
        html.line();
    }

    private void column(List<Node> items) {
        boolean tasks = items.stream().anyMatch(PaperNodeRenderer::isTask);
        html.raw(tasks ? "<ul class=\"tasks\">" : "<ul>");
        for (var item : items) {
            html.raw("<li>");
            itemContent(item, true);
            html.raw("</li>");
        }
        html.raw("</ul>");
    }

    private void scale(ScaleBlock scale) {
        html.line();
        html.raw(ScaleTable.start(scale.from(), scale.to(), scale.low(), scale.high()));
        for (var item : items(scale)) {
            html.raw(ScaleTable.rowStart());
            itemContent(item, true);
            html.raw(ScaleTable.rowEnd(scale.from(), scale.to()));
        }
        html.raw(ScaleTable.END);
        html.line();
    }

    private void cards(CardsBlock cards) {
        var items = items(cards);
        int perPage = cards.columns() * cards.rows();
        int height = CARD_AREA / cards.rows();
        html.line();
        for (int from = 0; from < items.size(); from += perPage) {
            boolean last = from + perPage >= items.size();
            html.raw(last ? "<table class=\"cards last\">" : "<table class=\"cards\">");
            for (int row = 0;
                    row < cards.rows() && from + row * cards.columns() < items.size();
                    row++) {
                html.raw("<tr>");
                for (int column = 0; column < cards.columns(); column++) {
                    int index = from + row * cards.columns() + column;
                    html.raw("<td style=\"height:" + height + "pt\">");
                    if (index < items.size()) {
                        card(items.get(index));
                    }
                    html.raw("</td>");
                }
                html.raw("</tr>");
            }
            html.raw("</table>");
        }
        html.line();
    }

    /** One card: its first words in bold are its title. */
    private void card(Node item) {
        for (var block : children(item)) {
            if (block instanceof Paragraph paragraph) {
                Node first = paragraph.getFirstChild();
                if (first instanceof StrongEmphasis) {
                    html.raw("<div class=\"card-title\">");
                    renderChildren(first);
                    html.raw("</div>");
                    first.unlink();
                }
                html.raw("<div>");
                renderChildren(paragraph);
                html.raw("</div>");
            } else {
                context.render(block);
            }
        }
    }
}
