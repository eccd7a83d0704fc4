package org.lectern.material.markup;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Lectern's Markdown. Whatever the text, the tree is safe to show: no raw HTML, no links but
 * {@code http}, {@code https}, {@code mailto} and {@code ../files/}, no pictures but {@code
 * ../files/}, no deep nesting. All methods are safe from any thread.
 */
public final class Markup {
    /** No honest text nests deeper; renderers recurse. */
    private static final int DEEPEST = 32;

    private static final Pattern FILE =
            Pattern.compile("\\.\\./files/([A-Za-z0-9][A-Za-z0-9._-]{0,99})");

    /** HTML blocks are left out, so that raw HTML reaches the inline parser as text. */
    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(
                    Heading.class,
                    BlockQuote.class,
                    ListBlock.class,
                    FencedCodeBlock.class,
                    IndentedCodeBlock.class);

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .enabledBlockTypes(BLOCKS)
                    .customBlockParserFactory(new DirectiveParser.Factory())
                    .customBlockParserFactory(new BreakParser.Factory())
                    .customInlineContentParserFactory(new FillInParser.Factory())
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .maxOpenBlockParsers(DEEPEST)
                    .maxInlineNesting(DEEPEST)
                    .build();

    private Markup() {}

    /**
     * A text that was read.
     *
     * @param document the tree; each node has its source spans
     * @param problems what the format does not allow, in the order of the lines
     */
    public record Parsed(Document document, List<MarkupProblem> problems) {
        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    /** The tree of a text; what the format does not allow is shown as it was written. */
    public static Document parse(String markdown) {
        return read(markdown).document();
    }

    /** What the format does not allow in this text, in the order of the lines. */
    public static List<MarkupProblem> check(String markdown) {
        return read(markdown).problems();
    }

    /** The tree of a text together with its problems. */
    public static Parsed read(String markdown) {
        var document = (Document) PARSER.parse(markdown);
        var problems = new Tidying(markdown, document).run();
        return new Parsed(document, problems);
    }

    /** What a node says, one line for each paragraph, heading, cell or line of code. */
    public static String plainText(Node node) {
        return String.join("\n", paragraphs(node));
    }

    /**
     * What each paragraph, heading, cell and piece of code in a node says, blanks collapsed, in
     * reading order; none is empty. A gap to fill in is one blank. Alternative texts are left out:
     * they are not printed.
     */
    public static List<String> paragraphs(Node node) {
        return new PlainText().of(node);
    }

    /** What a heading is for, such as {@code steps}, or null when it has no mark. */
    public static @Nullable String markOf(Heading heading) {
        return heading.getLastChild() instanceof HeadingMark mark ? mark.mark() : null;
    }

    /** The name of the file in {@code files/} that a link or picture leads to, or null. */
    public static @Nullable String fileName(String destination) {
        Matcher form = FILE.matcher(destination);
        return form.matches() ? form.group(1) : null;
    }

    /** The line on which a node begins, from 1, or 0 when it is not from a text. */
    public static int lineOf(Node node) {
        for (@Nullable Node n = node; n != null; n = n.getParent()) {
            if (!n.getSourceSpans().isEmpty()) {
                return n.getSourceSpans().getFirst().getLineIndex() + 1;
            }
        }
        return 0;
    }
}
