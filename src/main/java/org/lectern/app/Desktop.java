package org.lectern.app;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.LecternException;
import org.lectern.base.Progress;
import org.lectern.base.UserMessage;
import org.lectern.settings.Settings;
import org.lectern.store.Store;
import org.lectern.ui.kit.ClipboardPort;
import org.lectern.ui.kit.FxDialogs;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.UiText;
import org.lectern.ui.shell.MainWindow;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The program with its window: from the start to the moment when the window is closed. */
final class Desktop {
    private static final System.Logger LOG = System.getLogger(Desktop.class.getName());

    private static final javafx.util.Duration BETWEEN_TRIES = javafx.util.Duration.millis(200);

    /** Together ten seconds: the window of a first start comes after about that time. */
    private static final int HAND_OVER_TRIES = 50;

    private final Path data;
    private final FileLayer files;
    private final List<Path> plans;
    private final Settings settings;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger exitCode = new AtomicInteger();

    private Desktop(Path data, FileLayer files, List<Path> plans) {
        this.data = data;
        this.files = files;
        this.plans = plans;
        this.settings = Settings.open(data.resolve("settings.json"), files);
    }

    /**
     * Shows the window and waits until it is closed. When the data folder has its window already,
     * brings that one forward instead. Not on the FX thread.
     *
     * @param plans plan files to open in the window, absolute; what is no such file is said there
     * @return the exit code
     */
    static int show(Path data, FileLayer files, List<Path> plans) {
        var desktop = new Desktop(data, files, plans);
        // Store and toolkit start side by side: each takes about as long as the other.
        var opening =
                CompletableFuture.supplyAsync(
                        () -> Services.open(data, files),
                        task -> Thread.ofPlatform().name("open").start(task));
        Platform.startup(
                () -> {
                    var _ =
                            opening.whenComplete(
                                    (services, failure) ->
                                            Platform.runLater(
                                                    () -> desktop.opened(services, failure)));
                });
        try {
            desktop.ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return desktop.exitCode.get();
    }

    private void opened(@Nullable Services services, @Nullable Throwable failure) {
        if (services == null) {
            fail(failure);
        } else if (services.openPrepared() || services.library().active().isPresent()) {
            // An index that is missing, damaged or behind is made anew behind the window.
            start(services);
        } else {
            firstStart(services);
        }
    }

    private void fail(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (cause instanceof LecternException known && Store.isInUse(known)) {
            handOver(known, HAND_OVER_TRIES);
        } else {
            explain(cause);
        }
    }

    /**
     * Lets the window that has the data folder do what was asked. When several files are opened at
     * once, it may not be there yet.
     */
    private void handOver(LecternException inUse, int tries) {
        if (SingleWindow.handOver(data, plans)) {
            end(0);
        } else if (tries == 0) {
            // A dialog can't be shown while an animation ends.
            Platform.runLater(() -> explain(inUse));
        } else {
            var rest = new PauseTransition(BETWEEN_TRIES);
            rest.setOnFinished(_ -> handOver(inUse, tries - 1));
            rest.play();
        }
    }

    private void explain(@Nullable Throwable cause) {
        LOG.log(System.Logger.Level.ERROR, "Lectern can't start", cause);
        var message =
                cause instanceof LecternException known
                        ? known.userMessage()
                        : UserMessage.of("app.unexpected");
        var text = UiText.following(settings, Locale.getDefault());
        System.err.println(text.get(message));
        new FxDialogs(text, new Theme(settings), ClipboardPort.system(), Desktop::noWindow)
                .details(message, cause);
        end(1);
    }

    @SuppressWarnings("NullAway") // JavaFX takes no owner as null
    private static javafx.stage.Window noWindow() {
        return null;
    }

    /** Installs the library while a small window says so. */
    private void firstStart(Services services) {
        var text = UiText.following(settings, Locale.getDefault());
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        var box =
                new VBox(
                        Labels.of(text.text("app.first"), "h2"),
                        Labels.wrapped(text.text("app.first.wait"), "second", "muted"),
                        bar);
        box.getStyleClass().addAll("canvas", "empty-state");
        box.setPrefSize(460, 180);
        var stage = new Stage();
        stage.titleProperty().bind(text.text("shell.name"));
        var scene = new Scene(box);
        new Theme(settings).dress(scene);
        stage.setScene(scene);
        // Closing this window would leave the program running without one.
        stage.setOnCloseRequest(javafx.event.Event::consume);
        stage.show();
        Progress progress =
                (done, total) ->
                        Platform.runLater(
                                () -> bar.setProgress(total > 0 ? (double) done / total : -1));
        var _ =
                CompletableFuture.runAsync(
                                () -> services.prepare(progress, Cancellation.NEVER),
                                task -> Thread.ofPlatform().name("first-start").start(task))
                        .whenComplete(
                                (done, failure) ->
                                        Platform.runLater(
                                                () -> {
                                                    if (failure == null) {
                                                        start(services);
                                                    }
                                                    stage.close();
                                                    if (failure != null) {
                                                        services.close();
                                                        fail(failure);
                                                    }
                                                }));
    }

    private void start(Services services) {
        var stage = new Stage();
        var composition =
                new Composition(
                        services,
                        data,
                        files,
                        settings,
                        (text, theme, clipboard) ->
                                new FxDialogs(text, theme, clipboard, () -> stage),
                        new SystemPrint(),
                        InstantSource.system());
        var window = new MainWindow(composition.ui(), stage, composition.shell(), List.of());
        var single = SingleWindow.listen(data, requests(window, composition));
        stage.setOnHidden(
                _ -> {
                    composition.close();
                    single.close();
                    services.close();
                    end(0);
                });
        window.show();
        composition.afterShown(Desktop::logStart);
        plans.forEach(composition::open);
    }

    /** What a later start asks for, done on the FX thread. */
    static SingleWindow.Requests requests(MainWindow window, Composition composition) {
        return new SingleWindow.Requests() {
            @Override
            public void comeForward() {
                Platform.runLater(window::show);
            }

            @Override
            public void open(Path file) {
                Platform.runLater(
                        () -> {
                            window.show();
                            composition.open(file);
                        });
            }
        };
    }

    /** Start-up is measured from outside by this line of the log. */
    private static void logStart() {
        ProcessHandle.current()
                .info()
                .startInstant()
                .ifPresent(
                        start ->
                                LOG.log(
                                        System.Logger.Level.DEBUG,
                                        "first usable frame after {0} ms",
                                        Duration.between(start, InstantSource.system().instant())
                                                .toMillis()));
    }

    private void end(int code) {
        exitCode.set(code);
        ended.countDown();
        Platform.exit();
    }
}
