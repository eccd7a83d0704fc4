package org.lectern.ui.plan;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.lectern.base.LanguageTag;
import org.lectern.material.LocalizedText;
import org.lectern.material.SamplePlan;
import org.lectern.plan.Plans.KeptTemplate;
import org.lectern.plan.Timeline;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiText;

import java.util.ArrayList;

/** The samples, each with what it is for and a button that begins from it. */
final class SamplesPanel extends ScrollPane {
    private static final char NO_BREAK = '\u00a0';

    private final UiText text;
    private final SamplesViewModel model;
    private final VBox cards = new VBox();

    SamplesPanel(UiText text, SamplesViewModel model) {
        this.text = text;
        this.model = model;
        var close = Buttons.icon(Icon.CLOSE, text.text("kit.close"));
        close.setOnAction(_ -> model.close());
        var head = new HBox(Labels.of(text.text("plan.samples"), "h2"), Toolbar.spacer(), close);
        head.getStyleClass().add("samples-head");
        cards.getStyleClass().add("samples-cards");
        var content =
                new VBox(
                        head,
                        Labels.wrapped(text.text("plan.samples.hint"), "second", "muted"),
                        cards);
        content.getStyleClass().add("samples");
        var centred = new StackPane(content);
        centred.setAlignment(Pos.TOP_LEFT);
        setContent(centred);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("samples-scroll");
        accessibleTextProperty().bind(text.text("plan.samples"));
        model.samples().addListener((ListChangeListener<SamplePlan>) _ -> show());
        model.templates().addListener((ListChangeListener<KeptTemplate>) _ -> show());
        show();
    }

    private void show() {
        var nodes = cards.getChildren();
        nodes.clear();
        boolean some = !model.templates().isEmpty();
        if (some) {
            nodes.add(Labels.of(text.text("plan.templates.own"), "h3"));
            model.templates().forEach(kept -> nodes.add(card(kept)));
            nodes.add(Labels.of(text.text("plan.templates.bundled"), "h3"));
        }
        model.samples().forEach(sample -> nodes.add(card(sample)));
    }

    private HBox card(KeptTemplate kept) {
        var plan = kept.template().plan();
        var title =
                text.map(
                        texts ->
                                plan.title().isBlank() ? texts.get("plan.untitled") : plan.title());
        var words =
                new VBox(
                        Labels.wrapped(title, "strong"),
                        Labels.wrapped(
                                text.map(
                                        texts ->
                                                texts.get(
                                                        "plan.template.facts",
                                                        plan.blocks().size(),
                                                        Timeline.of(plan).totalMinutes())),
                                "second"));
        var card = card(words, title, () -> model.start(kept.template()));
        var remove = Buttons.icon(Icon.TRASH, text.text("plan.trash", title));
        remove.setOnAction(_ -> model.trash(kept));
        card.getChildren().add(remove);
        return card;
    }

    /** Words with the button that begins from what they describe. */
    private HBox card(VBox words, ObservableValue<String> title, Runnable start) {
        words.getStyleClass().add("sample-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var use = Buttons.plain(text.text("plan.sample.use"));
        use.accessibleTextProperty().bind(text.text("plan.sample.use.of", title));
        use.setOnAction(_ -> start.run());
        var card = new HBox(words, use);
        card.getStyleClass().addAll("card", "sample");
        return card;
    }

    /** Puts the focus on the first sample's button. */
    void focusFirst() {
        // Before its first styling a scroll pane has not taken its content into the window.
        applyCss();
        Node first = cards.lookup(".button");
        if (first != null) {
            first.requestFocus();
        }
    }

    private HBox card(SamplePlan sample) {
        var title = text.map(texts -> sample.title().in(texts.language()));
        var words =
                new VBox(
                        Labels.wrapped(title, "strong"),
                        Labels.wrapped(text.map(texts -> facts(sample, texts)), "second"),
                        Labels.wrapped(
                                text.map(texts -> sample.description().in(texts.language())),
                                "second",
                                "muted"));
        if (sample.sessions().size() > 1) {
            words.getChildren()
                    .add(
                            Labels.wrapped(
                                    text.map(texts -> sessions(sample, texts.language())),
                                    "second",
                                    "muted"));
        }
        return card(words, title, () -> model.start(sample));
    }

    private static String facts(SamplePlan sample, Texts texts) {
        var minutes =
                sample.sessions().stream()
                        .mapToInt(SamplePlan.Session::minutes)
                        .summaryStatistics();
        int sessions = sample.sessions().size();
        return minutes.getMin() == minutes.getMax()
                ? texts.get("plan.sample.sessions", sessions, minutes.getMin())
                : texts.get(
                        "plan.sample.sessions.range", sessions, minutes.getMin(), minutes.getMax());
    }

    /** The titles of the sessions that have one, with their numbers; a line ends between them. */
    private static String sessions(SamplePlan sample, LanguageTag language) {
        var titles = new ArrayList<String>();
        for (int i = 0; i < sample.sessions().size(); i++) {
            LocalizedText title = sample.sessions().get(i).title();
            if (title != null) {
                titles.add(((i + 1) + ". " + title.in(language)).replace(' ', NO_BREAK));
            }
        }
        return String.join("   ", titles);
    }
}
