package org.lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LecternException;
import org.lectern.base.Sha256;
import org.lectern.document.Stored;
import org.lectern.exchange.Opened.Origin;
import org.lectern.library.RevisionStore;
import org.lectern.library.RevisionStore.BrokenRevisionException;
import org.lectern.material.Material;
import org.lectern.material.Pin;
import org.lectern.plan.Block;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.store.Store;
import org.lectern.testing.FailingFileLayer;
import org.lectern.testing.FailingFileLayer.Failure;
import org.lectern.testing.TestLibraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A plan goes to a colleague and back; whose the materials are is never taken on trust. */
class PlanFilesTest {
    @TempDir private Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    /** Writes the plan in a store that has the library, and hands its pins back. */
    private SessionPlan written(Path file) {
        try (var store = Samples.storeWithLibrary(folder.resolve("author"), 1)) {
            var plan = Samples.plan(Samples.pin(store, 0), Samples.pin(store, 1));
            Samples.files(store).write(plan, file);
            return plan;
        }
    }

    private static Stored<SessionPlan> keep(Store store, Opened opened) {
        var plans = new Plans(store.documents(), store.library());
        return Samples.files(store).keep(opened, plan -> plans.save(DocumentId.random(), plan));
    }

    private static Pin unsigned(Pin pin) {
        return new Pin(RevisionStore.UNSIGNED, pin.material(), pin.revision(), pin.manifest());
    }

    private static void assertWhole(Store store, Pin pin, Material material) {
        assertThat(store.library().head(pin).orElseThrow().facts()).isEqualTo(material.facts());
        for (var edition : material.editions().values()) {
            assertThat(store.library().edition(pin, edition.language())).contains(edition);
        }
        assertThat(store.library().file(pin, "picture.png"))
                .contains(material.files().getFirst().bytes());
    }

    @Test
    void aPlanComesBackAsItWasWhereTheLibraryIs() {
        var plan = written(file("a.lectern"));
        try (var store = Samples.storeWithLibrary(folder.resolve("reader"), 1)) {
            var opened = Samples.files(store).read(file("a.lectern"));
            assertThat(opened.plan()).isEqualTo(plan);
            assertThat(opened.of(Origin.LIBRARY))
                    .extracting(Opened.Arrival::pin)
                    .containsExactlyElementsOf(PlanMaterials.pins(plan));
            assertThat(keep(store, opened).content()).isEqualTo(plan);
        }
    }

    @Test
    void theSamePlanGivesTheSameBytesAndNothingOfWhoOrWhen() throws IOException {
        written(file("a.lectern"));
        try (var store = Samples.store(folder.resolve("author"))) {
            var plan = Samples.plan(Samples.pin(store, 0), Samples.pin(store, 1));
            Samples.files(store).write(plan, file("b.lectern"));
            Samples.files(store).write(plan, file("c.lectern"));
        }
        assertThat(file("b.lectern")).hasSameBinaryContentAs(file("c.lectern"));
        var entries = Samples.entries(file("b.lectern"));
        assertThat(Samples.text(entries, "lectern.json"))
                .matches(
                        "\\{\"format\":1,\"kind\":\"plan\",\"madeBy\":\"0.1.0\","
                                + "\"document\":\"[0-9a-f]{64}\"}");
        assertThat(Samples.text(entries, "document.json"))
                .startsWith("{\"kind\":\"plan\",\"format\":2,\"content\":{");
    }

    @Test
    void withoutTheLibraryTheMaterialsAreKeptApartAndMarkedAsUnsigned() {
        var plan = written(file("a.lectern"));
        var pins = PlanMaterials.pins(plan).stream().map(PlanFilesTest::unsigned).toList();
        DocumentId id;
        try (var store = Samples.store(folder.resolve("reader"))) {
            var opened = Samples.files(store).read(file("a.lectern"));
            assertThat(opened.of(Origin.UNSIGNED))
                    .extracting(Opened.Arrival::pin)
                    .containsExactlyElementsOf(pins);
            assertThat(opened.materials().getFirst().head()).isNotNull();
            assertThat(store.library().head(pins.getFirst())).isEmpty();
            id = keep(store, opened).id();
        }
        try (var store = Samples.store(folder.resolve("reader"))) {
            var kept = new Plans(store.documents(), store.library()).load(id).orElseThrow();
            assertThat(PlanMaterials.pins(kept.content())).isEqualTo(pins);
            assertWhole(store, pins.get(0), TestLibraries.material(1, 0, 1));
            assertWhole(store, pins.get(1), TestLibraries.material(1, 1, 1));
            assertThat(store.library().head(TestLibraries.id(0))).isEmpty();
        }
    }

    @Test
    void unsignedMaterialsTravelOnAndAreTheLibrarysWhereItHasThem() {
        var plan = written(file("a.lectern"));
        try (var store = Samples.store(folder.resolve("between"))) {
            var opened = Samples.files(store).read(file("a.lectern"));
            Samples.files(store).write(keep(store, opened).content(), file("b.lectern"));
        }
        try (var store = Samples.storeWithLibrary(folder.resolve("reader"), 1)) {
            assertThat(Samples.files(store).read(file("b.lectern")).plan()).isEqualTo(plan);
        }
    }

    @Test
    void aRevisionThatTheLibraryNoLongerKeepsIsTheLibrarysAgain() {
        var plan = written(file("a.lectern"));
        try (var store = Samples.storeWithLibrary(folder.resolve("reader"), 1)) {
            Samples.install(store, 2);
            Samples.install(store, 3);
            var pins = PlanMaterials.pins(plan);
            assertThat(store.library().head(pins.getFirst())).isEmpty();
            var opened = Samples.files(store).read(file("a.lectern"));
            assertThat(opened.of(Origin.LIBRARY)).hasSize(2);
            keep(store, opened);
            assertWhole(store, pins.getFirst(), TestLibraries.material(1, 0, 1));
        }
    }

    /** Everything that only the old release had is cleared away just before the plan is there. */
    @Test
    void nothingIsDeletedBeforeThePlanIsThere() {
        var plan = written(file("a.lectern"));
        try (var store = Samples.storeWithLibrary(folder.resolve("reader"), 1)) {
            var plans = new Plans(store.documents(), store.library());
            var files = Samples.files(store);
            files.keep(
                    files.read(file("a.lectern")),
                    arrived -> {
                        Samples.install(store, 2);
                        Samples.install(store, 3);
                        return plans.save(DocumentId.random(), arrived);
                    });
            assertWhole(
                    store, PlanMaterials.pins(plan).getFirst(), TestLibraries.material(1, 0, 1));
        }
    }

    /** A file in which a stranger's material claims to be one of the library's. */
    private Pin writtenWithForgedFeed(Path file) {
        try (var store = Samples.store(folder.resolve("forger"))) {
            var plans = new Plans(store.documents(), store.library());
            var real = store.revisions().pin(TestLibraries.FEED, Samples.stranger());
            var plan = SessionPlan.empty("P", Samples.group()).append(Block.ofMaterial(real, 10));
            store.revisions()
                    .keep(
                            TestLibraries.FEED,
                            Samples.stranger(),
                            _ -> plans.save(DocumentId.random(), plan));
            Samples.files(store).write(plan, file);
            return real;
        }
    }

    @Test
    void aClaimedFeedIsNotBelieved() {
        var forged = writtenWithForgedFeed(file("a.lectern"));
        try (var store = Samples.storeWithLibrary(folder.resolve("reader"), 1)) {
            var opened = Samples.files(store).read(file("a.lectern"));
            assertThat(opened.of(Origin.UNSIGNED))
                    .extracting(Opened.Arrival::pin)
                    .containsExactly(unsigned(forged));
            keep(store, opened);
            assertThat(PlanMaterials.pins(opened.plan())).containsExactly(unsigned(forged));
            assertThat(Samples.pin(store, 0).manifest()).isNotEqualTo(forged.manifest());
        }
    }

    @Test
    void theStoreItselfKeepsNothingForeignUnderAFeedThatHasIt() {
        try (var store = Samples.storeWithLibrary(folder.resolve("reader"), 1)) {
            var forged = store.revisions().pin(TestLibraries.FEED, Samples.stranger());
            assertThatThrownBy(
                            () ->
                                    store.revisions()
                                            .keepForeign(
                                                    List.of(forged),
                                                    _ -> {
                                                        throw new AssertionError("not read");
                                                    },
                                                    () -> {
                                                        throw new AssertionError("not saved");
                                                    }))
                    .isInstanceOf(BrokenRevisionException.class);
        }
    }

    /** What is missing at first and comes unsigned later must not pass for the library's. */
    @Test
    void aMissingMaterialKeepsItsBlockAndItsFeedIsNotBelievedEither() throws IOException {
        var pin = writtenWithForgedFeed(file("whole.lectern"));
        var entries = Samples.entries(file("whole.lectern"));
        entries.keySet().removeIf(name -> name.startsWith("blobs/"));
        Samples.write(file("bare.lectern"), entries);
        try (var store = Samples.storeWithLibrary(folder.resolve("reader"), 1)) {
            var bare = Samples.files(store).read(file("bare.lectern"));
            assertThat(bare.of(Origin.MISSING))
                    .extracting(Opened.Arrival::pin)
                    .containsExactly(unsigned(pin));
            assertThat(bare.plan().blocks()).hasSize(1);
            keep(store, bare);
            keep(store, Samples.files(store).read(file("whole.lectern")));
            assertThat(PlanMaterials.pins(bare.plan())).containsExactly(unsigned(pin));
        }
    }

    @Test
    void theAuthorsOwnMaterialIsTheirOwnWhenTheFileComesBack() {
        try (var store = Samples.store(folder.resolve("author"))) {
            var own = Sha256.ofText("own feed");
            var plans = new Plans(store.documents(), store.library());
            var pin = store.revisions().pin(own, Samples.stranger());
            var plan = SessionPlan.empty("P", Samples.group()).append(Block.ofMaterial(pin, 10));
            store.revisions()
                    .keep(own, Samples.stranger(), _ -> plans.save(DocumentId.random(), plan));
            var files =
                    new PlanFiles(
                            new OwnInUse(store.library(), pin),
                            store.revisions(),
                            FileLayer.real(),
                            "0.1.0");
            files.write(plan, file("a.lectern"));
            var opened = files.read(file("a.lectern"));
            assertThat(opened.plan()).isEqualTo(plan);
            assertThat(files.keep(opened, p -> plans.save(DocumentId.random(), p)).content())
                    .isEqualTo(plan);
        }
    }

    @Test
    void whoeverMayReadOtherFilesHereMayReadItToo() throws IOException {
        written(file("a.lectern"));
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
        Path other = Files.writeString(file("other"), "made as any file is");
        assertThat(Files.getPosixFilePermissions(file("a.lectern")))
                .isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void aFileThatCantBeWrittenLeavesTheOldOne() throws IOException {
        Files.writeString(file("a.lectern"), "old");
        try (var store = Samples.storeWithLibrary(folder.resolve("author"), 1)) {
            var files =
                    new PlanFiles(
                            store.library(),
                            store.revisions(),
                            new FailingFileLayer(1, Failure.FULL),
                            "0.1.0");
            var plan = Samples.plan(Samples.pin(store, 0), Samples.pin(store, 1));
            assertKey(() -> written(files, plan), "app.write.full");
        }
        assertThat(file("a.lectern")).hasContent("old");
    }

    private SessionPlan written(PlanFiles files, SessionPlan plan) {
        files.write(plan, file("a.lectern"));
        return plan;
    }

    private static void assertKey(Supplier<?> work, String key) {
        assertThatThrownBy(work::get)
                .isInstanceOfSatisfying(
                        LecternException.class,
                        e -> assertThat(e.userMessage().key()).isEqualTo(key));
    }

    /** The disk is full at each change in turn: the plan is there with all it needs, or not. */
    @Test
    void aPlanIsKeptWithItsMaterialsOrNotAtAll() {
        written(file("a.lectern"));
        int refused = 0;
        for (int at = 1; ; at += 4) {
            var disk = new FailingFileLayer(0, Failure.FULL);
            try (var store =
                    Store.open(folder.resolve("r" + at), disk, InstantSource.fixed(Samples.NOW))) {
                var opened = Samples.files(store).read(file("a.lectern"));
                disk.failAt(at);
                try {
                    keep(store, opened);
                    assertThat(refused).isGreaterThan(5);
                    return;
                } catch (LecternException e) {
                    refused++;
                    var plans = new Plans(store.documents(), store.library());
                    var kept = plans.list();
                    assertThat(kept.stream().map(h -> plans.load(h.id()).orElseThrow().content()))
                            .allSatisfy(
                                    plan -> assertThat(plans.materials(plan).heads()).hasSize(2));
                }
            }
        }
    }

    @Test
    void aFileThatChangedSinceItWasReadIsNotKept() throws IOException {
        written(file("a.lectern"));
        try (var store = Samples.store(folder.resolve("reader"))) {
            var opened = Samples.files(store).read(file("a.lectern"));
            var entries = Samples.entries(file("a.lectern"));
            var last = List.copyOf(entries.keySet()).getLast();
            entries.remove(last);
            Samples.write(file("a.lectern"), entries);
            assertKey(() -> keep(store, opened), "exchange.file.damaged");
            Files.delete(file("a.lectern"));
            assertKey(() -> keep(store, opened), "exchange.file.unreadable");
            assertThat(new Plans(store.documents(), store.library()).list()).isEmpty();
            try (Stream<Path> blobs = Files.walk(folder.resolve("reader"))) {
                assertThat(blobs.filter(p -> p.getFileName().toString().matches("[0-9a-f]{64}")))
                        .isEmpty();
            }
        }
    }
}
