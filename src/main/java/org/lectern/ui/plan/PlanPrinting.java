package org.lectern.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.paper.Press;
import org.lectern.plan.SessionPlan;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.FileKind;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.SegmentedControl;
import org.lectern.ui.kit.UiContext;

import java.io.IOException;
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
    private final FileLayer files;

    /** What can be printed of a plan. */
    enum What {
        GLANCE,
        SCRIPT
    }

    PlanPrinting(UiContext ui, Press press, FileLayer files) {
        this.ui = ui;
        this.press = press;
        this.files = files;
    }

    /** The panel that asks what and in which language. */
    Region panel(PlanEditor editor) {
        var what =
                new SegmentedControl<>(
                        SegmentedControl.Look.SEGMENTS,
                        List.of(What.values()),
                        w -> ui.text().text("plan.print." + w.name().toLowerCase(Locale.ROOT)));
        var language =
                new SegmentedControl<>(
                        SegmentedControl.Look.SEGMENTS,
                        languages(editor.plan().get()),
                        tag -> new javafx.beans.property.SimpleStringProperty(Texts.ownName(tag)));
        var export = Buttons.primary(ui.text().text("plan.print.export"), Icon.DOWNLOAD);
        export.setId("plan-export");
        export.setOnAction(
                _ -> {
                    export.getScene().getWindow().hide();
                    export(editor, what.valueProperty().get(), language.valueProperty().get());
                });
        var buttons = new HBox(export);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var panel =
                new VBox(
                        Labels.of(ui.text().text("plan.print.what"), "meta", "muted"),
                        what,
                        Labels.of(ui.text().text("plan.print.language"), "meta", "muted"),
                        language,
                        buttons);
        panel.getStyleClass().add("plan-popover");
        return panel;
    }

    /**
     * The group's languages and the interface's, each once; only those whose words the paper knows.
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
        String key = "plan.print." + what.name().toLowerCase(Locale.ROOT);
        String name = fileName(plan, Texts.of(language).get(key));
        ui.dialogs()
                .save(UserMessage.of(key), name, FileKind.of("plan.print.pdf", "pdf"))
                .ifPresent(
                        file ->
                                ui.jobs()
                                        .submit(
                                                UserMessage.of("plan.job.print"),
                                                context -> {
                                                    byte[] pdf =
                                                            what == What.GLANCE
                                                                    ? press.glance(plan, language)
                                                                    : press.script(plan, language);
                                                    try {
                                                        files.writeAtomically(file, pdf);
                                                    } catch (IOException e) {
                                                        throw new LecternException(
                                                                UserMessage.of(
                                                                        "plan.print.failed",
                                                                        file.toString()),
                                                                e);
                                                    }
                                                    return file;
                                                },
                                                written -> {
                                                    ui.notices()
                                                            .say(
                                                                    UserMessage.of(
                                                                            "plan.print.done",
                                                                            written.getFileName()
                                                                                    .toString()));
                                                    ui.opener().open(written);
                                                }));
    }

    /**
     * A file name that every system takes: "2027-01-14 Finding direction – Session at a
     * glance.pdf".
     */
    static String fileName(SessionPlan plan, String what) {
        var date = plan.date();
        String name =
                (date == null ? "" : date + " ")
                        + (plan.title().isBlank() ? "" : plan.title() + " – ")
                        + what;
        String clean = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        return (clean.length() > 120 ? clean.substring(0, 120).strip() : clean) + ".pdf";
    }
}
