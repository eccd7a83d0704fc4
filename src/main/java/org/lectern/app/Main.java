package org.lectern.app;

import org.lectern.base.LecternException;
import org.lectern.text.Texts;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Starts Lectern: the window, or one of the commands. */
public final class Main {
    private Main() {}

    /**
     * Runs the program and ends the process: 0 when all is well, 1 when something failed, 2 when
     * the command line was wrong.
     */
    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs the program without ending the process, and says how it went: 0, 1 or 2. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new LecternCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> report(failure, command))
                .execute(arguments);
    }

    /** One sentence for whoever called, in the system's language; the cause goes to the log. */
    private static int report(Exception failure, CommandLine command) {
        var texts = Texts.of(Texts.languageFor(Locale.getDefault()));
        var log = System.getLogger(Main.class.getName());
        if (failure instanceof LecternException known) {
            if (known.getCause() != null) {
                log.log(System.Logger.Level.WARNING, "failed", known.getCause());
            }
            command.getErr().println(texts.get(known.userMessage()));
        } else {
            log.log(System.Logger.Level.ERROR, "failed", failure);
            command.getErr().println(texts.get("app.unexpected"));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
