package org.lectern.ui.kit.paper;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.lectern.base.FileLayer;
import org.lectern.base.FileOutput;
import org.lectern.base.UserMessage;
import org.lectern.ui.kit.Dialogs;
import org.lectern.ui.kit.FileKind;
import org.lectern.ui.kit.Job;
import org.lectern.ui.kit.JobContext;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Outcome;
import org.lectern.ui.kit.Tone;
import org.lectern.ui.kit.Work;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * Exports and prints PDFs, with the same questions, progress and sentences on every screen. One at
 * a time. Belongs to the FX thread; needs no toolkit.
 */
public final class PaperOutput {
    private static final FileKind PDF = FileKind.of("handout.file.kind", "pdf");

    /** The steps of an export: making the pages, writing them. */
    private static final int STEPS = 2;

    /**
     * How the last export or print ended.
     *
     * @param file what was written, or null
     * @param exportInstead whether exporting the PDF is the way out
     */
    public record Ending(
            Tone tone, UserMessage message, @Nullable Path file, boolean exportInstead) {
        private static Ending of(Tone tone, UserMessage message) {
            return new Ending(tone, message, null, false);
        }
    }

    private final Jobs jobs;
    private final Dialogs dialogs;
    private final FileLayer files;
    private final PrintPort printer;
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Ending> ending = new ReadOnlyObjectWrapper<>();

    public PaperOutput(Jobs jobs, Dialogs dialogs, FileLayer files, PrintPort printer) {
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.files = files;
        this.printer = printer;
    }

    /** What is under way, or null. */
    public ReadOnlyObjectProperty<@Nullable Job> job() {
        return job.getReadOnlyProperty();
    }

    /** How the last one ended, or null after {@link #forget} and while one is under way. */
    public ReadOnlyObjectProperty<@Nullable Ending> ending() {
        return ending.getReadOnlyProperty();
    }

    /** Takes the last ending away: the pages are others now. */
    public void forget() {
        ending.set(null);
    }

    /**
     * Asks for a file and writes the PDF there, whole or not at all; a file that is there is
     * replaced only after the counselor was asked. Does nothing while another is under way.
     *
     * @param suggestedName as {@link PdfFileName} makes it
     * @param pdf makes the pages, off the FX thread
     */
    public void export(String suggestedName, Work<byte[]> pdf) {
        if (job.get() != null) {
            return;
        }
        dialogs.save(UserMessage.of("handout.export.title"), suggestedName, PDF)
                .map(PaperOutput::withExtension)
                .filter(target -> target.asChosen() || mayReplace(target.file()))
                .ifPresent(target -> write(target.file(), pdf));
    }

    /**
     * Prints through the system's dialog. Does nothing while another is under way.
     *
     * @param jobName what the printer's queue shows
     * @param pdf makes the pages, off the FX thread
     */
    public void print(String jobName, Work<byte[]> pdf) {
        if (job.get() != null) {
            return;
        }
        start(
                UserMessage.of("handout.print.job"),
                context -> {
                    byte[] pages = pdf.run(context);
                    context.cancellation().check();
                    return printer.print(pages, jobName, 1);
                },
                PaperOutput::printed);
    }

    /** A chosen file; {@code asChosen} when the dialog has already asked about this very name. */
    private record Target(Path file, boolean asChosen) {}

    private static Target withExtension(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return PdfFileName.isPdf(name)
                ? new Target(chosen, true)
                : new Target(chosen.resolveSibling(name + ".pdf"), false);
    }

    private boolean mayReplace(Path file) {
        return !files.exists(file) || dialogs.confirmReplace(file);
    }

    private void write(Path file, Work<byte[]> pdf) {
        start(
                UserMessage.of("handout.export.job"),
                context -> {
                    context.progress().at(0, STEPS);
                    byte[] bytes = pdf.run(context);
                    // The last moment at which cancelling leaves everything as it was.
                    context.cancellation().check();
                    context.progress().at(1, STEPS);
                    FileOutput.write(files, file, bytes);
                    context.progress().at(STEPS, STEPS);
                    return file;
                },
                written ->
                        new Ending(
                                Tone.FINE,
                                UserMessage.of("handout.export.done", FileOutput.name(written)),
                                written,
                                false));
    }

    private <T> void start(UserMessage title, Work<T> work, Function<T, @Nullable Ending> ended) {
        ending.set(null);
        var running =
                jobs.submit(
                        title,
                        (JobContext context) -> work.run(context),
                        new Outcome<T>() {
                            @Override
                            public void done(T result) {
                                end(ended.apply(result));
                            }

                            @Override
                            public boolean failed(UserMessage message) {
                                end(Ending.of(Tone.BLOCKED, message));
                                return true;
                            }

                            @Override
                            public void cancelled() {
                                end(null);
                            }
                        });
        // Jobs that are done at once have ended here already.
        job.set(running.running().get() ? running : null);
    }

    private void end(@Nullable Ending how) {
        job.set(null);
        ending.set(how);
    }

    private static @Nullable Ending printed(PrintPort.Result result) {
        return switch (result) {
            case PRINTED -> Ending.of(Tone.FINE, UserMessage.of("handout.print.done"));
            case CANCELLED -> null;
            case NO_PRINTER ->
                    new Ending(Tone.LOOK, UserMessage.of("handout.print.none"), null, true);
        };
    }
}
