package org.lectern.pdf;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** Reads XHTML so that nothing outside of the text is ever looked at, and walks what it read. */
final class XhtmlReader {
    private XhtmlReader() {}

    /**
     * The document of a text.
     *
     * @throws IllegalArgumentException when the text is not well-formed or has a DOCTYPE
     */
    static Document read(String html) {
        try {
            DocumentBuilder builder = newBuilder();
            // The default handler would print to the console.
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(html)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("not well-formed XHTML: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can always be read", e);
        }
    }

    /** The elements below a node in document order. */
    static List<Element> elements(Node top) {
        var found = new ArrayList<Element>();
        walk(
                top,
                node -> {
                    if (node instanceof Element element) {
                        found.add(element);
                    }
                });
        return found;
    }

    /** Visits every node below a node, parents before children. */
    static void walk(Node top, Consumer<Node> visitor) {
        for (Node child = top.getFirstChild(); child != null; child = child.getNextSibling()) {
            visitor.accept(child);
            walk(child, visitor);
        }
    }

    private static DocumentBuilder newBuilder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setCoalescing(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // Without a DOCTYPE there are no entities, inside or outside.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own parser has these features", e);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
