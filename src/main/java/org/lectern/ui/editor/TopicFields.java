package org.lectern.ui.editor;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnProblem.Fact;
import org.lectern.authoring.OwnProblem.Place;
import org.lectern.material.Audience;
import org.lectern.material.Framework;
import org.lectern.material.MaterialType;
import org.lectern.material.MaterialWords;
import org.lectern.ui.kit.AreaTag;

import java.util.ArrayList;
import java.util.List;

/** What the material is about and for whom. */
final class TopicFields {
    private final FormFields fields;
    private final Framework framework;

    TopicFields(FormFields fields, Framework framework) {
        this.fields = fields;
        this.framework = framework;
    }

    VBox section() {
        var competences =
                framework.areas().stream()
                        .flatMap(area -> area.competences().stream())
                        .map(Framework.Competence::id)
                        .toList();
        var main =
                fields.choice(
                        competences,
                        this::name,
                        fields.text().text("editor.fact.competence"),
                        own -> own.facts().topic().competences().stream().findFirst().orElse(null),
                        TopicFields::withMain);
        var level =
                fields.choice(
                        framework.levels().stream().map(Framework.Level::id).toList(),
                        this::levelName,
                        fields.text().text("editor.fact.level"),
                        own ->
                                own.facts().topic().level().isEmpty()
                                        ? null
                                        : own.facts().topic().level(),
                        (own, chosen) -> own.changeTopic(t -> t.withLevel(chosen)));
        var type =
                fields.choice(
                        List.of(MaterialType.values()),
                        t -> fields.text().text(MaterialWords.key(t)),
                        fields.text().text("editor.fact.type"),
                        own -> own.facts().topic().type(),
                        (own, chosen) -> own.changeTopic(t -> t.withType(chosen)));
        var two =
                new HBox(
                        fields.labelled(
                                fields.text().text("editor.fact.type"),
                                type,
                                new Place.OfFact(Fact.TYPE)),
                        fields.labelled(
                                fields.text().text("editor.fact.level"),
                                level,
                                new Place.OfFact(Fact.LEVEL)));
        two.getStyleClass().add("editor-pair");
        two.getChildren().forEach(child -> HBox.setHgrow(child, Priority.ALWAYS));
        return fields.section(
                "editor.section.topic",
                two,
                fields.labelled(
                        fields.text().text("editor.fact.competence"),
                        main,
                        new Place.OfFact(Fact.COMPETENCES)),
                fields.labelled(fields.text().text("editor.fact.competences"), others()),
                fields.labelled(
                        fields.text().text("editor.fact.audience"),
                        fields.checks(
                                List.of(Audience.values()),
                                MaterialWords::key,
                                own -> own.facts().topic().audience(),
                                (own, chosen) -> own.changeTopic(t -> t.withAudience(chosen))),
                        new Place.OfFact(Fact.AUDIENCE)));
    }

    /** The further competences, by area: the first one decides the area and stands above. */
    private VBox others() {
        var areas = new VBox();
        areas.getStyleClass().add("editor-areas");
        for (var area : framework.areas()) {
            var boxes = new FlowPane();
            boxes.getStyleClass().add("editor-checks");
            for (var competence : area.competences()) {
                String id = competence.id();
                var box =
                        fields.check(
                                name(id),
                                own -> own.facts().topic().competences().contains(id),
                                (own, ticked) -> withOther(own, id, ticked));
                fields.onShow(() -> box.setDisable(isMain(fields.model().own(), id)));
                boxes.getChildren().add(box);
            }
            var tag = new AreaTag(area.colour(), area.name().in(fields.text().language()));
            fields.text()
                    .texts()
                    .subscribe(texts -> tag.show(area.colour(), area.name().in(texts.language())));
            areas.getChildren().addAll(tag, boxes);
        }
        return areas;
    }

    private ObservableValue<String> name(String competence) {
        return fields.text()
                .map(
                        texts ->
                                framework
                                        .competence(competence)
                                        .map(c -> c.name().in(texts.language()))
                                        .orElse(competence));
    }

    private ObservableValue<String> levelName(String level) {
        return fields.text()
                .map(
                        texts ->
                                framework
                                        .level(level)
                                        .map(l -> l.id() + " " + l.name().in(texts.language()))
                                        .orElse(level));
    }

    private static boolean isMain(OwnMaterial own, String competence) {
        var competences = own.facts().topic().competences();
        return !competences.isEmpty() && competences.getFirst().equals(competence);
    }

    private static OwnMaterial withMain(OwnMaterial own, String competence) {
        var competences = new ArrayList<>(own.facts().topic().competences());
        if (!competences.isEmpty()) {
            competences.removeFirst();
        }
        competences.remove(competence);
        competences.addFirst(competence);
        return own.changeTopic(t -> t.withCompetences(competences));
    }

    private static OwnMaterial withOther(OwnMaterial own, String competence, boolean ticked) {
        var competences = new ArrayList<>(own.facts().topic().competences());
        competences.remove(competence);
        if (ticked) {
            competences.add(competence);
        }
        return own.changeTopic(t -> t.withCompetences(competences));
    }
}
