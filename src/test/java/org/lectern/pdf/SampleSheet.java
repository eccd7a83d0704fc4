package org.lectern.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/** A sheet with every construct that paper uses: the recipes, kept true by the tests. */
final class SampleSheet {
    private SampleSheet() {}

    /** The sheet of one language as a source. */
    static PdfSource of(Words words) {
        return source(words, handout(words) + cards(words));
    }

    /** A page body in the sample style. */
    static PdfSource source(Words words, String body) {
        return new PdfSource(
                """
                <html xmlns="http://www.w3.org/1999/xhtml"><head><style>%s</style></head>
                <body>%s</body></html>
                """
                        .formatted(style(), body),
                words.tag(),
                words.title(),
                "Lectern",
                words.first(),
                Map.of("leaf.png", picture("png"), "leaf.jpg", picture("jpg")));
    }

    static String style() {
        try (InputStream in = SampleSheet.class.getResourceAsStream("sample.css")) {
            if (in == null) {
                throw new IllegalStateException("sample.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String handout(Words words) {
        return """
        <div class="sheet">
        %s
        <div class="head"><img src="leaf.png" alt="Riverside Career Centre"/>
        <img src="leaf.jpg" alt="A leaf"/></div>
        <h1>%s</h1>
        <p>%s</p><p>%s</p>
        <h2>1&#160; %s</h2>
        <div class="line"></div><div class="line"></div><div class="line"></div>
        <div class="note"><p>%s</p></div>
        <h2>2&#160; %s</h2>
        <div class="grid checks">%s</div>
        <h2>3&#160; %s</h2>
        %s
        <h3>Emi&#173;gration</h3>
        <p><em lang="it">Prima</em> a foreign word, then</p>
        <p>a word in <span lang="el">ελληνικά</span>, one in <em lang="bg">български</em>,
        a <strong>bold</strong> one, <a href="https://creativecommons.org/licenses/by-sa/4.0/">a
        link</a>, ☑ ✓ → ○ ★ ✂, a&#8239;narrow space, a non&#8209;breaking hyphen.</p>
        <ul><li>one</li><li>two <ol><li>inner</li></ol></li></ul>
        <div lang="el"><p>Ένα ολόκληρο τμήμα στα ελληνικά.</p></div>
        <div class="frame"></div>
        </div>
        """
                .formatted(
                        footer(words),
                        words.title(),
                        words.paragraphs().get(0),
                        words.paragraphs().get(1),
                        words.first(),
                        words.note(),
                        words.second(),
                        checks(words.items()),
                        words.third(),
                        scale(words));
    }

    static String footer(Words words) {
        return """
        <div class="footer"><div class="row"><div class="cell">“%s”, Lectern, CC BY-SA 4.0</div>
        <div class="cell right">%s</div></div></div>
        """
                .formatted(
                        words.title(),
                        words.pageOf()
                                .formatted(
                                        "<span class=\"page\"></span>",
                                        "<span class=\"pages\"></span>"));
    }

    private static String checks(List<String> items) {
        var rows = new StringBuilder();
        for (int i = 0; i + 1 < items.size(); i += 2) {
            rows.append(
                    "<div class=\"row\">%s%s</div>"
                            .formatted(check(items.get(i)), check(items.get(i + 1))));
        }
        return rows.toString();
    }

    private static String check(String item) {
        return "<div class=\"cell\"><span class=\"box\">☐</span>&#160; %s</div>".formatted(item);
    }

    private static String scale(Words words) {
        String head =
                """
                <thead><tr><th scope="col">%s</th><th scope="col">1<br/>%s</th>
                <th scope="col">2</th><th scope="col">3</th><th scope="col">4</th>
                <th scope="col">5<br/>%s</th></tr></thead>
                """
                        .formatted(words.third(), words.scale().get(0), words.scale().get(1));
        return words.rows().stream()
                .map(
                        row ->
                                "<tr><th scope=\"row\">%s</th>%s</tr>"
                                        .formatted(row, "<td>○</td>".repeat(5)))
                .collect(
                        Collectors.joining(
                                "",
                                "<table class=\"scale\">" + head + "<tbody>",
                                "</tbody></table>"));
    }

    /** A block of eight for each page, so that every page has cut lines on all sides. */
    static String cards(Words words) {
        var html = new StringBuilder();
        for (int first = 0; first < words.cards().size(); first += 8) {
            html.append("<div class=\"cards%s\">".formatted(first == 0 ? " first" : ""));
            html.append(first == 0 ? footer(words) : "");
            for (int row = first; row < first + 8 && row < words.cards().size(); row += 2) {
                html.append(
                        "<div class=\"row\">%s%s</div>"
                                .formatted(card(words, row), card(words, row + 1)));
            }
            html.append("</div>");
        }
        return html.toString();
    }

    private static String card(Words words, int number) {
        String heading =
                number < words.cards().size()
                        ? "<p><strong>%s</strong></p>".formatted(words.cards().get(number))
                        : "";
        return "<div class=\"card\">%s</div>".formatted(heading);
    }

    /** A small picture, partly see-through where the kind allows it. */
    static byte[] picture(String kind) {
        int type = kind.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var image = new BufferedImage(60, 60, type);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x0B, 0x6B, 0x60, 0xFF));
        pen.fillOval(2, 2, 56, 56);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, kind, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
