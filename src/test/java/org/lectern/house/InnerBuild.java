package org.lectern.house;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/**
 * Maven inside a test, without the network, on what the build around it has already fetched. What
 * it runs is taken from the pom itself, so that a gate that was loosened there is loosened here
 * too.
 */
final class InnerBuild {
    private static final Path POM = Path.of("pom.xml").toAbsolutePath();

    private InnerBuild() {}

    /** What Maven said, and how it ended. */
    record Result(int exit, String output) {}

    /** Runs Maven in a folder. */
    static Result run(Path folder, String... arguments) {
        var command =
                new ArrayList<String>(
                        List.of(
                                maven().toString(),
                                "--offline",
                                "--batch-mode",
                                "-Dstyle.color=never",
                                // What the build around it has fetched is good, wherever it came
                                // from.
                                "-Dmaven.legacyLocalRepo=true",
                                "-Dmaven.repo.local=" + property("localRepository")));
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile());
            // The tests run on the toolchain's JDK; Maven itself on the one that it was started
            // with.
            builder.environment().put("JAVA_HOME", property("maven.java.home"));
            Process process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The Maven that runs this build; its place comes from the pom. */
    private static Path maven() {
        Path bin = Path.of(property("maven.home"), "bin");
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return bin.resolve(windows ? "mvn.cmd" : "mvn");
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    /** The pom of this project. */
    private static Document pom() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(POM.toFile());
        } catch (Exception e) {
            throw new IllegalStateException("pom.xml", e);
        }
    }

    /** A plugin of the build, as the text that stands in the pom. */
    static String plugin(String artifactId) {
        return xml(pluginElement(artifactId));
    }

    /** The pom's own properties, as the text that stands there. */
    static String properties() {
        return xml(pom().getElementsByTagName("properties").item(0));
    }

    /** The arguments of one execution of a plugin. */
    static List<String> arguments(String artifactId, String id) {
        var arguments = new ArrayList<String>();
        for (Element execution : elements(pluginElement(artifactId), "execution")) {
            if (text(execution, "id").equals(id)) {
                elements(execution, "argument").forEach(a -> arguments.add(a.getTextContent()));
            }
        }
        return arguments;
    }

    /** The version of a dependency. */
    static String version(String artifactId) {
        return elements(pom().getDocumentElement(), "dependency").stream()
                .filter(dependency -> text(dependency, "artifactId").equals(artifactId))
                .map(dependency -> text(dependency, "version"))
                .findFirst()
                .orElseThrow();
    }

    private static Element pluginElement(String artifactId) {
        return elements(pom().getDocumentElement(), "plugin").stream()
                .filter(plugin -> text(plugin, "artifactId").equals(artifactId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("pom.xml has no plugin " + artifactId));
    }

    private static List<Element> elements(Element above, String name) {
        NodeList nodes = above.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static String text(Element element, String child) {
        return element.getElementsByTagName(child).item(0).getTextContent().strip();
    }

    /** Writes a pom with some of this project's plugins. */
    static void writePom(Path folder, String artifactId, String body) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("pom.xml"),
                """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.lectern.planted</groupId>
                  <artifactId>%s</artifactId>
                  <version>1</version>
                %s
                </project>
                """
                        .formatted(artifactId, body));
    }

    private static String xml(Node node) {
        try {
            var out = new StringWriter();
            var transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(node), new StreamResult(out));
            return out.toString().replaceAll(" xmlns(:xsi)?=\"[^\"]*\"", "");
        } catch (Exception e) {
            throw new IllegalStateException(node.getNodeName(), e);
        }
    }
}
