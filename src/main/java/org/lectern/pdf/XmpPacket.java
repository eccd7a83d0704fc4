package org.lectern.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The metadata of a document as XMP (ISO 16684-1), claiming PDF/A-2a and PDF/UA-1. It has no dates,
 * so that the same document is always the same bytes.
 */
final class XmpPacket {
    private XmpPacket() {}

    /** The packet for a source, in UTF-8. */
    static byte[] of(PdfSource source, String producer) {
        String author =
                optional(
                        source.author(),
                        "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n");
        String subject =
                optional(
                        source.subject(),
                        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li>"
                                + "</rdf:Alt></dc:description>\n");
        return packet(
                        escaped(source.title()),
                        escaped(source.language().value()),
                        author + subject,
                        escaped(producer))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String packet(String title, String language, String optional, String producer) {
        return String.format(
                Locale.ROOT,
                """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                 xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
                 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <pdfaid:part>2</pdfaid:part>
                <pdfaid:conformance>A</pdfaid:conformance>
                <pdfuaid:part>1</pdfuaid:part>
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>%2$s</rdf:li></rdf:Bag></dc:language>
                %3$s<pdf:Producer>%4$s</pdf:Producer>
                <xmp:CreatorTool>%4$s</xmp:CreatorTool>
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """,
                title,
                language,
                optional,
                producer);
    }

    private static String optional(String value, String element) {
        return value.isEmpty() ? "" : element.replace("%s", escaped(value));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
