package org.lectern.ui.editor;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnMaterials;
import org.lectern.authoring.WholeLibrary;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.MaterialId;
import org.lectern.material.Pin;
import org.lectern.paper.Press;
import org.lectern.pdf.FontLibrary;
import org.lectern.pdf.PdfEngine;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;
import org.lectern.store.Store;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.OnScreen;
import org.lectern.ui.kit.TestUi;
import org.lectern.ui.kit.WindowLayout.Room;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** The editor beside an empty rail, on a real store with the starter library. */
final class EditorStage implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    /** Shared: its fonts take their time. */
    private static final PdfEngine ENGINE = new PdfEngine(FontLibrary.bundled());

    final TestUi ui;
    final OwnMaterials own;
    final EditorScreen screen;
    final Scene scene;
    private final Region rail = new Region();
    private final WholeLibrary library;

    EditorStage(
            Path folder,
            Store store,
            String language,
            TextScale scale,
            double width,
            double height,
            ThemeChoice theme) {
        ui = Fx.ui(folder, language);
        ui.settings().set(SettingKeys.THEME, theme);
        Fx.run(() -> ui.settings().set(SettingKeys.TEXT_SCALE, scale));
        own = new OwnMaterials(store.documents(), store.library(), store.revisions(), CLOCK);
        library = new WholeLibrary(store.library(), own);
        var press = new Press(() -> ENGINE, library);
        screen =
                Fx.call(
                        () ->
                                new EditorScreen(
                                        ui.context(), own, library, press, FileLayer.real()));
        scene = Fx.call(() -> show(width, height));
        settle();
    }

    private Scene show(double width, double height) {
        var whole = new HBox(rail, screen.root());
        HBox.setHgrow(screen.root(), Priority.ALWAYS);
        rail.setStyle("-fx-background-color: -lectern-subtle;");
        var layout = ui.context().layout();
        layout.follow(whole.widthProperty(), ui.theme().scale());
        layout.room().subscribe(this::sizeRail);
        var dressed = Fx.scene(ui, whole, width, height);
        sizeRail(layout.room().get());
        return dressed;
    }

    private void sizeRail(Room room) {
        double size = ui.theme().px(room == Room.WIDE ? 216 : 112);
        rail.setMinWidth(size);
        rail.setPrefWidth(size);
    }

    /** The revision of a material in the starter library. */
    Pin pin(MaterialId id) {
        return library.head(id).orElseThrow().pin();
    }

    /** Keeps this material and opens it. */
    DocumentId open(OwnMaterial material) {
        var id = DocumentId.random();
        own.save(id, material);
        go(new Destination.Editor(id));
        return id;
    }

    /** Goes somewhere; the editor is opened when it is the editor. */
    void go(Destination destination) {
        act(
                () -> {
                    ui.context().navigator().go(destination);
                    screen.open(destination);
                });
    }

    EditorScreen screen() {
        return screen;
    }

    /** Lays everything out. */
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

    /** Presses a button. */
    void fire(String id) {
        var button = find(ButtonBase.class, b -> id.equals(b.getId()));
        act(button::fire);
    }

    /** Presses a key on what has the focus. */
    void press(KeyCode code, KeyCombination.Modifier... modifiers) {
        var held = List.of(modifiers);
        var combination = new KeyCodeCombination(code, modifiers);
        act(
                () -> {
                    EventTarget target = scene.getFocusOwner();
                    boolean shortcut = held.contains(KeyCombination.SHORTCUT_DOWN);
                    var event =
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    code.getName(),
                                    code,
                                    held.contains(KeyCombination.SHIFT_DOWN),
                                    shortcut,
                                    false,
                                    false);
                    if (!combination.match(event)) {
                        throw new AssertionError("the shortcut key is another one here");
                    }
                    Event.fireEvent(target, event);
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

    /** Saves a picture under target/pictures. */
    void picture(String name) {
        settle();
        Fx.picture(scene, name);
    }

    @Override
    public void close() {
        Fx.run(() -> ui.theme().release(scene));
        ui.settings().flush();
    }
}
