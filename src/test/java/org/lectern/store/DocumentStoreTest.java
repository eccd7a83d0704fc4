package org.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.document.Document;
import org.lectern.document.DocumentHead;
import org.lectern.document.DocumentKind;
import org.lectern.testing.FailingFileLayer;
import org.lectern.testing.FailingFileLayer.Failure;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class DocumentStoreTest {
    private static final MaterialId MATERIAL = new MaterialId("m-1");

    private final DocumentId id = DocumentId.random();

    @TempDir private Path folder;

    private Path file(Path data) {
        return data.resolve("documents/note/" + id + ".json");
    }

    private Path version(String name) {
        return folder.resolve("documents/note/versions/" + id + "/" + name + ".json");
    }

    @Test
    void keepsAcrossReopening() {
        try (var store = Notes.open(folder)) {
            store.documents().save(Notes.KIND, id, Notes.note("one"), List.of(MATERIAL));
            var saved =
                    store.documents().save(Notes.KIND, id, Notes.note("two"), List.of(MATERIAL));
            assertThat(saved.save()).isEqualTo(2);
        }
        try (var store = Notes.open(folder)) {
            var loaded = store.documents().load(Notes.KIND, id).orElseThrow();
            assertThat(loaded.content()).isEqualTo(Notes.note("two"));
            assertThat(loaded.save()).isEqualTo(2);
            assertThat(loaded.trashed()).isFalse();
            assertThat(store.usage().usedIn(MATERIAL))
                    .extracting(u -> u.title())
                    .containsExactly("two");
            assertThat(store.documents().load(Notes.KIND, DocumentId.random())).isEmpty();
            assertThat(store.notices()).isEmpty();
        }
    }

    @Test
    void trashIsASaveAndHidesUse() {
        try (var store = Notes.open(folder)) {
            var documents = store.documents();
            documents.save(Notes.KIND, id, Notes.note("one"), List.of(MATERIAL, MATERIAL));
            documents.setTrashed(Notes.KIND, id, true);
            assertThat(documents.list(Notes.KIND, false)).isEmpty();
            assertThat(documents.list(Notes.KIND, true)).hasSize(1);
            assertThat(store.usage().usedIn(MATERIAL)).isEmpty();
            assertThat(documents.save(Notes.KIND, id, Notes.note("late"), List.of()).trashed())
                    .isTrue();
            documents.setTrashed(Notes.KIND, id, false);
            var back = documents.load(Notes.KIND, id).orElseThrow();
            assertThat(back.save()).isEqualTo(4);
            assertThat(back.content()).isEqualTo(Notes.note("late"));
            assertThatThrownBy(() -> documents.setTrashed(Notes.KIND, DocumentId.random(), true))
                    .satisfies(e -> assertKey(e, "store.documentGone"));
        }
    }

    @Test
    void listsTheNewestFirst() {
        var other = DocumentId.random();
        try (var store = Notes.open(folder)) {
            store.documents().save(Notes.KIND, id, Notes.note("a"), List.of());
            store.documents().save(Notes.KIND, other, Notes.note("b"), List.of());
            store.documents().save(Notes.KIND, id, Notes.note("c"), List.of());
            assertThat(store.documents().list(Notes.KIND, false))
                    .extracting(DocumentHead::title)
                    .containsExactly("c", "b");
        }
    }

    @Test
    void refusesWhatANewerProgramWrote() {
        try (var store = Notes.open(folder)) {
            store.documents().save(Notes.NEWER, id, Notes.note("new"), List.of());
            assertThatThrownBy(() -> store.documents().load(Notes.KIND, id))
                    .satisfies(e -> assertKey(e, "store.documentNewer"));
            assertThatThrownBy(
                            () ->
                                    store.documents()
                                            .save(Notes.KIND, id, Notes.note("x"), List.of()))
                    .satisfies(e -> assertKey(e, "store.documentNewer"));
            assertThat(store.documents().load(Notes.NEWER, id)).isPresent();
        }
    }

    /** What a note was when its format was 1. */
    private record OldNote(String name) implements Document {
        @Override
        public String title() {
            return name;
        }
    }

    private static JsonNode renamed(JsonNode note) {
        var object = (ObjectNode) note;
        object.set("title", object.remove("name"));
        object.putArray("pins");
        return object;
    }

    @Test
    void anOlderFormatIsReadAndKeptAsTheNew() {
        var before = new DocumentKind<>("note", OldNote.class, 1);
        var now =
                new DocumentKind<>(
                        "note", Notes.Note.class, 2, List.of(DocumentStoreTest::renamed));
        try (var store = Notes.open(folder)) {
            store.documents().save(before, id, new OldNote("one"), List.of());
        }
        try (var store = Notes.open(folder)) {
            var documents = store.documents();
            documents.setTrashed(now, id, true);
            documents.setTrashed(now, id, false);
            var loaded = documents.load(now, id).orElseThrow();
            assertThat(loaded.content()).isEqualTo(Notes.note("one"));
            assertThat(file(folder)).content().contains("\"format\":1");
            documents.save(now, id, loaded.content(), List.of());
            assertThat(file(folder)).content().contains("\"format\":2");
            assertThatThrownBy(() -> documents.load(before, id))
                    .satisfies(e -> assertKey(e, "store.documentNewer"));
        }
    }

    @Test
    void refusesWhatCouldNotBeReadAgain() {
        try (var store = Notes.open(folder)) {
            var huge = Notes.note("x".repeat(1024 * 1024 + 1));
            assertThatThrownBy(() -> store.documents().save(Notes.KIND, id, huge, List.of()))
                    .satisfies(e -> assertKey(e, "store.documentTooLarge"));
            assertThat(file(folder)).doesNotExist();
        }
    }

    @Test
    void aFileAheadOfItsRowWins() throws IOException {
        var older = folder.resolveSibling(folder.getFileName() + "-older");
        try (var store = Notes.open(folder)) {
            store.documents().save(Notes.KIND, id, Notes.note("one"), List.of());
        }
        Notes.copy(folder, older);
        try (var store = Notes.open(folder)) {
            store.documents().save(Notes.KIND, id, Notes.note("two"), List.of(MATERIAL));
        }
        // The newer file with the older database, as after the loss of power.
        Notes.copy(older.resolve("database"), folder.resolve("database"));
        try (var store = Notes.open(folder)) {
            var loaded = store.documents().load(Notes.KIND, id).orElseThrow();
            assertThat(loaded.content().title()).isEqualTo("two");
            assertThat(loaded.save()).isEqualTo(2);
            assertThat(store.usage().usedIn(MATERIAL)).hasSize(1);
        }
        assertThat(version("1")).content().contains("one");
    }

    @Test
    void aRowAheadOfItsFileWins() throws IOException {
        byte[] first;
        try (var store = Notes.open(folder)) {
            store.documents().save(Notes.KIND, id, Notes.note("one"), List.of());
            first = Files.readAllBytes(file(folder));
            store.documents().save(Notes.KIND, id, Notes.note("two"), List.of());
        }
        Files.write(file(folder), first);
        try (var store = Notes.open(folder)) {
            assertThat(store.documents().load(Notes.KIND, id).orElseThrow().content().title())
                    .isEqualTo("two");
        }
        assertThat(file(folder)).content().contains("two");
        assertThat(version("1")).hasBinaryContent(first);
    }

    @Test
    void aMissingFileComesFromItsRow() throws IOException {
        try (var store = Notes.open(folder)) {
            store.documents().save(Notes.KIND, id, Notes.note("one"), List.of());
        }
        byte[] before = Files.readAllBytes(file(folder));
        Files.delete(file(folder));
        Notes.open(folder).close();
        assertThat(file(folder)).hasBinaryContent(before);
    }

    @Test
    void anUnreadableFileStaysAndIsNamed() throws IOException {
        try (var store = Notes.open(folder)) {
            store.documents().save(Notes.KIND, id, Notes.note("one"), List.of());
        }
        Files.writeString(file(folder), "{\"kind\": \"note\"");
        try (var store = Notes.open(folder)) {
            assertThat(store.notices()).hasSize(1);
            assertThat(store.notices().getFirst().key()).isEqualTo("store.documentUnreadable");
            assertThat(store.notices().getFirst().arguments())
                    .containsExactly(file(folder).toString());
            assertThat(file(folder)).hasContent("{\"kind\": \"note\"");
            // The database still has it.
            assertThat(store.documents().load(Notes.KIND, id)).isPresent();
            store.documents().save(Notes.KIND, id, Notes.note("two"), List.of());
        }
        assertThat(version("unreadable")).hasContent("{\"kind\": \"note\"");
        try (var store = Notes.open(folder)) {
            assertThat(store.notices()).isEmpty();
        }
    }

    /** For every change of the disk during a save: the old document or the new one, never less. */
    @Test
    void aFailingDiskLeavesTheOldOrTheNew() throws IOException {
        for (var failure : Failure.values()) {
            int failures = 0;
            for (int at = 1; failSave(failure, at); at++) {
                failures++;
            }
            assertThat(failures).as("%s", failure).isPositive();
        }
    }

    private boolean failSave(Failure failure, int at) throws IOException {
        Path data = folder.resolve(failure + "-" + at);
        var files = new FailingFileLayer(0, failure);
        boolean failed = false;
        try (var store = Store.open(data, files, Notes.clock())) {
            store.documents().save(Notes.KIND, id, Notes.note("old"), List.of());
            files.failAt(at);
            try {
                store.documents().save(Notes.KIND, id, Notes.note("new"), List.of());
            } catch (LecternException e) {
                failed = true;
                assertKey(e, failure == Failure.READ_ONLY ? "store.readOnly" : "store.diskFull");
            }
            assertThat(store.documents().load(Notes.KIND, id).orElseThrow().content().title())
                    .isEqualTo(failed ? "old" : "new");
            files.failAt(Integer.MAX_VALUE);
        }
        try (var store = Store.open(data, FileLayer.real(), Notes.clock())) {
            assertThat(store.documents().load(Notes.KIND, id).orElseThrow().content().title())
                    .isEqualTo(failed ? "old" : "new");
            assertThat(store.notices()).isEmpty();
        }
        return failed;
    }

    static void assertKey(Throwable failure, String key) {
        assertThat(failure).isInstanceOf(LecternException.class);
        assertThat(((LecternException) failure).userMessage().key()).isEqualTo(key);
    }
}
