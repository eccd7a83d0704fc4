package org.lectern.ui.live;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.library.MaterialHead.StepHead;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.BlockContent.Track;
import org.lectern.plan.PlanMaterials;
import org.lectern.text.Texts;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiText;

import java.util.ArrayList;
import java.util.List;

/** What the facilitator needs for the block that runs: notes, steps or breakouts. */
final class BlockPane extends HBox {
    /** What is shown, so that it is made anew only when it changes. */
    private record Shown(Block block, Texts texts, int step) {}

    private final UiText text;
    private final VBox notes = new VBox();
    private final VBox parts = new VBox();
    private final TextField nextTime = new TextField();
    private @Nullable Shown shown;
    private boolean showing;

    BlockPane(UiText text, LiveViewModel model) {
        this.text = text;
        getStyleClass().add("live-block");
        notes.getStyleClass().add("live-notes");
        nextTime.setId("live-note");
        nextTime.promptTextProperty().bind(text.text("live.next.time.prompt"));
        nextTime.accessibleTextProperty().bind(text.text("live.next.time"));
        nextTime.textProperty()
                .subscribe(
                        (_, now) -> {
                            if (!showing) {
                                model.note(now);
                            }
                        });
        var thought = new VBox(Labels.of(text.text("live.next.time"), "h3"), nextTime);
        thought.getStyleClass().add("live-next-time");
        VBox.setVgrow(notes, Priority.ALWAYS);
        var left = new VBox(notes, thought);
        left.getStyleClass().addAll("card-list", "live-card");
        parts.getStyleClass().addAll("card", "live-card", "live-parts");
        for (Region card : List.of(left, parts)) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setMinWidth(0);
            card.setPrefWidth(320);
        }
        getChildren().addAll(left, parts);
    }

    void show(Moment moment, PlanMaterials materials) {
        var block = moment.view().block();
        if (block == null) {
            return;
        }
        var texts = text.texts().get();
        var steps = LiveWords.steps(block, materials, texts);
        var now = new Shown(block, texts, step(moment, steps));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        showing = true;
        if (!nextTime.isFocused()) {
            nextTime.setText(moment.state().note());
        }
        showing = false;
        notes.getChildren().setAll(notes(block, materials, texts));
        var content =
                block.content() instanceof BlockContent.Parallel(var tracks)
                        ? breakouts(tracks, materials, texts)
                        : steps(steps, now.step());
        parts.getChildren().setAll(content);
        Nodes.setShown(parts, !content.isEmpty());
    }

    /** The step in which the guide would be now; the lengths are stretched to the block's. */
    private static int step(Moment moment, List<StepHead> steps) {
        long sum = steps.stream().mapToLong(StepHead::minutes).sum();
        long length = Math.max(1, moment.view().length().toMillis());
        long at = moment.elapsed().toMillis() * sum;
        long until = 0;
        for (int i = 0; i < steps.size(); i++) {
            until += steps.get(i).minutes() * length;
            if (at < until) {
                return i;
            }
        }
        return steps.size() - 1;
    }

    private List<Node> notes(Block block, PlanMaterials materials, Texts texts) {
        var shownNotes = new ArrayList<Node>();
        shownNotes.add(Labels.of(text.text("live.notes"), "h3"));
        String words = block.notes();
        shownNotes.add(
                words.isBlank()
                        ? wrapped(texts.get("live.notes.none"), "muted")
                        : wrapped(words, "live-note-text"));
        String goal = materials.goal(block, List.of(texts.language()));
        if (!goal.isBlank()) {
            shownNotes.add(wrapped(texts.get("plan.block.goal", goal), "soft"));
        }
        if (!block.materials().isBlank()) {
            shownNotes.add(wrapped(texts.get("live.materials", block.materials()), "soft"));
        }
        return shownNotes;
    }

    private static Label wrapped(String words, String styleClass) {
        var label = Labels.of(words, styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private List<Node> steps(List<StepHead> steps, int now) {
        if (steps.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<Node>();
        rows.add(Labels.of(text.text("live.steps"), "h3"));
        for (int i = 0; i < steps.size(); i++) {
            var title = Labels.of(steps.get(i).title(), i == now ? "strong" : "live-step-title");
            if (i < now) {
                title.getStyleClass().add("muted");
            }
            title.setWrapText(true);
            title.setMinHeight(USE_PREF_SIZE);
            var minutes = Labels.of(text.text("kit.minutes", steps.get(i).minutes()), "muted");
            minutes.setMinWidth(USE_PREF_SIZE);
            var icon = new IconView(i < now ? Icon.CHECK : Icon.PLAY, "icon-large");
            icon.setVisible(i <= now);
            var row = new HBox(icon, title, Toolbar.spacer(), minutes);
            row.getStyleClass().add("live-step");
            if (i == now) {
                row.getStyleClass().add("now");
            }
            rows.add(row);
        }
        return rows;
    }

    private List<Node> breakouts(List<Track> tracks, PlanMaterials materials, Texts texts) {
        var columns = new FlowPane();
        columns.getStyleClass().add("live-tracks");
        for (int i = 0; i < tracks.size(); i++) {
            columns.getChildren().add(track(tracks.get(i), i + 1, materials, texts));
        }
        return List.of(Labels.of(text.text("plan.breakouts"), "h3"), columns);
    }

    private Node track(Track track, int number, PlanMaterials materials, Texts texts) {
        var name = track.title().isBlank() ? texts.get("live.breakout", number) : track.title();
        var column = new VBox(wrapped(name, "strong"));
        column.getStyleClass().add("live-track");
        if (track.people() > 0) {
            column.getChildren()
                    .add(wrapped(texts.get("plan.group.people", track.people()), "muted"));
        }
        for (var leaf : track.blocks()) {
            var minutes = Labels.of(texts.get("kit.minutes", leaf.minutes()), "muted");
            minutes.setMinWidth(USE_PREF_SIZE);
            var row =
                    new HBox(
                            wrapped(BlockWords.title(leaf, materials, texts), "body"),
                            Toolbar.spacer(),
                            minutes);
            row.setAlignment(Pos.TOP_LEFT);
            row.getStyleClass().add("live-leaf");
            column.getChildren().add(row);
            if (!leaf.notes().isBlank()) {
                column.getChildren().add(wrapped(leaf.notes(), "soft"));
            }
        }
        return column;
    }
}
