package org.lectern.ui.material;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.lectern.base.MaterialId;
import org.lectern.ui.content.ShelfModel;
import org.lectern.ui.content.ShelfModel.Collected;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.FilterChip;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the counselor holds about a material: a private note, and the collections it is in. */
final class OwnPane extends VBox {
    private static final Duration PAUSE = Duration.seconds(1);
    private static final int NOTE_ROWS = 3;

    private final UiText text;
    private final MaterialViewModel model;
    private final ShelfModel shelf;
    private final TextArea note = new TextArea();
    private final FlowPane chips = new FlowPane();
    private final MenuButton menu = new MenuButton();
    private final TextField name = new TextField();
    private final HBox naming;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private Optional<MaterialId> shown = Optional.empty();
    private boolean filling;

    OwnPane(UiText text, MaterialViewModel model, ShelfModel shelf) {
        this.text = text;
        this.model = model;
        this.shelf = shelf;
        getStyleClass().add("detail-section");
        naming = naming();
        var noteHead = Labels.of(text.text("material.page.note"), "h3", "detail-heading");
        noteHead.setLabelFor(note);
        getChildren()
                .addAll(
                        noteHead,
                        noteField(),
                        Labels.of(text.text("material.page.collections"), "h3", "detail-heading"),
                        chips,
                        naming);
        chips.getStyleClass().add("material-collections");
        menu.textProperty().bind(text.text("material.page.collections.add"));
        menu.getStyleClass().add("small");
        menu.setMnemonicParsing(false);
        // Filled when it opens, so that it never offers what was trashed meanwhile.
        menu.setOnShowing(_ -> fillMenu());
        menu.getItems().setAll(new MenuItem());
        model.page().subscribe(_ -> showMaterial());
        shelf.shelf().subscribe(_ -> showNote());
        shelf.collections().subscribe(this::showCollections);
        text.texts().subscribe((_, _) -> showCollections());
        showCollections();
    }

    private TextArea noteField() {
        note.setWrapText(true);
        note.setPrefRowCount(NOTE_ROWS);
        note.promptTextProperty().bind(text.text("material.page.note.prompt"));
        note.accessibleTextProperty().bind(text.text("material.page.note"));
        note.setId("material-note");
        note.textProperty().subscribe((_, now) -> typed(now));
        note.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                shelf.keepNotes();
                            }
                        });
        pause.setOnFinished(_ -> shelf.keepNotes());
        return note;
    }

    private void typed(String now) {
        if (!filling) {
            shown.ifPresent(id -> shelf.typeNote(id, now));
            pause.playFromStart();
        }
    }

    private void showMaterial() {
        var next = model.page().get().map(page -> page.head().id());
        if (!next.equals(shown)) {
            shelf.keepNotes();
            closeNaming();
        }
        shown = next;
        showNote();
        showCollections();
    }

    private void showNote() {
        String kept = shown.map(shelf.shelf().get()::note).orElse("");
        if (!kept.equals(note.getText()) && !(note.isFocused() && kept.isBlank())) {
            filling = true;
            note.setText(kept);
            filling = false;
        }
    }

    private void showCollections() {
        List<Node> nodes = new ArrayList<>();
        for (var collected : shelf.collections()) {
            if (shown.map(collected.content()::contains).orElse(false)) {
                nodes.add(chip(collected));
            }
        }
        nodes.add(menu);
        chips.getChildren().setAll(nodes);
    }

    private FilterChip chip(Collected collected) {
        String title = title(collected);
        var chip = new FilterChip(new ReadOnlyStringWrapper(title), null);
        chip.setSelected(true);
        chip.accessibleTextProperty().bind(text.text("material.page.collections.remove", title));
        chip.setOnAction(_ -> shown.ifPresent(id -> shelf.collect(collected.id(), id, false)));
        return chip;
    }

    private String title(Collected collected) {
        String title = collected.content().title();
        return title.isBlank() ? text.get("catalogue.collection.untitled") : title;
    }

    private void fillMenu() {
        List<MenuItem> items = new ArrayList<>();
        for (var collected : shelf.collections()) {
            if (!shown.map(collected.content()::contains).orElse(true)) {
                items.add(
                        item(
                                title(collected),
                                () ->
                                        shown.ifPresent(
                                                id -> shelf.collect(collected.id(), id, true))));
            }
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item(text.get("material.page.collections.new"), this::openNaming));
        menu.getItems().setAll(items);
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** Where a new collection gets its name. */
    private HBox naming() {
        name.promptTextProperty().bind(text.text("material.page.collections.name"));
        name.accessibleTextProperty().bind(text.text("material.page.collections.name"));
        name.setOnAction(_ -> create());
        HBox.setHgrow(name, Priority.ALWAYS);
        var make = Buttons.small(Buttons.plain(text.text("material.page.collections.create")));
        make.setOnAction(_ -> create());
        make.disableProperty().bind(name.textProperty().map(String::isBlank));
        var row = new HBox(name, make);
        row.getStyleClass().add("row");
        row.setVisible(false);
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void openNaming() {
        naming.setVisible(true);
        name.requestFocus();
    }

    private void closeNaming() {
        naming.setVisible(false);
        name.clear();
    }

    private void create() {
        String title = name.getText().strip();
        if (!title.isEmpty()) {
            shown.ifPresent(id -> shelf.collectInNew(title, id));
            closeNaming();
            menu.requestFocus();
        }
    }
}
