package org.lectern.ui.editor;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnMaterials;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.UserMessage;
import org.lectern.document.Stored;
import org.lectern.library.LibraryStore;
import org.lectern.paper.Press;
import org.lectern.text.Texts;
import org.lectern.ui.content.OpenDocument;
import org.lectern.ui.content.OpenDocuments;
import org.lectern.ui.content.PdfPageSource;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Screen;
import org.lectern.ui.kit.Shortcut;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.UiContext;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** An own material that is being written. */
public final class EditorScreen implements Screen {
    /** How long typing has to rest before it is kept. */
    private static final Duration AUTOSAVE_AFTER = Duration.millis(800);

    /** How long typing has to rest before its page is laid out. */
    private static final Duration LOOK_AFTER = Duration.millis(300);

    private final UiContext ui;
    private final LibraryStore library;
    private final OpenDocuments<Stored<OwnMaterial>, EditorModel> models;
    private final Map<DocumentId, EditorView> views = new HashMap<>();
    private final StackPane root = new StackPane();
    private @Nullable EditorView shown;

    /**
     * The screen.
     *
     * @param library finds the works that are adapted, and the framework
     * @param press lays out the pages, off the FX thread
     * @param disk reads the pictures that are put in
     */
    public EditorScreen(
            UiContext ui,
            OwnMaterials materials,
            LibraryStore library,
            Press press,
            FileLayer disk) {
        this(
                ui,
                library,
                new EditorService(materials, library, press::sheet, PdfPageSource::new, disk));
    }

    EditorScreen(UiContext ui, LibraryStore library, EditorService service) {
        this.ui = ui;
        this.library = library;
        models =
                new OpenDocuments<>(
                        ui.jobs(), UserMessage.of("editor.job.open"), new Models(ui, service));
        root.getStyleClass().add("canvas");
        root.getStylesheets().add(Theme.sheet(EditorScreen.class, "editor.css"));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        // Whoever leaves wants to use what was written.
        ui.navigator().current().subscribe((_, _) -> models.saveAll());
    }

    /** How own materials are read, opened and kept. */
    private record Models(UiContext ui, EditorService service)
            implements OpenDocuments.Handler<Stored<OwnMaterial>, EditorModel> {
        @Override
        public Stored<OwnMaterial> read(DocumentId id) {
            return service.read(id);
        }

        @Override
        public EditorModel make(Stored<OwnMaterial> read) {
            return new EditorModel(
                    read,
                    ui.text().language(),
                    service,
                    ui.jobs(),
                    OpenDocument.Pause.of(AUTOSAVE_AFTER),
                    OpenDocument.Pause.of(LOOK_AFTER));
        }

        @Override
        public void takeOver(EditorModel model, Stored<OwnMaterial> read) {
            model.takeOver(read);
        }

        @Override
        public void save(EditorModel model) {
            model.leave();
        }
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void open(Destination destination) {
        if (destination instanceof Destination.Editor(DocumentId id)) {
            if (shown != null && !shown.model().id().equals(id)) {
                root.getChildren().clear();
                shown = null;
            }
            models.open(id, this::show);
        }
    }

    private void show(EditorModel model) {
        // Another material may have been asked for while this one was read.
        if (!ui.navigator().current().get().equals(new Destination.Editor(model.id()))) {
            return;
        }
        var view = views.computeIfAbsent(model.id(), _ -> view(model));
        shown = view;
        root.getChildren().setAll(view);
        model.look();
        view.focusText();
    }

    private EditorView view(EditorModel model) {
        var active = library.active().orElseThrow();
        var languages = new LinkedHashSet<>(active.library().allLanguages());
        languages.addAll(Texts.LANGUAGES);
        return new EditorView(ui, model, active.framework(), List.copyOf(languages));
    }

    private void onKey(KeyEvent event) {
        var view = shown;
        if (view == null) {
            return;
        }
        // The material's undo knows more than that of a field, and reaches further back.
        if (Keys.UNDO.match(event)) {
            view.model().undo();
        } else if (Keys.REDO.match(event) || Keys.REDO_TOO.match(event)) {
            view.model().redo();
        } else if (Keys.SAVE.match(event)) {
            view.model().save();
        } else if (Keys.FINISH.match(event)) {
            view.finish();
        } else {
            return;
        }
        event.consume();
    }

    /**
     * Keeps what is not kept yet and makes usable what can be: before the window closes, and before
     * another screen reads a material.
     */
    public void saveAll() {
        models.saveAll();
    }

    /** Forgets a material that is about to be put into the trash; it is kept first. */
    public void close(DocumentId id) {
        models.close(id);
        var view = views.remove(id);
        if (view != null && view.equals(shown)) {
            shown = null;
            root.getChildren().clear();
        }
    }

    @Override
    public List<Node> panels() {
        return shown == null ? List.of() : shown.panels();
    }

    @Override
    public boolean escape() {
        return shown != null && shown.escape();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(List.of(Keys.FINISH), "editor.finish.help"),
                new Shortcut(List.of(Keys.UNDO), "editor.undo"),
                new Shortcut(List.of(Keys.REDO, Keys.REDO_TOO), "editor.redo"),
                new Shortcut(List.of(Keys.SAVE), "editor.key.save"),
                new Shortcut(List.of(Keys.of(Insertion.BOLD)), "editor.bar.bold"),
                new Shortcut(List.of(Keys.of(Insertion.HEADING)), "editor.bar.heading"),
                new Shortcut(List.of(Keys.of(Insertion.STEP)), "editor.bar.step"),
                new Shortcut(List.of(Keys.of(Insertion.LIST)), "editor.bar.list"),
                new Shortcut(List.of(Keys.PICTURE), "editor.bar.picture"),
                Shortcut.of("handout.key.pages", "Page Up", "Page Down"),
                Shortcut.of("handout.key.zoom", "Plus", "Minus", "0"));
    }
}
