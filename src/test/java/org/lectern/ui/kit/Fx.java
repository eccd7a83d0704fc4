package org.lectern.ui.kit;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.settings.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import javax.imageio.ImageIO;

/** Runs pieces of a test on the FX thread, and takes pictures of what is shown. */
public final class Fx {
    /** Where pictures go, to be looked at. */
    public static final Path PICTURES = Path.of("target", "pictures");

    private static final CompletableFuture<Void> STARTED = start();

    private Fx() {}

    private static CompletableFuture<Void> start() {
        var started = new CompletableFuture<Void>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException alreadyStarted) {
            started.complete(null);
        }
        Platform.setImplicitExit(false);
        return started;
    }

    /** Runs this on the FX thread and waits for its result. */
    public static <T> T call(Callable<T> work) {
        STARTED.join();
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        }
        var result = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                });
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw e;
        }
    }

    /** Runs this on the FX thread and waits for it. */
    public static void run(Runnable work) {
        call(
                () -> {
                    work.run();
                    return true;
                });
    }

    /** Waits until what is queued on the FX thread has run. */
    public static void settle() {
        for (int i = 0; i < 3; i++) {
            run(() -> {});
        }
    }

    /** A context for screens: inline jobs, recorded notices, no disk beyond this folder. */
    public static TestUi ui(Path folder, String language) {
        return call(
                () ->
                        new TestUi(
                                // Written when it is flushed: a pause could outlive the folder.
                                new Settings(
                                        folder.resolve("settings.json"), FileLayer.real(), _ -> {}),
                                LanguageTag.of(language)));
    }

    /** Lays a region out in a dressed scene of this size, which no window shows. */
    public static Scene scene(TestUi ui, Region root, double width, double height) {
        return call(
                () -> {
                    var scene = new Scene(root, width, height);
                    ui.theme().dress(scene);
                    layOut(root);
                    return scene;
                });
    }

    /**
     * Shows a region in a dressed window of this size, at most 1000 × 1000: the headless screen is
     * no larger.
     */
    public static Stage show(TestUi ui, Region root, double width, double height) {
        return call(
                () -> {
                    var scene = new Scene(root, Math.min(1000, width), Math.min(1000, height));
                    ui.theme().dress(scene);
                    var stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    layOut(root);
                    return stage;
                });
    }

    // Twice, since wrapped labels know their height only after the first.
    private static void layOut(Region root) {
        for (int i = 0; i < 2; i++) {
            root.applyCss();
            root.layout();
        }
    }

    /** Saves a picture of a scene under {@link #PICTURES}. */
    public static Path picture(Scene scene, String name) {
        return call(
                () -> {
                    WritableImage image = scene.snapshot(null);
                    Path file = PICTURES.resolve(name + ".png");
                    try {
                        Files.createDirectories(PICTURES);
                        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return file;
                });
    }
}
