package org.lectern.ui.plan;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.lectern.material.Framework;
import org.lectern.plan.PlanWarning;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiContext;

import java.util.ArrayList;

/** Everything of a plan that is worth a look, each entry leading to its block. */
final class WarningsPanel extends ScrollPane {
    /**
     * @param chosen called when somebody goes to a block
     */
    WarningsPanel(UiContext ui, PlanEditor editor, Framework framework, Runnable chosen) {
        var texts = ui.text().texts().get();
        var rows = new ArrayList<Node>();
        rows.add(Labels.of(ui.text().text("plan.warn.title"), "strong"));
        for (var warning : editor.warnings().get()) {
            String words = WarningWords.sentence(warning, texts, framework);
            var block = warning.block();
            var title =
                    block == null
                            ? ""
                            : editor.plan()
                                    .get()
                                    .find(block)
                                    .map(b -> BlockWords.title(b, editor.materials().get(), texts))
                                    .orElse("");
            if (block == null || warning instanceof PlanWarning.TargetMissed) {
                var label = Labels.of(words, "second");
                label.setWrapText(true);
                rows.add(label);
            } else {
                var link =
                        Buttons.link(
                                ui.text().text("plan.warn.entry", title, words),
                                () -> {
                                    editor.selected().set(block);
                                    chosen.run();
                                });
                link.setWrapText(true);
                link.setGraphic(new IconView(Icon.ALERT, "icon-small"));
                rows.add(link);
            }
        }
        var newer =
                editor.warnings().get().stream()
                        .filter(PlanWarning.NewerRevision.class::isInstance)
                        .count();
        if (newer > 1) {
            var all = Buttons.plain(ui.text().text("plan.revision.all"), Icon.REFRESH);
            all.setOnAction(
                    _ -> {
                        editor.takeNewer(editor.newer().keySet());
                        chosen.run();
                    });
            rows.add(all);
        }
        var list = new VBox(rows.toArray(Node[]::new));
        list.getStyleClass().add("plan-popover");
        setContent(list);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMaxHeight(ui.theme().px(480));
        setPrefWidth(ui.theme().px(420));
    }
}
