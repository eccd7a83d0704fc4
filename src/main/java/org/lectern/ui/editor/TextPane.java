package org.lectern.ui.editor;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.lectern.authoring.OwnEdition;
import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnProblem.Place;
import org.lectern.authoring.OwnProblem.Text;
import org.lectern.authoring.OwnSheet;
import org.lectern.base.UserMessage;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.FileKind;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.UiContext;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The texts of one part in one language: its title, and its body in Markdown. */
final class TextPane extends ScrollPane {
    /** The most characters that a summary can have. */
    private static final int LONGEST_SUMMARY = 160;

    /** How much of the text is in sight at least; with more room it is more. */
    private static final int ROWS = 12;

    private final UiContext ui;
    private final EditorModel model;
    private final SheetCommands commands;
    private final Part part;
    private final FormFields fields;
    private final TextField title;
    private final TextArea body;

    TextPane(UiContext ui, EditorModel model, SheetCommands commands, Part part) {
        this.ui = ui;
        this.model = model;
        this.commands = commands;
        this.part = part;
        fields = new FormFields(ui.text(), model);
        title =
                fields.line(
                        "title:" + part,
                        own -> read(own, OwnSheet::title, OwnEdition::title),
                        (own, typed) ->
                                change(
                                        own,
                                        sheet -> sheet.withTitle(typed),
                                        edition -> edition.withTitle(typed)));
        body = body();
        var content = new VBox(titleRow());
        if (part instanceof Part.Guide) {
            content.getChildren().addAll(summary(), objectives());
        }
        var bar =
                new MarkdownBar(ui.text(), part instanceof Part.Guide, this::insert, this::picture);
        var text =
                fields.labelled(
                        ui.text()
                                .text(
                                        part instanceof Part.Guide
                                                ? "editor.text.guide"
                                                : "editor.text.body"),
                        body);
        text.getChildren().add(1, bar);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setVgrow(text, Priority.ALWAYS);
        content.getChildren().add(text);
        content.getStyleClass().add("editor-form");
        getStyleClass().add("editor-form-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(content);
    }

    private Node titleRow() {
        var language = model.language().get();
        var place =
                part instanceof Part.OfSheet(String name, boolean easy)
                        ? new Place.OfSheetTitle(language, name, easy)
                        : new Place.OfText(language, Text.TITLE);
        var field =
                fields.labelled(
                        ui.text()
                                .text(
                                        part instanceof Part.Guide
                                                ? "editor.text.title"
                                                : "editor.sheet.title"),
                        title,
                        place);
        if (!(part instanceof Part.OfSheet sheet)) {
            return field;
        }
        HBox.setHgrow(field, Priority.ALWAYS);
        var remove = Buttons.small(Buttons.icon(Icon.TRASH, ui.text().text("editor.sheet.remove")));
        remove.setOnAction(_ -> commands.remove(sheet));
        var row = new HBox(field, remove);
        row.getStyleClass().add("editor-title-row");
        return row;
    }

    /** What this part says now: of its sheet, else of the guide; empty where there is neither. */
    private String read(
            OwnMaterial own,
            Function<OwnSheet, String> ofSheet,
            Function<OwnEdition, String> ofGuide) {
        var edition = own.editions().get(model.language().get());
        if (edition == null) {
            return "";
        }
        return part instanceof Part.OfSheet(String name, boolean easy)
                ? edition.sheet(name, easy).map(ofSheet).orElse("")
                : ofGuide.apply(edition);
    }

    /** Writes into this part's sheet, else into the guide. */
    private OwnMaterial change(
            OwnMaterial own, UnaryOperator<OwnSheet> ofSheet, UnaryOperator<OwnEdition> ofGuide) {
        return own.change(
                model.language().get(),
                edition ->
                        part instanceof Part.OfSheet(String name, boolean easy)
                                ? edition.sheet(name, easy)
                                        .map(sheet -> edition.withSheet(ofSheet.apply(sheet)))
                                        .orElse(edition)
                                : ofGuide.apply(edition));
    }

    private Node summary() {
        var area =
                fields.area(
                        "summary",
                        2,
                        own ->
                                own.editions().containsKey(model.language().get())
                                        ? own.edition(model.language().get()).summary()
                                        : "",
                        (own, typed) ->
                                own.withSummary(model.language().get(), typed.replace('\n', ' ')));
        var count = new Label();
        count.getStyleClass().addAll("meta", "muted");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        ui.text()
                                                .get(
                                                        "editor.text.length",
                                                        length(area.getText()),
                                                        LONGEST_SUMMARY),
                                area.textProperty(),
                                ui.text().texts()));
        area.textProperty()
                .subscribe(
                        typed -> {
                            boolean tooLong = length(typed) > LONGEST_SUMMARY;
                            count.getStyleClass().removeAll("muted", "blocked");
                            count.getStyleClass().add(tooLong ? "blocked" : "muted");
                        });
        var field =
                fields.labelled(
                        ui.text().text("editor.text.summary"),
                        area,
                        new Place.OfText(model.language().get(), Text.SUMMARY));
        field.getChildren().add(2, count);
        return field;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private Node objectives() {
        return fields.labelled(
                ui.text().text("editor.text.objectives"),
                fields.area(
                        "objectives",
                        3,
                        own ->
                                own.editions().containsKey(model.language().get())
                                        ? String.join(
                                                "\n",
                                                own.edition(model.language().get()).objectives())
                                        : "",
                        (own, typed) ->
                                own.withObjectives(
                                        model.language().get(), CreditFields.lines(typed))),
                new Place.OfText(model.language().get(), Text.OBJECTIVES));
    }

    private TextArea body() {
        var area =
                fields.area(
                        "body:" + part,
                        ROWS,
                        own -> read(own, OwnSheet::body, OwnEdition::guide),
                        (own, typed) ->
                                change(
                                        own,
                                        sheet -> sheet.withBody(typed),
                                        edition -> edition.withGuide(typed)));
        area.getStyleClass().add("editor-body");
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        return area;
    }

    private void onKey(KeyEvent event) {
        if (Keys.PICTURE.match(event)) {
            picture();
            event.consume();
            return;
        }
        for (var insertion : Insertion.values()) {
            if (insertion.isFor(part instanceof Part.Guide) && Keys.of(insertion).match(event)) {
                insert(insertion);
                event.consume();
                return;
            }
        }
    }

    private void insert(Insertion insertion) {
        var chosen = body.getSelection();
        write(
                insertion.into(
                        body.getText(),
                        chosen.getStart(),
                        chosen.getEnd(),
                        Texts.of(model.language().get())));
    }

    private void write(Insertion.Edit edit) {
        // What a button writes is a step of its own.
        model.document().endTyping();
        body.replaceText(edit.from(), edit.to(), edit.text());
        model.document().endTyping();
        body.selectRange(edit.anchor(), edit.caret());
        body.requestFocus();
    }

    private void picture() {
        ui.dialogs()
                .open(
                        UserMessage.of("editor.picture.choose"),
                        List.of(
                                new FileKind(
                                        UserMessage.of("editor.picture.files"),
                                        List.of("png", "jpg", "jpeg"))))
                .ifPresent(
                        file ->
                                model.addPicture(
                                        file,
                                        name -> {
                                            var chosen = body.getSelection();
                                            write(
                                                    Insertion.picture(
                                                            body.getText(),
                                                            chosen.getStart(),
                                                            chosen.getEnd(),
                                                            name));
                                        }));
    }

    /** Shows the material of now. */
    void show() {
        fields.show();
    }

    /** Moves to where a problem of this part is mended. */
    void goTo(Place place) {
        if (place instanceof Place.OfLine line) {
            goToLine(line.line());
            return;
        }
        var field = fields.place(place);
        if (field != null) {
            Focus.reveal(this, field);
            field.requestFocus();
        }
    }

    private void goToLine(int number) {
        String text = body.getText();
        int start = 0;
        for (int line = 1; line < number; line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        Focus.reveal(this, body);
        body.requestFocus();
        body.selectRange(start, end < 0 ? text.length() : end);
    }

    /** Moves the focus to the title while there is none, else to the text. */
    void focusFirst() {
        (title.getText().isBlank() ? title : body).requestFocus();
    }
}
