package org.lectern.material.markup;

import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Goes once through a parsed text: finishes the nodes that are Lectern's own, takes out what is not
 * safe to show, and collects what the format does not allow.
 */
final class Tidying {
    private static final Pattern MARK = Pattern.compile("\\s*\\{#([a-z][a-z-]*)}\\s*$");
    private static final Pattern TASK = Pattern.compile("\\[([ xX])](?:\\s+|$)");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|mailto:)\\S+", Pattern.CASE_INSENSITIVE);

    private final String[] lines;
    private final Document document;
    private final List<MarkupProblem> problems = new ArrayList<>();
    private int unknownOpen;

    Tidying(String markdown, Document document) {
        this.lines = markdown.split("\r\n|\n|\r", -1);
        this.document = document;
    }

    /** Tidies the tree in place. @return the problems in the order of the lines */
    List<MarkupProblem> run() {
        for (Node node : inOrder()) {
            switch (node) {
                case HtmlInline html -> replace(html, html.getLiteral());
                case Text text -> checkText(text, text.getLiteral());
                case IndentedCodeBlock code -> checkText(code, code.getLiteral());
                case Link link -> tidyLink(link);
                case Image image -> tidyImage(image);
                case Heading heading -> tidyHeading(heading);
                case ListItem item -> markTask(item);
                case RefusedDirective refused -> tidyRefused(refused);
                case DirectiveContainer container -> checkContainer(container);
                case LinesBlock leaf -> checkPlace(leaf, indexOf(leaf), "lines");
                case BoxBlock leaf -> checkPlace(leaf, indexOf(leaf), "box");
                default -> {}
            }
        }
        problems.sort(Comparator.comparingInt(MarkupProblem::line));
        return problems;
    }

    /** All nodes from top to bottom, gathered first because tidying changes the tree. */
    private List<Node> inOrder() {
        var all = new ArrayList<Node>();
        Deque<Node> waiting = new ArrayDeque<>();
        waiting.push(document);
        for (Node node = waiting.poll(); node != null; node = waiting.poll()) {
            all.add(node);
            for (@Nullable Node c = node.getLastChild(); c != null; c = c.getPrevious()) {
                waiting.push(c);
            }
        }
        return all;
    }

    private void problem(int line, String key, Object... arguments) {
        problems.add(new MarkupProblem(line, UserMessage.of("material.markup." + key, arguments)));
    }

    private static int indexOf(Node node) {
        return Markup.lineOf(node) - 1;
    }

    private void checkText(Node node, String literal) {
        if (literal.stripLeading().startsWith(DirectiveLine.MARK)
                && lines[indexOf(node)].stripLeading().startsWith(DirectiveLine.MARK)) {
            problem(Markup.lineOf(node), "indented");
        }
    }

    private void tidyLink(Link link) {
        String destination = link.getDestination();
        if (!ADDRESS.matcher(destination).matches() && Markup.fileName(destination) == null) {
            problem(Markup.lineOf(link), "link", destination);
            unwrap(link);
        }
    }

    private void tidyImage(Image image) {
        if (Markup.fileName(image.getDestination()) == null) {
            problem(Markup.lineOf(image), "picture", image.getDestination());
            unwrap(image);
        } else if (alternativeText(image).isBlank()) {
            problem(Markup.lineOf(image), "pictureText", image.getDestination());
        }
    }

    private static String alternativeText(Image image) {
        var text = new StringBuilder();
        for (@Nullable Node c = image.getFirstChild(); c != null; c = c.getNext()) {
            text.append(Markup.plainText(c));
        }
        return text.toString();
    }

    private void tidyHeading(Heading heading) {
        if (heading.getLevel() != 2 && heading.getLevel() != 3) {
            problem(Markup.lineOf(heading), "heading");
        }
        if (heading.getLastChild() instanceof Text last) {
            var form = MARK.matcher(last.getLiteral());
            if (form.find()) {
                last.setLiteral(last.getLiteral().substring(0, form.start()));
                heading.appendChild(new HeadingMark(form.group(1)));
            }
        }
    }

    private static void markTask(ListItem item) {
        if (item.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getFirstChild() instanceof Text first) {
            var form = TASK.matcher(first.getLiteral());
            if (form.lookingAt()) {
                first.setLiteral(first.getLiteral().substring(form.end()));
                paragraph.prependChild(new TaskMarker(!form.group(1).equals(" ")));
            }
        }
    }

    private void tidyRefused(RefusedDirective refused) {
        switch (refused.form()) {
            case UNKNOWN -> unknownOpen++;
            case CLOSER -> {
                // An unknown directive may have been a container: its end is no second problem.
                if (unknownOpen > 0) {
                    unknownOpen--;
                    refused.unlink();
                    return;
                }
            }
            case CONTAINER -> {
                if (refused.closingLine() < 0) {
                    problem(Markup.lineOf(refused), "notClosed", refused.name());
                }
            }
            case LEAF -> {}
        }
        problems.add(new MarkupProblem(Markup.lineOf(refused), refused.expectation()));
        var shown = new Paragraph();
        shown.setSourceSpans(refused.getSourceSpans());
        shown.appendChild(new Text(refused.line()));
        refused.insertBefore(shown);
        unwrap(refused);
    }

    private void checkContainer(DirectiveContainer container) {
        int line = Markup.lineOf(container);
        if (container.closingLine() < 0) {
            problem(line, "notClosed", container.name());
        } else {
            checkPlace(container, container.closingLine(), container.name());
        }
        if (!holdsWhatItShould(container)) {
            problem(line, container instanceof NoteBlock ? "empty" : "list", container.name());
        }
    }

    private static boolean holdsWhatItShould(DirectiveContainer container) {
        var first = container.getFirstChild();
        if (container instanceof NoteBlock) {
            return first != null;
        }
        boolean isList =
                container instanceof ColumnsBlock
                        ? first instanceof ListBlock
                        : first instanceof BulletList;
        return isList && first.getNext() == null;
    }

    /** A directive has its line for itself and an empty line, or a heading, before it. */
    private void checkPlace(Node directive, int lastLine, String name) {
        int first = indexOf(directive);
        var before = directive.getPrevious();
        boolean freeBefore =
                isBlank(first - 1)
                        || before instanceof Heading
                        || (before == null && directive.getParent() instanceof DirectiveContainer);
        boolean freeAfter =
                isBlank(lastLine + 1) || lines[lastLine + 1].strip().equals(DirectiveLine.MARK);
        if (!freeBefore
                || !freeAfter
                || !lines[first].stripLeading().startsWith(DirectiveLine.MARK)) {
            problem(first + 1, "place", name);
        }
    }

    private boolean isBlank(int index) {
        return index < 0 || index >= lines.length || lines[index].isBlank();
    }

    private static void replace(Node node, String literal) {
        var text = new Text(literal);
        text.setSourceSpans(node.getSourceSpans());
        node.insertBefore(text);
        node.unlink();
    }

    /** Puts a node's children in its place. */
    private static void unwrap(Node node) {
        for (@Nullable Node c = node.getFirstChild(); c != null; c = node.getFirstChild()) {
            node.insertBefore(c);
        }
        node.unlink();
    }
}
