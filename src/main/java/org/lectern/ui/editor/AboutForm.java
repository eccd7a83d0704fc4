package org.lectern.ui.editor;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.lectern.authoring.OwnProblem.Place;
import org.lectern.material.Framework;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiText;

/** The facts of a material as a form. */
final class AboutForm extends ScrollPane {
    private final FormFields fields;
    private final VBox content = new VBox();

    AboutForm(UiText text, EditorModel model, Framework framework) {
        fields = new FormFields(text, model);
        getStyleClass().add("editor-form-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add("editor-form");
        var credits = new CreditFields(fields);
        var origin = model.own().origin();
        if (origin != null) {
            content.getChildren().add(credits.origin(origin));
        }
        content.getChildren()
                .addAll(
                        new TopicFields(fields, framework).section(),
                        new RunningFields(fields).section(),
                        credits.section());
        // Some of these texts belong to a language: who has several is told to which.
        var language =
                Labels.wrapped(
                        text.map(
                                texts ->
                                        texts.get(
                                                "editor.form.language",
                                                texts.languageName(model.language().get())),
                                model.language()),
                        "second",
                        "muted");
        language.managedProperty().bind(language.visibleProperty());
        fields.onShow(() -> language.setVisible(model.own().editions().size() > 1));
        content.getChildren().addFirst(language);
        setContent(content);
    }

    /** Shows the material of now. */
    void show() {
        fields.show();
    }

    /** Moves to where a problem is mended. @return whether that is in this form */
    boolean goTo(Place place) {
        var field = fields.place(place);
        if (field == null) {
            return false;
        }
        Focus.reveal(this, field);
        Focus.first(field).requestFocus();
        return true;
    }

    /** Moves the focus to the first field. */
    void focusFirst() {
        Node first = Focus.first(content);
        first.requestFocus();
    }
}
