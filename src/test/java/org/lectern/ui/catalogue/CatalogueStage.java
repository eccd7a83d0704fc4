package org.lectern.ui.catalogue;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
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
import org.lectern.ui.kit.OnScreen;
import org.lectern.ui.kit.TestUi;
import org.lectern.ui.kit.WindowLayout.Room;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** The whole screen in a window, beside an empty rail, on a real index. */
final class CatalogueStage implements AutoCloseable {
    final FakeLibrary library = new FakeLibrary();
    final FakeDocuments documents = new FakeDocuments();
    final Map<MaterialId, List<UsedIn>> usage = new HashMap<>();
    final Basket basket = new Basket();
    final TestUi ui;
    final SearchIndex index;
    final Plans plans = new Plans(documents, library);
    private final Region rail = new Region();
    private final double width;
    private final double height;
    private final boolean window;
    private final CatalogueScreen screen;
    private final Scene scene;
    private @Nullable Stage stage;

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
        this.window = window;
        this.width = width;
        this.height = height;
        ui = Fx.ui(folder, language);
        ui.settings().set(SettingKeys.THEME, ThemeChoice.LIGHT);
        index = new SearchIndex(folder.resolve("index"), FileLayer.real());
        if (!materials.isEmpty()) {
            library.install(SampleMaterials.facts(), SampleMaterials.framework(), materials);
            index.build(library, Progress.NONE, Cancellation.NEVER);
        }
        Fx.run(() -> ui.settings().set(SettingKeys.TEXT_SCALE, scale));
        screen = Fx.call(this::makeScreen);
        scene = Fx.call(() -> show(screen));
        settle();
    }

    private CatalogueScreen makeScreen() {
        var shelf =
                new ShelfModel(
                        ui.context().jobs(),
                        ui,
                        new Shelves(documents),
                        new MaterialCollections(documents));
        return new CatalogueScreen(
                ui.context(),
                new CatalogueSearch(index),
                library,
                id -> usage.getOrDefault(id, List.of()),
                plans,
                basket,
                shelf,
                new OwnDesk(
                        ui.context(),
                        new OwnMaterials(documents, library, new NoRevisions(), Clock.systemUTC()),
                        _ -> {}));
    }

    private Scene show(CatalogueScreen shown) {
        var whole = new HBox(rail, shown.root());
        HBox.setHgrow(shown.root(), Priority.ALWAYS);
        rail.setStyle("-fx-background-color: -lectern-subtle;");
        var layout = ui.context().layout();
        layout.follow(whole.widthProperty(), ui.theme().scale());
        layout.room().subscribe(this::sizeRail);
        Scene dressed;
        if (window) {
            stage = Fx.show(ui, whole, width, height);
            dressed = stage.getScene();
        } else {
            dressed = Fx.scene(ui, whole, width, height);
        }
        sizeRail(layout.room().get());
        return dressed;
    }

    private void sizeRail(Room room) {
        double size = ui.theme().px(room == Room.WIDE ? 216 : 112);
        rail.setMinWidth(size);
        rail.setPrefWidth(size);
    }

    CatalogueScreen screen() {
        return screen;
    }

    /** Lays everything out, twice: a list makes its cells in the first pass. */
    void settle() {
        OnScreen.layOut(scene);
    }

    /** Does this on the FX thread and lays out. */
    void act(Runnable work) {
        Fx.run(work);
        settle();
    }

    <T> T ask(Callable<T> question) {
        return Fx.call(question);
    }

    /** Presses and releases a key on what has the focus. */
    void press(KeyCode code) {
        act(
                () -> {
                    EventTarget target = scene.getFocusOwner();
                    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                        Event.fireEvent(
                                target,
                                new KeyEvent(
                                        type,
                                        "",
                                        code.getName(),
                                        code,
                                        false,
                                        false,
                                        false,
                                        false));
                    }
                });
    }

    /** The only node of this class that is shown and fits. */
    <N extends Node> N find(Class<N> type, Predicate<? super N> fits) {
        return OnScreen.find(screen.root(), type, fits);
    }

    /** Every node of this class that is shown. */
    <N extends Node> List<N> all(Class<N> type) {
        return OnScreen.all(screen.root(), type);
    }

    @SuppressWarnings("unchecked") // the list of results is the only list on this screen
    ListView<ResultRow> list() {
        return find(ListView.class, list -> list.getStyleClass().contains("result-list"));
    }

    Path picture(String name) {
        settle();
        return Fx.picture(scene, name);
    }

    @Override
    public void close() {
        Fx.run(
                () -> {
                    ui.theme().release(scene);
                    if (stage != null) {
                        stage.close();
                    }
                });
        index.close();
        ui.settings().flush();
    }
}
