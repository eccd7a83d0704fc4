package org.lectern.app;

import org.lectern.base.FileLayer;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * When every byte of the search index was last compared with its checksums, kept in a file beside
 * the index. An index is checked at the first start after it was built and then once in {@link
 * #EVERY}: what rots in between is found at the next check, and a lost or damaged file says
 * nothing, so that the index is checked too soon rather than too late. Not safe for several
 * threads.
 */
final class IndexCheck {
    /** How long a check is trusted. */
    static final Duration EVERY = Duration.ofDays(7);

    private static final System.Logger LOG = System.getLogger(IndexCheck.class.getName());

    private final Path file;
    private final FileLayer files;
    private final InstantSource clock;

    /**
     * The checks of one index.
     *
     * @param data the data folder
     */
    IndexCheck(Path data, FileLayer files, InstantSource clock) {
        this.file = data.resolve("index-checked");
        this.files = files;
        this.clock = clock;
    }

    /** Whether the index should be checked now. Reads one small file. */
    boolean isDue() {
        if (!files.exists(file)) {
            return true;
        }
        try {
            var last = Instant.parse(new String(files.read(file), StandardCharsets.UTF_8).strip());
            var now = clock.instant();
            // A clock that was set back must not keep the check away for years.
            return last.isAfter(now) || !last.plus(EVERY).isAfter(now);
        } catch (IOException | DateTimeException e) {
            LOG.log(Level.DEBUG, "no telling when the search index was checked", e);
            return true;
        }
    }

    /** Remembers that the index was found sound just now. */
    void passed() {
        try {
            files.writeAtomically(
                    file, clock.instant().toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the search index will be checked again at the next start", e);
        }
    }

    /** Another index was built: nothing is known of it. */
    void forget() {
        try {
            files.delete(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a new search index passes for checked: " + file, e);
        }
    }
}
