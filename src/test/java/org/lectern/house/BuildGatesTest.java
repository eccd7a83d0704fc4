package org.lectern.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The build stops, and says why, without the right JDK, with diverging dependencies and with
 * unformatted code.
 */
class BuildGatesTest {
    @TempDir Path folder;

    @Test
    void withoutTheRightJdkTheBuildSaysWhatToInstallAndWhereItLooked() throws IOException {
        InnerBuild.writePom(folder, "jdk", oneModule());
        var found = InnerBuild.run(folder, "initialize");
        assertThat(found.output()).contains("BUILD SUCCESS");
        assertThat(found.exit()).isZero();

        var missing = InnerBuild.run(folder, "-Dlectern.jdk=[99,)", "initialize");
        assertThat(missing.exit()).isNotZero();
        assertThat(missing.output())
                .contains(
                        "Lectern needs a JDK 25 or newer to build, and none was found: install one")
                .contains("https://adoptium.net")
                .contains("the search covered the Java that runs Maven (")
                .contains("/usr/lib/jvm")
                .doesNotContain("Cannot find matching toolchain");
    }

    /** Two libraries that want different versions of a third are refused. */
    @Test
    void dependenciesThatDivergeAreRefused() throws IOException {
        InnerBuild.writePom(
                folder,
                "all",
                "<packaging>pom</packaging>"
                        + InnerBuild.properties()
                        + "<modules><module>c1</module><module>c2</module><module>a</module><module>b</module>"
                        + "<module>both</module></modules>");
        library("c1", "c", "1", "");
        library("c2", "c", "2", "");
        library("a", "a", "1", dependency("c", "1"));
        library("b", "b", "1", dependency("c", "2"));
        library("both", "both", "1", dependency("a", "1") + dependency("b", "1"));
        var refused = InnerBuild.run(folder, "validate");
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.output())
                .contains("Dependency convergence error for org.lectern.planted:c:")
                .contains("org.lectern.planted:c:pom:2");

        library("b", "b", "1", dependency("c", "1"));
        var accepted = InnerBuild.run(folder, "validate");
        assertThat(accepted.exit()).as(accepted.output()).isZero();
    }

    /** The rules also ask for the versions of the plugins that every project has. */
    private static String oneModule() {
        return "<packaging>pom</packaging>"
                + InnerBuild.properties()
                + "<build><plugins>"
                + Stream.of("toolchains", "enforcer", "clean", "install", "deploy", "site")
                        .map(name -> InnerBuild.plugin("maven-" + name + "-plugin"))
                        .collect(Collectors.joining())
                + "</plugins></build>";
    }

    private void library(String module, String artifactId, String version, String dependencies)
            throws IOException {
        Path home = folder.resolve(module);
        InnerBuild.writePom(
                home,
                artifactId,
                oneModule() + "<dependencies>" + dependencies + "</dependencies>");
        Path pom = home.resolve("pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replaceFirst(
                                "<version>1</version>", "<version>" + version + "</version>"));
    }

    private static String dependency(String artifactId, String version) {
        return """
        <dependency>
          <groupId>org.lectern.planted</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
          <type>pom</type>
        </dependency>
        """
                .formatted(artifactId, version);
    }

    /**
     * The formatter, with the very arguments of the pom, refuses what is not formatted and changes
     * it on demand.
     */
    @Test
    void codeThatIsNotFormattedIsRefused() throws IOException, InterruptedException {
        Path file = folder.resolve("Planted.java");
        Files.writeString(file, "class Planted{int n=1;}\n");
        Ended refused = format("--check");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output())
                .contains(file.toString())
                .contains("Run: mvn -q -Pformat process-sources");

        assertThat(format("--replace").exit()).isZero();
        assertThat(file).content().isEqualTo("class Planted {\n    int n = 1;\n}\n");
        assertThat(format("--check").exit()).isZero();
    }

    /** A folder without sources is the wrong folder. */
    @Test
    void aFolderWithoutSourcesIsRefused() throws IOException, InterruptedException {
        assertThat(format("--check").exit()).isEqualTo(2);
    }

    private record Ended(int exit, String output) {}

    private Ended format(String mode) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String base = Path.of("").toAbsolutePath().toString();
        List<String> arguments = InnerBuild.arguments("exec-maven-plugin", "format");
        assertThat(arguments).last().isEqualTo("${project.basedir}/src");
        for (String argument : arguments.subList(0, arguments.size() - 1)) {
            command.add(
                    argument.replace("${project.build.directory}", base + "/target")
                            .replace("${project.basedir}", base)
                            .replace("${format.mode}", mode));
        }
        command.add(folder.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
