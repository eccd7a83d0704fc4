package org.lectern.search;

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
import java.util.function.Supplier;

/** A store that holds one release and answers what the index asks; nothing else. */
final class MemoryStore implements LibraryStore {
    private final Supplier<Iterator<InstalledMaterial>> materials;
    private ActiveRelease release;
    private Runnable whenRead = () -> {};

    MemoryStore(ActiveRelease release, Supplier<Iterator<InstalledMaterial>> materials) {
        this.release = release;
        this.materials = materials;
    }

    /** Puts another generation in use. */
    void generation(long generation) {
        release =
                new ActiveRelease(
                        release.feed(),
                        release.release(),
                        release.library(),
                        release.framework(),
                        generation,
                        release.materials());
    }

    /** What happens while the materials are read. */
    void whenRead(Runnable action) {
        whenRead = action;
    }

    @Override
    public Optional<ActiveRelease> active() {
        return Optional.of(release);
    }

    @Override
    public List<KeptRevision> revisions(MaterialId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forEach(Consumer<InstalledMaterial> consumer, Cancellation cancellation) {
        whenRead.run();
        var all = materials.get();
        while (all.hasNext()) {
            cancellation.check();
            consumer.accept(all.next());
        }
    }

    @Override
    public ActiveRelease install(
            Sha256 feed,
            String name,
            LibraryFacts library,
            Framework framework,
            Iterator<Material> installed,
            int total,
            Progress progress,
            Cancellation cancellation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<MaterialHead> head(MaterialId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MaterialHead> heads(Collection<MaterialId> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<MaterialHead> head(Pin pin) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Edition> edition(Pin pin, LanguageTag language) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<byte[]> file(Pin pin, String name) {
        throw new UnsupportedOperationException();
    }
}
