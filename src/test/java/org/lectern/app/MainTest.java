package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.Cancellation;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.exchange.Opened;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;
import org.lectern.publish.lint.CleanLibrary;
import org.lectern.testing.PdfText;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The command line, through the same entry as the program's own. */
class MainTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag EL = LanguageTag.of("el");
    private static final LanguageTag AR = LanguageTag.of("ar");

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private int inData(String... arguments) {
        var all = new java.util.ArrayList<>(List.of("--data", folder.resolve("data").toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private Path savedPlan(LanguageTag other) {
        var id = DocumentId.random();
        try (var services = Services.open(folder.resolve("data"), FileLayer.real())) {
            services.prepare(Progress.NONE, Cancellation.NEVER);
            var readers = new TreeMap<LanguageTag, Integer>();
            readers.put(EN, 2);
            readers.put(other, 3);
            var plan =
                    services.plans()
                            .insert(
                                    SessionPlan.empty("Tuesday group", new Group("", readers)),
                                    0,
                                    List.of(new MaterialId("one-minute-introduction")));
            services.plans().save(id, plan);
        }
        return folder.resolve("data").resolve("documents").resolve("plan").resolve(id + ".json");
    }

    @Test
    void saysItsVersionAndItsCommands() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("Lectern " + Version.number()).doesNotContain("${");
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("tour", "search", "plan", "check");
    }

    @Test
    void exportsAPlanInEveryForm() throws IOException {
        Path plan = savedPlan(EL);
        for (String ending : List.of("lectern", "pdf", "docx", "md")) {
            Path to = folder.resolve("out." + ending);
            assertThat(inData("plan", "export", plan.toString(), "--to", to.toString())).isZero();
            assertThat(to).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("out.md"))).startsWith("# Tuesday group\n");
        try (var services = Services.open(folder.resolve("other"), FileLayer.real())) {
            var opened = services.planFiles().read(folder.resolve("out.lectern"));
            assertThat(opened.plan().title()).isEqualTo("Tuesday group");
            assertThat(opened.of(Opened.Origin.UNSIGNED)).hasSize(1);
        }
        String ics = folder.resolve("out.ics").toString();
        assertThat(inData("plan", "export", plan.toString(), "--language", "en", "--to", ics))
                .isNotZero();
        assertThat(err.toString()).contains("“Tuesday group” has no date");
        assertThat(folder.resolve("out.ics")).doesNotExist();
        String odt = folder.resolve("out.odt").toString();
        assertThat(inData("plan", "export", plan.toString(), "--language", "en", "--to", odt))
                .isNotZero();
        assertThat(err.toString()).contains("out.odt” ends in nothing that a plan");
    }

    @Test
    void searchesAsTheWindowDoes() {
        assertThat(inData("search", "--language", "en", "values")).isZero();
        assertThat(out.toString())
                .contains("work-values-card-sort\tA\t")
                .contains("Work values card sort");
        assertThat(inData("search", "--language", "bg", "ценности")).isZero();
        assertThat(out.toString()).contains("Подреждане на карти с трудови ценности");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void offersWhatMayHaveBeenMeant() {
        assertThat(inData("search", "--language", "en", "postcrad")).isZero();
        assertThat(out.toString()).contains("Nothing found.").contains("Did you mean “postcard”?");
    }

    @Test
    void printsAPlanAndSaysWhatIsMissing() throws IOException {
        Path plan = savedPlan(AR);
        Path pdf = folder.resolve("out").resolve("plan.pdf");
        assertThat(
                        inData(
                                "plan",
                                "print",
                                "--language",
                                "en",
                                "--pdf",
                                pdf.toString(),
                                plan.toString()))
                .isZero();
        assertThat(PdfText.pages(Files.readAllBytes(pdf)).getFirst())
                .contains("Tuesday group", "One-minute introduction");
        assertThat(
                        inData(
                                "plan",
                                "print",
                                "--language",
                                "en",
                                "--what",
                                "HANDOUTS",
                                "--pdf",
                                pdf.toString(),
                                plan.toString()))
                .isZero();
        assertThat(PdfText.pages(Files.readAllBytes(pdf))).hasSize(2);
        assertThat(out.toString())
                .contains(
                        "3 people read Arabic, but “One-minute introduction” does not exist in"
                                + " it.");
    }

    @Test
    void printsTheSelfAssessmentOfTheGroupInItsLanguages() throws IOException {
        Path plan = savedPlan(EL);
        Path pdf = folder.resolve("self-assessment.pdf");
        assertThat(
                        inData(
                                "plan",
                                "print",
                                "--language",
                                "en",
                                "--what",
                                "ASSESSMENT",
                                "--pdf",
                                pdf.toString(),
                                plan.toString()))
                .isZero();
        // Three read Greek and two English, before and after.
        var pages = PdfText.pages(Files.readAllBytes(pdf));
        assertThat(pages).hasSize(10);
        assertThat(pages.getFirst()).startsWith("Αυτοαξιολόγηση στην αρχή Απασχολησιμότητα");
        assertThat(pages.getLast()).startsWith("Self-assessment at the end Employability");
    }

    @Test
    void aBrokenPlanIsRefusedWithASentenceAndNothingIsWritten() throws IOException {
        Path broken = folder.resolve("broken.json");
        Files.writeString(broken, "{\"kind\": \"plan\", \"format\": 1, \"content\": {");
        Path newer = folder.resolve("newer.json");
        Files.writeString(newer, "{\"kind\": \"plan\", \"format\": 99, \"content\": {}}");
        Path pdf = folder.resolve("plan.pdf");
        for (Path file : List.of(broken, newer, folder.resolve("absent.json"))) {
            assertThat(inData("plan", "print", "--pdf", pdf.toString(), file.toString()))
                    .isEqualTo(1);
            assertThat(err.toString()).contains(file.toString());
        }
        assertThat(pdf).doesNotExist();
    }

    @Test
    void aDataFolderThatIsOpenIsLeftAlone() {
        try (var first = Services.open(folder.resolve("data"), FileLayer.real())) {
            assertThat(inData("search", "values")).isEqualTo(1);
            assertThat(err.toString().lines()).hasSize(1);
            assertThat(out.toString()).isEmpty();
            assertThat(first.library().active()).isEmpty();
        }
    }

    @Test
    void checksWhatIsKeptAndFindsWhatIsDamaged() throws IOException {
        savedPlan(EL);
        assertThat(inData("check", "--language", "en")).isZero();
        assertThat(out.toString()).contains("1 document");
        Path blob;
        try (var blobs = Files.walk(folder.resolve("data").resolve("blobs"))) {
            // The largest holds an edition's text; a manifest would be mended from its row.
            blob =
                    blobs.filter(Files::isRegularFile)
                            .max(Comparator.comparingLong(file -> file.toFile().length()))
                            .orElseThrow();
        }
        Files.writeString(blob, "something else");
        assertThat(inData("check", "--language", "en")).isEqualTo(1);
    }

    @Test
    void lintsALibraryAndEndsWithOneOnErrors() throws IOException {
        Path source = folder.resolve("source");
        var files = new CleanLibrary();
        files.in(source);
        Path table = folder.resolve("table.md");
        String[] lint = {
            "lint", "--language", "en", "--source", source.toString(), "--table", table.toString()
        };
        assertThat(run(lint)).isZero();
        assertThat(out.toString()).contains("2 editions looked at: no errors, no warnings.");
        assertThat(table).content().contains("| First day at work | A | activity | 15 |");

        files.change(CleanLibrary.FACTS, "level: A", "level: Z").in(source);
        assertThat(run(lint)).isEqualTo(1);
        assertThat(out.toString()).contains("material.yaml:5: error: “Z”").contains("[format]");
    }

    @Test
    void lintSpeaksJsonToo() throws IOException {
        Path source = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("lint", "--language", "en", "--json", "--source", source.toString()))
                .isEqualTo(1);
        var json = JsonMapper.builder().build().readTree(out.toString());
        assertThat(json.get("errors").asInt()).isEqualTo(2);
        var finding = json.get("findings").get(0);
        assertThat(finding.get("rule").asString()).isEqualTo("format");
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("file").asString()).isEqualTo("framework.yaml");
        assertThat(finding.get("line").asInt()).isEqualTo(1);
        assertThat(finding.get("message").asString()).contains("framework.yaml is missing");
    }

    @Test
    void aFolderThatIsNotThereIsSaidToTheLinter() {
        assertThat(run("lint", "--language", "en", "--source", folder.resolve("no").toString()))
                .isNotZero();
        assertThat(err.toString()).contains("is not a folder");
    }

    @Test
    void aWrongCommandLineIsExplained() {
        assertThat(run("search", "--nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("--nonsense");
        assertThat(inData("search", "--language", "BULGARIAN!", "values")).isEqualTo(1);
        assertThat(err.toString()).contains("BULGARIAN!");
    }

    @Test
    void theSelfTestPasses() {
        assertThat(run("--self-test")).isZero();
        assertThat(out.toString()).contains("all is well");
    }

    @Test
    void withoutADisplayTheWindowIsRefusedWithASentence() {
        // The tests' platform has no windows.
        assertThat(inData()).isEqualTo(1);
        assertThat(err.toString()).contains("lectern --help");
    }

    @Test
    void aPlanFileThatIsNotThereIsNamedAlsoWithoutADisplay() throws IOException {
        Path there = Files.writeString(folder.resolve("there.lectern"), "");
        Path gone = folder.resolve("gone.lectern");
        assertThat(inData(there.toString(), gone.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString())
                .contains(gone.toString(), "lectern --help")
                .doesNotContain(there.toString());
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("FILE", ".lectern");
    }
}
