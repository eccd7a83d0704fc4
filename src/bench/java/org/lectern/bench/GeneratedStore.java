package org.lectern.bench;

import org.lectern.base.Cancellation;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.material.Edition;
import org.lectern.material.Framework;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Material;
import org.lectern.material.Pin;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands the made-up library to the index without a store in between. */
final class GeneratedStore implements LibraryStore {
    private final BenchLibrary library;

    GeneratedStore(BenchLibrary library) {
        this.library = library;
    }

    @Override
    public Optional<ActiveRelease> active() {
        return Optional.of(library.release());
    }

    @Override
    public void forEach(Consumer<InstalledMaterial> consumer, Cancellation cancellation) {
        library.forEach(consumer, cancellation);
    }

    @Override
    public ActiveRelease install(
            Sha256 feed,
            String release,
            LibraryFacts facts,
            Framework framework,
            Iterator<Material> materials,
            int total,
            Progress progress,
            Cancellation cancellation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<MaterialHead> head(MaterialId id) {
        return Optional.of(library.installed(BenchLibrary.number(id)).head());
    }

    @Override
    public List<MaterialHead> heads(Collection<MaterialId> ids) {
        return ids.stream().flatMap(id -> head(id).stream()).toList();
    }

    @Override
    public Optional<MaterialHead> head(Pin pin) {
        return head(pin.material());
    }

    @Override
    public Optional<Edition> edition(Pin pin, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<KeptRevision> revisions(MaterialId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<byte[]> file(Pin pin, String name) {
        return Optional.empty();
    }
}
