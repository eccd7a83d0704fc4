package org.lectern.ui.shell;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.lectern.settings.SettingKeys;
import org.lectern.settings.WindowPlace;
import org.lectern.ui.kit.UiContext;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** The program's window: its title, its place on the screen, and what happens when it closes. */
public final class MainWindow {
    private static final Logger LOG = System.getLogger(MainWindow.class.getName());
    // A window that is being maximised reports its new size before it says that it is maximised.
    private static final Duration AT_REST = Duration.millis(300);

    private final UiContext ui;
    private final Stage stage;
    private final List<Runnable> beforeClose;
    private final PauseTransition rest = new PauseTransition(AT_REST);
    private WindowPlace normal;

    /**
     * Prepares the window; {@link #show} shows it.
     *
     * @param beforeClose run in order before the window closes, such as the autosaves; one that
     *     fails doesn't keep the others from running
     */
    public MainWindow(UiContext ui, Stage stage, ShellView view, List<Runnable> beforeClose) {
        this.ui = ui;
        this.stage = stage;
        this.beforeClose = List.copyOf(beforeClose);
        var areas = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        normal = WindowFit.fit(ui.settings().get(SettingKeys.WINDOW), areas);
        var scene = new Scene(view);
        ui.theme().dress(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(ui.text().text("shell.name"));
        place();
        rest.setOnFinished(_ -> remember());
        for (ObservableValue<?> each :
                List.of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty(),
                        stage.maximizedProperty())) {
            each.subscribe((_, _) -> rest.playFromStart());
        }
        stage.setOnCloseRequest(_ -> close());
    }

    private void place() {
        stage.setMinWidth(Math.min(WindowFit.MIN_WIDTH, normal.width()));
        stage.setMinHeight(Math.min(WindowFit.MIN_HEIGHT, normal.height()));
        stage.setX(normal.x());
        stage.setY(normal.y());
        stage.setWidth(normal.width());
        stage.setHeight(normal.height());
        stage.setMaximized(normal.maximised());
    }

    /** Shows the window, or brings it forward. */
    public void show() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
    }

    private void remember() {
        if (stage.isIconified() || !stage.isShowing() || stage.isFullScreen()) {
            return;
        }
        normal =
                stage.isMaximized()
                        ? new WindowPlace(
                                normal.x(), normal.y(), normal.width(), normal.height(), true)
                        : new WindowPlace(
                                stage.getX(),
                                stage.getY(),
                                stage.getWidth(),
                                stage.getHeight(),
                                false);
        ui.settings().set(SettingKeys.WINDOW, Optional.of(normal));
    }

    private void close() {
        rest.stop();
        remember();
        for (Runnable each : beforeClose) {
            try {
                each.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "something failed while the window closed", e);
            }
        }
        ui.settings().flush();
    }
}
