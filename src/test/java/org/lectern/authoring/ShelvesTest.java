package org.lectern.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.authoring.Desk.SORT;
import static org.lectern.authoring.Desk.STEP;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.document.DocumentHead;
import org.lectern.document.History;
import org.lectern.library.Usage.UsedIn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class ShelvesTest {
    private static final MaterialId OWN = OwnMaterials.materialId(DocumentId.random());

    @TempDir private Path folder;

    @Test
    void favouritesAndNotesLast() {
        try (var desk = Desk.open(folder)) {
            assertThat(desk.shelves.load()).isEqualTo(Shelf.EMPTY);
            var changes = new AtomicInteger();
            desk.shelves.observe(changes::incrementAndGet);
            desk.shelves.edit(s -> s.withFavourite(SORT, true).withFavourite(OWN, true));
            desk.shelves.edit(s -> s.withNote(STEP, "Bring coloured paper.\nTwice."));
            desk.shelves.edit(s -> s.withFavourite(SORT, true));
            assertThat(changes).as("the last one changes nothing").hasValue(2);
        }
        try (var desk = Desk.open(folder)) {
            var shelf = desk.shelves.load();
            assertThat(shelf.favourites()).containsExactly(SORT, OWN);
            assertThat(shelf.note(STEP)).isEqualTo("Bring coloured paper.\nTwice.");
            assertThat(shelf.note(SORT)).isEmpty();
            var without = desk.shelves.edit(s -> s.withFavourite(SORT, false).withNote(STEP, " "));
            assertThat(without).isEqualTo(Shelf.EMPTY.withFavourite(OWN, true));
            assertThat(desk.shelves.load()).isEqualTo(without);
        }
    }

    @Test
    void whatIsTakenOffComesBackByUndo() {
        try (var desk = Desk.open(folder)) {
            var history = new History<>(desk.shelves.load(), true);
            history.edit(history.current().withFavourite(SORT, true), null);
            history.edit(history.current().withFavourite(STEP, true), null);
            desk.shelves.save(history.current());
            history.undo();
            desk.shelves.save(history.current());
            assertThat(desk.shelves.load().favourites()).containsExactly(SORT);
            history.redo();
            desk.shelves.save(history.current());
            assertThat(desk.shelves.load().isFavourite(STEP)).isTrue();
        }
    }

    @Test
    void theThirtyUsedLastAreKnownAndAnUndoOfTheShelfLeavesThemAlone() {
        try (var desk = Desk.open(folder)) {
            for (int i = 0; i < 40; i++) {
                desk.shelves.used(new MaterialId("m-" + i));
            }
            desk.shelves.used(new MaterialId("m-20"));
            desk.shelves.used(new MaterialId("m-20"));
            desk.shelves.save(Shelf.EMPTY.withFavourite(SORT, true));
            desk.shelves.save(Shelf.EMPTY);
        }
        try (var desk = Desk.open(folder)) {
            assertThat(desk.shelves.recent())
                    .hasSize(30)
                    .doesNotHaveDuplicates()
                    .startsWith(
                            new MaterialId("m-20"), new MaterialId("m-39"), new MaterialId("m-38"))
                    .endsWith(new MaterialId("m-10"));
        }
    }

    @Test
    void collectionsAreDocumentsLikePlans() {
        var id = DocumentId.random();
        try (var desk = Desk.open(folder)) {
            var changes = new AtomicInteger();
            desk.collections.observe(changes::incrementAndGet);
            desk.collections.save(id, MaterialCollection.empty("Spring"));
            desk.collections.edit(id, c -> c.add(STEP).add(SORT).add(STEP).add(OWN));
            desk.collections.edit(id, c -> c.withTitle("Autumn").withDescription("For the firm"));
            desk.collections.edit(id, c -> c.move(OWN, 0).remove(STEP).remove(STEP));
            desk.collections.edit(id, c -> c.add(SORT));
            assertThat(changes).hasValue(4);
            assertThatThrownBy(() -> desk.collections.edit(DocumentId.random(), c -> c.add(SORT)))
                    .isInstanceOf(LecternException.class);
        }
        try (var desk = Desk.open(folder)) {
            var collection = desk.collections.load(id).orElseThrow().content();
            assertThat(collection)
                    .isEqualTo(
                            new MaterialCollection("Autumn", "For the firm", List.of(OWN, SORT)));
            assertThat(desk.collections.contents()).containsEntry(id, Set.of(OWN, SORT)).hasSize(1);
            assertThat(desk.store.usage().usedIn(SORT)).extracting(UsedIn::id).containsExactly(id);
            desk.collections.setTrashed(id, true);
            assertThat(desk.collections.list(false)).isEmpty();
            assertThat(desk.collections.contents()).isEmpty();
            assertThat(desk.collections.list(true))
                    .extracting(DocumentHead::title)
                    .containsExactly("Autumn");
            desk.collections.setTrashed(id, false);
            assertThat(desk.collections.load(id).orElseThrow().content()).isEqualTo(collection);
        }
    }

    @Property(seed = "20261123")
    void aMoveIsWhatAListDoes(
            @ForAll @IntRange(min = 1, max = 12) int size,
            @ForAll @IntRange(max = 11) int from,
            @ForAll @IntRange(min = -2, max = 14) int to) {
        var ids = IntStream.range(0, size).mapToObj(i -> new MaterialId("m-" + i)).toList();
        var collection = new MaterialCollection("", "", ids);
        var moved = ids.get(from % size);
        var expected = new ArrayList<>(ids);
        expected.remove(moved);
        expected.add(Math.clamp(to, 0, size - 1), moved);
        assertThat(collection.move(moved, to).materials()).isEqualTo(expected);
        assertThat(collection.move(SORT, to)).isEqualTo(collection);
        assertThat(collection.add(SORT).remove(SORT)).isEqualTo(collection);
    }
}
