package org.lectern.ui.handout;

import org.lectern.base.Cancellation;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.library.LibraryStore;
import org.lectern.material.Material;
import org.lectern.plan.Group;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;
import org.lectern.testing.TestLibraries;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real store with a library and plans, in a folder of the test. */
final class Desk implements AutoCloseable {
    static final LanguageTag EN = LanguageTag.of("en");
    static final LanguageTag BG = LanguageTag.of("bg");
    static final LanguageTag EL = LanguageTag.of("el");
    static final MaterialId CARD_SORT = new MaterialId("work-values-card-sort");

    private static final Sha256 FEED = Sha256.ofText("the feed of a test");

    private final Store store;
    private final Plans plans;
    private int releases;

    Desk(Path folder) {
        store =
                Store.open(
                        folder,
                        FileLayer.real(),
                        InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z")));
        plans = new Plans(store.documents(), store.library());
    }

    /** With the library that comes with the program, of which English and Bulgarian only. */
    static Desk withBundledLibrary(Path folder) {
        var desk = new Desk(folder);
        desk.install(InstalledLibrary.materialsIn(EN, BG));
        return desk;
    }

    void install(List<Material> materials) {
        store.library()
                .install(
                        FEED,
                        "release " + releases++,
                        TestLibraries.facts(),
                        TestLibraries.framework(),
                        materials.iterator(),
                        materials.size(),
                        Progress.NONE,
                        Cancellation.NEVER);
    }

    LibraryStore library() {
        return store.library();
    }

    Plans plans() {
        return plans;
    }

    /** Keeps a plan of these materials for these readers. */
    DocumentId plan(String title, Map<LanguageTag, Integer> readers, MaterialId... materials) {
        var id = DocumentId.random();
        save(id, title, readers, materials);
        return id;
    }

    void save(
            DocumentId id,
            String title,
            Map<LanguageTag, Integer> readers,
            MaterialId... materials) {
        var empty =
                SessionPlan.empty(title, new Group("Job seekers 45+", new TreeMap<>(readers)))
                        .withDate(LocalDate.of(2026, 11, 24));
        plans.save(id, plans.insert(empty, 0, List.of(materials)));
    }

    @Override
    public void close() {
        store.close();
    }
}
