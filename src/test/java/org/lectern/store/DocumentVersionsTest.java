package org.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.store.DocumentStoreTest.assertKey;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LecternException;
import org.lectern.document.DocumentStore;
import org.lectern.document.DocumentVersion;
import org.lectern.document.Stored;
import org.lectern.document.VersionRule;
import org.lectern.material.Pin;
import org.lectern.store.Notes.Note;
import org.lectern.testing.FailingFileLayer;
import org.lectern.testing.FailingFileLayer.Failure;
import org.lectern.testing.TestLibraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** Earlier states of documents: which are kept, and that no end of the program loses one. */
class DocumentVersionsTest {
    private final DocumentId id = DocumentId.random();
    private Instant now = Instant.parse("2027-01-14T09:00:00Z");

    @TempDir private Path folder;

    private Store open() {
        return open(folder, FileLayer.real());
    }

    private Store open(Path data, FileLayer files) {
        return Store.open(
                new Store.Layout(data, files, () -> now, ZoneOffset.UTC, 1, Migrations.own()));
    }

    private Path version(String name) {
        return folder.resolve("documents/note/versions/" + id + "/" + name + ".json");
    }

    private void save(DocumentStore documents, String title, Duration later) {
        now = now.plus(later);
        documents.save(Notes.KIND, id, Notes.note(title), List.of());
    }

    private List<String> titles(DocumentStore documents) {
        return documents.versions(Notes.KIND, id).stream().map(DocumentVersion::title).toList();
    }

    @Test
    void whatIsReplacedAfterAPauseCanBeReadAgain() {
        try (var store = open()) {
            var documents = store.documents();
            save(documents, "first", Duration.ZERO);
            assertThat(documents.versions(Notes.KIND, id)).isEmpty();
            save(documents, "second", Duration.ofSeconds(1));
            save(documents, "third", Duration.ofMinutes(1));
            assertThat(titles(documents)).containsExactly("first");
            save(documents, "fourth", Duration.ofMinutes(9));
            assertThat(titles(documents)).containsExactly("third", "first");
        }
        try (var store = open()) {
            var documents = store.documents();
            var third = documents.versions(Notes.KIND, id).getFirst();
            assertThat(third)
                    .isEqualTo(
                            new DocumentVersion(
                                    "3", 3, Instant.parse("2027-01-14T09:01:01Z"), "third"));
            assertThat(documents.version(Notes.KIND, id, third.name()).map(Stored::content))
                    .contains(Notes.note("third"));
            assertThat(documents.version(Notes.KIND, id, "2")).isEmpty();
            assertThat(documents.version(Notes.KIND, id, "../../" + id)).isEmpty();
            assertThat(documents.versions(Notes.KIND, DocumentId.random())).isEmpty();
            assertThat(documents.load(Notes.KIND, id).orElseThrow().content().title())
                    .isEqualTo("fourth");
        }
    }

    @Test
    void aSaveThatChangesNothingMakesNoVersion() {
        try (var store = open()) {
            var documents = store.documents();
            save(documents, "same", Duration.ZERO);
            save(documents, "same", Duration.ofDays(1));
            assertThat(titles(documents)).isEmpty();
        }
    }

    @Test
    void oneIsKeptWhenAskedForUnlessItIsThere() {
        try (var store = open()) {
            var documents = store.documents();
            save(documents, "first", Duration.ZERO);
            save(documents, "second", Duration.ofSeconds(1));
            documents.keepVersion(Notes.KIND, id);
            documents.keepVersion(Notes.KIND, id);
            assertThat(titles(documents)).containsExactly("second", "first");
            // Restored and left alone for long: the state is a version already.
            save(documents, "third", Duration.ofDays(1));
            assertThat(titles(documents)).containsExactly("second", "first");
            assertThatThrownBy(() -> documents.keepVersion(Notes.KIND, DocumentId.random()))
                    .satisfies(e -> assertKey(e, "store.documentGone"));
        }
    }

    @Test
    void theTrashKeepsThem() {
        try (var store = open()) {
            var documents = store.documents();
            save(documents, "first", Duration.ZERO);
            save(documents, "second", Duration.ofSeconds(1));
            documents.setTrashed(Notes.KIND, id, true);
            assertThat(titles(documents)).containsExactly("first");
            documents.setTrashed(Notes.KIND, id, false);
            assertThat(titles(documents)).containsExactly("first");
        }
    }

    @Test
    void theirNumberIsBoundedOnTheDisk() throws IOException {
        try (var store = open()) {
            for (int i = 0; i < 4 * VersionRule.LIMIT; i++) {
                save(store.documents(), "n" + i, Duration.ofDays(1));
            }
            assertThat(titles(store.documents()))
                    .hasSizeLessThanOrEqualTo(VersionRule.LIMIT)
                    .startsWith("n" + (4 * VersionRule.LIMIT - 2));
        }
        assertThat(Notes.filesBelow(folder.resolve("documents/note/versions")))
                .hasSizeLessThanOrEqualTo(VersionRule.LIMIT);
    }

    @Test
    void aDamagedOneHidesNoOtherAndANewerOneIsNamed() throws IOException {
        try (var store = open()) {
            var documents = store.documents();
            save(documents, "first", Duration.ZERO);
            save(documents, "second", Duration.ofSeconds(1));
            save(documents, "third", Duration.ofDays(1));
            Files.writeString(version("2"), "{\"kind\":");
            assertThat(titles(documents)).containsExactly("first");
            assertThatThrownBy(() -> documents.version(Notes.KIND, id, "2"))
                    .satisfies(e -> assertKey(e, "store.documentUnreadable"));
            // What can't be read is nobody's newest version.
            save(documents, "fourth", Duration.ofMinutes(1));
            assertThat(titles(documents)).containsExactly("third", "first");
            Files.writeString(
                    version("1"),
                    Files.readString(version("1")).replace("\"format\":2", "\"format\":3"));
            assertThatThrownBy(() -> documents.version(Notes.KIND, id, "1"))
                    .satisfies(e -> assertKey(e, "store.documentNewer"));
        }
    }

    @Test
    void twoOfTheSameNumberAreBothThere() throws IOException {
        try (var store = open()) {
            save(store.documents(), "first", Duration.ZERO);
            save(store.documents(), "second", Duration.ofSeconds(1));
        }
        Files.writeString(
                version("1"), Files.readString(version("1")).replace("first", "of the stick"));
        Path document = folder.resolve("documents/note/" + id + ".json");
        // The file of the first save again, as from a backup: the row wins against it.
        Files.writeString(
                document,
                Files.readString(document)
                        .replace("\"save\":2", "\"save\":1")
                        .replace("second", "first"));
        try (var store = open()) {
            assertThat(titles(store.documents()))
                    .containsExactlyInAnyOrder("of the stick", "first");
            for (var version : store.documents().versions(Notes.KIND, id)) {
                assertThat(store.documents().version(Notes.KIND, id, version.name()))
                        .map(stored -> stored.content().title())
                        .contains(version.title());
            }
        }
    }

    /** What a version pins stays; once the version has gone, the next release takes it along. */
    @Test
    void whatAVersionPinsStaysAsLongAsIt() throws IOException {
        try (var store = open()) {
            install(store, 1);
            var pinned = store.library().head(TestLibraries.id(0)).orElseThrow().pin();
            var pinning = new Note("pins", null, List.of(pinned));
            store.documents().save(Notes.KIND, id, pinning, List.of());
            save(store.documents(), "pins no more", Duration.ofSeconds(1));
            assertThat(Files.readString(folder.resolve("documents/note/" + id + ".json")))
                    .doesNotContain(pinned.manifest().hex());
            install(store, 2);
            install(store, 3);
            assertWhole(store, pinned);
            var earlier = store.documents().versions(Notes.KIND, id).getFirst();
            var content = store.documents().version(Notes.KIND, id, earlier.name());
            assertThat(content.orElseThrow().content()).isEqualTo(pinning);

            Files.delete(version(earlier.name()));
            install(store, 4);
            assertThat(store.library().head(pinned)).isEmpty();
        }
    }

    private static void install(Store store, int revision) {
        LibraryStoreTest.install(store, "r" + revision, TestLibraries.materials(1, 2, revision));
    }

    private static void assertWhole(Store store, Pin pin) {
        var head = store.library().head(pin).orElseThrow();
        for (var language : head.editions().keySet()) {
            assertThat(store.library().edition(pin, language)).isPresent();
        }
    }

    /**
     * For every change of the disk during a save that keeps a version and lets another go: the disk
     * as a killed process leaves it, and the store that goes on, have the document whole, and its
     * old state too once it has the new one.
     */
    @Test
    void cutOffAnywhereNoStateIsLost() throws IOException {
        Path prepared = folder.resolve("prepared");
        try (var store = open(prepared, FileLayer.real())) {
            IntStream.range(0, 30)
                    .forEach(i -> save(store.documents(), "n" + i, Duration.ofMinutes(10)));
            save(store.documents(), "old", Duration.ofMinutes(10));
        }
        now = now.plus(Duration.ofMinutes(10));
        for (var failure : Failure.values()) {
            int failures = 0;
            for (int at = 1; cutOff(prepared, failure, at); at++) {
                failures++;
            }
            // The version, the document, and one version that goes.
            assertThat(failures).as("%s", failure).isGreaterThanOrEqualTo(3);
        }
    }

    /** Whether the disk had so many changes. */
    private boolean cutOff(Path prepared, Failure failure, int at) throws IOException {
        Path data = Notes.copy(prepared, folder.resolve(failure + "-data-" + at));
        Path killed = folder.resolve(failure + "-killed-" + at);
        var files = new FailingFileLayer(0, failure, () -> Notes.copy(data, killed));
        boolean failed = false;
        try (var store = open(data, files)) {
            files.failAt(at);
            try {
                store.documents().save(Notes.KIND, id, Notes.note("new"), List.of());
            } catch (LecternException e) {
                failed = true;
            }
            files.failAt(Integer.MAX_VALUE);
            assertNothingLost(store, failed ? "old" : "new");
        }
        if (!Files.exists(killed)) {
            return false;
        }
        for (Path after : List.of(data, killed)) {
            try (var store = open(after, FileLayer.real())) {
                assertThat(store.notices()).isEmpty();
                assertNothingLost(store, null);
                store.documents().save(Notes.KIND, id, Notes.note("next"), List.of());
                assertNothingLost(store, "next");
            }
        }
        return true;
    }

    private void assertNothingLost(Store store, @Nullable String title) {
        var documents = store.documents();
        String found = documents.load(Notes.KIND, id).orElseThrow().content().title();
        assertThat(found).isIn(title == null ? List.of("old", "new") : List.of(title));
        var versions = documents.versions(Notes.KIND, id);
        assertThat(versions).hasSizeBetween(12, VersionRule.LIMIT);
        for (var version : versions) {
            assertThat(documents.version(Notes.KIND, id, version.name())).isPresent();
        }
        if (!found.equals("old")) {
            assertThat(titles(documents)).contains("old");
        }
    }
}
