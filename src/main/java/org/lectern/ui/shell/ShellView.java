package org.lectern.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Screen;
import org.lectern.ui.kit.Shortcut;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.UiContext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the window shows: the rail, the current screen, and above them notices, jobs and help. */
public final class ShellView extends StackPane {
    private final UiContext ui;
    private final Rail rail;
    private final ScreenHost host;
    private final HelpOverlay help;
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private final List<Shortcut> shortcuts = new ArrayList<>();

    /**
     * The whole of the window.
     *
     * @param screens what is shown for each kind of destination; kinds with the same supplier share
     *     a screen; a place whose own destination is missing isn't on the rail
     */
    public ShellView(
            UiContext ui,
            WindowNotices notices,
            Map<Class<? extends Destination>, Supplier<? extends Screen>> screens) {
        this.ui = ui;
        getStylesheets().add(Theme.sheet(ShellView.class, "shell.css"));
        List<RailPlace> places = RailPlace.with(screens.keySet());
        rail = new Rail(ui, places);
        host = new ScreenHost(ui, screens);
        help = new HelpOverlay(ui.text());
        VBox.setVgrow(host, Priority.ALWAYS);
        var jobs = new JobsArea(ui.text(), ui.jobs());
        StackPane.setAlignment(jobs, Pos.BOTTOM_RIGHT);
        var main = new StackPane(new VBox(notices.band(), host), notices.foot(), jobs);
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        getChildren().addAll(new HBox(rail, main), help);
        ui.layout().follow(widthProperty(), ui.theme().scale());
        addShortcuts(places);
        rail.managedProperty().bind(rail.visibleProperty());
        ui.navigator().current().subscribe(_ -> rail.setVisible(!host.shown().fillsWindow()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
    }

    private void addShortcuts(List<RailPlace> places) {
        for (int i = 0; i < places.size(); i++) {
            Destination destination = places.get(i).destination();
            on(
                    Shortcut.of(places.get(i).key(), "Shortcut+" + (i + 1)),
                    () -> ui.navigator().go(destination));
        }
        on(Shortcut.of("shell.keys.search", "Shortcut+F"), this::search);
        on(Shortcut.of("shell.keys.back", "Alt+Left"), () -> ui.navigator().back());
        on(Shortcut.of("shell.keys.panel", "F6"), this::nextPanel);
        on(Shortcut.of("shell.keys.escape", "Esc"), this::escape);
        on(Shortcut.of("shell.keys.help", "F1"), this::showHelp);
    }

    private void on(Shortcut shortcut, Runnable action) {
        shortcuts.add(shortcut);
        shortcut.keys().forEach(key -> keys.put(key, action));
    }

    private void onKey(KeyEvent event) {
        for (var entry : keys.entrySet()) {
            if (entry.getKey().match(event)) {
                event.consume();
                entry.getValue().run();
                return;
            }
        }
    }

    private void onTyped(KeyEvent event) {
        if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
            event.consume();
            showHelp();
        }
    }

    private void search() {
        if (!host.shown().search()) {
            ui.navigator().go(new Destination.Catalogue());
            host.shown().search();
        }
    }

    private void nextPanel() {
        List<Node> panels = new ArrayList<>();
        if (rail.isVisible()) {
            panels.add(rail);
        }
        List<Node> own = host.shown().panels();
        panels.addAll(own.isEmpty() ? List.of(host.shown().root()) : own);
        Focus.inNextPanel(panels, getScene().getFocusOwner()).ifPresent(Node::requestFocus);
    }

    private void escape() {
        if (help.isVisible()) {
            help.hide();
        } else {
            host.shown().escape();
        }
    }

    private void showHelp() {
        if (help.isVisible()) {
            help.hide();
        } else {
            help.show(host.shown().shortcuts(), shortcuts);
        }
    }
}
