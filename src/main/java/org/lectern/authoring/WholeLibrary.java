package org.lectern.authoring;

import org.lectern.base.MaterialId;
import org.lectern.library.ForwardingLibraryStore;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The installed library and the counselor's own materials as one: what asks for a material by its
 * id or pin finds either. Installing and indexing concern the installed library alone. Safe from
 * any thread.
 */
public final class WholeLibrary extends ForwardingLibraryStore {
    private final LibraryStore installed;
    private final OwnMaterials own;

    public WholeLibrary(LibraryStore installed, OwnMaterials own) {
        super(installed);
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

    /**
     * Of an own material only the revision in use: earlier ones are known to those who pin them.
     */
    @Override
    public List<KeptRevision> revisions(MaterialId id) {
        return OwnMaterials.documentId(id).isPresent()
                ? own.pin(id).stream().map(pin -> new KeptRevision(pin, null)).toList()
                : installed.revisions(id);
    }
}
