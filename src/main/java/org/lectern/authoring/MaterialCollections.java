package org.lectern.authoring;

import org.lectern.base.DocumentId;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.document.DocumentHead;
import org.lectern.document.DocumentStore;
import org.lectern.document.Stored;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * The counselor's collections of materials. Reads and writes the store: not on the FX thread. Safe
 * from any other.
 */
public final class MaterialCollections {
    private static final System.Logger LOG = System.getLogger(MaterialCollections.class.getName());

    private final DocumentStore documents;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object writing = new Object();

    public MaterialCollections(DocumentStore documents) {
        this.documents = documents;
    }

    /** The collections outside the trash or in it, the newest first. */
    public List<DocumentHead> list(boolean trashed) {
        return documents.list(MaterialCollection.KIND, trashed);
    }

    /** A collection as it was left. @throws LecternException when it can't be read */
    public Optional<Stored<MaterialCollection>> load(DocumentId id) {
        return documents.load(MaterialCollection.KIND, id);
    }

    /**
     * Keeps a collection; durable when this returns. @throws LecternException when it can't be kept
     */
    public Stored<MaterialCollection> save(DocumentId id, MaterialCollection collection) {
        Stored<MaterialCollection> stored;
        synchronized (writing) {
            stored = put(id, collection);
        }
        changed();
        return stored;
    }

    private Stored<MaterialCollection> put(DocumentId id, MaterialCollection collection) {
        return documents.save(MaterialCollection.KIND, id, collection, collection.materials());
    }

    /**
     * Changes a collection as it is now; one edit after the other.
     *
     * @throws LecternException when there is none of this id, or it can't be kept
     */
    public Stored<MaterialCollection> edit(DocumentId id, UnaryOperator<MaterialCollection> edit) {
        Stored<MaterialCollection> after;
        synchronized (writing) {
            var before =
                    load(id).orElseThrow(
                                    () ->
                                            new LecternException(
                                                    UserMessage.of("material.own.gone")));
            var content = edit.apply(before.content());
            if (content.equals(before.content())) {
                return before;
            }
            after = put(id, content);
        }
        changed();
        return after;
    }

    /** Puts a collection into the trash, or takes it out. @throws LecternException when refused */
    public void setTrashed(DocumentId id, boolean trashed) {
        synchronized (writing) {
            documents.setTrashed(MaterialCollection.KIND, id, trashed);
        }
        changed();
    }

    /**
     * What lies in each collection outside the trash, the newest first. What can't be read is left
     * out, and logged.
     */
    public Map<DocumentId, Set<MaterialId>> contents() {
        var contents = new LinkedHashMap<DocumentId, Set<MaterialId>>();
        for (var head : list(false)) {
            try {
                load(head.id())
                        .ifPresent(
                                s -> contents.put(head.id(), Set.copyOf(s.content().materials())));
            } catch (LecternException e) {
                LOG.log(Level.WARNING, "A collection can't be read.", e);
            }
        }
        return contents;
    }

    /**
     * Calls the listener after every change, on the thread that made it, for as long as this lives.
     */
    public void observe(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
