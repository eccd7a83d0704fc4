package org.lectern.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.lectern.base.DocumentId;
import org.lectern.base.UserMessage;
import org.lectern.document.Stored;
import org.lectern.plan.Plans;
import org.lectern.plan.Series;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Latest;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.UiContext;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The sessions of a plan's series one below the other, and going on with another one. */
final class SeriesPanel extends VBox {
    private final UiContext ui;
    private final Plans plans;
    private final PlanEditor editor;
    private final TextField title = new TextField();
    private final VBox sessions = new VBox();
    private final Latest<List<Stored<SessionPlan>>> latest;

    SeriesPanel(UiContext ui, Plans plans, PlanEditor editor) {
        this.ui = ui;
        this.plans = plans;
        this.editor = editor;
        latest = new Latest<>(ui.jobs(), UserMessage.of("plan.job.series"), this::show);
        title.setText(series().title());
        title.setPrefColumnCount(28);
        title.setId("plan-series-title");
        title.textProperty().subscribe((_, now) -> rename(now));
        title.setOnAction(_ -> renameOthers());
        title.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                renameOthers();
                            }
                        });
        sessions.getStyleClass().add("series-sessions");
        var add = Buttons.plain(ui.text().text("plan.series.add"), Icon.PLUS);
        add.setId("plan-series-add");
        add.setOnAction(_ -> addSession());
        var leave = Buttons.plain(ui.text().text("plan.series.leave"));
        leave.setId("plan-series-leave");
        leave.setOnAction(
                _ -> {
                    editor.edit(p -> p.withSeries(null), null);
                    PlanPopOver.close(this);
                });
        Nodes.setShown(leave, editor.plan().get().series() != null);
        getStyleClass().add("plan-popover");
        getChildren()
                .addAll(
                        Labels.labelled(ui.text().text("plan.series.title"), title),
                        sessions,
                        new HBox(add, leave));
        show(List.of());
        var id = series().id();
        latest.request(_ -> plans.ofSeries(id));
    }

    /** The plan's series; one that begins with it while it is in none. */
    private Series series() {
        var plan = editor.plan().get();
        var its = plan.series();
        return its != null ? its : new Series(editor.id(), plan.title(), 1);
    }

    private void rename(String typed) {
        editor.edit(p -> p.withSeries(series().withTitle(typed)), "series");
    }

    /** The title stands in each of the plans. */
    private void renameOthers() {
        editor.endTyping();
        var series = editor.plan().get().series();
        if (series != null) {
            var here = editor.id();
            ui.jobs()
                    .write(
                            UserMessage.of("plan.job.save"),
                            _ -> plans.renameSeries(series, here),
                            _ -> {});
        }
    }

    private void show(List<Stored<SessionPlan>> kept) {
        var rows =
                Stream.concat(
                                Stream.of(row(editor.id(), editor.plan().get(), series().number())),
                                kept.stream()
                                        .filter(stored -> !stored.id().equals(editor.id()))
                                        .map(
                                                stored ->
                                                        row(
                                                                stored.id(),
                                                                stored.content(),
                                                                number(stored.content()))))
                        .sorted((one, other) -> Integer.compare(one.number, other.number))
                        .toList();
        sessions.getChildren().setAll(rows);
    }

    private static int number(SessionPlan plan) {
        return Objects.requireNonNull(plan.series()).number();
    }

    private Row row(DocumentId id, SessionPlan plan, int number) {
        return new Row(id, plan, number);
    }

    /** One session: its number, title, day and length. */
    private final class Row extends HBox {
        private final int number;

        Row(DocumentId id, SessionPlan plan, int number) {
            this.number = number;
            var texts = ui.text().texts().get();
            String name = plan.title().isBlank() ? texts.get("plan.untitled") : plan.title();
            Node what =
                    id.equals(editor.id())
                            ? Labels.of(name, "strong")
                            : Buttons.link(ui.text().map(_ -> name), () -> open(id));
            var day = plan.date();
            var facts =
                    Labels.of(
                            (day == null
                                            ? texts.get("plan.series.no.day")
                                            : PlanWords.day(day, texts))
                                    + " · "
                                    + texts.get("plan.total", total(plan), plan.targetMinutes()),
                            "meta",
                            "muted");
            var words = new VBox(what, facts);
            HBox.setHgrow(words, Priority.ALWAYS);
            var count = Labels.of(String.valueOf(number), "h2", "muted");
            count.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(count, words);
            setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("series-session");
        }
    }

    private void open(DocumentId plan) {
        PlanPopOver.close(this);
        ui.navigator().go(new Destination.Plan(plan));
    }

    private static int total(SessionPlan plan) {
        return Timeline.of(plan).totalMinutes();
    }

    /** The next session begins like this one, without blocks. */
    private void addSession() {
        var series = series();
        editor.edit(p -> p.withSeries(series), null);
        PlanPopOver.close(this);
        editor.saveThen(
                () ->
                        ui.jobs()
                                .write(
                                        UserMessage.of("plan.job.save"),
                                        _ -> plans.addToSeries(series, editor.plan().get()),
                                        id -> ui.navigator().go(new Destination.Plan(id))));
    }
}
