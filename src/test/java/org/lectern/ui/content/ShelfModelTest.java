package org.lectern.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.authoring.MaterialCollections;
import org.lectern.authoring.OwnSets;
import org.lectern.authoring.Shelves;
import org.lectern.base.FileLayer;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.store.Store;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Notices;
import org.lectern.ui.kit.Tone;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Favourites, notes and collections on a real store, with jobs done at once. */
final class ShelfModelTest implements Notices {
    private static final MaterialId CARDS = new MaterialId("cards");
    private static final MaterialId DIARY = new MaterialId("diary");
    private static final MaterialId POSTCARD = new MaterialId("postcard");

    @TempDir Path folder;

    private final List<Runnable> undos = new ArrayList<>();
    private Store store;
    private Shelves shelves;
    private MaterialCollections collections;
    private ShelfModel model;

    @BeforeEach
    void open() {
        store = Store.open(folder, FileLayer.real(), InstantSource.system());
        shelves = new Shelves(store.documents());
        collections = new MaterialCollections(store.documents());
        model = new ShelfModel(Jobs.inline((_, _, _) -> {}), this, shelves, collections);
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
        undos.getLast().run();
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
        undos.get(2).run();
        assertThat(model.collections().getFirst().content().materials())
                .containsExactly(CARDS, POSTCARD, DIARY);
        undos.get(1).run();
        assertThat(model.collections().getFirst().content().materials())
                .containsExactly(CARDS, DIARY);
        undos.getFirst().run();
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

    @Override
    public void show(Tone tone, UserMessage message, @Nullable Throwable cause) {
        throw new AssertionError(message.key(), cause);
    }

    @Override
    public void offer(Tone tone, UserMessage message, List<Offer> offers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void offerUndo(UserMessage done, Runnable undo) {
        undos.add(undo);
    }

    @Override
    public void say(UserMessage done) {}
}
