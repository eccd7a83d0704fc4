package org.lectern.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.authoring.MaterialCollections;
import org.lectern.authoring.OwnSets;
import org.lectern.authoring.Shelves;
import org.lectern.base.FileLayer;
import org.lectern.base.MaterialId;
import org.lectern.store.Store;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.RecordedNotices;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;

/** Favourites, notes and collections on a real store, with jobs done at once. */
final class ShelfModelTest {
    private static final MaterialId CARDS = new MaterialId("cards");
    private static final MaterialId DIARY = new MaterialId("diary");
    private static final MaterialId POSTCARD = new MaterialId("postcard");

    @TempDir Path folder;

    private final RecordedNotices notices = new RecordedNotices();
    private Store store;
    private Shelves shelves;
    private MaterialCollections collections;
    private ShelfModel model;

    @BeforeEach
    void open() {
        store = Store.open(folder, FileLayer.real(), InstantSource.system());
        shelves = new Shelves(store.documents());
        collections = new MaterialCollections(store.documents());
        model =
                new ShelfModel(
                        Jobs.inline(
                                (_, message, cause) -> {
                                    throw new AssertionError(message.key(), cause);
                                }),
                        notices,
                        shelves,
                        collections);
        model.load();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFavouriteThatIsTakenAwayComesBackInItsPlace() {
        model.toggleFavourite(CARDS);
        model.toggleFavourite(POSTCARD);
        assertThat(shelves.load().favourites()).containsExactly(CARDS, POSTCARD);
        model.toggleFavourite(CARDS);
        assertThat(shelves.load().favourites()).containsExactly(POSTCARD);
        model.toggleFavourite(DIARY);
        notices.undos.getLast().run();
        assertThat(shelves.load().favourites()).containsExactly(CARDS, POSTCARD, DIARY);
        assertThat(model.shelf().get()).isEqualTo(shelves.load());
    }

    @Test
    void aNoteIsShownAtOnceAndKeptAfterThePause() {
        model.typeNote(CARDS, "Good with");
        model.typeNote(CARDS, "Good with the Thursday group");
        assertThat(model.shelf().get().note(CARDS)).isEqualTo("Good with the Thursday group");
        assertThat(shelves.load().note(CARDS)).isEmpty();
        // What is being typed outlives a look at what is kept.
        model.load();
        assertThat(model.shelf().get().note(CARDS)).isEqualTo("Good with the Thursday group");
        model.keepNotes();
        assertThat(shelves.load().note(CARDS)).isEqualTo("Good with the Thursday group");
        model.typeNote(CARDS, " ");
        model.keepNotes();
        assertThat(shelves.load().notes()).isEmpty();
    }

    @Test
    void collectionsAreMadeFilledAndUndone() {
        model.collectInNew("Job club", CARDS);
        var made = model.collections().getFirst();
        assertThat(made.content().title()).isEqualTo("Job club");
        model.collect(made.id(), POSTCARD, true);
        assertThat(model.collections().getFirst().content().materials())
                .containsExactly(CARDS, POSTCARD);
        model.collect(made.id(), CARDS, false);
        model.collect(made.id(), DIARY, true);
        // Taking one back leaves what came after it.
        notices.undos.get(2).run();
        assertThat(model.collections().getFirst().content().materials())
                .containsExactly(CARDS, POSTCARD, DIARY);
        notices.undos.get(1).run();
        assertThat(model.collections().getFirst().content().materials())
                .containsExactly(CARDS, DIARY);
        notices.undos.getFirst().run();
        assertThat(model.collections()).isEmpty();
        assertThat(collections.list(true)).hasSize(1);
    }

    @Test
    void theSearchHearsOfEverySet() {
        model.toggleFavourite(CARDS);
        model.used(POSTCARD);
        model.collectInNew("Job club", POSTCARD);
        var id = model.collections().getFirst().id();
        var sets = OwnSets.of(shelves, collections);
        assertThat(sets.keySet())
                .containsExactly(
                        OwnSets.FAVOURITES, OwnSets.NOTES, OwnSets.RECENT, OwnSets.name(id));
        assertThat(sets)
                .containsEntry(OwnSets.FAVOURITES, Set.of(CARDS))
                .containsEntry(OwnSets.RECENT, Set.of(POSTCARD))
                .containsEntry(OwnSets.name(id), Set.of(POSTCARD));
        assertThat(OwnSets.collection(OwnSets.name(id))).contains(id);
        assertThat(OwnSets.collection(OwnSets.NOTES)).isEmpty();
    }
}
