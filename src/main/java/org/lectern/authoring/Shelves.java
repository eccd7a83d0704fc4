package org.lectern.authoring;

import org.lectern.base.MaterialId;
import org.lectern.document.DocumentStore;
import org.lectern.document.Stored;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * The counselor's favourites, private notes and recently used materials. Reads and writes the
 * store: not on the FX thread. Safe from any other.
 */
public final class Shelves {
    private final DocumentStore documents;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object writing = new Object();

    public Shelves(DocumentStore documents) {
        this.documents = documents;
    }

    /** The shelf as it was left. @throws org.lectern.base.LecternException when unreadable */
    public Shelf load() {
        return documents.load(Shelf.KIND, Shelf.ID).map(Stored::content).orElse(Shelf.EMPTY);
    }

    /**
     * Keeps a shelf in place of the one before, such as one of a history; durable when this
     * returns. @throws org.lectern.base.LecternException when it can't be kept
     */
    public Shelf save(Shelf shelf) {
        return edit(before -> shelf);
    }

    /**
     * Changes the shelf as it is now; one edit after the other.
     *
     * @return the shelf afterwards
     * @throws org.lectern.base.LecternException when it can't be kept; nothing has changed then
     */
    public Shelf edit(UnaryOperator<Shelf> edit) {
        Shelf after;
        synchronized (writing) {
            var before = load();
            after = edit.apply(before);
            if (after.equals(before)) {
                return after;
            }
            documents.save(Shelf.KIND, Shelf.ID, after, List.of());
        }
        listeners.forEach(Runnable::run);
        return after;
    }

    /** The materials used last, the last one first. */
    public List<MaterialId> recent() {
        return recentMaterials().materials();
    }

    private RecentMaterials recentMaterials() {
        return documents
                .load(RecentMaterials.KIND, RecentMaterials.ID)
                .map(Stored::content)
                .orElse(new RecentMaterials(List.of()));
    }

    /** Notes that a material was used. @throws org.lectern.base.LecternException when refused */
    public void used(MaterialId material) {
        synchronized (writing) {
            var before = recentMaterials();
            var after = before.with(material);
            if (after.equals(before)) {
                return;
            }
            documents.save(RecentMaterials.KIND, RecentMaterials.ID, after, List.of());
        }
        listeners.forEach(Runnable::run);
    }

    /**
     * Calls the listener after every change of favourites, notes and what was used last, on the
     * thread that changed them, for as long as this lives.
     */
    public void observe(Runnable listener) {
        listeners.add(listener);
    }
}
