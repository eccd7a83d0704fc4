package org.lectern.ui.content;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.lectern.authoring.MaterialCollection;
import org.lectern.authoring.MaterialCollections;
import org.lectern.authoring.Shelf;
import org.lectern.authoring.Shelves;
import org.lectern.base.DocumentId;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Latest;
import org.lectern.ui.kit.Notices;
import org.lectern.ui.kit.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What the counselor holds on to, as the screens show it: favourites, private notes, collections. A
 * change is shown at once and kept behind it; when it can't be kept, what is kept is shown again.
 * FX thread.
 */
public final class ShelfModel {
    private static final UserMessage KEEPING = UserMessage.of("catalogue.job.shelf");

    /** A collection with the document that it is. */
    public record Collected(DocumentId id, MaterialCollection content) {}

    private record Loaded(Shelf shelf, List<Collected> collections) {}

    private final Jobs jobs;
    private final Notices notices;
    private final Shelves shelves;
    private final MaterialCollections store;
    private final ReadOnlyObjectWrapper<Shelf> shelf = new ReadOnlyObjectWrapper<>(Shelf.EMPTY);
    private final ObservableList<Collected> collections = FXCollections.observableArrayList();
    // Held here: the view is tied to its list by a weak listener only.
    private final ObservableList<Collected> collectionsView =
            FXCollections.unmodifiableObservableList(collections);
    private final Map<MaterialId, String> typed = new TreeMap<>();
    private final Latest<Loaded> loading;

    /** An empty shelf until {@link #load}. */
    public ShelfModel(
            Jobs jobs, Notices notices, Shelves shelves, MaterialCollections collections) {
        this.jobs = jobs;
        this.notices = notices;
        this.shelves = shelves;
        this.store = collections;
        loading = new Latest<>(jobs, UserMessage.of("catalogue.job.shelf.load"), this::show);
    }

    /** Favourites and notes. */
    public ReadOnlyObjectProperty<Shelf> shelf() {
        return shelf.getReadOnlyProperty();
    }

    /** The collections, the newest first. */
    public ObservableList<Collected> collections() {
        return collectionsView;
    }

    /** Reads everything anew. */
    public void load() {
        loading.request(
                _ -> {
                    var read = new ArrayList<Collected>();
                    for (var head : store.list(false)) {
                        store.load(head.id())
                                .ifPresent(s -> read.add(new Collected(head.id(), s.content())));
                    }
                    return new Loaded(shelves.load(), read);
                });
    }

    private void show(Loaded loaded) {
        collections.setAll(loaded.collections());
        var now = loaded.shelf();
        for (var note : typed.entrySet()) {
            now = now.withNote(note.getKey(), note.getValue());
        }
        shelf.set(now);
    }

    /** Marks a material as a favourite, or no longer; the latter can be undone. */
    public void toggleFavourite(MaterialId material) {
        int place = shelf.get().favourites().indexOf(material);
        change(now -> now.withFavourite(material, place < 0));
        if (place >= 0) {
            notices.offerUndo(
                    UserMessage.of("catalogue.favourite.removed"),
                    () -> change(now -> now.withFavouriteAt(material, place)));
        }
    }

    /**
     * Shows a note as it is being typed; {@link #keepNotes} keeps it.
     *
     * @param note blank for none
     */
    public void typeNote(MaterialId material, String note) {
        if (!note.equals(shelf.get().note(material))) {
            typed.put(material, note);
            shelf.set(shelf.get().withNote(material, note));
        }
    }

    /** Keeps the notes that were typed: after a pause, and when a page is left. */
    public void keepNotes() {
        if (typed.isEmpty()) {
            return;
        }
        var notes = Map.copyOf(typed);
        typed.clear();
        keep(
                now -> {
                    for (var note : notes.entrySet()) {
                        now = now.withNote(note.getKey(), note.getValue());
                    }
                    return now;
                });
    }

    /** Remembers that a material was used. */
    public void used(MaterialId material) {
        jobs.write(
                KEEPING,
                _ -> {
                    shelves.used(material);
                    return material;
                },
                _ -> {});
    }

    private void change(UnaryOperator<Shelf> edit) {
        shelf.set(edit.apply(shelf.get()));
        keep(edit);
    }

    private void keep(UnaryOperator<Shelf> edit) {
        jobs.write(KEEPING, _ -> shelves.edit(edit), new Kept<>(_ -> {}));
    }

    /** Makes a collection with one material in it, which can be undone. */
    public void collectInNew(String title, MaterialId material) {
        create(title, List.of(material), _ -> {});
    }

    /**
     * Makes a collection.
     *
     * @param done hears of its id
     */
    public void create(String title, List<MaterialId> materials, Consumer<DocumentId> done) {
        var id = DocumentId.random();
        jobs.write(
                KEEPING,
                _ -> store.save(id, new MaterialCollection(title, "", materials)),
                new Kept<>(
                        _ -> {
                            load();
                            notices.offerUndo(
                                    UserMessage.of("catalogue.collection.made", title),
                                    () -> trash(id));
                            done.accept(id);
                        }));
    }

    /** Puts a material into a collection or takes it out, which can be undone. */
    public void collect(DocumentId collection, MaterialId material, boolean in) {
        for (var collected : collections) {
            if (collected.id().equals(collection)) {
                int place = collected.content().materials().indexOf(material);
                // Only this is taken back: what was changed since stays.
                UnaryOperator<MaterialCollection> back =
                        in
                                ? now -> now.remove(material)
                                : now -> now.add(material).move(material, place);
                edit(
                        collection,
                        in ? now -> now.add(material) : now -> now.remove(material),
                        () ->
                                notices.offerUndo(
                                        UserMessage.of(
                                                "catalogue.collection.changed",
                                                collected.content().title()),
                                        () -> edit(collection, back, () -> {})));
                return;
            }
        }
    }

    private void edit(
            DocumentId collection, UnaryOperator<MaterialCollection> edit, Runnable then) {
        jobs.write(
                KEEPING,
                _ -> store.edit(collection, edit),
                new Kept<>(
                        _ -> {
                            load();
                            then.run();
                        }));
    }

    private void trash(DocumentId collection) {
        jobs.write(
                KEEPING,
                _ -> {
                    store.setTrashed(collection, true);
                    return collection;
                },
                new Kept<>(_ -> load()));
    }

    /** What could not be kept must not look as if it were. */
    private final class Kept<T> implements Outcome<T> {
        private final Consumer<T> then;

        Kept(Consumer<T> then) {
            this.then = then;
        }

        @Override
        public void done(T result) {
            then.accept(result);
        }

        @Override
        public boolean failed(UserMessage message) {
            load();
            return false;
        }
    }
}
