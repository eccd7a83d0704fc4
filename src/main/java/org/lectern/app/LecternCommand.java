package org.lectern.app;

import org.jspecify.annotations.Nullable;
import org.lectern.base.FileLayer;
import org.lectern.text.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * {@code lectern}: opens the window, with the plan files that are named. Its subcommands do the
 * same work from a shell.
 */
@Command(
        name = "lectern",
        description =
                "Prepare a career-skills workshop offline: find the material, build the session,"
                        + " print the handouts.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            TourCommand.class,
            SearchCommand.class,
            PlanCommand.class,
            CheckCommand.class,
            LintCommand.class
        })
final class LecternCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description =
                    "The folder with your plans and the library; the system's own place when"
                            + " absent.")
    private @Nullable Path data;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Plan files (.lectern) to open in the window, as a double click does.")
    private List<Path> plans = List.of();

    @Option(
            names = "--self-test",
            description =
                    "Opens a store of its own, searches, makes a PDF, and says whether all of it"
                            + " worked.")
    private boolean selfTest;

    @Option(
            names = "--tour-without-display",
            paramLabel = "DIR",
            hidden = true,
            description =
                    "Where there is no display, runs the tour into this folder instead of failing.")
    private @Nullable Path tourFolder;

    /** The folder that was asked for, else the platform's own. */
    Path dataFolder() {
        return data != null ? data : DataFolder.standard(System.getenv(), System.getProperties());
    }

    @Override
    public Integer call() {
        var command = spec();
        if (selfTest) {
            return SelfTest.run(command.commandLine().getOut());
        }
        var files = plans.stream().map(file -> file.toAbsolutePath().normalize()).toList();
        if (Display.isThere()) {
            return Desktop.show(dataFolder(), FileLayer.real(), files);
        }
        var texts = Texts.of(Texts.languageFor(Locale.getDefault()));
        if (tourFolder == null) {
            files.stream()
                    .filter(file -> !FileLayer.real().exists(file))
                    .map(file -> texts.get("exchange.file.unreadable", file.toString()))
                    .forEach(command.commandLine().getErr()::println);
            command.commandLine().getErr().println(texts.get("app.noDisplay"));
            return 1;
        }
        command.commandLine()
                .getOut()
                .println(texts.get("app.noDisplay.tour", tourFolder.toString()));
        return Tour.run(tourFolder, command.commandLine().getOut());
    }

    private CommandSpec spec() {
        var found = spec;
        if (found == null) {
            throw new IllegalStateException("picocli sets the specification before it calls");
        }
        return found;
    }
}
