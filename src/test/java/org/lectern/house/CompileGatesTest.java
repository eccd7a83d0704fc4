package org.lectern.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The compiler and its checks refuse what they are there to refuse: one Maven build with a module
 * for each gate, compiled by the plugin exactly as this project's pom has it.
 */
class CompileGatesTest {
    /** A module for each gate; the first one has nothing to refuse. */
    enum Sample {
        CLEAN("int twice(int n) { return 2 * n; }", ""),
        NULL_DEREFERENCED(
                "int length(@org.jspecify.annotations.Nullable String text) { return text.length();"
                        + " }",
                "[NullAway] dereferenced expression 'text' is @Nullable"),
        NULL_RETURNED(
                "String text() { return null; }",
                "[NullAway] returning @Nullable expression from method with @NonNull return type"),
        NULL_IN_A_LIST(
                "java.util.List<String> all(java.util.List<@org.jspecify.annotations.Nullable"
                        + " String> some) { return some; }",
                "[NullAway]"),
        ERROR_PRONE_ERROR(
                "boolean same(int[] a, int[] b) { return a.equals(b); }", "[ArrayEquals]"),
        ERROR_PRONE_WARNING(
                "String low(String text) { return text.toLowerCase(); }",
                "[StringCaseLocaleUsage]"),
        LINT(
                "java.util.List<String> raw(java.util.List list) { return list; }",
                "[rawtypes] found raw type: List");

        private final String member;
        private final String expected;

        Sample(String member, String expected) {
            this.member = member;
            this.expected = expected;
        }

        String module() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @TempDir static Path folder;

    private static InnerBuild.Result result;

    @BeforeAll
    static void build() throws IOException {
        String modules =
                Arrays.stream(Sample.values())
                        .map(sample -> "<module>" + sample.module() + "</module>")
                        .collect(Collectors.joining());
        InnerBuild.writePom(
                folder,
                "gates",
                "<packaging>pom</packaging>"
                        + InnerBuild.properties()
                        + "<modules>"
                        + modules
                        + "</modules><build><plugins>"
                        + InnerBuild.plugin("maven-toolchains-plugin")
                        + InnerBuild.plugin("maven-compiler-plugin")
                        + InnerBuild.plugin("maven-resources-plugin")
                        + "</plugins></build>");
        for (Sample sample : Sample.values()) {
            plant(sample);
        }
        result = InnerBuild.run(folder, "--fail-at-end", "compile");
    }

    private static void plant(Sample sample) throws IOException {
        Path module = folder.resolve(sample.module());
        InnerBuild.writePom(
                module,
                sample.module(),
                """
                <parent>
                  <groupId>org.lectern.planted</groupId>
                  <artifactId>gates</artifactId>
                  <version>1</version>
                </parent>
                <dependencies>
                  <dependency>
                    <groupId>org.jspecify</groupId>
                    <artifactId>jspecify</artifactId>
                    <version>%s</version>
                  </dependency>
                </dependencies>
                """
                        .formatted(InnerBuild.version("jspecify")));
        Path sources = Files.createDirectories(module.resolve("src/main/java/planted"));
        Files.writeString(
                sources.resolve("package-info.java"),
                "@org.jspecify.annotations.NullMarked\npackage planted;\n");
        Files.writeString(
                sources.resolve("Planted.java"),
                "package planted;\n\nfinal class Planted {\n    " + sample.member + "\n}\n");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLEAN")
    void theGateRefuses(Sample sample) {
        assertThat(said(sample)).contains(sample.expected).contains("COMPILATION ERROR");
        assertThat(summary(sample)).contains("FAILURE");
    }

    @Test
    void nothingElseIsRefused() {
        assertThat(said(Sample.CLEAN)).doesNotContain("ERROR");
        assertThat(summary(Sample.CLEAN)).contains("SUCCESS");
    }

    /** What Maven said while it built a module. */
    private static String said(Sample sample) {
        String start = "Building " + sample.module() + " ";
        assertThat(result.output()).contains(start);
        String rest = result.output().substring(result.output().indexOf(start) + start.length());
        int end = rest.indexOf("[INFO] Building ");
        return end < 0
                ? rest.substring(0, rest.indexOf("Reactor Summary"))
                : rest.substring(0, end);
    }

    private static String summary(Sample sample) {
        String reactor = result.output().substring(result.output().indexOf("Reactor Summary"));
        return reactor.lines()
                .filter(line -> line.startsWith("[INFO] " + sample.module() + " "))
                .findFirst()
                .orElse("not built:\n" + result.output());
    }
}
