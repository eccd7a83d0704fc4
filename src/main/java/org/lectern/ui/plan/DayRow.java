package org.lectern.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.BlockContent.NewDay;
import org.lectern.plan.BlockId;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.NumberSpinner;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;

import java.util.List;
import java.util.function.UnaryOperator;

/** The head of one day of a plan over several days: when it is, and how much of it is filled. */
final class DayRow extends HBox {
    private final UiContext ui;
    private final PlanEditor editor;
    private final @Nullable BlockId divider;
    private final Label name = Labels.of("", "day-name");
    private final DatePicker date = new DatePicker();
    private final TextField start = new TextField();
    private final NumberSpinner target;
    private final Label sum = Labels.of("", "second", "muted");
    private boolean showing;

    /**
     * @param divider the block that begins the day; null for the first
     */
    DayRow(UiContext ui, PlanEditor editor, @Nullable BlockId divider) {
        this.ui = ui;
        this.editor = editor;
        this.divider = divider;
        date.accessibleTextProperty().bind(ui.text().text("plan.day"));
        date.promptTextProperty().bind(ui.text().text("plan.day"));
        date.setPrefWidth(ui.theme().px(150));
        date.setConverter(PlanWords.dates(ui.text()));
        date.valueProperty().subscribe((_, now) -> edit("date", day -> day.withDate(now)));
        start.setPrefColumnCount(4);
        start.accessibleTextProperty().bind(ui.text().text("plan.start"));
        start.textProperty()
                .subscribe(
                        (_, now) -> {
                            var time = PlanHeader.clock(now);
                            if (time != null) {
                                edit("start", day -> day.withStart(time));
                            }
                        });
        target =
                NumberSpinner.minutes(
                        ui.text(), ui.text().text("plan.target"), 5, SessionPlan.MAX_MINUTES);
        target.valueProperty()
                .subscribe(
                        (_, now) -> edit("target", day -> day.withTargetMinutes(now.intValue())));
        name.setMinWidth(USE_PREF_SIZE);
        sum.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("day-row");
        getChildren().addAll(name, date, start, target, sum);
        if (divider != null) {
            Button join = Buttons.icon(Icon.CLOSE, ui.text().text("plan.day.join"));
            join.setOnAction(_ -> editor.remove(List.of(divider)));
            getChildren().addAll(Toolbar.spacer(), join);
        }
    }

    private void edit(String field, UnaryOperator<NewDay> change) {
        if (showing) {
            return;
        }
        if (divider == null) {
            editor.edit(
                    p -> {
                        var day = change.apply(new NewDay(p.date(), p.start(), p.targetMinutes()));
                        return p.withDate(day.date())
                                .withStart(day.start())
                                .withTargetMinutes(day.targetMinutes());
                    },
                    "day:" + field);
        } else {
            editor.editBlock(
                    divider,
                    "day:" + field,
                    b -> b.content() instanceof NewDay day ? b.withContent(change.apply(day)) : b);
        }
    }

    /** Shows the day, which is so many from the first. */
    void show(Timeline.Day day, int number) {
        showing = true;
        try {
            var texts = ui.text().texts().get();
            name.setText(texts.get("plan.day.number", number));
            date.setValue(day.date());
            String clock = PlanWords.clock(day.start());
            if (!start.isFocused()) {
                start.setText(clock);
            }
            target.setValue(day.targetMinutes());
            sum.setText(
                    day.overMinutes() > 0
                            ? texts.get("plan.over", day.overMinutes())
                            : texts.get("plan.free", day.freeMinutes()));
            sum.getStyleClass().removeAll("warn", "muted");
            sum.getStyleClass().add(day.overMinutes() > 0 ? "warn" : "muted");
        } finally {
            showing = false;
        }
    }
}
