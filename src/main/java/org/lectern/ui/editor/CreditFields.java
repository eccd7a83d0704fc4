package org.lectern.ui.editor;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.lectern.authoring.AdapterLicence;
import org.lectern.authoring.Origin;
import org.lectern.authoring.OwnProblem.Fact;
import org.lectern.authoring.OwnProblem.Place;
import org.lectern.base.LanguageTag;
import org.lectern.material.Licence;
import org.lectern.material.MaterialFacts.BasedOn;
import org.lectern.material.MaterialWords;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Labels;

import java.util.ArrayList;
import java.util.List;

/** Whose work it is, what it was made from, and what others may do with it. */
final class CreditFields {
    private final FormFields fields;

    CreditFields(FormFields fields) {
        this.fields = fields;
    }

    /** Where an adaptation comes from and what was changed. */
    VBox origin(Origin origin) {
        var section =
                fields.section(
                        "editor.section.origin",
                        Labels.wrapped(fields.text().map(t -> work(t, origin)), "second"),
                        Labels.wrapped(
                                fields.text().text(MaterialWords.key(origin.licence())),
                                "second",
                                "muted"));
        var before = origin.basedOn();
        if (before != null) {
            for (var work : before.chain()) {
                section.getChildren()
                        .add(
                                Labels.wrapped(
                                        fields.text().map(t -> before(t, work)),
                                        "second",
                                        "muted"));
            }
        }
        section.getChildren().add(changes());
        section.getStyleClass().add("editor-origin");
        return section;
    }

    private Node changes() {
        return fields.labelled(
                fields.text().text("editor.fact.changes"),
                fields.area(
                        "changes",
                        3,
                        own -> {
                            var origin = own.origin();
                            return origin == null
                                    ? ""
                                    : origin.changes().getOrDefault(language(), "");
                        },
                        (own, typed) -> own.withChanges(language(), typed)),
                new Place.OfFact(Fact.CHANGES));
    }

    private LanguageTag language() {
        return fields.model().language().get();
    }

    private static String work(Texts texts, Origin origin) {
        return texts.get(
                "editor.origin.work",
                origin.title(),
                String.join(", ", origin.authors()),
                origin.licence().shortName(),
                origin.pin().revision());
    }

    private static String before(Texts texts, BasedOn work) {
        return texts.get(
                "editor.origin.before",
                work.title(),
                String.join(", ", work.authors()),
                work.licence().shortName());
    }

    /** Who is to be named, and the licence. */
    VBox section() {
        return fields.section(
                "editor.section.credits",
                fields.labelled(
                        fields.text().text("editor.fact.authors"),
                        fields.area(
                                "authors",
                                2,
                                own -> String.join("\n", own.facts().credits().authors()),
                                (own, typed) ->
                                        own.changeCredits(c -> c.withAuthors(lines(typed)))),
                        new Place.OfFact(Fact.AUTHORS)),
                sourceAndYear(),
                licence(),
                fields.labelled(
                        fields.text().text("editor.fact.funding"),
                        fields.line(
                                "funding",
                                own -> own.facts().credits().funding().getOrDefault(language(), ""),
                                (own, typed) ->
                                        own.changeCredits(c -> c.withFunding(language(), typed))),
                        new Place.OfFact(Fact.FUNDING)));
    }

    private Node sourceAndYear() {
        var row =
                new HBox(
                        fields.labelled(
                                fields.text().text("editor.fact.source"),
                                fields.line(
                                        "source",
                                        own -> own.facts().credits().source(),
                                        (own, typed) ->
                                                own.changeCredits(c -> c.withSource(typed))),
                                new Place.OfFact(Fact.SOURCE)),
                        fields.labelled(
                                fields.text().text("editor.fact.year"),
                                fields.number(
                                        "year",
                                        own -> own.facts().credits().year(),
                                        (own, n) -> own.changeCredits(c -> c.withYear(n))),
                                new Place.OfFact(Fact.YEAR)));
        row.getStyleClass().add("editor-pair");
        HBox.setHgrow(row.getChildren().getFirst(), Priority.ALWAYS);
        return row;
    }

    /** The licences that the work adapted allows, and what the chosen one means. */
    private Node licence() {
        var origin = fields.model().own().origin();
        var allowed =
                origin == null
                        ? List.of(Licence.values())
                        : AdapterLicence.allowed(origin.licence());
        var choice =
                fields.choice(
                        allowed,
                        l -> new ReadOnlyStringWrapper(l.shortName()),
                        fields.text().text("editor.fact.licence"),
                        own -> own.facts().credits().licence(),
                        (own, chosen) -> own.changeCredits(c -> c.withLicence(chosen)));
        var meaning = Labels.wrapped(new ReadOnlyStringWrapper(""), "second", "muted");
        fields.onShow(
                () -> {
                    var chosen = fields.model().own().facts().credits().licence();
                    meaning.textProperty().bind(fields.text().text(MaterialWords.key(chosen)));
                });
        var field =
                fields.labelled(
                        fields.text().text("editor.fact.licence"),
                        choice,
                        new Place.OfFact(Fact.LICENCE));
        field.getChildren().add(meaning);
        return field;
    }

    /** The lines of a text, the empty ones too: they are being typed. */
    static List<String> lines(String typed) {
        return typed.isEmpty() ? List.of() : new ArrayList<>(List.of(typed.split("\n", -1)));
    }
}
