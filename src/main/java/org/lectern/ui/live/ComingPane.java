package org.lectern.ui.live;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.material.Framework;
import org.lectern.plan.Block;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.fit.Overrun;
import org.lectern.plan.live.LiveView.Coming;
import org.lectern.text.Texts;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.AreaBar;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.Notice;
import org.lectern.ui.kit.Tone;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiText;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What comes next, what after that, and when all of it will be over. */
final class ComingPane extends VBox {
    /** A row as it is shown, so that rows are made anew only when they change. */
    private record Row(Block block, String start, int plannedMinutes, Texts texts) {}

    private final UiText text;
    private final LiveViewModel model;
    private final Framework framework;
    private final VBox next = new VBox();
    private final VBox after = new VBox();
    private final Label afterName;
    private final Label planned = Labels.of("", "meta", "muted");
    private final Label forecast = Labels.of("", "live-forecast");
    private final VBox advice = new VBox();
    private List<Row> rows = List.of();
    private @Nullable Advice advised;

    /** What the card of the forecast says. */
    private record Advice(long behind, @Nullable Overrun offer, boolean canTakeBack, Texts texts) {}

    ComingPane(UiText text, LiveViewModel model, Framework framework) {
        this.text = text;
        this.model = model;
        this.framework = framework;
        getStyleClass().add("live-coming");
        afterName = Labels.of(text.text("live.after"), "h3");
        after.getStyleClass().addAll("card-list", "live-after");
        advice.getStyleClass().add("live-advice");
        var head = new HBox(Labels.of(text.text("live.forecast"), "h3"), Toolbar.spacer(), planned);
        var card = new VBox(head, forecast, advice);
        card.getStyleClass().addAll("card", "live-forecast-card");
        getChildren()
                .addAll(Labels.of(text.text("live.next.name"), "h3"), next, afterName, after, card);
    }

    void show(Moment moment, PlanMaterials materials) {
        var zone = model.zone();
        var texts = text.texts().get();
        var now =
                moment.view().coming().stream()
                        .map(c -> row(c, LiveWords.clock(c.startsAt(), zone), texts))
                        .toList();
        if (!now.equals(rows) || next.getChildren().isEmpty()) {
            rows = now;
            showRows(materials, texts);
        }
        planned.setText(
                texts.get("live.planned", LiveWords.clock(moment.view().plannedEnd(), zone)));
        forecast.setText(LiveWords.clock(moment.view().forecastEnd(), zone));
        var advise =
                new Advice(
                        moment.behindMinutes(), model.offer().get(), !moment.isAsPlanned(), texts);
        if (!advise.equals(advised)) {
            advised = advise;
            advice.getChildren().setAll(advice(advise, moment, materials));
        }
    }

    private static Row row(Coming coming, String start, Texts texts) {
        return new Row(coming.block(), start, coming.plannedMinutes(), texts);
    }

    private void showRows(PlanMaterials materials, Texts texts) {
        int first = 0;
        while (first < rows.size() && rows.get(first).block().minutes() == 0) {
            first++;
        }
        if (first == rows.size()) {
            next.getChildren().setAll(last(texts));
        } else {
            next.getChildren().setAll(nextCard(rows.get(first), materials, texts));
        }
        var rest = new ArrayList<>(rows);
        if (first < rows.size()) {
            rest.remove(first);
        }
        after.getChildren().setAll(rest.stream().map(r -> afterRow(r, materials, texts)).toList());
        if (!rest.isEmpty()) {
            after.getChildren().getLast().getStyleClass().add("last");
        }
        for (Node node : List.of(afterName, after)) {
            Nodes.setShown(node, !rest.isEmpty());
        }
    }

    private static Node last(Texts texts) {
        var words = Labels.of(texts.get("live.last.block"), "muted");
        words.setWrapText(true);
        var card = new VBox(words);
        card.getStyleClass().add("card");
        return card;
    }

    private Node nextCard(Row row, PlanMaterials materials, Texts texts) {
        var block = row.block();
        var head = new HBox(Labels.of(row.start(), "live-next-start"), Toolbar.spacer());
        head.getChildren().addAll(lengths(row, texts));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("live-row-words");
        var title = Labels.of(BlockWords.title(block, materials, texts), "live-next-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        var words = new VBox(head, title);
        String goal = materials.goal(block, List.of(texts.language()));
        if (!goal.isBlank()) {
            var label = Labels.of(texts.get("plan.block.goal", goal), "soft");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            words.getChildren().add(label);
        }
        words.getStyleClass().add("live-next-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var colour = BlockWords.colour(block, materials, framework);
        var card = new HBox(new AreaBar(colour, "area-bar-wide"), words);
        card.getStyleClass().addAll("card-list", "live-next");
        return card;
    }

    private Node afterRow(Row row, PlanMaterials materials, Texts texts) {
        var start = Labels.of(row.start(), "strong");
        start.setMinWidth(USE_PREF_SIZE);
        String words = BlockWords.title(row.block(), materials, texts);
        var title = Labels.of(words);
        title.setTooltip(new Tooltip(words));
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var colour = BlockWords.colour(row.block(), materials, framework);
        var line = new HBox(new AreaBar(colour, "area-swatch"), start, title);
        line.getChildren().addAll(lengths(row, texts));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("live-after-row");
        return line;
    }

    private static List<Node> lengths(Row row, Texts texts) {
        var shown = new ArrayList<Node>();
        var block = row.block();
        if (block.lockedAt() != null) {
            shown.add(new IconView(Icon.LOCK, "live-lock"));
        }
        if (block.minutes() != row.plannedMinutes()) {
            shown.add(Labels.of(texts.get("live.was", row.plannedMinutes()), "meta", "warn"));
        }
        if (block.minutes() > 0) {
            shown.add(Labels.of(texts.get("kit.minutes", block.minutes()), "second", "muted"));
        }
        for (var node : shown) {
            if (node instanceof Label label) {
                label.setMinWidth(USE_PREF_SIZE);
            }
        }
        return shown;
    }

    private List<Node> advice(Advice now, Moment moment, PlanMaterials materials) {
        var shown = new ArrayList<Node>();
        var texts = now.texts();
        var offer = now.offer();
        if (offer != null) {
            var share = wide("live.share", "live-share", model::share);
            String words =
                    behind(now.behind(), texts)
                            + " "
                            + texts.get(
                                    "live.share.would",
                                    changes(offer, moment, materials, texts),
                                    LiveWords.clock(offer.sharedEndMinute()));
            shown.add(new Notice(text, Tone.LOOK, text.map(_ -> words)));
            shown.add(share);
        } else if (now.behind() > 0) {
            shown.add(new Notice(text, Tone.LOOK, text.map(_ -> behind(now.behind(), texts))));
        } else {
            var words = Labels.of(behind(now.behind(), texts), "second", "ok");
            words.setGraphic(new IconView(Icon.CHECK));
            shown.add(words);
        }
        if (now.canTakeBack()) {
            shown.add(wide("live.take.back", "live-take-back", model::takeBack));
        }
        return shown;
    }

    private Button wide(String key, String id, Runnable action) {
        var button = Buttons.plain(text.text(key));
        button.setId(id);
        button.setOnAction(_ -> action.run());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        button.getStyleClass().add("live-wide");
        return button;
    }

    private static String behind(long minutes, Texts texts) {
        if (minutes > 0) {
            return texts.get("live.behind", minutes);
        }
        return minutes < 0 ? texts.get("live.early", -minutes) : texts.get("live.on.time");
    }

    private static String changes(
            Overrun offer, Moment moment, PlanMaterials materials, Texts texts) {
        var running = moment.state().running();
        return offer.shared().changes().stream()
                .map(
                        change ->
                                texts.get(
                                        "plan.fit.change",
                                        running.find(change.block())
                                                .map(b -> BlockWords.title(b, materials, texts))
                                                .orElse(""),
                                        change.fromMinutes(),
                                        change.toMinutes()))
                .collect(Collectors.joining(", "));
    }
}
