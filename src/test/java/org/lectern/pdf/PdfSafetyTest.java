package org.lectern.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.LecternException;
import org.lectern.testing.PdfText;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Whatever a page names, only pictures that were handed over are ever opened. */
final class PdfSafetyTest {
    private static final PdfEngine ENGINE = new PdfEngine(FontLibrary.bundled());

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @TempDir private Path folder;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void nothingThatAPageNamesIsOpened() throws IOException {
        Path picture = folder.resolve("picture.png");
        Files.write(picture, SampleSheet.picture("png"));
        Path style = folder.resolve("style.css");
        Files.writeString(style, "p { page-break-after: always }");
        for (String place :
                List.of(
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/",
                        folder.toUri().toString(),
                        "jar:" + folder.toUri() + "a.jar!/")) {
            byte[] pdf = ENGINE.render(source(everyWayToName(place)));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
                assertThat(document.getDocumentCatalog().getNames()).isNull();
            }
            assertThat(PdfText.pages(pdf).get(0)).contains("one", "two");
        }
        assertThat(asked).isEmpty();
    }

    private static String everyWayToName(String place) {
        return """
        <html><head>
        <link rel="stylesheet" href="%1$sstyle.css"/>
        <style>
        @import url("%1$sstyle.css");
        @font-face { font-family: "Foreign"; src: url("%1$sfont.ttf"); }
        @page { background-image: url("%1$spicture.png"); }
        p { background-image: url("%1$spicture.png"); font-family: "Foreign", "Noto Sans"; }
        li { list-style-image: url("%1$spicture.png"); }
        p:after { content: url("%1$spicture.png"); }
        </style></head><body>
        <p>one</p><p>two</p><ul><li>item</li></ul>
        <object data="%1$spicture.png" type="image/png">o</object>
        <iframe src="%1$sframe.html">f</iframe><embed src="%1$spicture.png"/>
        <a download="x" href="%1$spicture.png" relationship="Data">attached</a>
        <svg xmlns="http://www.w3.org/2000/svg"><image href="%1$spicture.png"/></svg>
        </body></html>
        """
                .formatted(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/a.png",
                "file:///etc/hostname",
                "jar:file:/a.jar!/b.png",
                "data:image/png;base64,AAAA",
                "data:application/pdf;base64,AAAA",
                "picture:0",
                "../leaf.png",
                ""
            })
    void aPictureThatWasNotHandedOverIsRefused(String address) {
        String page =
                "<html><head/><body><img alt=\"a\" src=\"%s\"/></body></html>".formatted(address);
        assertRefused(source(page));
    }

    @Test
    void aPictureInAStyleIsNeverOpened() throws IOException {
        String inline =
                "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(SampleSheet.picture("png"));
        byte[] pdf =
                ENGINE.render(
                        source(
                                "<html><head/><body style=\"background: url(%s)\">x</body></html>"
                                        .formatted(inline)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void damagedAndForeignPicturesAreRefused() {
        byte[] whole = SampleSheet.picture("png");
        byte[] jpeg = SampleSheet.picture("jpg");
        for (byte[] broken :
                List.of(
                        new byte[0],
                        "<svg/>".getBytes(StandardCharsets.UTF_8),
                        Arrays.copyOf(whole, whole.length / 2),
                        Arrays.copyOf(jpeg, 100),
                        SampleSheet.picture("bmp"),
                        hugeHeader(whole))) {
            assertRefused(
                    new PdfSource(
                            "<html><head/><body><img alt=\"a\" src=\"p\"/></body></html>",
                            Words.english().tag(),
                            "T",
                            "",
                            "",
                            Map.of("p", broken)));
        }
    }

    /** The same picture, claiming to be 60,000 pixels wide and high. */
    private static byte[] hugeHeader(byte[] png) {
        byte[] huge = png.clone();
        for (int at : new int[] {18, 22}) {
            huge[at] = (byte) 0xEA;
            huge[at + 1] = 0x60;
        }
        return huge;
    }

    private static void assertRefused(PdfSource source) {
        assertThatThrownBy(() -> ENGINE.render(source))
                .isInstanceOfSatisfying(
                        LecternException.class,
                        e ->
                                assertThat(e.userMessage().key())
                                        .isEqualTo("paper.pictureUnreadable"));
    }

    @Test
    void linksLeadOnlyToTheWebAndToMail() throws IOException {
        byte[] pdf =
                ENGINE.render(
                        source(
                                """
                                <html><head/><body>
                                <p><a href="https://example.org/">web</a></p>
                                <p><a href="mailto:a@example.org">mail</a></p>
                                <p><a href="javascript:app.alert(1)">script</a></p>
                                <p><a href="file:///etc/passwd">file</a></p>
                                <p><a href="https://example.org/" onclick="app.alert(1)">both</a></p>
                                </body></html>
                                """));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getAnnotations())
                    .extracting(PDAnnotation::getContents)
                    .containsExactlyInAnyOrder("web", "mail", "both");
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .doesNotContain("/JavaScript", "app.alert");
        assertThat(PdfText.pages(pdf)).containsExactly("web mail script file both");
    }

    private static PdfSource source(String html) {
        return new PdfSource(html, Words.english().tag(), "Title", "", "", Map.of());
    }
}
