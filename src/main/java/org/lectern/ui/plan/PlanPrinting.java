package org.lectern.ui.plan;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.paper.Press;
import org.lectern.plan.SessionPlan;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.SegmentedControl;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.Work;
import org.lectern.ui.kit.paper.OutputPane;
import org.lectern.ui.kit.paper.PaperOutput;
import org.lectern.ui.kit.paper.PdfFileName;
import org.lectern.ui.kit.paper.PrintPort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts a plan on paper: the session at a glance or the facilitator's script, in one of the plan's
 * languages.
 */
final class PlanPrinting {
    private final UiContext ui;
    private final Press press;
    private final PaperOutput output;

    /** What can be printed of a plan. */
    enum What {
        GLANCE,
        SCRIPT
    }

    PlanPrinting(UiContext ui, Press press, FileLayer files, PrintPort print) {
        this.ui = ui;
        this.press = press;
        this.output = new PaperOutput(ui.jobs(), ui.dialogs(), files, print);
    }

    /** The panel that asks what and in which language, and says how it ended. */
    Region panel(PlanEditor editor) {
        output.forget();
        var what =
                new SegmentedControl<>(
                        SegmentedControl.Look.SEGMENTS,
                        List.of(What.values()),
                        w -> ui.text().text(key(w)));
        var language =
                new SegmentedControl<>(
                        SegmentedControl.Look.SEGMENTS,
                        languages(editor.plan().get()),
                        tag -> new SimpleStringProperty(Texts.ownName(tag)));
        Runnable doExport =
                () -> export(editor, what.valueProperty().get(), language.valueProperty().get());
        var export = Buttons.plain(ui.text().text("plan.print.export"), Icon.DOWNLOAD);
        export.setId("plan-export");
        export.setOnAction(_ -> doExport.run());
        var print = Buttons.primary(ui.text().text("plan.print.print"), Icon.PRINT);
        print.setOnAction(
                _ -> print(editor, what.valueProperty().get(), language.valueProperty().get()));
        var buttons = new HBox(export, print);
        buttons.getStyleClass().add("row");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var panel =
                new VBox(
                        Labels.of(ui.text().text("plan.print.what"), "meta", "muted"),
                        what,
                        Labels.of(ui.text().text("plan.print.language"), "meta", "muted"),
                        language,
                        buttons,
                        new OutputPane(ui, output, doExport));
        panel.getStyleClass().add("plan-popover");
        return panel;
    }

    private static String key(What what) {
        return "plan.print." + what.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The interface's language and the group's, each once; only those whose words the paper knows.
     */
    private List<LanguageTag> languages(SessionPlan plan) {
        var languages = new ArrayList<LanguageTag>(List.of(ui.text().language()));
        for (var language : plan.group().languages()) {
            if (!languages.contains(language) && Texts.LANGUAGES.contains(language)) {
                languages.add(language);
            }
        }
        return languages;
    }

    /** Asks for a file and writes the paper to it. */
    void export(PlanEditor editor, What what, LanguageTag language) {
        var plan = editor.plan().get();
        output.export(
                fileName(plan, Texts.of(language).get(key(what))), pages(plan, what, language));
    }

    private void print(PlanEditor editor, What what, LanguageTag language) {
        var plan = editor.plan().get();
        output.print(plan.title(), pages(plan, what, language));
    }

    private Work<byte[]> pages(SessionPlan plan, What what, LanguageTag language) {
        return context ->
                switch (what) {
                    case GLANCE -> press.glance(plan, language);
                    case SCRIPT -> press.script(plan, language);
                };
    }

    /** Such as "2027-01-14 Finding direction – Session at a glance.pdf". */
    private static String fileName(SessionPlan plan, String what) {
        var date = plan.date();
        return PdfFileName.of(
                (date == null ? "" : date + " ")
                        + (plan.title().isBlank() ? "" : plan.title() + " – ")
                        + what,
                "plan");
    }
}
