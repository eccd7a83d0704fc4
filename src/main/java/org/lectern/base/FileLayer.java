package org.lectern.base;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The one way in which Lectern changes files that must not be lost. Tests put a twin in its place
 * that fails as a full disk or a read-only folder does. Safe from any thread.
 */
public interface FileLayer {
    /** The real file system. */
    static FileLayer real() {
        return RealFileLayer.INSTANCE;
    }

    /** Reads a whole file. @throws IOException when it can't be read */
    byte[] read(Path file) throws IOException;

    /**
     * Replaces a file as a whole: written beside it, fsynced, renamed over it, folder fsynced.
     * After a crash the file holds the old or the new bytes, never a part. Folders are made as
     * needed.
     *
     * @throws IOException when it can't be written; the old file is then untouched
     */
    void writeAtomically(Path file, byte[] bytes) throws IOException;

    /**
     * Writes a file that nothing refers to yet, over one of the same name. After a crash it holds
     * anything until {@link #syncFile} has returned. Folders are made as needed.
     *
     * @throws IOException when it can't be written; a part of it may be there
     */
    default void writeLoosely(Path file, byte[] bytes) throws IOException {
        writeAtomically(file, bytes);
    }

    /** Makes a file's bytes durable; its name is another matter. @throws IOException if it fails */
    default void syncFile(Path file) throws IOException {}

    /**
     * As {@link #move}, but durable only once {@link #syncFolder} has returned: for many files at
     * once.
     *
     * @throws IOException when that fails; then nothing changed
     */
    default void moveLoosely(Path from, Path to) throws IOException {
        move(from, to);
    }

    /** Makes the names in a folder durable. @throws IOException when that fails */
    default void syncFolder(Path folder) throws IOException {}

    /**
     * Renames a file within one file system, atomically. @throws IOException when that fails; then
     * nothing changed
     */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file if it is there. @throws IOException when it is there and stays */
    void delete(Path file) throws IOException;

    /** Makes the folder and its parents. @throws IOException when it can't be made */
    void makeFolder(Path folder) throws IOException;

    /**
     * Makes the folder, and its parents, so that only its owner can look into it; one that is there
     * stays as it is.
     *
     * @throws IOException when it can't be made
     */
    default void makePrivateFolder(Path folder) throws IOException {
        makeFolder(folder);
    }

    /**
     * The entries of a folder in the order of their names; empty when there is no such
     * folder. @throws IOException when it can't be read
     */
    List<Path> list(Path folder) throws IOException;

    /** Whether there is a file or a folder of this name. */
    boolean exists(Path path);
}
