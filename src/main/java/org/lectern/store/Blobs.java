package org.lectern.store;

import org.lectern.base.FileLayer;
import org.lectern.base.Sha256;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Content by its hash: {@code blobs/ab/<sha256>}. Safe from any thread. */
final class Blobs {
    private final FileLayer files;
    private final Path root;
    private final Path damaged;

    Blobs(FileLayer files, Path dataFolder) {
        this.files = files;
        this.root = dataFolder.resolve("blobs");
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

    /** A set of new blobs that become durable together. For one thread. */
    Batch batch() {
        return new Batch();
    }

    final class Batch {
        private final Set<Sha256> written = new TreeSet<>();
        private final Set<Path> folders = new TreeSet<>();

        private Batch() {}

        /** Writes a blob unless it is there. @return its hash */
        Sha256 add(byte[] bytes) throws IOException {
            var sha256 = Sha256.of(bytes);
            if (!exists(sha256)) {
                Path file = path(sha256);
                Path folder = Objects.requireNonNull(file.getParent());
                if (!files.exists(folder)) {
                    files.makeFolder(folder);
                    folders.add(root);
                }
                written.add(sha256);
                folders.add(folder);
                files.writeInBatch(file, bytes);
            }
            return sha256;
        }

        /** Makes every blob of the batch durable. */
        void finish() throws IOException {
            for (Path folder : folders) {
                files.syncFolder(folder);
            }
        }

        /** The blobs that were not there before. */
        Set<Sha256> written() {
            return written;
        }
    }
}
