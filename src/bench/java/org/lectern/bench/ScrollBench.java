package org.lectern.bench;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.lectern.authoring.MaterialCollections;
import org.lectern.authoring.OwnMaterials;
import org.lectern.authoring.Shelves;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.Progress;
import org.lectern.base.UserMessage;
import org.lectern.library.Basket;
import org.lectern.plan.Plans;
import org.lectern.search.CatalogueSearch;
import org.lectern.search.SearchIndex;
import org.lectern.store.Store;
import org.lectern.ui.catalogue.CatalogueScreen;
import org.lectern.ui.content.OwnDesk;
import org.lectern.ui.content.ShelfModel;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.Navigator;
import org.lectern.ui.kit.TestUi;
import org.lectern.ui.kit.ThreadJobs;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.WindowLayout;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Scrolls the catalogue in a window, on a real store and index, and in turn a plain list of titles
 * in a list view of the same size. Needs a display; draws in software.
 */
final class ScrollBench {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /** How often each is scrolled; the first time warms it up and is not counted. */
    private static final int ROUNDS = 3;

    private final PrintStream out;
    private final BenchLibrary library;
    private final Path folder;

    ScrollBench(PrintStream out, BenchLibrary library, Path folder) {
        this.out = out;
        this.library = library;
        this.folder = folder;
    }

    void run() throws IOException {
        Machine.print(out);
        System.setProperty("prism.order", "sw");
        Path data = folder.resolve("data");
        Machine.delete(data);
        try (var store = Store.open(data, FileLayer.real(), InstantSource.system());
                var index = new SearchIndex(data.resolve("index"), FileLayer.real())) {
            library.installInto(store);
            index.build(store.library(), Progress.NONE, Cancellation.NEVER);
            out.printf("installed and indexed %,d materials%n", library.count());
            var ui = Fx.ui(folder, "en");
            var jobs = Fx.call(() -> new ThreadJobs((_, message, cause) -> failed(message, cause)));
            try {
                scroll(ui, jobs, store, index);
            } finally {
                Fx.run(jobs::close);
                Platform.exit();
            }
        }
        Machine.print(out);
    }

    private static void failed(UserMessage message, Throwable cause) {
        throw new IllegalStateException(message.key(), cause);
    }

    private void scroll(TestUi ui, ThreadJobs jobs, Store store, SearchIndex index) {
        var context = context(ui, jobs);
        var stage = Fx.call(() -> show(ui, catalogue(context, store, index)));
        var rows = new ScrollList(stage, ".result-list");
        rows.await(library.count() / 2);
        // In a scene of its own each, so that nothing but what is scrolled is laid out.
        var catalogue = stage.getScene();
        var plain = Fx.call(() -> plainList(ui, rows.list(), catalogue));
        for (int round = 0; round < ROUNDS; round++) {
            for (var speed : ScrollList.Speed.values()) {
                Fx.run(() -> stage.setScene(catalogue));
                var ours = rows.scroll(speed);
                Fx.run(() -> stage.setScene(plain));
                var theirs = new ScrollList(stage, ".list-view").scroll(speed);
                if (round > 0) {
                    print(speed, ours, theirs);
                }
            }
        }
        Fx.run(
                () -> {
                    stage.close();
                    ui.theme().release(catalogue);
                    ui.theme().release(plain);
                });
    }

    private static UiContext context(TestUi ui, ThreadJobs jobs) {
        return new UiContext(
                ui.text(),
                ui.settings(),
                ui.theme(),
                jobs,
                new Navigator(new Destination.Catalogue()),
                ui,
                ui,
                ui,
                ui,
                ui,
                new WindowLayout());
    }

    private static Region catalogue(UiContext ui, Store store, SearchIndex index) {
        var documents = store.documents();
        var shelf =
                new ShelfModel(
                        ui.jobs(),
                        ui.notices(),
                        new Shelves(documents),
                        new MaterialCollections(documents));
        var own =
                new OwnMaterials(documents, store.library(), store.revisions(), Clock.systemUTC());
        return new CatalogueScreen(
                        ui,
                        new CatalogueSearch(index),
                        store.library(),
                        store.usage(),
                        new Plans(documents, store.library()),
                        new Basket(),
                        shelf,
                        new OwnDesk(ui, own, _ -> {}))
                .root();
    }

    private static Stage show(TestUi ui, Region root) {
        var scene = new Scene(root, WIDTH, HEIGHT);
        ui.theme().dress(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    /**
     * As many titles as there are rows, in a list as large as the catalogue's, and nothing else.
     */
    private Scene plainList(TestUi ui, ListView<?> like, Scene catalogue) {
        var titles =
                IntStream.range(0, like.getItems().size())
                        .mapToObj(library::material)
                        .map(m -> m.editions().values().iterator().next().title())
                        .toList();
        var list = new ListView<>(FXCollections.observableArrayList(titles));
        list.setMaxSize(like.getWidth(), like.getHeight());
        StackPane.setAlignment(list, Pos.CENTER);
        var scene = new Scene(new StackPane(list), catalogue.getWidth(), catalogue.getHeight());
        ui.theme().dress(scene);
        return scene;
    }

    private void print(ScrollList.Speed speed, Frames ours, Frames theirs) {
        out.printf("%n%s%n", speed.words());
        for (var each : List.of(ours, theirs)) {
            out.printf("%-22s %s%n", each == ours ? "catalogue" : "plain list", each);
        }
        out.printf(
                Locale.ROOT,
                "catalogue : plain list %.2f × the application thread's work, %.2f × drawing"
                        + " (p50)%n",
                ours.application(50) / theirs.application(50),
                ours.drawing(50) / theirs.drawing(50));
    }
}
