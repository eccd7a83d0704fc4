package org.lectern.app;

import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

import org.lectern.ui.kit.Fx;

import java.util.ArrayList;
import java.util.List;

/** Records every event of the pointer in any window, once the pointer is put out of the way. */
final class PointerWatch implements AutoCloseable {
    private final List<String> events = new ArrayList<>();
    private final EventHandler<MouseEvent> record = this::record;
    private final ListChangeListener<Window> opened = this::windowsChanged;

    private PointerWatch() {}

    /** Begins with the windows that are open; those that open later are watched too. */
    static PointerWatch begin(Workplace work) {
        var watch = new PointerWatch();
        Fx.run(
                () -> {
                    var stage = work.stage();
                    new Robot()
                            .mouseMove(
                                    stage.getX() + stage.getWidth() + 20,
                                    stage.getY() + stage.getHeight() + 20);
                });
        // The pointer's way out of the window is not what is looked for.
        work.until(
                "the pointer is outside",
                () -> Fx.call(() -> !work.stage().getScene().getRoot().isHover()));
        Fx.run(
                () -> {
                    Window.getWindows().forEach(watch::watch);
                    Window.getWindows().addListener(watch.opened);
                });
        return watch;
    }

    private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::watch);
        }
    }

    private void watch(Window window) {
        window.addEventFilter(MouseEvent.ANY, record);
    }

    private void record(MouseEvent event) {
        events.add(event.getEventType() + " on " + event.getTarget());
    }

    /** What the pointer did so far. */
    List<String> events() {
        return Fx.call(() -> List.copyOf(events));
    }

    @Override
    public void close() {
        Fx.run(
                () -> {
                    Window.getWindows().removeListener(opened);
                    Window.getWindows()
                            .forEach(window -> window.removeEventFilter(MouseEvent.ANY, record));
                });
    }
}
