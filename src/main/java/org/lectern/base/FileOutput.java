package org.lectern.base;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** Writes the files that a counselor asks for, wherever these are to go. Safe from any thread. */
public final class FileOutput {
    private FileOutput() {}

    /**
     * Writes a file, whole or not at all; one that is there is replaced.
     *
     * @throws LecternException that says why it can't be written, and what to do
     */
    public static void write(FileLayer files, Path file, byte[] bytes) {
        try {
            files.writeAtomically(file, bytes);
        } catch (IOException | ReadOnlyFileSystemException e) {
            throw new LecternException(UserMessage.of(reason(e), name(file)), e);
        }
    }

    /** A file's name without its folders. */
    public static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    // The JDK has no type for a full disk, only the system's words.
    private static String reason(Exception failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("space") || words.contains("quota")) {
            return "app.write.full";
        }
        if (failure instanceof AccessDeniedException
                || failure instanceof ReadOnlyFileSystemException
                || words.contains("read-only")) {
            return "app.write.readOnly";
        }
        return "app.write.failed";
    }
}
