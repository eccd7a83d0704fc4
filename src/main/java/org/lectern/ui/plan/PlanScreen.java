package org.lectern.ui.plan;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.UserMessage;
import org.lectern.library.Basket;
import org.lectern.library.LibraryStore;
import org.lectern.paper.Press;
import org.lectern.plan.Plans;
import org.lectern.plan.live.LiveSessions;
import org.lectern.search.CatalogueSearch;
import org.lectern.ui.content.OpenDocument;
import org.lectern.ui.content.OpenDocuments;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Screen;
import org.lectern.ui.kit.Shortcut;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.paper.PrintPort;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One session plan. */
public final class PlanScreen implements Screen {
    /** How long typing has to rest before it is kept. */
    private static final Duration AUTOSAVE_AFTER = Duration.millis(800);

    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO_TOO =
            new KeyCodeCombination(
                    KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PRINT =
            new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PRINT_PLAN =
            new KeyCodeCombination(
                    KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination FIT =
            new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN);

    private final UiContext ui;
    private final LibraryStore library;
    private final CatalogueSearch search;
    private final Basket basket;
    private final PlanSharing sharing;
    private final Plans plans;
    private final PlanPrinting printing;
    private final OpenDocuments<PlanSessions.Read, PlanEditor> sessions;
    private final LiveSessions held;
    private final PlanClipboard clipboard = new PlanClipboard();
    private final StackPane root = new StackPane();
    private final Map<DocumentId, PlanView> views = new HashMap<>();
    private @Nullable PlanView shown;

    public PlanScreen(
            UiContext ui,
            Plans plans,
            LibraryStore library,
            CatalogueSearch search,
            Basket basket,
            Press press,
            FileLayer files,
            PrintPort print,
            LiveSessions held,
            PlanSharing sharing) {
        this.ui = ui;
        this.held = held;
        this.library = library;
        this.search = search;
        this.basket = basket;
        this.sharing = sharing;
        this.plans = plans;
        this.printing = new PlanPrinting(ui, press, files, print);
        this.sessions =
                PlanSessions.of(plans, ui.jobs(), () -> OpenDocument.Pause.of(AUTOSAVE_AFTER));
        root.getStylesheets().add(Theme.sheet(PlanScreen.class, "plan.css"));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        // Another screen may add to the plan: it has to find what was typed here.
        ui.navigator().current().subscribe((before, now) -> sessions.saveAll());
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void open(Destination destination) {
        if (destination instanceof Destination.Plan(DocumentId id)) {
            if (shown != null && !shown.editor().id().equals(id)) {
                root.getChildren().clear();
            }
            sessions.open(id, this::show);
        }
    }

    private void show(PlanEditor editor) {
        // Another plan may have been asked for while this one was read.
        if (!ui.navigator().current().get().equals(new Destination.Plan(editor.id()))) {
            return;
        }
        var view =
                views.computeIfAbsent(
                        editor.id(),
                        id ->
                                new PlanView(
                                        ui, editor, library, search, basket, plans, clipboard,
                                        printing, sharing));
        shown = view;
        root.getChildren().setAll(view);
        view.editor().selectFirst();
        view.focusAgenda();
        ui.jobs()
                .submit(
                        UserMessage.of("plan.job.open"),
                        _ -> held.deliveredOn(editor.id()),
                        view::showDelivered);
    }

    private void onKey(KeyEvent event) {
        var view = shown;
        if (view == null) {
            return;
        }
        // A text field keeps its own undo.
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (UNDO.match(event) && !typing) {
            view.editor().undo();
        } else if ((REDO.match(event) || REDO_TOO.match(event)) && !typing) {
            view.editor().redo();
        } else if (SAVE.match(event)) {
            view.editor().save();
        } else if (event.getCode() == KeyCode.F5) {
            view.startSession();
        } else if (FIT.match(event)) {
            view.fitToTime();
        } else if (PRINT_PLAN.match(event)) {
            view.print();
        } else if (PRINT.match(event)) {
            view.editor()
                    .saveThen(
                            () ->
                                    ui.navigator()
                                            .go(new Destination.PlanHandouts(view.editor().id())));
        } else {
            return;
        }
        event.consume();
    }

    /**
     * Keeps what is not kept yet: before the window closes, and before another screen reads a plan.
     */
    public void saveAll() {
        sessions.saveAll();
    }

    /** Forgets a plan that was put into the trash. */
    public void close(DocumentId id) {
        sessions.close(id);
        views.remove(id);
    }

    @Override
    public List<Node> panels() {
        return shown == null ? List.of() : shown.panels();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of("plan.shortcut.select", "Up", "Down"),
                Shortcut.of("plan.shortcut.move", "Alt+Up", "Alt+Down"),
                Shortcut.of("plan.shortcut.minutes", "Plus", "Minus"),
                Shortcut.of("plan.shortcut.choose", "Shift+Up", "Shift+Down", "Shortcut+A"),
                Shortcut.of("plan.shortcut.new", "Insert"),
                Shortcut.of("plan.block.above", "Alt+Insert"),
                Shortcut.of("plan.break", "Shortcut+B"),
                Shortcut.of("plan.inspector.open", "Enter"),
                Shortcut.of("plan.block.duplicate", "Shortcut+D"),
                Shortcut.of("plan.shortcut.clipboard", "Shortcut+C", "Shortcut+X", "Shortcut+V"),
                Shortcut.of("plan.shortcut.lock", "Shortcut+L"),
                Shortcut.of("plan.shortcut.group", "Shortcut+G", "Shortcut+Shift+G"),
                Shortcut.of("plan.shortcut.delete", "Delete"),
                Shortcut.of("plan.undo", "Shortcut+Z"),
                Shortcut.of("plan.redo", "Shortcut+Y"),
                Shortcut.of("plan.shortcut.save", "Shortcut+S"),
                Shortcut.of("plan.fit", "Shortcut+T"),
                Shortcut.of("plan.print", "Shortcut+Shift+P"),
                Shortcut.of("plan.handouts", "Shortcut+P"),
                Shortcut.of("live.start", "F5"));
    }
}
