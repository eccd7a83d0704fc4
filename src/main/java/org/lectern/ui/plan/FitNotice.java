package org.lectern.ui.plan;

import javafx.scene.layout.VBox;

import org.lectern.plan.BlockId;
import org.lectern.plan.fit.Fit;
import org.lectern.text.Texts;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Notice;
import org.lectern.ui.kit.Tone;
import org.lectern.ui.kit.UiContext;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what bringing a plan into its time changed, and what is missing; goes with the next edit.
 */
final class FitNotice extends VBox {
    private final UiContext ui;
    private final PlanEditor editor;

    FitNotice(UiContext ui, PlanEditor editor) {
        this.ui = ui;
        this.editor = editor;
        getStyleClass().add("fit-notice");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        editor.plan().subscribe((_, _) -> setVisible(false));
    }

    /** Explains an answer to the plan that is on screen now. */
    void show(Fit fit) {
        var notice =
                new Notice(
                        ui.text(),
                        fit.fits() ? Tone.FINE : Tone.LOOK,
                        ui.text().texts().map(texts -> explain(fit, texts)));
        notice.setOnClose(() -> setVisible(false));
        if (!fit.changes().isEmpty()) {
            var undo = Buttons.plain(ui.text().text("plan.undo"), Icon.UNDO);
            undo.setOnAction(_ -> editor.undo());
            notice.setActions(undo);
        }
        getChildren().setAll(notice);
        setVisible(true);
    }

    private String explain(Fit fit, Texts texts) {
        List<String> sentences = new ArrayList<>();
        if (fit.changes().isEmpty()) {
            sentences.add(texts.get(fit.fits() ? "plan.fit.already" : "plan.fit.nothing"));
        } else {
            var changes = new ArrayList<String>();
            for (var change : fit.changes()) {
                changes.add(
                        texts.get(
                                "plan.fit.change",
                                title(change.block(), texts),
                                change.fromMinutes(),
                                change.toMinutes()));
            }
            sentences.add(
                    texts.get(
                            "plan.fit.changed", fit.changes().size(), String.join(", ", changes)));
        }
        for (var misfit : fit.misfits()) {
            sentences.add(
                    texts.get(
                            misfit.tooLong() ? "plan.fit.long" : "plan.fit.short",
                            misfit.minutes(),
                            clock(misfit.untilMinute())));
        }
        return String.join("\n", sentences);
    }

    private static String clock(int minute) {
        return PlanWords.clock(LocalTime.MIDNIGHT.plusMinutes(minute));
    }

    private String title(BlockId id, Texts texts) {
        return editor.plan()
                .get()
                .find(id)
                .map(block -> BlockWords.title(block, editor.materials().get(), texts))
                .orElse("");
    }
}
