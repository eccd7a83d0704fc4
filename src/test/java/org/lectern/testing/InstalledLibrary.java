package org.lectern.testing;

import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.material.source.SourceReader;
import org.lectern.store.Store;

import java.nio.file.Path;
import java.time.InstantSource;

/** A real store with the real starter library in it. */
public final class InstalledLibrary {
    private InstalledLibrary() {}

    /**
     * Opens a store in this folder and installs {@code sample-data/library}; the caller closes it.
     */
    public static Store open(Path folder) {
        var store = Store.open(folder, FileLayer.real(), InstantSource.system());
        var library = SourceReader.read(Path.of("sample-data/library")).orThrow();
        store.library()
                .install(
                        Sha256.ofText("starter"),
                        "starter",
                        library.facts(),
                        library.framework(),
                        library.materials().iterator(),
                        library.materials().size(),
                        Progress.NONE,
                        Cancellation.NEVER);
        return store;
    }
}
