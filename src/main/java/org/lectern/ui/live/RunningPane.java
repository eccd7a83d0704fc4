package org.lectern.ui.live;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.lectern.material.Framework;
import org.lectern.plan.live.LiveView.Zone;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.AreaBar;
import org.lectern.ui.kit.AreaTag;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.Notice;
import org.lectern.ui.kit.Tone;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.UiText;
import org.lectern.ui.kit.WindowLayout.Room;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The session while it runs. */
final class RunningPane extends BorderPane {
    /** The largest digits, in pixels at 100 %, and how much of the height they may take. */
    private static final double DIGITS = 208;

    private static final double DIGITS_OF_HEIGHT = 0.24;

    private final UiContext ui;
    private final UiText text;
    private final LiveViewModel model;
    private final Framework framework;
    private final LiveHeader header;
    private final AreaTag area = new AreaTag(AreaBar.NONE, "");
    private final Label position = Labels.of("", "muted");
    private final Label title = Labels.of("", "live-title");
    private final TimerFace timer = new TimerFace();
    private final Label unit = Labels.of("", "live-unit");
    private final Label until = Labels.of("", "live-until", "muted");
    private final VBox beside = new VBox();
    private final ZoneBar bar;
    private final ControlRow controls;
    private final BlockPane block;
    private final ComingPane coming;
    private final VBox questions = new VBox();
    private final VBox top;
    private final VBox below = new VBox();
    private final ScrollPane rest = new ScrollPane(below);
    private final ScrollPane side = new ScrollPane();
    private final Notice slept;
    private final Notice ending;
    private final Label sleptMinutes = new Label();

    RunningPane(UiContext ui, LiveViewModel model, Framework framework, Runnable fullScreen) {
        this.ui = ui;
        this.text = ui.text();
        this.model = model;
        this.framework = framework;
        header = new LiveHeader(ui, model, fullScreen);
        bar = new ZoneBar(text, model.zone());
        controls = new ControlRow(ui, model);
        block = new BlockPane(text, model);
        coming = new ComingPane(text, model, framework);
        slept = slept();
        ending = ending();
        questions.getStyleClass().add("live-questions");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        var head = new HBox(area, Toolbar.spacer(), position);
        position.setMinWidth(USE_PREF_SIZE);
        area.setMinWidth(0);
        beside.getChildren().addAll(unit, until);
        beside.setAlignment(Pos.BOTTOM_LEFT);
        beside.getStyleClass().add("live-beside");
        unit.setMinWidth(USE_PREF_SIZE);
        until.setWrapText(true);
        var time = new HBox(timer, beside);
        time.setAlignment(Pos.BOTTOM_LEFT);
        top = new VBox(head, title, time, bar, controls);
        top.getStyleClass().add("live-top");
        for (var scroll : List.of(rest, side)) {
            scroll.setFitToWidth(true);
            scroll.getStyleClass().add("live-scroll");
        }
        rest.setFitToHeight(true);
        side.getStyleClass().add("live-side");
        below.getStyleClass().add("live-below");
        VBox.setVgrow(rest, Priority.ALWAYS);
        var left = new VBox(questions, top, rest);
        left.setMinWidth(0);
        left.getStyleClass().add("live-left");
        getStyleClass().add("live-running");
        setTop(header);
        setCenter(left);
        ui.layout().room().subscribe(this::arrange);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
        model.moment().subscribe(this::show);
        model.offer().subscribe(this::show);
        model.ending().subscribe(this::ask);
        text.texts().subscribe(this::show);
        widthProperty().subscribe(this::fit);
        heightProperty().subscribe(this::fit);
    }

    private void arrange(Room room) {
        boolean narrow = room == Room.NARROW;
        side.getStyleClass().remove("wide");
        if (room == Room.WIDE) {
            side.getStyleClass().add("wide");
        }
        side.setContent(null);
        below.getChildren().setAll(block);
        VBox.setVgrow(block, Priority.ALWAYS);
        if (narrow) {
            below.getChildren().add(coming);
            setRight(null);
        } else {
            side.setContent(coming);
            setRight(side);
        }
    }

    private Notice slept() {
        var yes = Buttons.small(Buttons.plain(text.text("live.slept.yes")));
        yes.setId("live-slept-yes");
        yes.setOnAction(_ -> model.settle(true));
        var no = Buttons.small(Buttons.plain(text.text("live.slept.no")));
        no.setId("live-slept-no");
        no.setOnAction(_ -> model.settle(false));
        return new Notice(text, Tone.LOOK, sleptMinutes.textProperty(), yes, no);
    }

    private Notice ending() {
        var end = Buttons.small(Buttons.primary(text.text("live.end.yes")));
        end.setId("live-end-yes");
        end.setOnAction(_ -> model.end());
        var stay = Buttons.small(Buttons.plain(text.text("live.end.no")));
        stay.setId("live-end-no");
        stay.setOnAction(_ -> model.doNotEnd());
        return new Notice(text, Tone.LOOK, text.text("live.end.question"), end, stay);
    }

    private void ask() {
        showQuestions();
        if (model.ending().get()) {
            var end = ending.lookup("#live-end-no");
            if (end != null) {
                end.requestFocus();
            }
        }
    }

    private void showQuestions() {
        var now = model.moment().get();
        boolean asksForSleep = now != null && now.view().jumped().isPositive();
        if (asksForSleep) {
            sleptMinutes.setText(
                    text.get("live.slept", Math.max(1, now.view().jumped().toMinutes())));
        }
        var wanted =
                asksForSleep
                        ? (model.ending().get() ? List.of(slept, ending) : List.of(slept))
                        : (model.ending().get() ? List.of(ending) : List.<Node>of());
        if (!questions.getChildren().equals(wanted)) {
            questions.getChildren().setAll(wanted);
        }
        Nodes.setShown(questions, !wanted.isEmpty());
    }

    private void show() {
        var now = model.moment().get();
        if (now == null) {
            return;
        }
        var view = now.view();
        var running = view.block();
        if (running == null) {
            return;
        }
        var materials = model.materials();
        var texts = text.texts().get();
        header.show(now, model.zone());
        Optional<Framework.Area> its = BlockWords.area(running, materials, framework);
        its.ifPresent(found -> area.show(found.colour(), found.name().in(texts.language())));
        area.setVisible(its.isPresent());
        position.setText(texts.get("live.position", view.position(), view.count()));
        title.setText(BlockWords.title(running, materials, texts));
        timer.show(LiveWords.timer(view.remaining()));
        for (var zone : Zone.values()) {
            timer.getStyleClass().remove(zone.name().toLowerCase(Locale.ROOT));
        }
        timer.getStyleClass().add(view.zone().name().toLowerCase(Locale.ROOT));
        unit.setText(texts.get(unit(now)));
        until.setText(
                texts.get(
                        "live.until",
                        view.length().toMinutes(),
                        LiveWords.clock(now.dueAt(), model.zone())));
        timer.setAccessibleText(texts.get("live.timer.spoken", timerWords(now), unit.getText()));
        bar.show(now);
        controls.show(now);
        block.show(now, materials);
        coming.show(now, materials);
        showQuestions();
        fit();
    }

    private static String timerWords(Moment now) {
        return LiveWords.timer(now.view().remaining());
    }

    private static String unit(Moment now) {
        if (now.view().paused()) {
            return "live.unit.paused";
        }
        return now.view().zone() == Zone.OVER ? "live.unit.over" : "live.unit.left";
    }

    private void fit() {
        double insets = top.getInsets().getLeft() + top.getInsets().getRight();
        double width = getWidth() - (getRight() == null ? 0 : side.prefWidth(-1)) - insets;
        timer.fit(
                width - beside.prefWidth(-1),
                Math.min(ui.theme().px(DIGITS), getHeight() * DIGITS_OF_HEIGHT));
    }

    private void onKey(KeyEvent event) {
        var target = event.getTarget();
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        // Enter presses what has the focus; Space would too, but on the timer's buttons it pauses.
        if (event.getCode() == KeyCode.ENTER && target instanceof ButtonBase button) {
            button.fire();
            event.consume();
            return;
        }
        boolean space = event.getCode() == KeyCode.SPACE;
        boolean typing = target instanceof TextInputControl;
        boolean otherButton =
                target instanceof ButtonBase button && !controls.equals(button.getParent());
        if (space && (typing || otherButton)) {
            return;
        }
        LiveCommand.of(event.getCode()).filter(model::run).ifPresent(_ -> event.consume());
    }

    private void onTyped(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl)) {
            LiveCommand.ofTyped(event.getCharacter())
                    .filter(model::run)
                    .ifPresent(_ -> event.consume());
        }
    }

    /** Between what F6 moves. */
    List<Node> panels() {
        return List.of(header, top, rest, side);
    }

    /** Puts the keyboard where Space and the other keys are heard. */
    void focus() {
        controls.focus();
    }
}
