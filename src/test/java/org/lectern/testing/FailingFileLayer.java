package org.lectern.testing;

import org.lectern.base.FileLayer;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file system that fails at its n-th change, as a full disk, a read-only folder, or the end of
 * the process does. Safe from any thread; which change is the n-th is sure only with one.
 */
public final class FailingFileLayer implements FileLayer {
    /** How it fails. */
    public enum Failure {
        /** Only the n-th change fails; room is there again after it. */
        FULL_ONCE,
        /** The n-th change and all later ones fail. */
        FULL,
        /** As {@link #FULL}, as a folder without the right to write does. */
        READ_ONLY
    }

    private final FileLayer real = FileLayer.real();
    private final Failure failure;
    private final Runnable atFailure;
    private int left;
    private int changes;

    /**
     * Fails at a change.
     *
     * @param at 1 for the first change; 0 for never
     * @param atFailure called just before the first failure, when the disk looks as it would after
     *     the end of the process
     */
    public FailingFileLayer(int at, Failure failure, Runnable atFailure) {
        this.left = at == 0 ? Integer.MAX_VALUE : at;
        this.failure = failure;
        this.atFailure = atFailure;
    }

    /** As above, with nothing to do at the failure. */
    public FailingFileLayer(int at, Failure failure) {
        this(at, failure, () -> {});
    }

    /** Fails at the n-th change from now on. */
    public synchronized void failAt(int at) {
        left = at;
        changes = 0;
    }

    /** How many changes were asked for. */
    public synchronized int changes() {
        return changes;
    }

    private synchronized void change(Path path) throws IOException {
        changes++;
        left--;
        if (left > 0) {
            return;
        }
        if (left == 0) {
            atFailure.run();
        }
        if (left < 0 && failure == Failure.FULL_ONCE) {
            return;
        }
        throw failure == Failure.READ_ONLY
                ? new AccessDeniedException(path.toString())
                : new IOException("No space left on device");
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return real.read(file);
    }

    @Override
    public void writeAtomically(Path file, byte[] bytes) throws IOException {
        change(file);
        real.writeAtomically(file, bytes);
    }

    @Override
    public void writeLoosely(Path file, byte[] bytes) throws IOException {
        change(file);
        real.writeLoosely(file, bytes);
    }

    @Override
    public void syncFile(Path file) throws IOException {
        change(file);
        real.syncFile(file);
    }

    @Override
    public void moveLoosely(Path from, Path to) throws IOException {
        change(to);
        real.moveLoosely(from, to);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        change(folder);
        real.syncFolder(folder);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        change(to);
        real.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        change(file);
        real.delete(file);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        change(folder);
        real.makeFolder(folder);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return real.list(folder);
    }

    @Override
    public boolean exists(Path path) {
        return real.exists(path);
    }
}
