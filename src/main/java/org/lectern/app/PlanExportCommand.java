package org.lectern.app;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.document.Stored;
import org.lectern.exchange.PlanExports;
import org.lectern.exchange.PlanFiles;
import org.lectern.plan.SessionPlan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code lectern plan export FILE --to OUT}: a plan for other people and other programs. */
@Command(
        name = "export",
        description =
                "Writes a plan for others: as .lectern file with its materials, as PDF, Word file,"
                        + " Markdown or calendar file.")
final class PlanExportCommand extends CommandContext implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "A plan as Lectern keeps it: documents/plan/….json in the data folder.")
    private @Nullable Path file;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "OUT",
            description = "The file to write: .lectern, .pdf, .docx, .md or .ics.")
    private @Nullable Path to;

    @Override
    public Integer call() {
        return withServices(this::export);
    }

    private int export(Services services) {
        Path target = given(to);
        var plan = PlanJson.read(given(file));
        if (endingOf(target).equals(PlanFiles.ENDING)) {
            services.planFiles().write(plan.content(), target);
            out().println(target);
        } else {
            write(target, bytes(services, plan, target));
        }
        return 0;
    }

    private byte[] bytes(Services services, Stored<SessionPlan> plan, Path target) {
        var exports = new PlanExports(services.library());
        return switch (endingOf(target)) {
            case ".pdf" -> services.press().glance(plan.content(), language());
            case ".docx" -> exports.word(plan.content(), language());
            case ".md" -> exports.markdown(plan.content(), language());
            case ".ics" -> exports.calendar(plan, language(), ZoneId.systemDefault());
            default ->
                    throw new LecternException(
                            UserMessage.of("exchange.ending", target.toString()));
        };
    }

    private static String endingOf(Path target) {
        String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(Math.max(0, name.lastIndexOf('.')));
    }
}
