package org.lectern.pdf;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a document ready for the layout engine: composed characters, language, title, bookmarks,
 * admitted pictures, and links that lead only to places that may be printed on paper.
 */
final class PageTree {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");
    private static final Set<String> INLINE =
            Set.of(
                    "span", "em", "strong", "b", "i", "u", "cite", "q", "code", "small", "sub",
                    "sup", "dfn", "label", "mark");
    private static final Set<String> LINK_ATTRIBUTES =
            Set.of("href", "title", "lang", "id", "class", "style");
    private static final Pattern LINK_TARGET =
            Pattern.compile("(https?:|mailto:|#).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern VARIATION_SELECTORS = Pattern.compile("[\uFE00-\uFE0F]");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final int CHARACTERS_NAMED = 12;

    private final Document document;
    private final Element html;
    private final Element head;
    private final Element body;

    private PageTree(Document document) {
        this.document = document;
        this.html = document.getDocumentElement();
        this.head = child(html, "head");
        this.body = child(html, "body");
    }

    /**
     * The document of a source, ready for layout.
     *
     * @throws LecternException {@code paper.glyphMissing} when a character can't be printed, or
     *     {@code paper.pictureUnreadable}
     */
    static Document of(PdfSource source, GlyphCoverage coverage, Pictures pictures) {
        var tree = new PageTree(XhtmlReader.read(source.html()));
        tree.compose();
        tree.requireGlyphs(coverage);
        tree.name(source);
        for (Element element : XhtmlReader.elements(tree.body)) {
            switch (element.getTagName()) {
                case "img" ->
                        element.setAttribute("src", pictures.admit(element.getAttribute("src")));
                case "a" -> secureLink(element);
                default -> {}
            }
        }
        tree.keepInlineLanguages();
        tree.addBookmarks();
        return tree.document;
    }

    /** Fonts have composed letters; a variation selector asks for a style that no face has. */
    private void compose() {
        XhtmlReader.walk(
                html,
                node -> {
                    if (node instanceof Text text) {
                        text.setData(composed(text.getData()));
                    } else if (node instanceof Element element) {
                        var attributes = element.getAttributes();
                        for (int i = 0; i < attributes.getLength(); i++) {
                            if (attributes.item(i) instanceof Attr attribute) {
                                attribute.setValue(composed(attribute.getValue()));
                            }
                        }
                    }
                });
    }

    private static String composed(String text) {
        String plain = VARIATION_SELECTORS.matcher(text).replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private void requireGlyphs(GlyphCoverage coverage) {
        Set<Integer> missing = coverage.missing(body.getTextContent());
        if (!missing.isEmpty()) {
            String named =
                    missing.stream()
                            .limit(CHARACTERS_NAMED)
                            .map(Character::toString)
                            .collect(Collectors.joining("  "));
            throw new LecternException(UserMessage.of("paper.glyphMissing", named, missing.size()));
        }
    }

    private void name(PdfSource source) {
        html.setAttribute("lang", source.language().value());
        for (Element element : XhtmlReader.elements(head)) {
            if (element.getTagName().equals("title") || element.getTagName().equals("meta")) {
                head.removeChild(element);
            }
        }
        Element title = newElement("title");
        title.setTextContent(source.title());
        head.appendChild(title);
    }

    /** A link may not run a script, embed a file or open one. */
    private static void secureLink(Element link) {
        var attributes = link.getAttributes();
        for (int i = attributes.getLength() - 1; i >= 0; i--) {
            String name = attributes.item(i).getNodeName();
            if (!LINK_ATTRIBUTES.contains(name)) {
                link.removeAttribute(name);
            }
        }
        if (!LINK_TARGET.matcher(link.getAttribute("href")).matches()) {
            link.removeAttribute("href");
        } else if (link.getAttribute("title").isEmpty()) {
            // The engine writes an empty alternative otherwise, which hides the link's own words.
            link.setAttribute("title", words(link));
        }
    }

    /**
     * The engine makes no structure element for the first inline box of a line, and loses its
     * language with it; inside of another inline box it does.
     */
    private void keepInlineLanguages() {
        for (Element element : XhtmlReader.elements(body)) {
            Node parent = element.getParentNode();
            if (parent != null
                    && !element.getAttribute("lang").isEmpty()
                    && INLINE.contains(element.getTagName())) {
                Element around = newElement("span");
                parent.replaceChild(around, element);
                around.appendChild(element);
            }
        }
    }

    private void addBookmarks() {
        List<Element> headings =
                XhtmlReader.elements(body).stream()
                        .filter(e -> HEADINGS.contains(e.getTagName()))
                        .filter(e -> !words(e).isEmpty())
                        .toList();
        if (headings.isEmpty()) {
            return;
        }
        Element outline = newElement("bookmarks");
        Deque<Level> open = new ArrayDeque<>();
        int number = 0;
        for (Element heading : headings) {
            if (heading.getAttribute("id").isEmpty()) {
                heading.setAttribute("id", "lectern-heading-" + number);
            }
            number++;
            Element bookmark = newElement("bookmark");
            bookmark.setAttribute("name", words(heading));
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            int level = heading.getTagName().charAt(1) - '0';
            while (!open.isEmpty() && open.getLast().number() >= level) {
                open.removeLast();
            }
            (open.isEmpty() ? outline : open.getLast().bookmark()).appendChild(bookmark);
            open.addLast(new Level(level, bookmark));
        }
        head.appendChild(outline);
    }

    private Element newElement(String tag) {
        return document.createElementNS(html.getNamespaceURI(), tag);
    }

    private static String words(Element element) {
        return WHITE_SPACE.matcher(element.getTextContent()).replaceAll(" ").strip();
    }

    private static Element child(Element parent, String tag) {
        for (@Nullable Node node = parent.getFirstChild();
                node != null;
                node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(tag)) {
                return element;
            }
        }
        throw new IllegalArgumentException(
                String.format(Locale.ROOT, "<%s> has no <%s>", parent.getTagName(), tag));
    }

    private record Level(int number, Element bookmark) {}
}
