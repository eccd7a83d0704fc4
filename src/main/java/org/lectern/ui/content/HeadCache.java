package org.lectern.ui.content;

import org.lectern.base.MaterialId;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The materials looked at last, so that typing and scrolling back and forth don't read the store
 * again. Reads the store: not on the FX thread. Safe from any other.
 */
public final class HeadCache {
    private static final int KEPT = 1_000;

    private final LibraryStore library;
    private final Map<MaterialId, MaterialHead> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<MaterialId, MaterialHead> eldest) {
                    return size() > KEPT;
                }
            };
    private int age;

    public HeadCache(LibraryStore library) {
        this.library = library;
    }

    /** The materials that are there, by id, in the order asked for. */
    public Map<MaterialId, MaterialHead> heads(Collection<MaterialId> ids) {
        var found = new LinkedHashMap<MaterialId, MaterialHead>();
        List<MaterialId> unknown = new ArrayList<>();
        int askedAt;
        synchronized (kept) {
            askedAt = age;
            for (var id : ids) {
                var head = kept.get(id);
                if (head == null) {
                    unknown.add(id);
                } else {
                    found.put(id, head);
                }
            }
        }
        if (unknown.isEmpty()) {
            return found;
        }
        var read = library.heads(unknown);
        synchronized (kept) {
            for (var head : read) {
                found.put(head.id(), head);
                // What was read before the library changed must not outlive the change.
                if (askedAt == age) {
                    kept.put(head.id(), head);
                }
            }
        }
        var inOrder = new LinkedHashMap<MaterialId, MaterialHead>();
        for (var id : ids) {
            var head = found.get(id);
            if (head != null) {
                inOrder.put(id, head);
            }
        }
        return inOrder;
    }

    /** Forgets everything: the library has changed. */
    public void clear() {
        synchronized (kept) {
            age++;
            kept.clear();
        }
    }
}
