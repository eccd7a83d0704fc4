package org.lectern.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.lectern.base.Cancellation;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.base.UserMessage;
import org.lectern.exchange.PlanExports;
import org.lectern.exchange.PlanFiles;
import org.lectern.library.Basket;
import org.lectern.paper.Press;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.live.LiveSessions;
import org.lectern.search.CatalogueSearch;
import org.lectern.search.SearchIndex;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.Navigator;
import org.lectern.ui.kit.TestUi;
import org.lectern.ui.kit.ThreadJobs;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.WindowLayout;
import org.lectern.ui.kit.paper.PrintPort;
import org.lectern.ui.plan.PlanScreen;
import org.lectern.ui.plan.PlanSharing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Edits a plan of the starter library's activities in the plan screen's window, and in turn as many
 * lines in a plain list view of the same size. Needs a display; draws in software.
 */
final class PlanBench {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /** How often each is edited; the first time warms it up and is not counted. */
    private static final int ROUNDS = 3;

    private final PrintStream out;
    private final long seed;
    private final int blocks;
    private final Path folder;

    PlanBench(PrintStream out, long seed, int blocks, Path folder) {
        this.out = out;
        this.seed = seed;
        this.blocks = blocks;
        this.folder = folder;
    }

    void run() throws IOException {
        Machine.print(out);
        System.setProperty("prism.order", "sw");
        Machine.delete(folder);
        try (var store = InstalledLibrary.open(folder.resolve("data"));
                var index = new SearchIndex(folder.resolve("index"), FileLayer.real())) {
            index.build(store.library(), Progress.NONE, Cancellation.NEVER);
            var ui = Fx.ui(folder, "en");
            var jobs = Fx.call(() -> new ThreadJobs((_, message, cause) -> failed(message, cause)));
            try {
                edit(ui, context(ui, jobs), store, index);
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

    private void edit(TestUi ui, UiContext context, Store store, SearchIndex index) {
        var plans = new Plans(store.documents(), store.library());
        var id = DocumentId.random();
        plans.save(id, plan(plans));
        var destination = new Destination.Plan(id);
        Fx.run(() -> context.navigator().go(destination));
        var screen = Fx.call(() -> screen(context, store, plans, index));
        var stage = Fx.call(() -> show(ui, context, screen.root()));
        Fx.run(() -> screen.open(destination));
        var agenda = new PlanHand(stage.getScene(), blocks);
        agenda.await();
        var plan = stage.getScene();
        var list = new ListHand(blocks);
        var plain = Fx.call(() -> dressed(ui, list.root()));
        for (int round = 0; round < ROUNDS; round++) {
            var random = new Random(seed + round);
            var choices = choices(random);
            var ours = measure(stage, plan, () -> agenda.edits(choices));
            var theirs = measure(stage, plain, () -> list.edits(choices));
            if (round > 0) {
                print(round, ours, theirs);
            }
        }
        Fx.run(
                () -> {
                    screen.saveAll();
                    stage.close();
                    ui.theme().release(plan);
                    ui.theme().release(plain);
                });
    }

    /** The blocks that are edited, all over the plan. */
    private List<Integer> choices(Random random) {
        return random.ints(PlanHand.CYCLES, 0, blocks - 1).boxed().toList();
    }

    private static EditProbe measure(
            Stage stage, Scene scene, Supplier<List<EditProbe.Edit>> edits) {
        return Fx.call(
                        () -> {
                            stage.setScene(scene);
                            return new EditProbe(scene).measure(edits.get());
                        })
                .join();
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

    /** Activities, plain blocks and breaks in turn, for a group of two languages. */
    private SessionPlan plan(Plans plans) {
        var materials =
                InstalledLibrary.materialsIn(LanguageTag.of("en"), LanguageTag.of("bg")).stream()
                        .map(material -> material.facts().id())
                        .toList();
        var random = new Random(seed);
        var readers = new TreeMap<>(Map.of(LanguageTag.of("en"), 5, LanguageTag.of("bg"), 6));
        var plan = SessionPlan.empty("A plan of many blocks", new Group("Job club", readers));
        for (int i = 0; i < blocks; i++) {
            plan =
                    switch (i % 5) {
                        case 2 ->
                                plan.append(
                                        Block.ofText("Round " + i, 10 + random.nextInt(4) * 5)
                                                .withNotes("Everyone says a sentence or passes."));
                        case 4 -> plan.append(Block.ofBreak(10));
                        default -> plans.insert(plan, i, List.of(any(materials, random)));
                    };
        }
        return plan;
    }

    private static MaterialId any(List<MaterialId> materials, Random random) {
        return materials.get(random.nextInt(materials.size()));
    }

    private PlanScreen screen(UiContext ui, Store store, Plans plans, SearchIndex index) {
        var files = FileLayer.real();
        return new PlanScreen(
                ui,
                plans,
                store.library(),
                new CatalogueSearch(index),
                new Basket(),
                new Press(
                        () -> {
                            throw new IllegalStateException("nothing is printed here");
                        },
                        store.library()),
                files,
                (_, _, _) -> PrintPort.Result.NO_PRINTER,
                new LiveSessions(store.documents(), plans, InstantSource.system(), ZoneOffset.UTC),
                new PlanSharing(
                        ui,
                        plans,
                        new PlanExports(store.library()),
                        new PlanFiles(store.library(), store.revisions(), files, "bench"),
                        files,
                        ZoneOffset.UTC));
    }

    private static Scene dressed(TestUi ui, Region root) {
        var scene = new Scene(root, WIDTH, HEIGHT);
        ui.theme().dress(scene);
        return scene;
    }

    private static Stage show(TestUi ui, UiContext context, Region root) {
        var stage = new Stage();
        var scene = dressed(ui, root);
        context.layout().follow(scene.widthProperty(), ui.theme().scale());
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private void print(int round, EditProbe ours, EditProbe theirs) {
        out.printf("%nround %d, %d blocks; ms p50 p95 p99 max%n", round, blocks);
        out.printf("plan%n%s%nplain list%n%s%n", ours, theirs);
        out.printf(
                Locale.ROOT,
                "plan : plain list  %.1f × laid out, %.1f × drawn (p50); %.1f × and %.1f × (p99)%n",
                ours.laidOut(50) / theirs.laidOut(50),
                ours.drawn(50) / theirs.drawn(50),
                ours.laidOut(99) / theirs.laidOut(99),
                ours.drawn(99) / theirs.drawn(99));
    }
}
