package org.lectern.ui.kit;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.lectern.ui.kit.WindowLayout.Room;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** One screen as the window shows it: beside the rail, which is empty here. */
public abstract class ScreenStage implements AutoCloseable {
    private final TestUi ui;
    private final Region root;
    private final Region rail = new Region();
    private final Scene scene;
    private final @Nullable Stage stage;

    /**
     * Shows a screen.
     *
     * @param window whether a window shows it, at most 1000 wide; menus open over windows only
     */
    protected ScreenStage(TestUi ui, Region root, double width, double height, boolean window) {
        this.ui = ui;
        this.root = root;
        var whole = Fx.call(this::whole);
        stage = window ? Fx.show(ui, whole, width, height) : null;
        scene = stage != null ? stage.getScene() : Fx.scene(ui, whole, width, height);
        Fx.run(() -> sizeRail(ui.context().layout().room().get()));
        settle();
    }

    private HBox whole() {
        var whole = new HBox(rail, root);
        HBox.setHgrow(root, Priority.ALWAYS);
        rail.setStyle("-fx-background-color: -lectern-subtle;");
        var layout = ui.context().layout();
        layout.follow(whole.widthProperty(), ui.theme().scale());
        layout.room().subscribe(this::sizeRail);
        return whole;
    }

    private void sizeRail(Room room) {
        double size = ui.theme().px(room == Room.WIDE ? 216 : 112);
        rail.setMinWidth(size);
        rail.setPrefWidth(size);
    }

    /** The scene that shows the screen. */
    public final Scene scene() {
        return scene;
    }

    /** Lays everything out. */
    public final void settle() {
        OnScreen.layOut(scene);
    }

    /** Does this on the FX thread and lays out. */
    public final void act(Runnable work) {
        Fx.run(work);
        settle();
    }

    /** Asks this on the FX thread. */
    public final <T> T ask(Callable<T> question) {
        return Fx.call(question);
    }

    /** Presses and releases a key on what has the focus. */
    public final void press(KeyCode code, KeyCombination.Modifier... modifiers) {
        var held = List.of(modifiers);
        boolean shift = held.contains(KeyCombination.SHIFT_DOWN);
        boolean control = held.contains(KeyCombination.SHORTCUT_DOWN);
        act(
                () -> {
                    EventTarget target = scene.getFocusOwner();
                    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                        var event =
                                new KeyEvent(
                                        type,
                                        "",
                                        code.getName(),
                                        code,
                                        shift,
                                        control,
                                        false,
                                        false);
                        if (type == KeyEvent.KEY_PRESSED
                                && !new KeyCodeCombination(code, modifiers).match(event)) {
                            throw new AssertionError("the shortcut key is another one here");
                        }
                        Event.fireEvent(target, event);
                    }
                });
    }

    /** The only node of this class that is shown and fits. */
    public final <N extends Node> N find(Class<N> type, Predicate<? super N> fits) {
        return OnScreen.find(root, type, fits);
    }

    /** Every node of this class that is shown. */
    public final <N extends Node> List<N> all(Class<N> type) {
        return OnScreen.all(root, type);
    }

    /** Saves a picture under target/pictures. */
    public final Path picture(String name) {
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
        ui.settings().flush();
    }
}
