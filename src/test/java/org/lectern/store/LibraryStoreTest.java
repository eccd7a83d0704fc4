package org.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.store.DocumentStoreTest.assertKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.Cancellation;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.library.LibraryStore.ActiveRelease;
import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.library.MaterialHead;
import org.lectern.material.Edition;
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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class LibraryStoreTest {
    private static final LanguageTag BG = LanguageTag.of("bg");

    @TempDir private Path folder;

    static ActiveRelease install(Store store, String name, Iterator<Material> materials) {
        return install(store, name, materials, Cancellation.NEVER);
    }

    private static ActiveRelease install(
            Store store, String name, Iterator<Material> materials, Cancellation cancellation) {
        return store.library()
                .install(
                        TestLibraries.FEED,
                        name,
                        TestLibraries.facts(),
                        TestLibraries.framework(),
                        materials,
                        -1,
                        Progress.NONE,
                        cancellation);
    }

    private static Pin pin(Store store, int number) {
        return store.library().head(TestLibraries.id(number)).orElseThrow().pin();
    }

    private static void assertHas(Store store, Pin pin, Material material) {
        var library = store.library();
        assertThat(library.head(pin).orElseThrow().facts()).isEqualTo(material.facts());
        for (var edition : material.editions().values()) {
            assertThat(library.edition(pin, edition.language())).contains(edition);
        }
        var picture = material.files().getFirst();
        assertThat(library.file(pin, picture.name()).orElseThrow()).isEqualTo(picture.bytes());
    }

    @Test
    void givesBackWhatWasInstalled() {
        try (var store = Notes.open(folder)) {
            assertThat(store.library().active()).isEmpty();
            assertThat(store.library().head(TestLibraries.id(0))).isEmpty();
            install(store, "first", TestLibraries.materials(1, 250));
        }
        try (var store = Notes.open(folder)) {
            var active = store.library().active().orElseThrow();
            assertThat(active.feed()).isEqualTo(TestLibraries.FEED);
            assertThat(active.release()).isEqualTo("first");
            assertThat(active.library()).isEqualTo(TestLibraries.facts());
            assertThat(active.framework()).isEqualTo(TestLibraries.framework());
            assertThat(active.generation()).isEqualTo(1);
            assertThat(active.materials()).isEqualTo(250);
            for (int i = 0; i < 250; i += 50) {
                assertHas(store, pin(store, i), TestLibraries.material(1, i, 1));
            }
            assertThat(store.library().file(pin(store, 0), "absent.png")).isEmpty();
            assertThat(store.library().edition(pin(store, 0), LanguageTag.of("fr"))).isEmpty();
        }
    }

    @Test
    void headsComeInTheOrderAskedFor() {
        try (var store = Notes.open(folder)) {
            install(store, "first", TestLibraries.materials(1, 5));
            var ids =
                    Stream.of("m-3", "no-such", "m-0", "m-3", "m-4").map(MaterialId::new).toList();
            for (int i = 0; i < 2; i++) {
                assertThat(store.library().heads(ids))
                        .extracting(h -> h.id().value())
                        .containsExactly("m-3", "m-0", "m-3", "m-4");
            }
        }
    }

    @Test
    void headsShowWhatTheEditionsSay() {
        try (var store = Notes.open(folder)) {
            install(store, "first", TestLibraries.materials(1, 1));
            var edition =
                    Objects.requireNonNull(
                            TestLibraries.material(1, 0, 1).editions().get(BG), "no edition");
            var head =
                    Objects.requireNonNull(
                            store.library()
                                    .head(TestLibraries.id(0))
                                    .orElseThrow()
                                    .editions()
                                    .get(BG),
                            "no head");
            assertThat(head.title()).isEqualTo(edition.title());
            assertThat(head.translation()).isEqualTo(edition.translation());
            assertThat(head.steps())
                    .extracting(MaterialHead.StepHead::minutes)
                    .containsExactlyElementsOf(
                            edition.steps().stream().map(Edition.Step::minutes).toList());
            assertThat(head.sheets()).hasSameSizeAs(edition.sheets());
        }
    }

    @Test
    void visitsAllInTheOrderOfTheirIds() {
        try (var store = Notes.open(folder)) {
            install(store, "first", TestLibraries.materials(1, 450));
            var seen = new ArrayList<InstalledMaterial>();
            store.library().forEach(seen::add, Cancellation.NEVER);
            assertThat(seen).hasSize(450);
            assertThat(seen.stream().map(m -> m.head().id())).isSorted();
            assertThat(seen.getFirst().editions())
                    .containsExactlyElementsOf(TestLibraries.material(1, 0, 1).editions().values());
            var count = new AtomicInteger();
            assertThatThrownBy(
                            () ->
                                    store.library()
                                            .forEach(
                                                    m -> count.incrementAndGet(),
                                                    () -> count.get() == 7))
                    .isInstanceOf(CancellationException.class);
            assertThat(count).hasValue(7);
        }
    }

    @Test
    void theSameRevisionWithOtherContentIsRefused() {
        try (var store = Notes.open(folder)) {
            install(store, "first", TestLibraries.materials(1, 2));
            var before = pin(store, 1);
            int blobs = countBlobs();
            assertThatThrownBy(() -> install(store, "bad", TestLibraries.materials(2, 2)))
                    .satisfies(e -> assertKey(e, "store.sameRevisionDifferent"));
            assertThat(store.library().active().orElseThrow().release()).isEqualTo("first");
            assertThat(pin(store, 1)).isEqualTo(before);
            assertThat(countBlobs()).isEqualTo(blobs);
            // Also when the revision is no longer in any kept release.
            for (int revision = 2; revision <= 4; revision++) {
                install(store, "r" + revision, TestLibraries.materials(1, 2, revision));
            }
            assertThat(store.library().head(before)).isEmpty();
            assertThatThrownBy(() -> install(store, "bad", TestLibraries.materials(2, 2)))
                    .satisfies(e -> assertKey(e, "store.sameRevisionDifferent"));
        }
    }

    @Test
    void anInstallationThatFailedLeavesNoClaim() {
        try (var store = Notes.open(folder)) {
            install(store, "first", TestLibraries.materials(1, 2));
            int blobs = countBlobs();
            var count = new AtomicInteger();
            assertThatThrownBy(
                            () ->
                                    install(
                                            store,
                                            "second",
                                            TestLibraries.materials(7, 300, 2),
                                            () -> count.incrementAndGet() > 250))
                    .isInstanceOf(CancellationException.class);
            assertThat(countBlobs()).isEqualTo(blobs);
            // The same revision with other content: nobody ever had the first one.
            install(store, "second", TestLibraries.materials(8, 300, 2));
            assertHas(store, pin(store, 5), TestLibraries.material(8, 5, 2));
        }
    }

    @Test
    void aMaterialThatComesTwiceIsRefused() {
        try (var store = Notes.open(folder)) {
            var twice = Stream.of(0, 1, 0).map(i -> TestLibraries.material(1, i, 1)).iterator();
            assertThatThrownBy(() -> install(store, "bad", twice))
                    .satisfies(e -> assertKey(e, "store.materialTwice"));
            assertThat(store.library().active()).isEmpty();
            assertThat(countBlobs()).isZero();
        }
    }

    @Test
    void twoReleasesAreKeptAndWhateverADocumentPins() throws IOException {
        var id = DocumentId.random();
        try (var store = Notes.open(folder)) {
            install(store, "r1", TestLibraries.materials(1, 3, 1));
            var pinned = pin(store, 0);
            var unpinned = pin(store, 1);
            var note = new Note("plan", null, List.of(pinned));
            store.documents().save(Notes.KIND, id, note, List.of(pinned.material()));
            install(store, "r2", TestLibraries.materials(1, 3, 2));
            assertHas(store, unpinned, TestLibraries.material(1, 1, 1));
            install(store, "r3", TestLibraries.materials(1, 3, 3));
            assertHas(store, pinned, TestLibraries.material(1, 0, 1));
            assertThat(store.library().head(unpinned)).isEmpty();
            assertThat(store.library().revisions(pinned.material()))
                    .extracting(kept -> kept.pin().revision())
                    .containsExactly(3, 2, 1);
            assertThat(store.library().revisions(unpinned.material()))
                    .extracting(kept -> kept.pin().revision())
                    .containsExactly(3, 2);
            assertThat(store.library().active().orElseThrow().generation()).isEqualTo(3);

            // In the trash it still pins.
            store.documents().setTrashed(Notes.KIND, id, true);
            install(store, "r4", TestLibraries.materials(1, 3, 4));
            assertHas(store, pinned, TestLibraries.material(1, 0, 1));

            // As a version it still pins.
            store.documents().save(Notes.KIND, id, Notes.note("empty"), List.of());
            install(store, "r5", TestLibraries.materials(1, 3, 5));
            assertHas(store, pinned, TestLibraries.material(1, 0, 1));

            // Two releases of three materials of eight blobs; the picture is the same in both.
            for (var path : Notes.filesBelow(folder.resolve("documents/note/versions"))) {
                Files.delete(path);
            }
            install(store, "r6", TestLibraries.materials(1, 3, 6));
            assertThat(countBlobs()).isEqualTo(2 * 3 * 7 + 3);
        }
    }

    @Test
    void pinsOutliveTheDatabase() throws IOException {
        var id = DocumentId.random();
        Pin pinned;
        try (var store = Notes.open(folder)) {
            install(store, "r1", TestLibraries.materials(1, 2, 1));
            pinned = pin(store, 0);
            store.documents()
                    .save(Notes.KIND, id, new Note("plan", null, List.of(pinned)), List.of());
        }
        Files.delete(folder.resolve("database/lectern.mv.db"));
        try (var store = Notes.open(folder)) {
            assertHas(store, pinned, TestLibraries.material(1, 0, 1));
            for (int revision = 2; revision <= 4; revision++) {
                install(store, "r" + revision, TestLibraries.materials(1, 2, revision));
            }
            assertHas(store, pinned, TestLibraries.material(1, 0, 1));
            var wrong = new Pin(pinned.feed(), TestLibraries.id(1), 1, pinned.manifest());
            assertThat(store.library().head(wrong)).isEmpty();
        }
    }

    @Test
    void missingAndDamagedBlobsAreNamed() throws IOException {
        try (var store = Notes.open(folder)) {
            install(store, "r1", TestLibraries.materials(1, 1, 1));
            var pin = pin(store, 0);
            String hash =
                    Sha256.of(TestLibraries.material(1, 0, 1).files().getFirst().bytes()).hex();
            Path blob = folder.resolve("blobs").resolve(hash.substring(0, 2)).resolve(hash);
            Files.writeString(blob, "rotten");
            assertThatThrownBy(() -> store.library().file(pin, "picture.png"))
                    .satisfies(e -> assertKey(e, "store.blobDamaged"));
            Files.delete(blob);
            assertThatThrownBy(() -> store.library().file(pin, "picture.png"))
                    .satisfies(e -> assertKey(e, "store.blobMissing"));
        }
    }

    @Test
    void theSameMaterialsAlwaysHaveTheSameHash() {
        var first = manifests(folder.resolve("a"));
        assertThat(manifests(folder.resolve("b"))).isEqualTo(first).hasSize(20);
    }

    private static List<Sha256> manifests(Path data) {
        try (var store = Notes.open(data)) {
            install(store, "r", TestLibraries.materials(5, 20));
            var hashes = new ArrayList<Sha256>();
            store.library().forEach(m -> hashes.add(m.head().pin().manifest()), Cancellation.NEVER);
            return hashes;
        }
    }

    @Test
    void documentsAreSavedDuringAnInstallation() {
        var id = DocumentId.random();
        try (var store = Notes.open(folder)) {
            var saves = new AtomicInteger();
            store.library()
                    .install(
                            TestLibraries.FEED,
                            "r1",
                            TestLibraries.facts(),
                            TestLibraries.framework(),
                            TestLibraries.materials(1, 250),
                            250,
                            (done, total) -> {
                                assertThat(store.library().active()).isEmpty();
                                store.documents()
                                        .save(Notes.KIND, id, Notes.note("n" + done), List.of());
                                saves.incrementAndGet();
                            },
                            Cancellation.NEVER);
            assertThat(saves).hasValue(3);
            assertThat(store.documents().load(Notes.KIND, id).orElseThrow().save()).isEqualTo(3);
        }
    }

    /**
     * The disk fails at every single change of an installation in turn. The disk as it was at that
     * moment, which is what a killed process leaves, and the store that goes on both have the old
     * release, whole, or, after the flip, the new one.
     */
    @Test
    void cutOffAnywhereTheOldReleaseStays() throws IOException {
        Path prepared = folder.resolve("prepared");
        Pin old;
        try (var store = Notes.open(prepared)) {
            install(store, "old", small(1).iterator());
            old = pin(store, 0);
        }
        int failures = 0;
        boolean succeeded = false;
        for (int at = 1; !succeeded; at++) {
            Path data = Notes.copy(prepared, folder.resolve("data-" + at));
            Path killed = folder.resolve("killed-" + at);
            var files = new FailingFileLayer(0, Failure.FULL, () -> Notes.copy(data, killed));
            try (var store = Notes.openInOrder(data, files)) {
                files.failAt(at);
                try {
                    install(store, "new", small(2).iterator());
                    succeeded = true;
                } catch (LecternException e) {
                    failures++;
                    assertKey(e, "store.diskFull");
                    assertOld(store, old);
                }
                files.failAt(Integer.MAX_VALUE);
            }
            if (!succeeded) {
                for (Path after : List.of(data, killed)) {
                    try (var store = Store.open(after, FileLayer.real(), Notes.clock())) {
                        assertOld(store, old);
                        install(store, "new", small(2).iterator());
                        assertHas(store, pin(store, 1), small(2).get(1));
                    }
                }
            }
        }
        assertThat(failures).isGreaterThan(8);
    }

    private static void assertOld(Store store, Pin old) {
        assertThat(store.library().active().orElseThrow().release()).isEqualTo("old");
        assertThat(store.library().active().orElseThrow().generation()).isEqualTo(1);
        assertThat(pin(store, 0)).isEqualTo(old);
        assertHas(store, old, small(1).get(0));
        assertThat(store.check(Progress.NONE, Cancellation.NEVER).isSound()).isTrue();
    }

    /** Two materials in one language each: few files, since each costs two stores here. */
    private static List<Material> small(int revision) {
        var english = LanguageTag.of("en");
        return Stream.of(0, 1)
                .map(i -> TestLibraries.material(1, i, revision))
                .map(
                        m ->
                                new Material(
                                        m.facts(),
                                        Map.of(english, m.editions().get(english)),
                                        m.files()))
                .toList();
    }

    private int countBlobs() {
        try {
            return Notes.filesBelow(folder.resolve("blobs")).size();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
