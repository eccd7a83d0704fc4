package org.lectern.exchange;

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

/**
 * A library in which one material of the counselor's own is in use.
 *
 * @param installed everything else
 * @param own its revision in use
 */
record OwnInUse(LibraryStore installed, Pin own) implements LibraryStore {
    @Override
    public Optional<ActiveRelease> active() {
        return installed.active();
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
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<MaterialHead> head(MaterialId id) {
        return id.equals(own.material()) ? installed.head(own) : installed.head(id);
    }

    @Override
    public List<MaterialHead> heads(Collection<MaterialId> ids) {
        return ids.stream().map(this::head).flatMap(Optional::stream).toList();
    }

    @Override
    public Optional<MaterialHead> head(Pin pin) {
        return installed.head(pin);
    }

    @Override
    public Optional<Edition> edition(Pin pin, LanguageTag language) {
        return installed.edition(pin, language);
    }

    @Override
    public Optional<byte[]> file(Pin pin, String name) {
        return installed.file(pin, name);
    }

    @Override
    public List<KeptRevision> revisions(MaterialId id) {
        return installed.revisions(id);
    }

    @Override
    public void forEach(Consumer<InstalledMaterial> consumer, Cancellation cancellation) {
        installed.forEach(consumer, cancellation);
    }
}
