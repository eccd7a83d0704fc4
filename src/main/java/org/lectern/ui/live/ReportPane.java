package org.lectern.ui.live;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.lectern.base.LanguageTag;
import org.lectern.plan.Group;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.live.DeliveredSession;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.NumberSpinner;
import org.lectern.ui.kit.PageHeader;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.UiText;

import java.util.Set;

/** What really happened in the session that has just ended. */
final class ReportPane extends BorderPane {
    private final UiText text;
    private final LiveViewModel model;

    ReportPane(UiContext ui, LiveViewModel model, DeliveredSession told) {
        this.text = ui.text();
        this.model = model;
        var back = Buttons.plain(text.text("live.report.back"), Icon.UNDO);
        back.setId("live-report-back");
        back.setOnAction(_ -> model.goBack());
        var discard = Buttons.plain(text.text("live.report.discard"), Icon.TRASH);
        discard.setId("live-report-discard");
        discard.setOnAction(_ -> model.discard());
        var keep = Buttons.primary(text.text("live.report.keep"), Icon.CHECK);
        keep.setId("live-report-keep");
        keep.setOnAction(_ -> model.deliver());
        setTop(new PageHeader(text.text("live.report")).actions(back, discard, keep));
        var content = new VBox(hint(), minutes(told), people(told), note(told));
        content.getStyleClass().add("live-report");
        var middle = new HBox(content);
        middle.setAlignment(Pos.TOP_CENTER);
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("live-scroll");
        setCenter(scroll);
        getStyleClass().add("canvas");
    }

    private Label hint() {
        return Labels.wrapped(text.text("live.report.hint"), "muted");
    }

    private Node minutes(DeliveredSession told) {
        var rows = new VBox();
        rows.getStyleClass().add("card-list");
        for (int i = 0; i < told.blocks().size(); i++) {
            int index = i;
            var delivered = told.blocks().get(i);
            var title =
                    text.map(
                            texts -> BlockWords.title(delivered.block(), model.materials(), texts));
            var name = Labels.wrapped(title);
            var planned =
                    Labels.of(
                            text.text("live.report.planned", delivered.block().minutes()),
                            "second",
                            "muted");
            planned.setMinWidth(USE_PREF_SIZE);
            var spinner =
                    NumberSpinner.minutes(
                            text,
                            text.text("plan.block.minutes", title),
                            0,
                            SessionPlan.MAX_MINUTES);
            spinner.setValue(delivered.actualMinutes());
            spinner.valueProperty().subscribe((_, now) -> model.tookMinutes(index, now.intValue()));
            rows.getChildren().add(row(name, planned, spinner));
        }
        return section("live.report.minutes", rows);
    }

    private static HBox row(Label name, Node... further) {
        var row = new HBox(name, Toolbar.spacer());
        row.getChildren().addAll(further);
        row.getStyleClass().addAll("card-row", "live-report-row");
        return row;
    }

    private Node people(DeliveredSession told) {
        var rows = new VBox();
        rows.getStyleClass().add("card-list");
        var languages =
                told.attended().isEmpty() ? Set.of(text.language()) : told.attended().keySet();
        for (LanguageTag language : languages) {
            var name = text.map(texts -> texts.languageName(language));
            var spinner =
                    new NumberSpinner(text, text.text("plan.group.readers.of", name), 0, Group.MAX);
            spinner.setValue(told.attended().getOrDefault(language, 0));
            spinner.valueProperty().subscribe((_, now) -> model.attended(language, now.intValue()));
            rows.getChildren().add(row(Labels.of(name), spinner));
        }
        return section("live.report.people", rows);
    }

    private Node note(DeliveredSession told) {
        var area = new TextArea(told.note());
        area.setId("live-report-note");
        area.setWrapText(true);
        area.setPrefRowCount(4);
        area.promptTextProperty().bind(text.text("live.next.time.prompt"));
        area.accessibleTextProperty().bind(text.text("live.report.note"));
        area.textProperty().subscribe((_, now) -> model.reportNote(now));
        return section("live.report.note", area);
    }

    private Node section(String key, Node content) {
        var section = new VBox(Labels.of(text.text(key), "h2"), content);
        section.getStyleClass().add("live-report-section");
        return section;
    }
}
