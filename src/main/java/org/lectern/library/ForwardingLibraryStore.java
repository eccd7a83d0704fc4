package org.lectern.library;

import org.lectern.base.Cancellation;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
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

/** A library that asks another one, for those that answer only some questions otherwise. */
public abstract class ForwardingLibraryStore implements LibraryStore {
    private final LibraryStore asked;

    /** Asks this library whatever the subclass does not answer itself. */
    protected ForwardingLibraryStore(LibraryStore asked) {
        this.asked = asked;
    }

    @Override
    public Optional<ActiveRelease> active() {
        return asked.active();
    }

    @Override
    public ActiveRelease install(
            Sha256 feed,
            String release,
            LibraryFacts library,
            Framework framework,
            Iterator<Material> materials,
            int total,
            Progress progress,
            Cancellation cancellation) {
        return asked.install(
                feed, release, library, framework, materials, total, progress, cancellation);
    }

    @Override
    public Optional<MaterialHead> head(MaterialId id) {
        return asked.head(id);
    }

    @Override
    public List<MaterialHead> heads(Collection<MaterialId> ids) {
        return asked.heads(ids);
    }

    @Override
    public Optional<MaterialHead> head(Pin pin) {
        return asked.head(pin);
    }

    @Override
    public Optional<Edition> edition(Pin pin, LanguageTag language) {
        return asked.edition(pin, language);
    }

    @Override
    public Optional<byte[]> file(Pin pin, String name) {
        return asked.file(pin, name);
    }

    @Override
    public List<KeptRevision> revisions(MaterialId id) {
        return asked.revisions(id);
    }

    @Override
    public void forEach(Consumer<InstalledMaterial> consumer, Cancellation cancellation) {
        asked.forEach(consumer, cancellation);
    }
}
