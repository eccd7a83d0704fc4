package org.lectern.ui.catalogue;

import javafx.scene.control.ListView;

import org.lectern.authoring.MaterialCollections;
import org.lectern.authoring.OwnMaterials;
import org.lectern.authoring.Shelves;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.library.Basket;
import org.lectern.library.Usage.UsedIn;
import org.lectern.material.Material;
import org.lectern.plan.Plans;
import org.lectern.search.CatalogueSearch;
import org.lectern.search.SearchIndex;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;
import org.lectern.ui.content.OwnDesk;
import org.lectern.ui.content.ShelfModel;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.ScreenStage;
import org.lectern.ui.kit.TestUi;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole screen in a window, beside an empty rail, on a real index. */
final class CatalogueStage extends ScreenStage {
    final FakeLibrary library;
    final FakeDocuments documents;
    final Map<MaterialId, List<UsedIn>> usage;
    final Basket basket;
    final TestUi ui;
    final SearchIndex index;
    final Plans plans;
    private final CatalogueScreen screen;

    /**
     * A screen of these materials.
     *
     * @param window whether a window shows it, at most 1000 wide; menus open over windows only
     */
    CatalogueStage(
            Path folder,
            String language,
            List<Material> materials,
            TextScale scale,
            double width,
            double height,
            boolean window) {
        var library = new FakeLibrary();
        var documents = new FakeDocuments();
        var usage = new HashMap<MaterialId, List<UsedIn>>();
        var basket = new Basket();
        var plans = new Plans(documents, library);
        var ui = Fx.ui(folder, language);
        ui.settings().set(SettingKeys.THEME, ThemeChoice.LIGHT);
        var index = new SearchIndex(folder.resolve("index"), FileLayer.real());
        if (!materials.isEmpty()) {
            library.install(SampleMaterials.facts(), SampleMaterials.framework(), materials);
            index.build(library, Progress.NONE, Cancellation.NEVER);
        }
        Fx.run(() -> ui.settings().set(SettingKeys.TEXT_SCALE, scale));
        var shelf =
                new ShelfModel(
                        ui.context().jobs(),
                        ui,
                        new Shelves(documents),
                        new MaterialCollections(documents));
        var screen =
                Fx.call(
                        () ->
                                new CatalogueScreen(
                                        ui.context(),
                                        new CatalogueSearch(index),
                                        library,
                                        id -> usage.getOrDefault(id, List.of()),
                                        plans,
                                        basket,
                                        shelf,
                                        desk(ui, documents, library)));
        super(ui, screen.root(), width, height, window);
        this.library = library;
        this.documents = documents;
        this.usage = usage;
        this.basket = basket;
        this.ui = ui;
        this.index = index;
        this.plans = plans;
        this.screen = screen;
    }

    private static OwnDesk desk(TestUi ui, FakeDocuments documents, FakeLibrary library) {
        var own = new OwnMaterials(documents, library, new NoRevisions(), Clock.systemUTC());
        return new OwnDesk(ui.context(), own, _ -> {});
    }

    CatalogueScreen screen() {
        return screen;
    }

    @SuppressWarnings("unchecked") // the list of results is the only list on this screen
    ListView<ResultRow> list() {
        return find(ListView.class, list -> list.getStyleClass().contains("result-list"));
    }

    @Override
    public void close() {
        super.close();
        index.close();
    }
}
