package org.lectern.paper;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.lectern.material.markup.Markup;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A sheet's Markdown as the XHTML of the paper's style. Raw HTML of the source stays text; a link
 * or a picture reaches nothing outside the material. Immutable; safe from any thread.
 */
final class SheetHtml {
    /** What the text is for. */
    enum Mode {
        /** Sections are numbered when there are two or more. */
        HANDOUT,
        /** As a handout, with columns one below the other. */
        LARGE_HANDOUT,
        /** The minutes of steps are put into words. */
        GUIDE
    }

    private final Mode mode;
    private final UnaryOperator<String> minutes;
    private final UnaryOperator<String> pictures;

    /**
     * @param minutes puts a step's number of minutes into words, such as "10 min"
     * @param pictures from a picture's address in the source to the name under which the engine
     *     knows it
     */
    SheetHtml(Mode mode, UnaryOperator<String> minutes, UnaryOperator<String> pictures) {
        this.mode = mode;
        this.minutes = minutes;
        this.pictures = pictures;
    }

    /** The XHTML of a text, without a surrounding element. */
    String render(String markdown) {
        Node document = Markup.parse(markdown);
        return HtmlRenderer.builder()
                .extensions(Set.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .softbreak(" ")
                .attributeProviderFactory(context -> new PaperAttributes())
                .nodeRendererFactory(
                        context ->
                                new PaperNodeRenderer(
                                        context,
                                        mode,
                                        minutes,
                                        pictures,
                                        PaperNodeRenderer.sections(document)))
                .build()
                .render(document);
    }

    /**
     * Classes for what the renderer writes by itself, and the scope that PDF/UA wants of a table's
     * head.
     */
    private static final class PaperAttributes implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            if (node instanceof TableBlock) {
                attributes.put("class", "data");
            } else if (tagName.equals("th")) {
                attributes.put("scope", "col");
            }
            if (node instanceof TableCell && node.getFirstChild() == null) {
                // A row of such cells is there to write in and must not collapse.
                attributes.put("class", "blank");
            }
            // The paper's style aligns by itself; the attribute is not XHTML.
            attributes.remove("align");
        }
    }
}
