package org.lectern.ui.editor;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnProblem.Fact;
import org.lectern.authoring.OwnProblem.Place;
import org.lectern.material.MaterialWords;
import org.lectern.material.WorkForm;
import org.lectern.material.source.DraftFacts.GroupSize;
import org.lectern.material.source.DraftFacts.Minutes;
import org.lectern.ui.kit.Labels;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How the material is used: for how long, with how many, in which forms, and with what. */
final class RunningFields {
    private final FormFields fields;

    RunningFields(FormFields fields) {
        this.fields = fields;
    }

    VBox section() {
        return fields.section(
                "editor.section.running",
                fields.labelled(
                        fields.text().text("editor.fact.minutes"),
                        minutes(),
                        new Place.OfFact(Fact.MINUTES)),
                fields.labelled(
                        fields.text().text("editor.fact.group"),
                        group(),
                        new Place.OfFact(Fact.GROUP)),
                fields.labelled(
                        fields.text().text("editor.fact.method"),
                        fields.checks(
                                List.of(WorkForm.values()),
                                MaterialWords::key,
                                own -> own.facts().running().method(),
                                (own, chosen) -> own.changeRunning(r -> r.withMethod(chosen))),
                        new Place.OfFact(Fact.METHOD)),
                ticks(),
                fields.labelled(
                        fields.text().text("editor.fact.things"),
                        new ThingRows(fields),
                        new Place.OfFact(Fact.THINGS)),
                fields.labelled(
                        fields.text().text("editor.fact.sensitivity"),
                        fields.area(
                                "sensitivity",
                                2,
                                own ->
                                        own.facts()
                                                .running()
                                                .sensitivity()
                                                .getOrDefault(fields.model().language().get(), ""),
                                (own, typed) ->
                                        own.changeRunning(
                                                r ->
                                                        r.withSensitivity(
                                                                fields.model().language().get(),
                                                                typed))),
                        new Place.OfFact(Fact.SENSITIVITY)));
    }

    private Node minutes() {
        return numbers(
                number(
                        "editor.minutes.min",
                        "editor.minutes.min.name",
                        own -> own.facts().running().minutes().min(),
                        (own, n) -> minutes(own, m -> new Minutes(n, m.typical(), m.max()))),
                number(
                        "editor.minutes.typical",
                        "editor.minutes.typical.name",
                        own -> own.facts().running().minutes().typical(),
                        (own, n) -> minutes(own, m -> new Minutes(m.min(), n, m.max()))),
                number(
                        "editor.minutes.max",
                        "editor.minutes.max.name",
                        own -> own.facts().running().minutes().max(),
                        (own, n) -> minutes(own, m -> new Minutes(m.min(), m.typical(), n))));
    }

    private static OwnMaterial minutes(OwnMaterial own, Function<Minutes, Minutes> change) {
        return own.changeRunning(r -> r.withMinutes(change.apply(r.minutes())));
    }

    private Node group() {
        return numbers(
                number(
                        "editor.group.min",
                        "editor.group.min.name",
                        own -> own.facts().running().group().min(),
                        (own, n) ->
                                own.changeRunning(
                                        r -> r.withGroup(new GroupSize(n, r.group().max())))),
                number(
                        "editor.group.max",
                        "editor.group.max.name",
                        own -> own.facts().running().group().max(),
                        (own, n) ->
                                own.changeRunning(
                                        r -> r.withGroup(new GroupSize(r.group().min(), n)))));
    }

    private static FlowPane numbers(Node... numbers) {
        var row = new FlowPane(numbers);
        row.getStyleClass().add("editor-numbers");
        return row;
    }

    /** A number behind its word. */
    private Node number(
            String key,
            String name,
            Function<OwnMaterial, @Nullable Integer> get,
            BiFunction<OwnMaterial, @Nullable Integer, OwnMaterial> change) {
        var field = fields.number(key, get, change);
        Label word = Labels.of(fields.text().text(key), "second");
        word.setLabelFor(field);
        field.accessibleTextProperty().bind(fields.text().text(name));
        var row = new HBox(word, field);
        row.getStyleClass().add("row");
        return row;
    }

    private Node ticks() {
        var boxes =
                new FlowPane(
                        fields.check(
                                fields.text().text("editor.fact.oneToOne"),
                                own -> own.facts().running().oneToOne(),
                                (own, ticked) -> own.changeRunning(r -> r.withOneToOne(ticked))),
                        fields.check(
                                fields.text().text("editor.fact.internet"),
                                own -> own.facts().running().internet(),
                                (own, ticked) -> own.changeRunning(r -> r.withInternet(ticked))));
        boxes.getStyleClass().add("editor-checks");
        return boxes;
    }
}
