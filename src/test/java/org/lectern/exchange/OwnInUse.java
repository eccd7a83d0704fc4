package org.lectern.exchange;

import org.lectern.base.MaterialId;
import org.lectern.library.ForwardingLibraryStore;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.material.Pin;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A library in which one material of the counselor's own is in use. */
final class OwnInUse extends ForwardingLibraryStore {
    private final LibraryStore installed;
    private final Pin own;

    /**
     * @param installed everything else
     * @param own its revision in use
     */
    OwnInUse(LibraryStore installed, Pin own) {
        super(installed);
        this.installed = installed;
        this.own = own;
    }

    @Override
    public Optional<MaterialHead> head(MaterialId id) {
        return id.equals(own.material()) ? installed.head(own) : installed.head(id);
    }

    @Override
    public List<MaterialHead> heads(Collection<MaterialId> ids) {
        return ids.stream().map(this::head).flatMap(Optional::stream).toList();
    }
}
