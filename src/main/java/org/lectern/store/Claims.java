package org.lectern.store;

import org.lectern.base.Sha256;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The blobs that somebody relies on whose document is not there yet, so that whoever deletes leaves
 * them alone. Neither waits for the other: a deletion that comes first is seen by the one who then
 * looks for the blob, and a claim that comes first is seen by the deletion. Safe from any thread.
 */
final class Claims {
    private final Set<Sha256> claimed = new HashSet<>();
    private final Set<Sha256> forGood = new HashSet<>();
    private int parts;

    /** The deletion of one blob. */
    @FunctionalInterface
    interface Deletion {
        void run() throws IOException;
    }

    /**
     * A piece of work that relies on blobs, or one that decides which are to go. Claims last until
     * no such work is going on any more: whoever looked before a document was there may still
     * delete after it is.
     */
    final class Part implements AutoCloseable {
        private Part() {}

        @Override
        public void close() {
            end();
        }
    }

    /** Begins a piece of work; to be closed by the thread that does it. */
    synchronized Part begin() {
        parts++;
        return new Part();
    }

    private synchronized void end() {
        parts--;
        if (parts == 0) {
            claimed.clear();
        }
    }

    /** Says that a blob is relied on: to be called before looking whether it is there. */
    synchronized void claim(Sha256 hash) {
        claimed.add(hash);
    }

    /** The same until the program ends, for what a document names only later. */
    synchronized void claimForGood(Sha256 hash) {
        forGood.add(hash);
    }

    /** Deletes a blob unless somebody relies on it. */
    synchronized void delete(Sha256 hash, Deletion deletion) throws IOException {
        if (!claimed.contains(hash) && !forGood.contains(hash)) {
            deletion.run();
        }
    }
}
