package org.lectern.app;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;
import org.lectern.pdf.PdfPages;
import org.lectern.ui.kit.Dialogs;
import org.lectern.ui.kit.FileKind;
import org.lectern.ui.kit.paper.PrintPort;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Plays the system's dialogs and its printer, and records what they were given. */
final class Outside implements Dialogs, PrintPort {
    /** One print: the name in the queue, and the pages. */
    @SuppressWarnings("ArrayRecordComponent") // kept to be looked at, never compared
    record Printed(String name, byte[] pdf) {
        int pages() {
            try (var opened = PdfPages.open(pdf)) {
                return opened.count();
            }
        }
    }

    private final Path folder;
    private final List<Printed> printed = new CopyOnWriteArrayList<>();
    private final List<Path> saved = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();

    /**
     * A counselor who saves everything under the suggested name.
     *
     * @param folder where files are saved
     */
    Outside(Path folder) {
        this.folder = folder;
    }

    /** What was printed, in order. */
    List<Printed> printed() {
        return printed;
    }

    /** The files that were chosen, in order. */
    List<Path> saved() {
        return saved;
    }

    /** The failures that were looked at. */
    List<String> said() {
        return said;
    }

    @Override
    public Result print(byte[] pdf, String jobName, int copies) {
        printed.add(new Printed(jobName, pdf));
        return Result.PRINTED;
    }

    @Override
    public Optional<Path> save(UserMessage title, String suggestedName, FileKind kind) {
        Path file = folder.resolve(suggestedName);
        saved.add(file);
        return Optional.of(file);
    }

    @Override
    public Optional<Path> open(UserMessage title, List<FileKind> kinds) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> folder(UserMessage title) {
        return Optional.empty();
    }

    @Override
    public boolean confirmReplace(Path file) {
        return false;
    }

    @Override
    public void details(UserMessage message, @Nullable Throwable cause) {
        said.add(message.key());
    }
}
