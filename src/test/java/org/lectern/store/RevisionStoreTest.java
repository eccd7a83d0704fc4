package org.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.Cancellation;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LecternException;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.library.RevisionStore.KeptFile;
import org.lectern.material.Material;
import org.lectern.material.Pin;
import org.lectern.store.Notes.Note;
import org.lectern.testing.FailingFileLayer;
import org.lectern.testing.FailingFileLayer.Failure;
import org.lectern.testing.TestLibraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class RevisionStoreTest {
    private static final Sha256 OWN = Sha256.ofText("a feed of one's own");

    /** The same texts and picture as the library's, so that both share blobs, and one file more. */
    private static final Material MATERIAL = withAFileMore(TestLibraries.material(1, 0, 1));

    private final DocumentId id = DocumentId.random();

    @TempDir private Path folder;

    private static Material withAFileMore(Material material) {
        var files = new ArrayList<>(material.files());
        files.add(new Material.SourceFile("sound.mp3", new byte[] {1}));
        return new Material(material.facts(), material.editions(), files);
    }

    private static void install(Store store, String release, int revision) {
        store.library()
                .install(
                        TestLibraries.FEED,
                        release,
                        TestLibraries.facts(),
                        TestLibraries.framework(),
                        TestLibraries.materials(1, 1, revision),
                        1,
                        Progress.NONE,
                        Cancellation.NEVER);
    }

    private Pin save(Store store, Pin pin) {
        store.documents().save(Notes.KIND, id, new Note("own", null, List.of(pin)), List.of());
        return pin;
    }

    private static void assertWhole(Store store, Pin pin) {
        assertThat(store.library().head(pin).orElseThrow().facts()).isEqualTo(MATERIAL.facts());
        for (var edition : MATERIAL.editions().values()) {
            assertThat(store.library().edition(pin, edition.language())).contains(edition);
        }
        assertThat(store.library().file(pin, "picture.png"))
                .contains(MATERIAL.files().getFirst().bytes());
    }

    @Test
    void keepsWithoutAReleaseAndWithoutTheDatabase() throws IOException {
        Pin pin;
        try (var store = Notes.open(folder)) {
            pin = store.revisions().keep(OWN, MATERIAL, p -> save(store, p));
            assertThat(pin).isEqualTo(store.revisions().pin(OWN, MATERIAL));
            assertThat(pin.feed()).isEqualTo(OWN);
            assertWhole(store, pin);
        }
        for (Path file : Notes.filesBelow(folder.resolve("database"))) {
            Files.delete(file);
        }
        try (var store = Notes.open(folder)) {
            assertWhole(store, pin);
            var file = store.revisions().files(pin).getFirst();
            assertThat(file)
                    .isEqualTo(
                            new KeptFile(
                                    "picture.png", Sha256.of(MATERIAL.files().getFirst().bytes())));
            assertThat(store.revisions().file(file.sha256())).isPresent();
            assertThat(store.revisions().file(OWN)).isEmpty();
        }
    }

    @Test
    void sayingThePinWritesNothing() {
        try (var store = Notes.open(folder)) {
            var pin = store.revisions().pin(OWN, MATERIAL);
            assertThat(store.library().head(pin)).isEmpty();
        }
    }

    /** The release that brought the shared blobs goes, and what only it had; the rest stays. */
    @Test
    void staysWhenTheReleaseGoesThatHasTheSameTexts() {
        try (var store = Notes.open(folder)) {
            install(store, "first", 1);
            var ofRelease = store.library().head(TestLibraries.id(0)).orElseThrow().pin();
            var pin = store.revisions().keep(OWN, MATERIAL, p -> save(store, p));
            install(store, "second", 2);
            install(store, "third", 3);
            assertThat(store.library().revisions(TestLibraries.id(0)))
                    .extracting(r -> r.pin().revision())
                    .doesNotContain(1);
            assertThat(store.library().head(ofRelease)).isEmpty();
            assertWhole(store, pin);
        }
    }

    /** Everything is cleared away between the blobs and the document that names them. */
    @Test
    void nothingIsDeletedBeforeTheDocumentIsThere() {
        try (var store = Notes.open(folder)) {
            install(store, "first", 1);
            var pin =
                    store.revisions()
                            .keep(
                                    OWN,
                                    MATERIAL,
                                    p -> {
                                        install(store, "second", 2);
                                        install(store, "third", 3);
                                        return save(store, p);
                                    });
            assertWhole(store, pin);
            install(store, "fourth", 4);
            assertWhole(store, pin);
        }
        try (var store = Notes.open(folder)) {
            var pin = store.documents().load(Notes.KIND, id).orElseThrow().content().pins();
            assertWhole(store, pin.getFirst());
        }
    }

    /** The same while nobody keeps anything: then the texts go with their release. */
    @Test
    void whatNobodyKeepsGoes() {
        try (var store = Notes.open(folder)) {
            install(store, "first", 1);
            var pin = store.revisions().pin(OWN, MATERIAL);
            install(store, "second", 2);
            install(store, "third", 3);
            assertThat(store.library().head(pin)).isEmpty();
        }
    }

    /** For every change of the disk: a whole revision with its document, or neither. */
    @Test
    void aFailingDiskKeepsAllOrNothing() {
        int failures = 0;
        for (int at = 1; failKeep(at); at++) {
            failures++;
        }
        assertThat(failures).isGreaterThan(5);
    }

    private boolean failKeep(int at) {
        Path data = folder.resolve("at-" + at);
        boolean failed = false;
        var files = new FailingFileLayer(0, Failure.FULL);
        try (var store = Store.open(data, files, Notes.clock())) {
            files.failAt(at);
            try {
                store.revisions().keep(OWN, MATERIAL, p -> save(store, p));
            } catch (LecternException e) {
                failed = true;
                assertThat(e.userMessage().key()).isEqualTo("store.diskFull");
            }
            files.failAt(Integer.MAX_VALUE);
        }
        try (var store = Store.open(data, FileLayer.real(), Notes.clock())) {
            var found = store.documents().load(Notes.KIND, id);
            assertThat(found.isPresent()).isEqualTo(!failed);
            found.ifPresent(stored -> assertWhole(store, stored.content().pins().getFirst()));
            // What is left of the attempt is no hindrance to the next one.
            assertWhole(store, store.revisions().keep(OWN, MATERIAL, p -> save(store, p)));
        }
        return failed;
    }

    @Test
    void keepingAgainMendsWhatWasDamaged() throws IOException {
        try (var store = Notes.open(folder)) {
            store.revisions().keep(OWN, MATERIAL, p -> save(store, p));
        }
        var blobs = Notes.filesBelow(folder.resolve("blobs"));
        for (Path blob : blobs) {
            Files.writeString(blob, "rotten");
        }
        try (var store = Notes.open(folder)) {
            var pin = store.revisions().pin(OWN, MATERIAL);
            assertThatThrownBy(() -> store.library().head(pin))
                    .isInstanceOf(LecternException.class);
            assertWhole(store, store.revisions().keep(OWN, MATERIAL, p -> save(store, p)));
        }
        assertThat(Notes.filesBelow(folder.resolve("damaged"))).hasSameSizeAs(blobs);
    }

    @Test
    void whatTheDocumentThrowsIsThrown() {
        try (var store = Notes.open(folder)) {
            assertThatThrownBy(
                            () ->
                                    store.revisions()
                                            .keep(
                                                    OWN,
                                                    MATERIAL,
                                                    p -> {
                                                        throw new IllegalStateException("no");
                                                    }))
                    .hasMessage("no");
        }
    }
}
