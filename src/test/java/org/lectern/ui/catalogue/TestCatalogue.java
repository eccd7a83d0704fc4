package org.lectern.ui.catalogue;

import org.lectern.authoring.MaterialCollections;
import org.lectern.authoring.Shelves;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.library.Basket;
import org.lectern.library.Usage.UsedIn;
import org.lectern.material.Material;
import org.lectern.plan.Plans;
import org.lectern.search.CatalogueSearch;
import org.lectern.search.SearchIndex;
import org.lectern.settings.Settings;
import org.lectern.ui.content.HeadCache;
import org.lectern.ui.content.PlanDesk;
import org.lectern.ui.content.ShelfModel;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Navigator;
import org.lectern.ui.kit.RecordedNotices;
import org.lectern.ui.kit.Tone;
import org.lectern.ui.kit.UiText;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The catalogue's view models on a real index, a library in memory and jobs done at once. */
final class TestCatalogue extends RecordedNotices implements AutoCloseable {
    final FakeLibrary library = new FakeLibrary();
    final FakeDocuments documents = new FakeDocuments();
    final Map<MaterialId, List<UsedIn>> usage = new HashMap<>();
    final Basket basket = new Basket();
    final UiText text;
    final Settings settings;
    final Navigator navigator = new Navigator(new Destination.Catalogue());
    final Plans plans = new Plans(documents, library);
    final Shelves shelves = new Shelves(documents);
    final MaterialCollections collections = new MaterialCollections(documents);
    final ShelfModel shelf;
    final SearchIndex index;
    final HeadCache heads = new HeadCache(library);
    final CatalogueViewModel model;
    final DetailViewModel detail;
    final PlanDesk desk;
    final BasketViewModel basketModel;

    /** A catalogue of these materials in this interface language, not searched yet. */
    TestCatalogue(Path folder, String language, List<Material> materials) {
        text = new UiText(LanguageTag.of(language));
        settings = new Settings(folder.resolve("settings.json"), FileLayer.real(), _ -> {});
        index = new SearchIndex(folder.resolve("index"), FileLayer.real());
        if (!materials.isEmpty()) {
            install(materials);
        }
        Jobs jobs = Jobs.inline((_, message, cause) -> show(Tone.BLOCKED, message, cause));
        var search = new CatalogueSearch(index);
        shelf = new ShelfModel(jobs, this, shelves, collections);
        model =
                new CatalogueViewModel(
                        text, settings, jobs, Finder.of(search), library, heads, shelf);
        detail =
                new DetailViewModel(
                        jobs, heads, id -> usage.getOrDefault(id, List.of()), model::languages);
        model.selected().subscribe(detail::show);
        desk = new PlanDesk(text, jobs, plans);
        basketModel =
                new BasketViewModel(basket, desk, jobs, heads, model::languages, navigator, this);
        model.search();
    }

    /** Installs these in place of those before, and makes the index of them. */
    void install(List<Material> materials) {
        library.install(SampleMaterials.facts(), SampleMaterials.framework(), materials);
        index.build(library, Progress.NONE, Cancellation.NEVER);
    }

    /** The ids of the rows, all of them, loaded. */
    List<MaterialId> ids() {
        var rows = model.rows().get().orElseThrow();
        var ids = new ArrayList<MaterialId>();
        for (int i = 0; i < rows.size(); i++) {
            ids.add(row(i).head().id());
        }
        return ids;
    }

    /** What a row shows once it is loaded. */
    RowContent row(int number) {
        var rows = model.rows().get().orElseThrow();
        rows.need(number);
        return rows.get(number).content().get().orElseThrow();
    }

    @Override
    public void close() {
        index.close();
        settings.flush();
    }
}
