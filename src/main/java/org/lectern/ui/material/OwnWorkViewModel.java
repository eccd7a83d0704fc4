package org.lectern.ui.material;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.lectern.authoring.MaterialCollections;
import org.lectern.authoring.OwnMaterials;
import org.lectern.base.DocumentId;
import org.lectern.base.UserMessage;
import org.lectern.document.DocumentHead;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The counselor's own materials and collections, or what lies in the trash. FX thread. */
final class OwnWorkViewModel {
    private static final UserMessage READING = UserMessage.of("material.work.job.list");
    private static final UserMessage KEEPING = UserMessage.of("material.work.job.save");

    /** What the list shows. */
    enum Shown {
        MATERIALS,
        COLLECTIONS,
        TRASH
    }

    /** What a row is. */
    enum Kind {
        MATERIAL,
        COLLECTION
    }

    /**
     * A row.
     *
     * @param title may be empty
     * @param usable of a material, whether plans can use it
     * @param size of a collection, how many materials are in it
     */
    record Row(
            Kind kind,
            DocumentId id,
            String title,
            Instant savedAt,
            boolean usable,
            int size,
            boolean trashed) {}

    private final Jobs jobs;
    private final Notices notices;
    private final OwnMaterials own;
    private final MaterialCollections collections;
    private final Thrower thrown;
    private final Runnable changed;
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.MATERIALS);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    // Held here: the view is tied to its list by a weak listener only.
    private final ObservableList<Row> rowsView = FXCollections.unmodifiableObservableList(rows);

    /**
     * An empty list until {@link #refresh}.
     *
     * @param thrown throws a material away, as every screen does
     * @param changed hears of every change, so that other screens follow
     */
    OwnWorkViewModel(
            Jobs jobs,
            Notices notices,
            OwnMaterials own,
            MaterialCollections collections,
            Thrower thrown,
            Runnable changed) {
        this.jobs = jobs;
        this.notices = notices;
        this.own = own;
        this.collections = collections;
        this.thrown = thrown;
        this.changed = changed;
        shown.subscribe((_, _) -> refresh());
    }

    /** What the list shows. */
    ObjectProperty<Shown> shown() {
        return shown;
    }

    /** The rows, the newest first. */
    ObservableList<Row> rows() {
        return rowsView;
    }

    /** Reads the list anew, behind the saves that were just asked for. */
    void refresh() {
        var wanted = shown.get();
        jobs.write(
                READING,
                _ -> read(wanted),
                read -> {
                    if (wanted == shown.get()) {
                        rows.setAll(read);
                    }
                });
    }

    private List<Row> read(Shown wanted) {
        var read = new ArrayList<Row>();
        boolean trashed = wanted == Shown.TRASH;
        if (wanted != Shown.COLLECTIONS) {
            own.list(trashed).forEach(head -> read.add(material(head, trashed)));
        }
        if (wanted != Shown.MATERIALS) {
            Map<DocumentId, Integer> sizes = new TreeMap<>(Comparator.comparing(DocumentId::value));
            collections.contents().forEach((id, materials) -> sizes.put(id, size(materials)));
            for (var head : collections.list(trashed)) {
                read.add(collection(head, sizes.getOrDefault(head.id(), 0), trashed));
            }
        }
        read.sort(Comparator.comparing(Row::savedAt).reversed());
        return read;
    }

    private static int size(Set<?> materials) {
        return materials.size();
    }

    private Row material(DocumentHead head, boolean trashed) {
        boolean usable = own.pin(OwnMaterials.materialId(head.id())).isPresent();
        return new Row(Kind.MATERIAL, head.id(), head.title(), head.savedAt(), usable, 0, trashed);
    }

    private static Row collection(DocumentHead head, int size, boolean trashed) {
        return new Row(
                Kind.COLLECTION, head.id(), head.title(), head.savedAt(), true, size, trashed);
    }

    /** Throws a material away and offers to undo that. */
    @FunctionalInterface
    interface Thrower {
        /**
         * Throws it away.
         *
         * @param changed called when it is in the trash, and again when it is out
         */
        void trash(DocumentId id, String title, Runnable changed);
    }

    /** Puts a row's document into the trash, which can be undone. */
    void trash(Row row) {
        if (row.kind() == Kind.MATERIAL) {
            thrown.trash(row.id(), row.title(), this::afterChange);
            return;
        }
        setTrashed(row, true);
        notices.offerUndo(
                UserMessage.of("material.work.trashed", titleOf(row)),
                () -> setTrashed(row, false));
    }

    /** Takes a row's document out of the trash. */
    void restore(Row row) {
        setTrashed(row, false);
        notices.say(UserMessage.of("material.work.restored", titleOf(row)));
    }

    /** A row's title, or the words for none. */
    static Object titleOf(Row row) {
        return row.title().isBlank() ? UserMessage.of(untitled(row)) : row.title();
    }

    /** The key of the words for a row without a title. */
    static String untitled(Row row) {
        return row.kind() == Kind.MATERIAL
                ? "material.work.untitled"
                : "catalogue.collection.untitled";
    }

    private void setTrashed(Row row, boolean trashed) {
        change(
                () -> {
                    if (row.kind() == Kind.MATERIAL) {
                        own.setTrashed(row.id(), trashed);
                    } else {
                        collections.setTrashed(row.id(), trashed);
                    }
                });
    }

    /** Gives a collection another title. */
    void rename(Row row, String title) {
        if (!title.equals(row.title())) {
            change(() -> collections.edit(row.id(), now -> now.withTitle(title)));
        }
    }

    private void change(Runnable work) {
        jobs.write(
                KEEPING,
                _ -> {
                    work.run();
                    return work;
                },
                _ -> afterChange());
    }

    private void afterChange() {
        refresh();
        changed.run();
    }
}
