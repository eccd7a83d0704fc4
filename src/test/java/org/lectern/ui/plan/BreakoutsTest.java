package org.lectern.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.document.Stored;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent.Parallel;
import org.lectern.plan.BlockContent.Track;
import org.lectern.plan.BlockId;
import org.lectern.plan.Group;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.testing.StarterStore;
import org.lectern.ui.kit.DragPort.Target;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.OnScreen;
import org.lectern.ui.kit.TestUi;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Blocks are moved into breakouts and out of them, by dragging and by the menu. */
class BreakoutsTest {
    @RegisterExtension private static final StarterStore STORE = new StarterStore();

    @TempDir private Path folder;

    private final Block one = Block.ofText("One", 20);
    private final Block two = Block.ofText("Two", 20);
    private final Block last = Block.ofText("Last", 20);
    private final Block breakouts =
            Block.ofParallel(
                    List.of(new Track("", 0, List.of(one)), new Track("", 0, List.of(two))));
    private TestUi ui;
    private PlanEditor editor;
    private PlanCommands commands;
    private Scene scene;

    @BeforeEach
    void open() {
        ui = Fx.ui(folder, "en");
        var plan =
                SessionPlan.empty("A plan", new Group("", new TreeMap<>()))
                        .append(breakouts)
                        .append(last);
        var plans = new Plans(STORE.documents(), STORE.library());
        editor =
                Fx.call(
                        () ->
                                new PlanEditor(
                                        new Stored<>(
                                                DocumentId.random(), 1, Instant.EPOCH, false, plan),
                                        plans.materials(plan),
                                        plans,
                                        ui.context().jobs(),
                                        action -> {}));
        commands = new PlanCommands(ui.context(), editor, new PlanClipboard());
        var framework = STORE.library().active().orElseThrow().framework();
        scene =
                Fx.scene(
                        ui,
                        Fx.call(
                                () ->
                                        new Agenda(
                                                ui.context(),
                                                editor,
                                                commands,
                                                framework,
                                                () -> {})),
                        900,
                        700);
        OnScreen.layOut(scene);
    }

    private List<List<BlockId>> tracks() {
        return editor.plan().get().blocks().stream()
                .filter(block -> block.content() instanceof Parallel)
                .flatMap(block -> ((Parallel) block.content()).tracks().stream())
                .map(track -> track.blocks().stream().map(Block::id).toList())
                .toList();
    }

    private List<BlockId> order() {
        return editor.plan().get().blocks().stream().map(Block::id).toList();
    }

    /** Drops a block on the middle of the lower part of a node, after moving over it. */
    private boolean drop(Block block, Node on) {
        Target target = ui.target(Agenda.DRAG_KIND);
        var at =
                Fx.call(
                        () -> {
                            var rows = scene.lookup(".agenda");
                            var bounds = on.localToScene(on.getLayoutBounds());
                            return rows.sceneToLocal(
                                    new Point2D(
                                            bounds.getCenterX(),
                                            bounds.getMinY() + bounds.getHeight() * 0.8));
                        });
        String payload = Agenda.BLOCK_PREFIX + block.id().value();
        return Fx.call(
                () -> {
                    target.over(payload, at.getX(), at.getY());
                    boolean taken = target.dropped(payload, at.getX(), at.getY());
                    target.left();
                    return taken;
                });
    }

    private Node track(int number) {
        return Fx.call(() -> scene.getRoot().lookupAll(".track").stream().toList().get(number));
    }

    @Test
    void aBlockDroppedOnATrackGoesIntoIt() {
        assertThat(drop(last, track(1))).isTrue();
        assertThat(tracks()).containsExactly(List.of(one.id()), List.of(two.id(), last.id()));
        assertThat(order()).containsExactly(breakouts.id());
        Fx.run(editor::undo);
        assertThat(order()).containsExactly(breakouts.id(), last.id());
    }

    @Test
    void aBlockOfATrackDroppedBelowComesOut() {
        var below = Fx.call(() -> scene.lookup(".drop-zone"));
        assertThat(drop(two, below)).isTrue();
        assertThat(tracks()).containsExactly(List.of(one.id()), List.of());
        assertThat(order()).containsExactly(breakouts.id(), last.id(), two.id());
    }

    @Test
    void theMenuDoesTheSame() {
        Fx.run(() -> editor.selected().set(last.id()));
        Fx.run(() -> commands.moveIntoTrack(breakouts.id(), 0));
        assertThat(tracks().getFirst()).containsExactly(one.id(), last.id());
        Fx.run(() -> editor.selected().set(last.id()));
        assertThat(commands.isInTrack()).isTrue();
        Fx.run(commands::takeOut);
        assertThat(order()).containsExactly(breakouts.id(), last.id());
        assertThat(commands.isInTrack()).isFalse();
        Fx.run(() -> editor.selected().set(breakouts.id()));
        Fx.run(commands::dissolve);
        assertThat(order()).containsExactly(one.id(), two.id(), last.id());
        Fx.run(editor::undo);
        assertThat(order()).containsExactly(breakouts.id(), last.id());
    }
}
