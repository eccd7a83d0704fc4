package org.lectern.app;

import org.jspecify.annotations.Nullable;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.FileOutput;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.material.MaterialWords;
import org.lectern.material.source.SourceReader;
import org.lectern.publish.lint.Finding;
import org.lectern.publish.lint.LibraryTable;
import org.lectern.publish.lint.Lint;
import org.lectern.publish.lint.LintReport;
import org.lectern.publish.lint.Severity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * {@code lectern lint --source DIR}: what a publisher needs to know before publishing. Ends with 1
 * when there are errors.
 */
@Command(
        name = "lint",
        description =
                "Looks through a library’s source before it is published: format, translations,"
                        + " licences, and every page as it will print. Ends with 1 on errors.")
final class LintCommand extends CommandContext implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(
            names = "--source",
            paramLabel = "DIR",
            required = true,
            description = "The folder that holds library.yaml.")
    private Path source = Path.of("");

    @Option(names = "--json", description = "Writes JSON instead of sentences.")
    private boolean json;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "Writes materials, languages, status and pages into a Markdown file.")
    private @Nullable Path table;

    @Override
    public Integer call() {
        if (!Files.isDirectory(source)) {
            throw new LecternException(UserMessage.of("app.lint.noFolder", source.toString()));
        }
        var report = new Lint().look(source, Cancellation.NEVER);
        if (json) {
            out().println(json(report));
        } else {
            say(report);
        }
        if (table != null) {
            write(table, report);
        }
        return report.errors() == 0 ? 0 : 1;
    }

    private void say(LintReport report) {
        report.findings().forEach(finding -> out().println(line(finding)));
        if (!report.expected().isEmpty()) {
            out().println(texts().get("app.lint.expected", report.expected().size()));
            report.expected().forEach(finding -> out().println("  " + line(finding)));
        }
        out().println(
                        texts().get(
                                        "app.lint.done",
                                        report.editions().size(),
                                        report.errors(),
                                        report.warnings()));
    }

    private String line(Finding finding) {
        String severity =
                texts().get(
                                finding.rule().severity() == Severity.ERROR
                                        ? "publish.lint.severity.error"
                                        : "publish.lint.severity.warning");
        return finding.file()
                + ":"
                + finding.line()
                + ": "
                + severity
                + ": "
                + texts().get(finding.message())
                + " ["
                + finding.rule().id()
                + "]";
    }

    private String json(LintReport report) {
        var root = JSON.createObjectNode();
        root.put("format", 1);
        root.put("errors", report.errors());
        root.put("warnings", report.warnings());
        add(root.putArray("findings"), report.findings());
        add(root.putArray("expected"), report.expected());
        var editions = root.putArray("editions");
        for (var edition : report.editions()) {
            editions.addObject()
                    .put("material", edition.material().value())
                    .put("language", edition.language().value())
                    .put("title", edition.title())
                    .put("status", MaterialWords.word(edition.status()))
                    .put("outdated", edition.outdated())
                    .put("guidePages", edition.guidePages())
                    .put("sheetPages", edition.sheetPages())
                    .put("sentenceLength", edition.readability().sentenceLength())
                    .put("lix", edition.readability().lix());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private void add(ArrayNode list, List<Finding> findings) {
        for (var finding : findings) {
            list.addObject()
                    .put("rule", finding.rule().id())
                    .put(
                            "severity",
                            finding.rule().severity() == Severity.ERROR ? "error" : "warning")
                    .put("file", finding.file())
                    .put("line", finding.line())
                    .put("message", texts().get(finding.message()));
        }
    }

    private void write(Path file, LintReport report) {
        SourceReader.read(source)
                .value()
                .ifPresent(
                        library ->
                                FileOutput.write(
                                        FileLayer.real(),
                                        file,
                                        LibraryTable.of(library, report)
                                                .getBytes(StandardCharsets.UTF_8)));
    }
}
