package org.lectern.app;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.Settings;
import org.lectern.settings.ThemeChoice;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Dialogs;
import org.lectern.ui.kit.FileKind;
import org.lectern.ui.kit.paper.PrintPort;
import org.lectern.ui.shell.MainWindow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/** Opens the real window, goes from screen to screen, and keeps a picture of each. */
final class TourPictures {
    /** How many frames without work count as at rest: layout and late bindings take a few. */
    private static final int QUIET_FRAMES = 12;

    /** What the tour types into the search field. */
    private static final Map<LanguageTag, String> SEARCHES =
            Map.of(LanguageTag.of("en"), "values", LanguageTag.of("bg"), "ценности");

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Services services;
    private final Path data;
    private final Path folder;
    private final FileLayer files;

    TourPictures(Services services, Path data, Path folder, FileLayer files) {
        this.services = services;
        this.data = data;
        this.folder = folder;
        this.files = files;
    }

    /**
     * Takes a picture of each screen in each language, in the light theme. Starts JavaFX and ends
     * it.
     */
    void take(DocumentId plan, List<LanguageTag> languages, Consumer<String> say) {
        if (!Display.isThere()) {
            Display.useNone();
        }
        var settings = Settings.open(data.resolve("settings.json"), files);
        settings.set(SettingKeys.THEME, ThemeChoice.LIGHT);
        settings.set(SettingKeys.INTERFACE_LANGUAGE, Optional.of(languages.getFirst()));
        var started = new CompletableFuture<@Nullable Void>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> started.complete(null));
        started.join();
        var stage = onFx(Stage::new);
        var composition =
                onFx(
                        () ->
                                new Composition(
                                        services,
                                        data,
                                        files,
                                        settings,
                                        (text, theme, clipboard) -> new NoDialogs(),
                                        (pdf, name, copies) -> PrintPort.Result.NO_PRINTER,
                                        InstantSource.system()));
        onFx(
                () -> {
                    new MainWindow(composition.ui(), stage, composition.shell(), List.of()).show();
                    stage.setWidth(WIDTH);
                    stage.setHeight(HEIGHT);
                    composition.shell().setMinSize(WIDTH, HEIGHT);
                    return stage;
                });
        for (var language : languages) {
            onFx(
                    () -> {
                        settings.set(SettingKeys.INTERFACE_LANGUAGE, Optional.of(language));
                        return language;
                    });
            for (var screen : screens(plan)) {
                take(composition, screen, language);
                say.accept("Picture: " + screen.name() + "-" + language + ".png");
            }
        }
        onFx(
                () -> {
                    stage.hide();
                    return stage;
                });
        composition.close();
        Platform.exit();
    }

    private List<Shot> screens(DocumentId plan) {
        var shots = new ArrayList<Shot>();
        shots.add(new Shot("1-catalogue", new Destination.Catalogue()));
        shots.add(new Shot("2-plans", new Destination.Plans()));
        shots.add(new Shot("3-plan", new Destination.Plan(plan)));
        shots.add(new Shot("4-handouts", new Destination.PlanHandouts(plan)));
        shots.add(new Shot("5-settings", new Destination.Settings()));
        firstMaterial(plan)
                .ifPresent(id -> shots.add(new Shot("6-material", new Destination.Material(id))));
        shots.add(new Shot("7-my-materials", new Destination.OwnWork()));
        return shots;
    }

    private Optional<MaterialId> firstMaterial(DocumentId plan) {
        return services.plans().load(plan).stream()
                .flatMap(stored -> stored.content().blocks().stream())
                .map(Block::content)
                .filter(BlockContent.Material.class::isInstance)
                .map(content -> ((BlockContent.Material) content).pin().material())
                .findFirst();
    }

    /** A screen and the name of its picture. */
    private record Shot(String name, Destination destination) {}

    private void take(Composition composition, Shot shot, LanguageTag language) {
        onFx(
                () -> {
                    composition.ui().navigator().go(shot.destination());
                    if (shot.destination() instanceof Destination.Catalogue
                            && composition.shell().lookup("#catalogue-search")
                                    instanceof TextField field) {
                        field.setText(SEARCHES.getOrDefault(language, ""));
                    }
                    return shot;
                });
        atRest(composition);
        byte[] png =
                onFx(
                        () -> {
                            var image = composition.shell().getScene().snapshot(null);
                            var bytes = new ByteArrayOutputStream();
                            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", bytes);
                            return bytes.toByteArray();
                        });
        try {
            files.writeAtomically(folder.resolve(shot.name() + "-" + language + ".png"), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until no job has run for some frames. */
    private static void atRest(Composition composition) {
        var rest = new CompletableFuture<@Nullable Void>();
        onFx(
                () -> {
                    new AnimationTimer() {
                        private int quiet;

                        @Override
                        public void handle(long now) {
                            quiet = composition.ui().jobs().running().isEmpty() ? quiet + 1 : 0;
                            if (quiet >= QUIET_FRAMES) {
                                stop();
                                rest.complete(null);
                            }
                        }
                    }.start();
                    return rest;
                });
        rest.join();
    }

    private static <T> T onFx(Callable<T> work) {
        var result = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(work.call());
                    } catch (Exception e) {
                        result.completeExceptionally(e);
                    }
                });
        try {
            return result.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the tour stopped", e.getCause());
        }
    }

    /** The tour asks nothing. */
    private static final class NoDialogs implements Dialogs {
        @Override
        public Optional<Path> save(UserMessage title, String suggestedName, FileKind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> open(UserMessage title, List<FileKind> kinds) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(UserMessage title) {
            return Optional.empty();
        }

        @Override
        public boolean confirmReplace(Path file) {
            return false;
        }

        @Override
        public void details(UserMessage message, @Nullable Throwable cause) {
            System.getLogger(TourPictures.class.getName())
                    .log(System.Logger.Level.ERROR, message.key(), cause);
        }
    }
}
