package org.lectern.store;

import org.lectern.base.FileLayer;
import org.lectern.base.Sha256;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Content by its hash: {@code blobs/ab/<sha256>}. Safe from any thread. */
final class Blobs {
    private static final System.Logger LOG = System.getLogger(Blobs.class.getName());

    private final FileLayer files;
    private final Path root;
    private final Path incoming;
    private final Path damaged;
    private final int writers;
    private int openBatches;

    /**
     * @param writers how many threads write the blobs of a batch
     */
    Blobs(FileLayer files, Path dataFolder, int writers) {
        this.files = files;
        this.writers = writers;
        this.root = dataFolder.resolve("blobs");
        this.incoming = root.resolve("incoming");
        this.damaged = dataFolder.resolve("damaged");
    }

    /** What a blob's file holds is not what its name says. */
    static final class DamagedException extends IOException {
        private static final long serialVersionUID = 1L;

        DamagedException(Sha256 sha256) {
            super("damaged blob " + sha256);
        }
    }

    private Path path(Sha256 sha256) {
        return root.resolve(sha256.hex().substring(0, 2)).resolve(sha256.hex());
    }

    /** Whether there is a file for it; says nothing of its bytes. */
    boolean exists(Sha256 sha256) {
        return files.exists(path(sha256));
    }

    /**
     * The bytes, verified.
     *
     * @throws NoSuchFileException when there is no such blob
     * @throws DamagedException when its bytes are others
     */
    byte[] read(Sha256 sha256) throws IOException {
        if (!exists(sha256)) {
            throw new NoSuchFileException(sha256.hex());
        }
        byte[] bytes = files.read(path(sha256));
        if (!Sha256.of(bytes).equals(sha256)) {
            throw new DamagedException(sha256);
        }
        return bytes;
    }

    /** Deletes a blob if it is there. */
    void delete(Sha256 sha256) throws IOException {
        files.delete(path(sha256));
    }

    /** Moves a blob whose bytes are wrong out of the way, so that the right ones can come. */
    void setAside(Sha256 sha256) throws IOException {
        files.makeFolder(damaged);
        files.move(path(sha256), damaged.resolve(sha256.hex()));
    }

    /**
     * A set of new blobs, written side by side. For one thread; close it. The first one clears away
     * what those that were cut off have left.
     */
    synchronized Batch batch() throws IOException {
        if (openBatches == 0) {
            for (Path left : files.list(incoming)) {
                files.delete(left);
            }
        }
        openBatches++;
        return new Batch();
    }

    private synchronized void closed() {
        openBatches--;
    }

    /**
     * Blobs on their way to the disk: all are written, then all fsynced, and only then get their
     * names, so that a name always means whole bytes. The disk answers many fsyncs that wait at
     * once, of files that are all written, in little more than the time of one.
     */
    final class Batch implements AutoCloseable {
        private final ExecutorService threads =
                Executors.newFixedThreadPool(
                        writers, Thread.ofPlatform().name("lectern-blobs-", 0).daemon().factory());
        private final List<Future<?>> running = new ArrayList<>();
        private final Set<Sha256> written = new TreeSet<>();
        private final Set<Path> folders = new TreeSet<>();
        private final Map<Path, Path> unnamed = new TreeMap<>();

        private Batch() {}

        /** Begins to write a blob unless it is there. @return its hash */
        Sha256 add(byte[] bytes) throws IOException {
            var sha256 = Sha256.of(bytes);
            if (!written.contains(sha256) && !exists(sha256)) {
                Path file = path(sha256);
                Path folder = Objects.requireNonNull(file.getParent());
                if (folders.add(folder) && !files.exists(folder)) {
                    folders.add(root);
                }
                written.add(sha256);
                Path unnamedFile = incoming.resolve(sha256.hex());
                unnamed.put(unnamedFile, file);
                run(() -> files.writeLoosely(unnamedFile, bytes));
            }
            return sha256;
        }

        /** Ends when every blob so far is written and fsynced and has its name. */
        void await() throws IOException {
            awaitSteps();
            unnamed.keySet().forEach(file -> run(() -> files.syncFile(file)));
            awaitSteps();
            unnamed.forEach((from, to) -> run(() -> files.moveLoosely(from, to)));
            awaitSteps();
            unnamed.clear();
        }

        private void awaitSteps() throws IOException {
            try {
                for (var one : running) {
                    one.get();
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) {
                    throw io;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while writing blobs");
            } finally {
                running.clear();
            }
        }

        /** Makes the names of all blobs durable: before anything active refers to them. */
        void finish() throws IOException {
            await();
            for (Path folder : folders) {
                run(() -> files.syncFolder(folder));
            }
            await();
        }

        /** From now on {@link #written} counts anew. */
        void forgetWritten() {
            written.clear();
        }

        /** The blobs that were not there before. */
        Set<Sha256> written() {
            return Set.copyOf(written);
        }

        private void run(Step step) {
            running.add(
                    threads.submit(
                            () -> {
                                step.run();
                                return step;
                            }));
        }

        /** Ends when nothing is being written any more; what has no name yet is given up. */
        @Override
        public void close() {
            if (threads.isShutdown()) {
                return;
            }
            threads.close();
            closed();
            try {
                for (Path file : unnamed.keySet()) {
                    files.delete(file);
                }
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "The next batch clears away what is left.", e);
            }
        }
    }

    /** Something that the disk does. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
