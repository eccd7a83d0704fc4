package org.lectern.ui.plan;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.lectern.material.Framework;
import org.lectern.plan.Block;
import org.lectern.plan.PlanWarning;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.UiContext;

import java.util.List;

/** What there is to look at in a block; a newer revision can be shown and taken here. */
final class BlockWarnings extends VBox {
    private final UiContext ui;
    private final PlanEditor editor;
    private final Framework framework;

    BlockWarnings(UiContext ui, PlanEditor editor, Framework framework) {
        this.ui = ui;
        this.editor = editor;
        this.framework = framework;
    }

    /** Shows what there is to look at in this block. */
    void show(Block block, Texts texts) {
        getChildren().clear();
        for (var warning : editor.warnings().get()) {
            if (!block.id().equals(warning.block())) {
                continue;
            }
            var label =
                    Labels.of(WarningWords.sentence(warning, texts, framework), "second", "warn");
            label.setWrapText(true);
            label.setGraphic(new IconView(Icon.ALERT, "icon-small"));
            getChildren().add(label);
            if (warning instanceof PlanWarning.NewerRevision) {
                getChildren().add(revision(block));
            }
        }
        Nodes.setShown(this, !getChildren().isEmpty());
    }

    private FlowPane revision(Block block) {
        var show = Buttons.small(Buttons.plain(ui.text().text("plan.revision.show")));
        show.setOnAction(
                _ ->
                        editor.compare(
                                block.id(),
                                difference ->
                                        PlanPopOver.show(
                                                show,
                                                new RevisionPanel(ui, difference),
                                                ui.text().get("plan.revision.show"))));
        var take = Buttons.small(Buttons.plain(ui.text().text("plan.revision.take")));
        take.setOnAction(_ -> editor.takeNewer(List.of(block.id())));
        var buttons = new FlowPane(show, take);
        buttons.getStyleClass().add("plan-beginnings-left");
        return buttons;
    }
}
