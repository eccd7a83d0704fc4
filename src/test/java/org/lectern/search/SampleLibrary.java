package org.lectern.search;

import org.lectern.base.LanguageTag;
import org.lectern.base.Sha256;
import org.lectern.library.LibraryStore.ActiveRelease;
import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.library.MaterialHead;
import org.lectern.material.Material;
import org.lectern.material.Pin;
import org.lectern.material.source.SourceLibrary;
import org.lectern.material.source.SourceReader;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** The library that comes with the program, as a store in memory. */
final class SampleLibrary {
    private SampleLibrary() {}

    /** What its authors wrote. */
    static SourceLibrary read() {
        return SourceReader.read(Path.of("sample-data/library")).orThrow();
    }

    static MemoryStore store(SourceLibrary library) {
        var all = library.materials().stream().map(SampleLibrary::installed).toList();
        var release =
                new ActiveRelease(
                        Made.FEED, "1", library.facts(), library.framework(), 1, all.size());
        return new MemoryStore(release, all::iterator);
    }

    private static InstalledMaterial installed(Material material) {
        var heads = new TreeMap<LanguageTag, MaterialHead.EditionHead>();
        material.editions()
                .forEach(
                        (language, edition) ->
                                heads.put(
                                        language,
                                        new MaterialHead.EditionHead(
                                                language,
                                                edition.title(),
                                                edition.summary(),
                                                edition.objectives(),
                                                edition.translation(),
                                                List.of(),
                                                List.of())));
        var facts = material.facts();
        var pin = new Pin(Made.FEED, facts.id(), facts.revision(), Sha256.ofText("manifest"));
        return new InstalledMaterial(
                new MaterialHead(pin, facts, heads), List.copyOf(material.editions().values()));
    }
}
