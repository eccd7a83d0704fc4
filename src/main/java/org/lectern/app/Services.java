package org.lectern.app;

import org.jspecify.annotations.Nullable;
import org.lectern.authoring.MaterialCollections;
import org.lectern.authoring.OwnMaterials;
import org.lectern.authoring.OwnSets;
import org.lectern.authoring.Shelves;
import org.lectern.authoring.WholeLibrary;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.Progress;
import org.lectern.exchange.PlanFiles;
import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.paper.Press;
import org.lectern.pdf.FontLibrary;
import org.lectern.pdf.PdfEngine;
import org.lectern.plan.Plans;
import org.lectern.search.CatalogueSearch;
import org.lectern.search.Overlay;
import org.lectern.search.SearchIndex;
import org.lectern.store.Store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/**
 * Everything below the window, wired once: the same for the window and for the command line. Safe
 * from any thread; close it last.
 */
final class Services implements AutoCloseable {
    private final Store store;
    private final SearchIndex index;
    private final IndexCheck indexCheck;
    private final CatalogueSearch search;
    private final OwnMaterials own;
    private final WholeLibrary library;
    private final Shelves shelves;
    private final MaterialCollections collections;
    // Read when one of them changes, not with every star.
    private volatile List<InstalledMaterial> ownMaterials = List.of();
    private final Plans plans;
    private final PlanFiles planFiles;
    private final Supplier<PdfEngine> engine =
            new Once<>(() -> new PdfEngine(FontLibrary.bundled()));
    private final Press press;

    private Services(Path data, FileLayer files, Store store, InstantSource clock) {
        this.store = store;
        this.index = new SearchIndex(data.resolve("index"), files);
        this.indexCheck = new IndexCheck(data, files, clock);
        this.search = new CatalogueSearch(index);
        this.own =
                new OwnMaterials(
                        store.documents(),
                        store.library(),
                        store.revisions(),
                        Clock.system(ZoneId.systemDefault()));
        this.library = new WholeLibrary(store.library(), own);
        this.shelves = new Shelves(store.documents());
        this.collections = new MaterialCollections(store.documents());
        this.plans = new Plans(store.documents(), library);
        this.planFiles = new PlanFiles(library, store.revisions(), files, Version.number());
        this.press = new Press(engine, library);
    }

    /**
     * Opens a data folder; made when absent. The library and the index may still be missing: see
     * {@link #prepare}.
     *
     * @throws org.lectern.base.LecternException when it can't be opened; nothing was changed then
     */
    static Services open(Path data, FileLayer files) {
        return open(data, files, InstantSource.system());
    }

    /** As {@link #open(Path, FileLayer)}; {@code clock} also tells when the index is checked. */
    static Services open(Path data, FileLayer files, InstantSource clock) {
        var store = Store.open(data, files, clock, ZoneId.systemDefault());
        return new Services(data, files, store, clock);
    }

    /**
     * Installs the bundled library if it is new, and opens the index or builds it.
     *
     * @return whether there is anything else to search in than before
     * @throws org.lectern.base.LecternException when that fails; what was there stays usable
     */
    boolean prepare(Progress progress, Cancellation cancellation) {
        boolean installed = BundledLibrary.installIfNew(store.library(), progress, cancellation);
        boolean built = !openPrepared() && build(progress, cancellation);
        return installed || built;
    }

    private boolean build(Progress progress, Cancellation cancellation) {
        // Before the new one is there: cut off in between, what is checked is checked once more.
        indexCheck.forget();
        return index.openOrBuild(store.library(), progress, cancellation);
    }

    /**
     * Opens what an earlier start has left. @return whether that is enough to show the catalogue at
     * once
     */
    boolean openPrepared() {
        return store.library().active().map(index::open).orElse(false);
    }

    /**
     * Reads every byte of the index if that was not done lately: see {@link IndexCheck}. For a
     * moment when nobody waits.
     *
     * @return false when it is damaged, or there is none
     */
    boolean checkIndex() {
        return !indexCheck.isDue() || verifyIndex();
    }

    /** Reads every byte of the index. @return false when it is damaged, or there is none */
    boolean verifyIndex() {
        boolean sound = index.verify();
        if (sound) {
            indexCheck.passed();
        }
        return sound;
    }

    /**
     * Builds an index anew that is damaged.
     *
     * @return whether it was built
     */
    boolean mendIndex(Progress progress, Cancellation cancellation) {
        indexCheck.forget();
        return index.repair(store.library(), progress, cancellation);
    }

    /**
     * Calls these whenever the search knows other work of the counselor's own, on the thread that
     * changed it.
     *
     * @param materials there are other own materials
     * @param sets a favourite, a note or a collection has changed
     */
    void onOwnWork(Runnable materials, Runnable sets) {
        Runnable setsChanged =
                () -> {
                    findSets();
                    sets.run();
                };
        shelves.observe(setsChanged);
        collections.observe(setsChanged);
        library.observe(
                () -> {
                    findOwnWork();
                    materials.run();
                });
    }

    /** Lets the search find the counselor's own materials and sets as they are now. */
    void findOwnWork() {
        ownMaterials = library.own();
        findSets();
    }

    private void findSets() {
        index.overlay(new Overlay(ownMaterials, OwnSets.of(shelves, collections)));
    }

    Store store() {
        return store;
    }

    /** The installed library and the counselor's own materials as one. */
    WholeLibrary library() {
        return library;
    }

    OwnMaterials own() {
        return own;
    }

    Shelves shelves() {
        return shelves;
    }

    MaterialCollections collections() {
        return collections;
    }

    SearchIndex index() {
        return index;
    }

    CatalogueSearch search() {
        return search;
    }

    Plans plans() {
        return plans;
    }

    PlanFiles planFiles() {
        return planFiles;
    }

    Supplier<PdfEngine> engine() {
        return engine;
    }

    Press press() {
        return press;
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }

    /** Makes a value when it is first asked for, once. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public synchronized T get() {
            var value = made;
            if (value == null) {
                value = maker.get();
                made = value;
            }
            return value;
        }
    }
}
