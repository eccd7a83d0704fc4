package org.lectern.app;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.exchange.PlanExports;
import org.lectern.library.Basket;
import org.lectern.plan.live.LiveSessions;
import org.lectern.settings.Settings;
import org.lectern.text.Texts;
import org.lectern.ui.catalogue.CatalogueScreen;
import org.lectern.ui.content.OwnDesk;
import org.lectern.ui.content.ShelfModel;
import org.lectern.ui.editor.EditorScreen;
import org.lectern.ui.handout.HandoutScreen;
import org.lectern.ui.kit.ClipboardPort;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Dialogs;
import org.lectern.ui.kit.FullScreen;
import org.lectern.ui.kit.FxDrag;
import org.lectern.ui.kit.Navigator;
import org.lectern.ui.kit.Screen;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.ThreadJobs;
import org.lectern.ui.kit.Tone;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.UiText;
import org.lectern.ui.kit.WindowLayout;
import org.lectern.ui.kit.paper.PrintPort;
import org.lectern.ui.live.LiveScreen;
import org.lectern.ui.live.Ticker;
import org.lectern.ui.material.MaterialScreen;
import org.lectern.ui.material.OwnWorkScreen;
import org.lectern.ui.plan.PlanScreen;
import org.lectern.ui.plan.PlanSharing;
import org.lectern.ui.plan.PlansScreen;
import org.lectern.ui.settings.About;
import org.lectern.ui.settings.SettingsView;
import org.lectern.ui.settings.SettingsViewModel;
import org.lectern.ui.shell.ShellView;
import org.lectern.ui.shell.WindowNotices;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The window's parts, wired by plain constructors. Made and used on the FX thread. */
final class Composition {
    private final Services services;
    private final ThreadJobs jobs;
    private final UiContext ui;
    private final ShellView shell;
    private final PlanScreen plan;
    private final PlanSharing sharing;
    private final CatalogueScreen catalogue;
    private final ShelfModel shelf;
    private final OwnDesk ownDesk;
    private final EditorScreen editor;
    private final LiveScreen live;

    /**
     * Makes the window's content on a data folder whose library is installed.
     *
     * @param dialogs makes the dialogs once words and theme are there
     * @param clock which running sessions follow
     */
    Composition(
            Services services,
            Path data,
            FileLayer files,
            Settings settings,
            DialogMaker dialogs,
            PrintPort print,
            InstantSource clock) {
        this.services = services;
        var text = UiText.following(settings, Locale.getDefault());
        var theme = new Theme(settings);
        var clipboard = ClipboardPort.system();
        var madeDialogs = dialogs.make(text, theme, clipboard);
        var notices = new WindowNotices(text, madeDialogs);
        jobs =
                new ThreadJobs(
                        (title, message, cause) -> notices.show(Tone.BLOCKED, message, cause));
        ui =
                new UiContext(
                        text,
                        settings,
                        theme,
                        jobs,
                        new Navigator(new Destination.Catalogue()),
                        notices,
                        madeDialogs,
                        clipboard,
                        new FxDrag(),
                        new SystemOpener(),
                        new WindowLayout());
        shelf = new ShelfModel(jobs, notices, services.shelves(), services.collections());
        shelf.load();
        ownDesk = new OwnDesk(ui, services.own(), this::closeEditor);
        var basket = new Basket();
        catalogue =
                new CatalogueScreen(
                        ui,
                        services.search(),
                        services.library(),
                        services.store().usage(),
                        services.plans(),
                        basket,
                        shelf,
                        ownDesk);
        sharing =
                new PlanSharing(
                        ui,
                        services.plans(),
                        new PlanExports(services.library()),
                        services.planFiles(),
                        files,
                        ZoneId.systemDefault());
        var sessions =
                new LiveSessions(
                        services.store().documents(),
                        services.plans(),
                        clock,
                        ZoneId.systemDefault());
        live =
                new LiveScreen(
                        ui,
                        sessions,
                        services.library(),
                        clock,
                        Ticker.ofScreen(),
                        FullScreen.ofWindow());
        plan =
                new PlanScreen(
                        ui,
                        services.plans(),
                        services.library(),
                        services.search(),
                        basket,
                        services.press(),
                        files,
                        print,
                        sessions,
                        sharing);
        editor = new EditorScreen(ui, services.own(), services.library(), services.press(), files);
        shell = new ShellView(ui, notices, screens(data, files, settings, print));
        sharing.acceptDrops(shell);
        services.onOwnWork(
                () -> Platform.runLater(catalogue::libraryChanged),
                () -> Platform.runLater(catalogue::setsChanged));
        settings.onProblem(problem -> Platform.runLater(() -> notices.show(Tone.LOOK, problem)));
        services.store().notices().forEach(notice -> notices.show(Tone.LOOK, notice));
    }

    /** Makes the dialogs. */
    @FunctionalInterface
    interface DialogMaker {
        Dialogs make(UiText text, Theme theme, ClipboardPort clipboard);
    }

    private Map<Class<? extends Destination>, Supplier<? extends Screen>> screens(
            Path data, FileLayer files, Settings settings, PrintPort print) {
        Supplier<Screen> catalogueScreen = () -> catalogue;
        Supplier<Screen> planScreen = () -> plan;
        Supplier<Screen> editorScreen = () -> editor;
        Supplier<Screen> liveScreen = () -> live;
        Supplier<Screen> handouts =
                () ->
                        new HandoutScreen(
                                ui,
                                services.plans(),
                                services.library(),
                                services.press(),
                                print,
                                files);
        var screens = new LinkedHashMap<Class<? extends Destination>, Supplier<? extends Screen>>();
        screens.put(Destination.Catalogue.class, catalogueScreen);
        screens.put(
                Destination.Material.class,
                () ->
                        new MaterialScreen(
                                ui,
                                services.library(),
                                services.store().usage(),
                                services.search(),
                                services.press(),
                                services.plans(),
                                shelf,
                                ownDesk,
                                ZoneId.systemDefault()));
        screens.put(Destination.Collection.class, catalogueScreen);
        screens.put(
                Destination.OwnWork.class,
                () ->
                        new OwnWorkScreen(
                                ui,
                                services.own(),
                                services.collections(),
                                shelf,
                                ownDesk,
                                ZoneId.systemDefault()));
        screens.put(Destination.Editor.class, editorScreen);
        screens.put(
                Destination.Plans.class,
                () ->
                        new PlansScreen(
                                ui,
                                services.plans(),
                                plan::saveAll,
                                this::forget,
                                ZoneId.systemDefault(),
                                BundledLibrary::samplePlans,
                                sharing));
        screens.put(Destination.Plan.class, planScreen);
        screens.put(Destination.Live.class, liveScreen);
        screens.put(Destination.Handouts.class, handouts);
        screens.put(Destination.PlanHandouts.class, handouts);
        screens.put(Destination.MaterialHandout.class, handouts);
        screens.put(
                Destination.Settings.class,
                () ->
                        new SettingsView(
                                ui,
                                new SettingsViewModel(settings, handoutLanguages()),
                                new About(Version.number(), data, BundledParts.ALL)));
        return screens;
    }

    private void closeEditor(DocumentId id) {
        editor.close(id);
    }

    private void forget(DocumentId id) {
        plan.close(id);
    }

    private List<LanguageTag> handoutLanguages() {
        var languages = new ArrayList<>(Texts.LANGUAGES);
        services.library()
                .active()
                .ifPresent(
                        active ->
                                active.library().allLanguages().stream()
                                        .filter(language -> !languages.contains(language))
                                        .forEach(languages::add));
        return languages;
    }

    /**
     * Once the first results are on screen, looks whether the program brought a newer library, and
     * warms what printing needs: nothing of that may keep the first frame waiting.
     *
     * @param firstFrame called when the catalogue can be used
     */
    void afterShown(Runnable firstFrame) {
        // Whoever opens Lectern wants to find something: typing begins the search.
        catalogue.search();
        new AnimationTimer() {
            private boolean drawn;

            @Override
            public void handle(long now) {
                // A frame later, what the last job brought is drawn.
                if (drawn) {
                    stop();
                    firstFrame.run();
                    lookAround();
                }
                drawn = jobs.running().isEmpty();
            }
        }.start();
    }

    private void lookAround() {
        live.offerRunning();
        jobs.write(
                UserMessage.of("app.job.library"),
                context -> {
                    boolean changed = services.prepare(context.progress(), context.cancellation());
                    // What was right when the program ended in the middle becomes usable now.
                    services.own().settle();
                    services.findOwnWork();
                    return changed;
                },
                changed -> {
                    if (changed) {
                        catalogue.libraryChanged();
                    }
                    checkIndex();
                });
        jobs.submit(
                UserMessage.of("app.job.warm"), context -> services.engine().get(), engine -> {});
    }

    /**
     * Opening the index reads little of it: what is damaged further in is found and mended here,
     * once in a while.
     */
    private void checkIndex() {
        jobs.submit(
                UserMessage.of("app.job.index.check"),
                _ -> services.checkIndex(),
                sound -> {
                    if (!sound) {
                        mendIndex();
                    }
                });
    }

    private void mendIndex() {
        jobs.write(
                UserMessage.of("app.job.index"),
                context -> services.mendIndex(context.progress(), context.cancellation()),
                built -> {
                    if (built) {
                        catalogue.libraryChanged();
                    }
                });
    }

    /** Opens a plan file as a plan of one's own, or says in the window why it can't. */
    void open(Path planFile) {
        sharing.open(planFile);
    }

    UiContext ui() {
        return ui;
    }

    ShellView shell() {
        return shell;
    }

    /** Keeps what is not kept yet and waits until it is. */
    void close() {
        shelf.keepNotes();
        plan.saveAll();
        editor.saveAll();
        live.close();
        jobs.close();
    }
}
