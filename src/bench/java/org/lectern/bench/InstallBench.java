package org.lectern.bench;

import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.Progress;
import org.lectern.search.SearchIndex;
import org.lectern.store.Store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

/** Installs a made-up library into a new store and builds its index from there. */
final class InstallBench {
    private final PrintStream out;
    private final BenchLibrary library;
    private final Path folder;
    private BenchLibrary.Size size = new BenchLibrary.Size(0, 0);

    InstallBench(PrintStream out, BenchLibrary library, Path folder) {
        this.out = out;
        this.library = library;
        this.folder = folder;
    }

    void run() throws IOException {
        Machine.print(out);
        library.materials().forEachRemaining(m -> size = size.plus(BenchLibrary.sizeOf(m)));
        out.printf(
                Locale.ROOT,
                "%,d materials, %,d words an edition: %,.1f M words, %,.1f MB of text%n",
                library.count(),
                library.words(),
                size.words() / 1e6,
                size.bytes() / 1e6);
        var generating = Work.of(() -> library.materials().forEachRemaining(m -> {}));
        Path data = folder.resolve("data");
        Machine.delete(data);
        try (var store = Store.open(data, FileLayer.real(), InstantSource.system());
                var index = new SearchIndex(data.resolve("index"), FileLayer.real())) {
            var installing = Work.of(() -> library.installInto(store)).without(generating);
            print("installed", installing);
            var reading = Work.of(() -> store.library().forEach(m -> {}, Cancellation.NEVER));
            print("read again", reading);
            var building =
                    Work.of(() -> index.build(store.library(), Progress.NONE, Cancellation.NEVER));
            print("indexed", building);
            print(
                    "both",
                    new Work(
                            installing.clock() + building.clock(),
                            installing.processor() + building.processor()));
        }
        out.printf(
                Locale.ROOT,
                "data folder %,.1f MiB, index %,.1f MiB; heap after collection %.0f MiB%n",
                Machine.size(data),
                Machine.size(data.resolve("index")),
                Machine.heap());
    }

    private void print(String what, Work work) {
        out.printf("%-12s %s%n", what, work.per(library.count(), size));
    }
}
