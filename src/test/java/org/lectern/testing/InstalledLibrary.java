package org.lectern.testing;

import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.material.Material;
import org.lectern.material.source.SourceReader;
import org.lectern.store.Store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;

/** A real store with the real starter library in it. */
public final class InstalledLibrary {
    private InstalledLibrary() {}

    /**
     * The materials of {@code sample-data/library} with only their editions in these languages, for
     * tests of what is missing.
     */
    public static List<Material> materialsIn(LanguageTag... languages) {
        var kept = List.of(languages);
        return SourceReader.read(Path.of("sample-data/library")).orThrow().materials().stream()
                .map(
                        material -> {
                            var editions = new TreeMap<>(material.editions());
                            editions.keySet().retainAll(kept);
                            return new Material(material.facts(), editions, material.files());
                        })
                .toList();
    }

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
