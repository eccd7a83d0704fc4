package org.lectern.search;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.Progress;
import org.lectern.library.LibraryStore;
import org.lectern.library.LibraryStore.ActiveRelease;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The index on disk, derived from the library store and replaced as a whole. Each build has a
 * numbered folder of its own, which gets its name only when it is complete; so a crash leaves the
 * old one or the new one, never a part. Opening, building and closing happen on one thread, the
 * writer's; searching goes on meanwhile.
 */
public final class SearchIndex implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SearchIndex.class.getName());

    private static final Pattern NUMBERED = Pattern.compile("[1-9][0-9]{0,8}");
    private static final String BUILDING = "building";

    private final Path folder;
    private final FileLayer files;
    // Guards what is in use, never held while building.
    private final Object use = new Object();
    private Overlay overlay = Overlay.NONE;
    private @Nullable Snapshot library;
    private volatile @Nullable Snapshot current;

    /** The index in this folder; nothing is read or written yet. */
    public SearchIndex(Path folder, FileLayer files) {
        this.folder = folder;
        this.files = files;
    }

    /** Whether there is something to search in. */
    public boolean isReady() {
        return current != null;
    }

    /**
     * Opens what is there when it was made from this very release, and clears away the rest. Takes
     * milliseconds.
     *
     * @return false when there is nothing, or it is damaged, another library's, behind, ahead, or
     *     of another version of Lectern: then it has to be built
     */
    public synchronized boolean open(ActiveRelease release) {
        for (Path candidate : builds().reversed()) {
            var snapshot = read(candidate, release);
            if (snapshot != null && use(snapshot)) {
                clearAllBut(candidate);
                return true;
            }
        }
        return false;
    }

    /**
     * Opens the index, and builds it first when it is not the active release's.
     *
     * @return whether it was built
     * @throws UncheckedIOException when it can't be written; the store is whole, and the next try
     *     begins anew
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public synchronized boolean openOrBuild(
            LibraryStore store, Progress progress, Cancellation cancellation) {
        var release = store.active();
        if (release.isEmpty() || open(release.get())) {
            return false;
        }
        build(store, progress, cancellation);
        return true;
    }

    /**
     * Builds the index of the active release beside the one in use and puts it in its place. Does
     * nothing before the first installation.
     *
     * @throws UncheckedIOException when it can't be written; what was in use stays in use
     * @throws java.util.concurrent.CancellationException when it was cancelled; likewise
     */
    public synchronized void build(
            LibraryStore store, Progress progress, Cancellation cancellation) {
        var release = store.active();
        while (release.isPresent()) {
            write(release.get(), store, progress, cancellation);
            var after = store.active();
            if (after.isPresent() && after.get().generation() == release.get().generation()) {
                putInPlace(release.get());
                return;
            }
            // Another release was put in use meanwhile: what was written is of neither.
            release = after;
        }
    }

    private void write(
            ActiveRelease release,
            LibraryStore store,
            Progress progress,
            Cancellation cancellation) {
        Path building = folder.resolve(BUILDING);
        boolean complete = false;
        try {
            delete(building);
            files.makeFolder(building);
            try (var directory = FSDirectory.open(building);
                    var builder = new IndexBuilder(directory, release)) {
                long[] done = {0};
                store.forEach(
                        material -> {
                            builder.add(material);
                            progress.at(++done[0], release.materials());
                        },
                        cancellation);
                cancellation.check();
                builder.commit();
            }
            complete = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!complete) {
                clear(building);
            }
        }
    }

    private void putInPlace(ActiveRelease release) {
        var builds = builds();
        int number = builds.isEmpty() ? 1 : number(builds.getLast()) + 1;
        Path place = folder.resolve(String.valueOf(number));
        try {
            files.move(folder.resolve(BUILDING), place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!open(release)) {
            throw new UncheckedIOException(
                    new IOException("what was just written can't be read: " + place));
        }
    }

    /**
     * Reads every byte of the index in use and compares it with its checksums. Takes as long as
     * reading the files.
     *
     * @return false when it is damaged, or there is none
     */
    public boolean verify() {
        var snapshot = hold();
        if (snapshot == null) {
            return false;
        }
        try {
            for (var leaf : snapshot.reader().leaves()) {
                leaf.reader().checkIntegrity();
            }
            return true;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the search index is damaged", e);
            return false;
        } finally {
            snapshot.release();
        }
    }

    /**
     * Builds the index anew when {@link #verify} finds it damaged: for a moment when nobody waits.
     *
     * @return whether it was built
     * @throws UncheckedIOException when it can't be written; what was in use stays in use
     * @throws java.util.concurrent.CancellationException when it was cancelled; likewise
     */
    public synchronized boolean repair(
            LibraryStore store, Progress progress, Cancellation cancellation) {
        if (store.active().isEmpty() || verify()) {
            return false;
        }
        build(store, progress, cancellation);
        return true;
    }

    /** Closes the index once the last search in it has ended. */
    @Override
    public synchronized void close() {
        useNothing();
    }

    /** The index in use, held for the caller, who releases it; null when there is none. */
    @Nullable Snapshot hold() {
        while (true) {
            var snapshot = current;
            if (snapshot == null || snapshot.hold()) {
                return snapshot;
            }
            // It was replaced between the two looks: take the new one.
            Thread.onSpinWait();
        }
    }

    /**
     * Searches the counselor's own together with the library from now on, in place of what was
     * given before. It stays when the index is built anew, and may be given before there is one.
     * Takes milliseconds; safe from any thread, searching goes on meanwhile.
     *
     * @throws UncheckedIOException when the index can't be read: it must be built anew; what was in
     *     use stays in use
     */
    public void overlay(Overlay own) {
        synchronized (use) {
            try {
                var base = library;
                replace(base == null ? null : base.with(own));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            overlay = own;
        }
    }

    /** Puts a library in use together with the overlay; false when it turns out to be damaged. */
    private boolean use(Snapshot newLibrary) {
        synchronized (use) {
            Snapshot together;
            try {
                together = newLibrary.with(overlay);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "a search index is damaged", e);
                newLibrary.release();
                return false;
            }
            var before = library;
            library = newLibrary;
            replace(together);
            if (before != null) {
                before.release();
            }
            return true;
        }
    }

    private void useNothing() {
        synchronized (use) {
            var before = library;
            library = null;
            replace(null);
            if (before != null) {
                before.release();
            }
        }
    }

    private void replace(@Nullable Snapshot snapshot) {
        var before = current;
        current = snapshot;
        if (before != null) {
            before.release();
        }
    }

    /** What a folder holds when it was made from this release; null when it can't be used. */
    private static @Nullable Snapshot read(Path build, ActiveRelease release) {
        try {
            return openSnapshot(build, release);
        } catch (IOException | RuntimeException e) {
            // Lucene meets damaged bytes with many kinds of exceptions; the answer is one: build.
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a search index can't be used: " + build + ": " + e);
            LOG.log(System.Logger.Level.DEBUG, "why it can't", e);
            return null;
        }
    }

    private static @Nullable Snapshot openSnapshot(Path build, ActiveRelease release)
            throws IOException {
        var directory = FSDirectory.open(build);
        var reader = DirectoryReader.open(directory);
        boolean taken = false;
        try {
            reader.getReaderCacheHelper().addClosedListener(closed -> directory.close());
            var manifest = Manifest.ofCommitData(reader.getIndexCommit().getUserData());
            if (manifest == null
                    || !manifest.feed().equals(release.feed())
                    || manifest.generation() != release.generation()) {
                return null;
            }
            var snapshot = Snapshot.ofLibrary(reader, manifest, release);
            taken = true;
            return snapshot;
        } finally {
            if (!taken) {
                reader.close();
            }
        }
    }

    /** The complete builds, the oldest first. */
    private List<Path> builds() {
        try {
            return files.list(folder).stream()
                    .filter(path -> NUMBERED.matcher(path.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt(SearchIndex::number))
                    .toList();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "no search index can be read: " + folder, e);
            return List.of();
        }
    }

    private static int number(Path build) {
        return Integer.parseInt(build.getFileName().toString());
    }

    private void clearAllBut(Path kept) {
        try {
            for (Path path : files.list(folder)) {
                if (!path.equals(kept)) {
                    clear(path);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "old search indexes stay: " + folder, e);
        }
    }

    private void clear(Path path) {
        try {
            delete(path);
        } catch (IOException e) {
            // Windows keeps files that are still being read; the next start clears them away.
            LOG.log(System.Logger.Level.DEBUG, "an old search index stays for now", e);
        }
    }

    private void delete(Path path) throws IOException {
        for (Path inside : files.list(path)) {
            delete(inside);
        }
        files.delete(path);
    }
}
