package org.lectern.ui.plan;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.handout.AssessmentSet;
import org.lectern.material.Framework;
import org.lectern.paper.Press;
import org.lectern.plan.SessionPlan;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Notice;
import org.lectern.ui.kit.SegmentedControl;
import org.lectern.ui.kit.Tone;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.Work;
import org.lectern.ui.kit.paper.OutputPane;
import org.lectern.ui.kit.paper.PaperOutput;
import org.lectern.ui.kit.paper.PdfFileName;
import org.lectern.ui.kit.paper.PrintPort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Puts a plan on paper: the session at a glance or the facilitator's script, in one of the plan's
 * languages, or the self-assessment sheets of its group, each in its reader's.
 */
final class PlanPrinting {
    private final UiContext ui;
    private final Press press;
    private final PaperOutput output;

    /** What can be printed of a plan. */
    enum What {
        GLANCE,
        SCRIPT,
        AGENDA,
        ASSESSMENT
    }

    PlanPrinting(UiContext ui, Press press, FileLayer files, PrintPort print) {
        this.ui = ui;
        this.press = press;
        this.output = new PaperOutput(ui.jobs(), ui.dialogs(), files, print);
    }

    /**
     * The panel that asks what and in which language, and says how it ended.
     *
     * @param framework whose statements the self-assessment is made of
     */
    Region panel(PlanEditor editor, Framework framework) {
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
                        languagePart(editor, what, language),
                        readersPart(editor, framework, what),
                        buttons,
                        new OutputPane(ui, output, doExport));
        panel.getStyleClass().add("plan-popover");
        // Mostly it is printed as it stands: one key more.
        panel.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                print.requestFocus();
                            }
                        });
        return panel;
    }

    /** The choice of a language: not for sheets that everybody gets in their own. */
    private Region languagePart(
            PlanEditor editor, SegmentedControl<What> what, SegmentedControl<LanguageTag> choice) {
        var part =
                new VBox(Labels.of(ui.text().text("plan.print.language"), "meta", "muted"), choice);
        part.getStyleClass().add("plan-print-part");
        showWhen(part, what.valueProperty().map(w -> w != What.ASSESSMENT || !hasReaders(editor)));
        return part;
    }

    /** Who gets the self-assessment in which language, and who can't. */
    private Region readersPart(
            PlanEditor editor, Framework framework, SegmentedControl<What> what) {
        var plan = editor.plan().get();
        var set =
                AssessmentSet.of(
                        plan,
                        editor.materials().get(),
                        framework,
                        Texts.LANGUAGES,
                        ui.text().language());
        var part = new VBox();
        part.getStyleClass().add("plan-print-part");
        // As wide as the choices above: a sentence wraps instead of widening the panel.
        part.setPrefWidth(0);
        if (!set.entries().isEmpty()) {
            part.getChildren()
                    .add(
                            Labels.wrapped(
                                    ui.text().text("plan.print.assessment.copies", readers(set)),
                                    "second"));
        }
        for (var gap : set.gaps()) {
            part.getChildren().add(new Notice(ui.text(), Tone.LOOK, gapWords(gap)));
        }
        showWhen(part, what.valueProperty().map(w -> w == What.ASSESSMENT && hasReaders(editor)));
        return part;
    }

    /** Those who get sheets: "BG 6 · EN 5". */
    private static String readers(AssessmentSet set) {
        return set.entries().stream()
                .map(entry -> Texts.code(entry.language()) + " " + entry.copies())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private ObservableValue<String> gapWords(AssessmentSet.Gap gap) {
        return ui.text()
                .texts()
                .map(
                        texts ->
                                texts.get(
                                        "plan.print.assessment.missing",
                                        gap.readers(),
                                        texts.languageName(gap.language())));
    }

    private static boolean hasReaders(PlanEditor editor) {
        return editor.plan().get().group().size() > 0;
    }

    private static void showWhen(Region part, ObservableValue<Boolean> shown) {
        part.visibleProperty().bind(shown);
        part.managedProperty().bind(part.visibleProperty());
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
                PdfFileName.of(PlanWords.fileName(plan, Texts.of(language).get(key(what))), "plan"),
                pages(plan, what, language));
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
                    case AGENDA -> press.agenda(plan, language);
                    case ASSESSMENT -> press.selfAssessment(plan, language);
                };
    }
}
