package org.lectern.ui.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.authoring.MaterialCollection;
import org.lectern.authoring.MaterialCollections;
import org.lectern.authoring.OwnMaterials;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.RecordedNotices;
import org.lectern.ui.material.OwnWorkViewModel.Kind;
import org.lectern.ui.material.OwnWorkViewModel.Row;
import org.lectern.ui.material.OwnWorkViewModel.Shown;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The list of own materials and collections on a real store, with jobs done at once. */
final class OwnWorkViewModelTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final MaterialId CARD_SORT = new MaterialId("work-values-card-sort");

    @TempDir Path folder;

    private final RecordedNotices notices = new RecordedNotices();
    private final DocumentId draft = DocumentId.random();
    private final DocumentId collection = DocumentId.random();
    private Store store;
    private MaterialCollections collections;
    private OwnWorkViewModel model;
    private int changes;

    @BeforeEach
    void open() {
        store = InstalledLibrary.open(folder);
        var own =
                new OwnMaterials(
                        store.documents(), store.library(), store.revisions(), Clock.systemUTC());
        collections = new MaterialCollections(store.documents());
        var pin = store.library().head(CARD_SORT).orElseThrow().pin();
        own.save(draft, own.adapt(pin, EN, "Maria Petrova"));
        collections.save(collection, new MaterialCollection("Job club", "", List.of(CARD_SORT)));
        model =
                new OwnWorkViewModel(
                        Jobs.inline(
                                (_, message, cause) -> {
                                    throw new AssertionError(message.key(), cause);
                                }),
                        notices,
                        own,
                        collections,
                        (id, _, changed) -> {
                            own.setTrashed(id, true);
                            changed.run();
                        },
                        () -> changes++);
        model.refresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void materialsSayWhetherPlansCanUseThem() {
        assertThat(model.rows()).extracting(Row::id).containsExactly(draft);
        assertThat(model.rows().getFirst().usable()).isFalse();
        assertThat(model.rows().getFirst().title()).isEqualTo("Work values card sort");
    }

    @Test
    void collectionsSayHowMuchIsInThem() {
        model.shown().set(Shown.COLLECTIONS);
        assertThat(model.rows()).extracting(Row::kind).containsExactly(Kind.COLLECTION);
        assertThat(model.rows().getFirst().size()).isEqualTo(1);
        model.rename(model.rows().getFirst(), "Thursday group");
        assertThat(model.rows().getFirst().title()).isEqualTo("Thursday group");
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void whatIsThrownAwayLiesInTheTrashAndComesBack() {
        model.trash(model.rows().getFirst());
        assertThat(model.rows()).isEmpty();
        model.shown().set(Shown.COLLECTIONS);
        model.trash(model.rows().getFirst());
        model.shown().set(Shown.TRASH);
        assertThat(model.rows()).extracting(Row::id).containsExactlyInAnyOrder(draft, collection);
        notices.undos.getLast().run();
        assertThat(model.rows()).extracting(Row::id).containsExactly(draft);
        model.restore(model.rows().getFirst());
        assertThat(model.rows()).isEmpty();
        model.shown().set(Shown.MATERIALS);
        assertThat(model.rows()).extracting(Row::id).containsExactly(draft);
    }
}
