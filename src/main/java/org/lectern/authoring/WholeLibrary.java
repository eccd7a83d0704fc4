package org.lectern.authoring;

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
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The installed library and the counselor's own materials as one: what asks for a material by its
 * id or pin finds either. Installing and indexing concern the installed library alone. Safe from
 * any thread.
 */
public final class WholeLibrary implements LibraryStore {
    private final LibraryStore installed;
    private final OwnMaterials own;

    public WholeLibrary(LibraryStore installed, OwnMaterials own) {
        this.installed = installed;
        this.own = own;
    }

    /** The usable own materials with all their texts, for the search. */
    public List<InstalledMaterial> own() {
        return own.usable();
    }

    /** As {@link OwnMaterials#observe}. */
    public void observe(Runnable listener) {
        own.observe(listener);
    }

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
        return installed.install(
                feed, release, library, framework, materials, total, progress, cancellation);
    }

    @Override
    public Optional<MaterialHead> head(MaterialId id) {
        return OwnMaterials.documentId(id).isPresent()
                ? own.pin(id).flatMap(installed::head)
                : installed.head(id);
    }

    @Override
    public List<MaterialHead> heads(Collection<MaterialId> ids) {
        var found = new HashMap<MaterialId, MaterialHead>();
        var others = ids.stream().filter(id -> OwnMaterials.documentId(id).isEmpty()).toList();
        installed.heads(others).forEach(head -> found.put(head.id(), head));
        if (others.size() < ids.size()) {
            for (var id : ids) {
                if (!found.containsKey(id)) {
                    own.pin(id).flatMap(installed::head).ifPresent(head -> found.put(id, head));
                }
            }
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
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

    /**
     * Of an own material only the revision in use: earlier ones are known to those who pin them.
     */
    @Override
    public List<KeptRevision> revisions(MaterialId id) {
        return OwnMaterials.documentId(id).isPresent()
                ? own.pin(id).stream().map(pin -> new KeptRevision(pin, null)).toList()
                : installed.revisions(id);
    }

    @Override
    public void forEach(Consumer<InstalledMaterial> consumer, Cancellation cancellation) {
        installed.forEach(consumer, cancellation);
    }
}
