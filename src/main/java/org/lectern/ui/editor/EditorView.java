package org.lectern.ui.editor;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.lectern.authoring.OwnMaterials;
import org.lectern.authoring.OwnProblem;
import org.lectern.authoring.OwnProblem.Place;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.material.Framework;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.PageHeader;
import org.lectern.ui.kit.SavedState;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.WindowLayout.Room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A material on screen: its parts on the left, the form or the text, and the page. With less room
 * the parts and the page are toggled, one at a time.
 */
final class EditorView extends VBox {
    private final UiContext ui;
    private final EditorModel model;
    private final SheetCommands commands;
    private final AboutForm about;
    private final Map<LivePreview.Subject, TextPane> texts = new HashMap<>();
    private final PartsPane parts;
    private final PreviewPane preview;
    private final ProblemsPane problems;
    private final StackPane centre = new StackPane();
    private final ToggleButton partsButton = toggle("editor.parts", Icon.LINES);
    private final ToggleButton pageButton = toggle("editor.preview", Icon.HANDOUT);
    private final HBox toggles = new Toolbar(partsButton, pageButton);

    /**
     * The view.
     *
     * @param languages those in which a material can be written
     */
    EditorView(UiContext ui, EditorModel model, Framework framework, List<LanguageTag> languages) {
        this.ui = ui;
        this.model = model;
        commands = new SheetCommands(ui, model, this::focusText);
        about = new AboutForm(ui.text(), model, framework);
        parts = new PartsPane(ui, model, commands, languages);
        preview = new PreviewPane(ui, model, this::goTo);
        problems = new ProblemsPane(ui.text(), model, this::goTo);
        partsButton.textProperty().bind(ui.text().text("editor.parts"));
        pageButton.textProperty().bind(ui.text().text("editor.preview"));
        pageButton.setSelected(true);
        var middle = new VBox(toggles, centre, problems);
        middle.setMinWidth(0);
        middle.getStyleClass().add("editor-middle");
        VBox.setVgrow(centre, Priority.ALWAYS);
        // What is being written gives way to what is said below it, however long it is.
        centre.setMinHeight(0);
        centre.setPrefHeight(0);
        problems.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox.setHgrow(preview, Priority.ALWAYS);
        var body = new HBox(parts, middle, preview);
        VBox.setVgrow(body, Priority.ALWAYS);
        getStyleClass().addAll("canvas", "editor");
        getChildren().addAll(header(), body);
        model.document().value().subscribe(this::show);
        model.part().subscribe(this::choose);
        model.language().subscribe(this::choose);
        ui.layout().room().subscribe(this::arrange);
        partsButton.setOnAction(
                _ -> {
                    pageButton.setSelected(!partsButton.isSelected());
                    arrange();
                });
        pageButton.setOnAction(
                _ -> {
                    if (pageButton.isSelected()) {
                        partsButton.setSelected(false);
                    }
                    arrange();
                });
        choose();
        arrange();
    }

    private static ToggleButton toggle(String id, Icon icon) {
        var button = new ToggleButton();
        button.setGraphic(new IconView(icon));
        button.getStyleClass().addAll("small", "panel-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        button.setId(id);
        return button;
    }

    EditorModel model() {
        return model;
    }

    private Node header() {
        var title =
                Bindings.createStringBinding(
                        () ->
                                model.own().title().isBlank()
                                        ? ui.text().get("editor.untitled")
                                        : model.own().title(),
                        model.document().value(),
                        ui.text().texts());
        var saved = new SavedState(ui.text());
        saved.stateProperty().bind(model.document().saveState());
        var undo = Buttons.icon(Icon.UNDO, ui.text().text("editor.undo"));
        undo.setId("editor-undo");
        undo.disableProperty().bind(model.document().canUndo().not());
        undo.setOnAction(_ -> model.undo());
        var redo = Buttons.icon(Icon.REDO, ui.text().text("editor.redo"));
        redo.setId("editor-redo");
        redo.disableProperty().bind(model.document().canRedo().not());
        redo.setOnAction(_ -> model.redo());
        var done = Buttons.primary(ui.text().text("editor.finish"), Icon.CHECK);
        done.setId("editor-done");
        Buttons.tooltip(done, ui.text().text("editor.finish.help"));
        done.setOnAction(_ -> finish());
        return new PageHeader(
                        ui,
                        ui.text().text("material.work"),
                        () -> ui.navigator().go(new Destination.OwnWork()),
                        title)
                .actions(saved, undo, redo, done);
    }

    /** Makes the material usable and shows it; where that is not possible yet, what is missing. */
    void finish() {
        model.finish(
                usable -> {
                    if (!usable) {
                        problems.open();
                        return;
                    }
                    ui.notices().say(UserMessage.of("editor.finished", model.own().title()));
                    var here = new Destination.Editor(model.id());
                    if (ui.navigator().current().get().equals(here)) {
                        ui.navigator()
                                .replace(
                                        new Destination.Material(
                                                OwnMaterials.materialId(model.id())));
                    }
                });
    }

    private void choose() {
        var part = model.part().get();
        if (!part.isIn(model.own(), model.language().get())) {
            return;
        }
        centre.getChildren().setAll(pane(part));
        show();
    }

    private Node pane(Part part) {
        return part instanceof Part.About
                ? about
                : texts.computeIfAbsent(
                        new LivePreview.Subject(model.language().get(), part),
                        _ -> new TextPane(ui, model, commands, part));
    }

    /** Shows the material of now in what is in sight. */
    private void show() {
        parts.show();
        for (var pane : centre.getChildren()) {
            if (pane instanceof TextPane text) {
                text.show();
            } else {
                about.show();
            }
        }
    }

    /** Shows where a problem is mended and moves there. */
    private void goTo(OwnProblem problem) {
        var place = problem.place();
        switch (place) {
            case Place.OfText text -> model.show(text.language(), new Part.Guide());
            case Place.OfSheetTitle title ->
                    model.show(title.language(), new Part.OfSheet(title.sheet(), title.easy()));
            case Place.OfLine line ->
                    model.show(
                            line.language(),
                            line.sheet().equals(Part.GUIDE)
                                    ? new Part.Guide()
                                    : new Part.OfSheet(line.sheet(), line.easy()));
            case Place.Whole _, Place.OfFact _, Place.OfThing _ -> model.show(new Part.About());
        }
        lookAtOnce();
        if (centre.getChildren().getFirst() instanceof TextPane text) {
            text.goTo(place);
        } else if (!about.goTo(place)) {
            about.focusFirst();
        }
    }

    /** Moves the focus to what is to be written. */
    void focusText() {
        lookAtOnce();
        if (centre.getChildren().getFirst() instanceof TextPane text) {
            text.focusFirst();
        } else {
            about.focusFirst();
        }
    }

    /**
     * What scrolls has its content only once it was laid out: before that nothing takes the focus.
     */
    private void lookAtOnce() {
        applyCss();
        layout();
    }

    private void arrange() {
        boolean narrow = ui.layout().room().get() == Room.NARROW;
        Nodes.setShown(toggles, narrow);
        Nodes.setShown(parts, !narrow || partsButton.isSelected());
        Nodes.setShown(preview, !narrow || pageButton.isSelected());
    }

    /** The parts between which F6 moves. */
    List<Node> panels() {
        var panels = new ArrayList<Node>();
        if (parts.isVisible()) {
            panels.add(parts);
        }
        panels.add(centre);
        panels.add(problems);
        if (preview.isVisible()) {
            panels.add(preview);
        }
        return panels;
    }

    /** Closes the list of problems, or the parts where they were opened. */
    boolean escape() {
        if (problems.close()) {
            return true;
        }
        if (toggles.isVisible() && partsButton.isSelected()) {
            partsButton.setSelected(false);
            pageButton.setSelected(true);
            arrange();
            return true;
        }
        return false;
    }
}
