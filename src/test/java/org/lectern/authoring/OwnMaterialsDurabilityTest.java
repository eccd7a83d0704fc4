package org.lectern.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.authoring.Desk.EN;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.document.Document;
import org.lectern.document.DocumentHead;
import org.lectern.document.DocumentKind;
import org.lectern.document.DocumentStore;
import org.lectern.document.DocumentVersion;
import org.lectern.document.Stored;
import org.lectern.testing.FailingFileLayer;
import org.lectern.testing.FailingFileLayer.Failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Nothing is ever lost: a kill, a full disk, a damaged file, and thousands of materials. */
class OwnMaterialsDurabilityTest {
    private final DocumentId id = DocumentId.random();
    private final MaterialId material = OwnMaterials.materialId(id);

    @TempDir private Path folder;

    /** What the disk looks like now, while other threads may be giving new files their names. */
    private static void copy(Path from, Path to) {
        try {
            Files.walkFileTree(
                    from,
                    new SimpleFileVisitor<Path>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) throws IOException {
                            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            try {
                                Files.copy(file, to.resolve(from.relativize(file).toString()));
                                return FileVisitResult.CONTINUE;
                            } catch (NoSuchFileException e) {
                                return visitFileFailed(file, e);
                            }
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e)
                                throws IOException {
                            if (file.toString().endsWith(".tmp")) {
                                return FileVisitResult.CONTINUE;
                            }
                            throw e;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The end of the process at every change of the disk while a changed material is made usable:
     * after the next start it is the old one or the new one, whole, and the typing is there.
     */
    @Test
    void aKillAtAnyMomentLeavesTheOldOrTheNewAndTheStartSettlesIt() throws IOException {
        Path begun = folder.resolve("begun");
        OwnMaterial first;
        OwnMaterial second;
        try (var desk = Desk.withLibrary(begun)) {
            first = desk.adaptation();
            desk.use(id, first);
            second = first.withTitle(EN, "Killed on the way");
            // What autosave has kept before the editor is left.
            desk.own.save(id, second);
        }
        int kills = 0;
        while (killed(begun, kills + 1, second)) {
            kills++;
        }
        assertThat(kills).isGreaterThan(4);
    }

    private boolean killed(Path begun, int at, OwnMaterial content) {
        Path data = folder.resolve("at-" + at);
        Path killed = folder.resolve("killed-" + at);
        copy(begun, data);
        var files = new FailingFileLayer(0, Failure.FULL, () -> copy(data, killed));
        try (var desk = Desk.open(data, files)) {
            files.failAt(at);
            try {
                desk.use(id, content);
                return false;
            } catch (LecternException e) {
                assertThat(e.userMessage().key()).isEqualTo("store.diskFull");
                // The full disk alone leaves everything as it was.
                assertThat(desk.pinOf(material).revision()).isEqualTo(1);
                assertThat(desk.own.load(id).orElseThrow().content().title())
                        .isEqualTo(content.title());
            } finally {
                files.failAt(Integer.MAX_VALUE);
            }
            assertThat(desk.use(id, content).revision()).isEqualTo(2);
        }
        try (var desk = Desk.open(killed)) {
            assertThat(desk.own.load(id).orElseThrow().content().title())
                    .isEqualTo(content.title());
            int revision = desk.pinOf(material).revision();
            assertThat(desk.own.settle()).isEqualTo(revision == 1 ? 1 : 0);
            var pin = desk.pinOf(material);
            assertThat(pin.revision()).isEqualTo(2);
            assertThat(desk.library.edition(pin, EN).orElseThrow().title())
                    .isEqualTo(content.title());
            assertThat(desk.own.settle()).isZero();
        }
        return true;
    }

    @Test
    void theStartLeavesWhatIsUnfinishedAsItIs() {
        try (var desk = Desk.withLibrary(folder)) {
            desk.own.save(id, desk.own.create(EN, "A"));
            assertThat(desk.own.settle()).isZero();
            assertThat(desk.own.load(id).orElseThrow().save()).isEqualTo(1);
            assertThat(desk.library.head(material)).isEmpty();
        }
    }

    @Test
    void withoutALibraryEverythingIsKeptAndUsableOnceThereIsOne() {
        try (var desk = Desk.open(folder)) {
            var content = Desk.small(desk.own.create(EN, "A"), "Early");
            var outcome = desk.own.publish(id, content);
            assertThat(outcome.problems())
                    .extracting(p -> p.message().key())
                    .containsExactly("material.own.noLibrary");
            assertThat(outcome.stored().content()).isEqualTo(content);
            desk.install("starter", Desk.material(Desk.STEP));
            assertThat(desk.own.settle()).isEqualTo(1);
            assertThat(desk.library.head(material)).isPresent();
        }
    }

    @Test
    void oneDamagedDocumentHidesNoOther() throws IOException {
        var other = DocumentId.random();
        try (var desk = Desk.withLibrary(folder)) {
            desk.use(id, desk.adaptation());
            desk.use(other, desk.adaptation());
        }
        Files.writeString(folder.resolve("documents/material/" + id + ".json"), "{\"kind\":");
        // Without the database there is no second copy of it.
        try (var files = Files.walk(folder.resolve("database"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        try (var desk = Desk.open(folder)) {
            assertThat(desk.store.notices())
                    .extracting(n -> n.key())
                    .containsExactly("store.documentUnreadable");
            assertThat(desk.own.list(false)).extracting(DocumentHead::id).containsExactly(other);
            assertThat(desk.own.usable()).hasSize(1);
            assertThat(desk.own.settle()).isZero();
        }
    }

    @Test
    void aDamagedTextIsLeftOutOfTheSearchAndMendedByTheNextUse() throws IOException {
        Path blobs = folder.resolve("blobs");
        try (var desk = Desk.open(folder)) {
            desk.install("starter", Desk.material(Desk.STEP));
            var pin = desk.use(id, Desk.small(desk.own.create(EN, "A"), "Damaged"));
            desk.use(DocumentId.random(), Desk.small(desk.own.create(EN, "B"), "Whole"));
            Path manifest =
                    blobs.resolve(pin.manifest().hex().substring(0, 2))
                            .resolve(pin.manifest().hex());
            Files.delete(manifest);
        }
        try (var desk = Desk.open(folder)) {
            assertThat(desk.own.usable())
                    .extracting(m -> m.editions().getFirst().title())
                    .containsExactly("Whole");
            var content = desk.own.load(id).orElseThrow().content();
            assertThat(desk.use(id, content).revision()).isEqualTo(1);
            assertThat(desk.own.usable()).hasSize(2);
        }
    }

    /** Counts what is opened. */
    private static final class Shelved implements DocumentStore {
        final List<DocumentHead> heads = new ArrayList<>();
        int opened;
        @Nullable OwnMaterial content;

        @Override
        public <D extends Document> Stored<D> save(
                DocumentKind<D> kind, DocumentId id, D content, List<MaterialId> uses) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <D extends Document> Optional<Stored<D>> load(DocumentKind<D> kind, DocumentId id) {
            opened++;
            var found = kind.type().cast(Objects.requireNonNull(content));
            return Optional.of(new Stored<>(id, 1, Instant.EPOCH, false, found));
        }

        @Override
        public List<DocumentHead> list(DocumentKind<?> kind, boolean trashed) {
            return heads;
        }

        @Override
        public void setTrashed(DocumentKind<?> kind, DocumentId id, boolean trashed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DocumentVersion> versions(DocumentKind<?> kind, DocumentId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <D extends Document> Optional<Stored<D>> version(
                DocumentKind<D> kind, DocumentId id, String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void keepVersion(DocumentKind<?> kind, DocumentId id) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void aListOfThousandsOpensNoneAndAPageOfThemOnlyItsOwnOnce() {
        var documents = new Shelved();
        for (int i = 0; i < 5_000; i++) {
            documents.heads.add(new DocumentHead(DocumentId.random(), "m", Instant.EPOCH));
        }
        documents.content = NewMaterial.empty(EN, "A", 2026);
        try (var desk = Desk.withLibrary(folder)) {
            var own =
                    new OwnMaterials(
                            documents,
                            desk.store.library(),
                            desk.store.revisions(),
                            Clock.systemUTC());
            assertThat(own.list(false)).hasSize(5_000);
            assertThat(documents.opened).isZero();
            var page =
                    documents.heads.subList(0, 50).stream()
                            .map(h -> OwnMaterials.materialId(h.id()))
                            .toList();
            var library = new WholeLibrary(desk.store.library(), own);
            assertThat(library.heads(page)).isEmpty();
            assertThat(library.heads(page)).isEmpty();
            assertThat(documents.opened).isEqualTo(50);
        }
    }
}
