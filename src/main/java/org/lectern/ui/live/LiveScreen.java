package org.lectern.ui.live;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.base.UserMessage;
import org.lectern.library.LibraryStore;
import org.lectern.plan.live.LiveSessions;
import org.lectern.plan.live.LiveState;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.FullScreen;
import org.lectern.ui.kit.Notice;
import org.lectern.ui.kit.Notices;
import org.lectern.ui.kit.Screen;
import org.lectern.ui.kit.Shortcut;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.Tone;
import org.lectern.ui.kit.UiContext;

import java.time.InstantSource;
import java.util.List;

/** A session while it is held, on the whole screen, and the page that asks what really happened. */
public final class LiveScreen implements Screen {
    private final UiContext ui;
    private final LiveSessions sessions;
    private final LibraryStore library;
    private final Ticker ticker;
    private final FullScreen fullScreen;
    private final LiveViewModel model;
    private final StackPane root = new StackPane();
    private @Nullable RunningPane running;

    /**
     * A screen that shows no session yet.
     *
     * @param clock what the timer follows
     * @param ticker how often it looks at the clock
     */
    public LiveScreen(
            UiContext ui,
            LiveSessions sessions,
            LibraryStore library,
            InstantSource clock,
            Ticker ticker,
            FullScreen fullScreen) {
        this.ui = ui;
        this.sessions = sessions;
        this.library = library;
        this.ticker = ticker;
        this.fullScreen = fullScreen;
        this.model =
                new LiveViewModel(sessions, clock, ticker, ui.jobs(), ui.navigator(), ui.notices());
        root.getStylesheets().add(Theme.sheet(LiveScreen.class, "live.css"));
        root.getStyleClass().add("live");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.page().subscribe(this::show);
        model.problem().subscribe(this::show);
        ui.navigator()
                .current()
                .subscribe(
                        (before, now) -> {
                            if (before instanceof Destination.Live
                                    && !(now instanceof Destination.Live)) {
                                fullScreen.set(root, false);
                            }
                        });
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F11) {
            fullScreen.set(root, true);
            event.consume();
        }
    }

    private void show() {
        switch (model.page().get()) {
            case NOTHING -> {
                root.getChildren().clear();
                var problem = model.problem().get();
                if (problem != null) {
                    root.getChildren().add(problem());
                }
            }
            case RUNNING -> {
                var pane = running;
                if (pane == null) {
                    var framework = library.active().orElseThrow().framework();
                    pane = new RunningPane(ui, model, framework, () -> fullScreen.set(root, true));
                    running = pane;
                }
                root.getChildren().setAll(pane);
                pane.focus();
            }
            case REPORT -> {
                fullScreen.set(root, false);
                var told = model.report().get();
                if (told != null) {
                    root.getChildren().setAll(new ReportPane(ui, model, told));
                }
            }
        }
    }

    private Node problem() {
        var back = Buttons.plain(ui.text().text("live.to.plans"));
        back.setOnAction(_ -> ui.navigator().replace(new Destination.Plans()));
        var other = Buttons.plain(ui.text().text("live.to.running"));
        other.setOnAction(_ -> model.goToRunning());
        var notice = new Notice(ui.text(), Tone.LOOK, ui.text().text(model.problem()));
        if (model.isAnotherRunning()) {
            notice.setActions(other, back);
        } else {
            notice.setActions(back);
        }
        var box = new VBox(notice);
        box.getStyleClass().add("live-problem");
        return box;
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public boolean fillsWindow() {
        return true;
    }

    @Override
    public void open(Destination destination) {
        if (destination instanceof Destination.Live(DocumentId plan)) {
            model.open(plan);
            if (model.page().get() != LiveViewModel.Page.REPORT) {
                fullScreen.set(root, true);
            }
            var pane = running;
            if (pane != null && model.page().get() == LiveViewModel.Page.RUNNING) {
                pane.focus();
            }
        }
    }

    /** Says that a session was running when the program ended, if one was. */
    public void offerRunning() {
        ui.jobs()
                .submit(
                        UserMessage.of("live.job.open"),
                        _ -> sessions.running(),
                        running -> running.ifPresent(this::offer));
    }

    private void offer(LiveState state) {
        var live = new Destination.Live(state.plan());
        ui.notices()
                .offer(
                        Tone.LOOK,
                        UserMessage.of("live.was.running", state.title()),
                        List.of(
                                new Notices.Offer(
                                        UserMessage.of("live.go.on"),
                                        () -> ui.navigator().go(live)),
                                new Notices.Offer(
                                        UserMessage.of("live.end.it"),
                                        () -> {
                                            model.endOnceOpen();
                                            ui.navigator().go(live);
                                        })));
    }

    /** Keeps the running session as it is now and looks at the clock no more: the program ends. */
    public void close() {
        ticker.stop();
        model.keep();
    }

    @Override
    public boolean escape() {
        if (model.ending().get()) {
            model.doNotEnd();
            return true;
        }
        return false;
    }

    @Override
    public List<Node> panels() {
        var pane = running;
        return pane != null && model.page().get() == LiveViewModel.Page.RUNNING
                ? pane.panels()
                : List.of();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of("live.shortcut.pause", "Space"),
                Shortcut.of("live.shortcut.minutes", "Plus", "Minus"),
                Shortcut.of("live.next", "Page Down"),
                Shortcut.of("live.back", "Page Up"),
                Shortcut.of("live.full.screen", "F11"),
                Shortcut.of("live.shortcut.press", "Enter"));
    }
}
