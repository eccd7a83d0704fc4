package org.lectern.store;

import org.lectern.base.FileLayer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The real file system until the process is killed. */
final class Killing implements FileLayer {
    /** Stands for the end of the process. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final int last;
    private final Runnable whenKilled;
    private boolean armed;
    private int points;
    private int untilMoved;

    /** Kills at a point, from 0; {@code whenKilled} sees the disk as the process leaves it. */
    Killing(int last, Runnable whenKilled) {
        this.last = last;
        this.whenKilled = whenKilled;
    }

    /** At how many points it could have been killed until now. */
    synchronized int points() {
        return points;
    }

    /** How many points came before the last whole folder or file was moved. */
    synchronized int untilMoved() {
        return untilMoved;
    }

    /** Counts from now on. */
    synchronized void arm() {
        armed = true;
    }

    /** A point at which the process may be killed; nothing is done after that. */
    synchronized void point() {
        if (!armed) {
            return;
        }
        if (points > last) {
            throw new Killed();
        }
        if (points++ == last) {
            whenKilled.run();
            throw new Killed();
        }
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return FileLayer.real().read(file);
    }

    @Override
    public void writeAtomically(Path file, byte[] bytes) throws IOException {
        point();
        FileLayer.real().writeAtomically(file, bytes);
        point();
    }

    @Override
    public void writeLoosely(Path file, byte[] bytes) throws IOException {
        point();
        FileLayer.real().writeLoosely(file, bytes);
        point();
    }

    @Override
    public void moveLoosely(Path from, Path to) throws IOException {
        point();
        FileLayer.real().moveLoosely(from, to);
        point();
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        point();
        untilMoved = points;
        FileLayer.real().move(from, to);
        point();
    }

    @Override
    public void delete(Path file) throws IOException {
        point();
        FileLayer.real().delete(file);
        point();
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        point();
        FileLayer.real().makeFolder(folder);
        point();
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return FileLayer.real().list(folder);
    }

    @Override
    public boolean exists(Path path) {
        return FileLayer.real().exists(path);
    }
}
