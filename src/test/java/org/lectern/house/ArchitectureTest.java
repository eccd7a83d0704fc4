package org.lectern.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program keeps to the architecture, and each rule still notices what breaks it. */
class ArchitectureTest {
    /**
     * Fewer classes than this means that the rules looked at the wrong place. Raise it as the
     * program grows.
     */
    private static final int FEWEST_CLASSES = 250;

    private static final Pattern PURPOSE =
            Pattern.compile("\\A\\s*/\\*\\*\\s*\\S.*?\\*/", Pattern.DOTALL);

    private static JavaClasses program;

    @TempDir static Path folder;

    @BeforeAll
    static void read() {
        program = Program.classes();
    }

    /** A rule, the samples that break it, and a part of what it must then say. */
    record Planted(String rule, String expected, Map<String, String> sources) {
        @Override
        public String toString() {
            return rule + ": " + sources.keySet();
        }
    }

    static Set<String> rules() {
        return HouseRules.all().keySet();
    }

    static Stream<Planted> planted() {
        return Stream.of(
                uses(
                        "a room uses only what the table allows",
                        "plan",
                        "org.lectern.store.Rows",
                        "plan may not use store"),
                uses(
                        "a room uses only what the table allows",
                        "base",
                        "org.lectern.text.Words",
                        "base may not use text"),
                uses(
                        "a room uses only what the table allows",
                        "plan.deep.down",
                        "org.lectern.handout.deep.Set",
                        "plan may not use handout"),
                uses(
                        "a room uses only what the table allows",
                        "ui.plan",
                        "org.lectern.ui.catalogue.Screen",
                        "ui.plan may not use ui.catalogue"),
                uses(
                        "a room uses only what the table allows",
                        "ui.plan",
                        "org.lectern.store.Rows",
                        "ui.plan may not use store"),
                uses(
                        "a room uses only what the table allows",
                        "pdf",
                        "org.lectern.material.Sheets",
                        "pdf may not use material"),
                uses(
                        "a room uses only what the table allows",
                        "plan",
                        "org.lectern.planning.Unknown",
                        "is in no room"),
                new Planted(
                        "no cycles between rooms",
                        "Cycle detected",
                        Map.of(
                                "org.lectern.plan.Here",
                                "package org.lectern.plan; public class Here {"
                                        + " org.lectern.paper.There there; }",
                                "org.lectern.paper.There",
                                "package org.lectern.paper; public class There {"
                                        + " org.lectern.plan.Here here; }")),
                uses(
                        "JavaFX only in ui and app",
                        "plan",
                        "javafx.scene.control.Label",
                        "javafx.scene.control.Label"),
                uses(
                        "JavaFX only in ui and app",
                        "uiless",
                        "javafx.beans.property.Property",
                        "javafx.beans.property.Property"),
                uses(
                        "Lucene only in search",
                        "store",
                        "org.apache.lucene.document.Document",
                        "org.apache.lucene"),
                uses(
                        "PDFBox only in pdf",
                        "paper",
                        "org.apache.pdfbox.pdmodel.PDDocument",
                        "org.apache.pdfbox"),
                uses(
                        "PDFBox only in pdf",
                        "paper",
                        "com.openhtmltopdf.pdfboxout.PdfRendererBuilder",
                        "com.openhtmltopdf"),
                uses("jOOQ and SQL only in store", "library", "java.sql.Connection", "java.sql"),
                uses("jOOQ and SQL only in store", "app", "org.jooq.DSLContext", "org.jooq"),
                uses(
                        "java.net.http only in feed",
                        "publish",
                        "java.net.http.HttpClient",
                        "java.net.http"),
                uses(
                        "java.util.logging only in app",
                        "base",
                        "java.util.logging.Logger",
                        "java.util.logging"),
                uses("the command line only in app", "publish", "picocli.CommandLine", "picocli"),
                new Planted(
                        "a view model knows no nodes",
                        "javafx.scene.Node",
                        Map.of(
                                "org.lectern.ui.plan.PlanViewModel",
                                "package org.lectern.ui.plan; class PlanViewModel {"
                                        + " javafx.scene.Node node; }")),
                new Planted(
                        "static fields are final",
                        "does not have modifier FINAL",
                        Map.of(
                                "org.lectern.plan.Global",
                                "package org.lectern.plan; class Global { static int last; }")),
                new Planted(
                        "every package is @NullMarked",
                        "org.lectern.plan.Unmarked",
                        Map.of(
                                "org.lectern.plan.Unmarked",
                                "package org.lectern.plan; class Unmarked {}")));
    }

    /** A class in a room that has a field of another type; a type of ours is planted as well. */
    private static Planted uses(String rule, String room, String type, String expected) {
        var sources = new LinkedHashMap<String, String>();
        String from = "org.lectern." + room;
        sources.put(from + ".Uses", "package " + from + "; class Uses { " + type + " used; }");
        if (type.startsWith("org.lectern.")) {
            int dot = type.lastIndexOf('.');
            sources.put(
                    type,
                    "package "
                            + type.substring(0, dot)
                            + "; public class "
                            + type.substring(dot + 1)
                            + " {}");
        }
        return new Planted(rule, expected, sources);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeepsTheRule(String rule) {
        HouseRules.named(rule).check(program);
    }

    @ParameterizedTest
    @MethodSource("planted")
    void aSampleThatBreaksTheRuleIsNoticed(Planted planted) throws IOException {
        JavaClasses sample =
                Program.planted(Files.createTempDirectory(folder, "planted"), planted.sources());
        var result = HouseRules.named(planted.rule()).evaluate(sample);
        assertThat(result.hasViolation()).isTrue();
        assertThat(String.join("\n", result.getFailureReport().getDetails()))
                .contains(planted.expected());
    }

    @Test
    void everyRuleHasASampleThatBreaksIt() {
        assertThat(planted().map(Planted::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(rules());
    }

    @Test
    void theRulesLookAtTheWholeProgram() {
        assertThat(program.size()).isGreaterThanOrEqualTo(FEWEST_CLASSES);
        assertThat(
                        program.stream()
                                .map(type -> Rooms.of(type.getPackageName()).orElse(""))
                                .distinct())
                .contains("base", "text", "document", "material", "library", "plan", "handout");
    }

    @Test
    void everyPackageSaysItsPurpose() throws IOException {
        List<Path> folders;
        try (var walk = Files.walk(Program.SOURCES)) {
            folders =
                    walk.filter(file -> file.toString().endsWith(".java"))
                            .map(Path::getParent)
                            .distinct()
                            .toList();
        }
        assertThat(folders).isNotEmpty();
        assertThat(folders)
                .allSatisfy(
                        f -> {
                            Path info = f.resolve("package-info.java");
                            assertThat(info).exists();
                            assertThat(Files.readString(info)).containsPattern(PURPOSE);
                        });
    }
}
