package org.lectern.ui.live;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.lectern.plan.SessionPlan;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.WindowLayout;

import java.time.ZoneId;

/** The head of a running session: whose it is, the way out, and the clock. */
final class LiveHeader extends HBox {
    private final UiContext ui;
    private final Label title = Labels.of("", "h2");
    private final Tooltip wholeTitle = new Tooltip();
    private final Label people = Labels.of("", "muted");
    private final Label clock = Labels.of("", "live-clock");

    LiveHeader(UiContext ui, LiveViewModel model, Runnable fullScreen) {
        this.ui = ui;
        getStyleClass().addAll("page-header", "live-header");
        setAlignment(Pos.CENTER_LEFT);
        var back = Buttons.icon(Icon.CHEVRON_LEFT, ui.text().text("live.to.plan"));
        back.setOnAction(
                _ -> {
                    var now = model.moment().get();
                    if (now != null) {
                        ui.navigator().go(new Destination.Plan(now.state().plan()));
                    }
                });
        title.setMinWidth(0);
        title.setTooltip(wholeTitle);
        wholeTitle.textProperty().bind(title.textProperty());
        people.setMinWidth(USE_PREF_SIZE);
        // With less room the title is what must be read.
        people.visibleProperty().bind(ui.layout().room().isNotEqualTo(WindowLayout.Room.NARROW));
        people.managedProperty().bind(people.visibleProperty());
        var whole = withIcon("live.full.screen", Icon.PROJECTOR);
        whole.setOnAction(_ -> fullScreen.run());
        Buttons.tooltip(whole, ui.text().text("live.full.screen.tip"));
        whole.accessibleTextProperty().bind(ui.text().text("live.full.screen"));
        // The screen's picture speaks for itself where the title would be cut.
        whole.contentDisplayProperty()
                .bind(
                        ui.layout()
                                .room()
                                .map(
                                        room ->
                                                room == WindowLayout.Room.NARROW
                                                        ? ContentDisplay.GRAPHIC_ONLY
                                                        : ContentDisplay.LEFT));
        var end = withIcon("live.end", Icon.END);
        end.setId("live-end");
        end.setOnAction(_ -> model.askToEnd());
        clock.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(back, title, people, Toolbar.spacer(), whole, end, clock);
    }

    private Button withIcon(String key, Icon icon) {
        var button = Buttons.plain(ui.text().text(key), icon);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    void show(Moment moment, ZoneId zone) {
        SessionPlan plan = moment.state().planned();
        title.setText(plan.title().isBlank() ? ui.text().get("plan.untitled") : plan.title());
        int size = plan.group().size();
        people.setText(
                size == 0
                        ? ""
                        : ui.text().get("plan.group.people", size)
                                + "   "
                                + BlockWords.readers(plan.group()));
        clock.setText(LiveWords.clock(moment.now(), zone));
    }
}
