package org.lectern.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.handout.PrintSet;
import org.lectern.library.MaterialHead;
import org.lectern.material.EditionState;
import org.lectern.material.SheetKind;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.Toolbar;

import java.util.List;

/** The sheets of a block's material, with their copies for the group, and what is missing. */
final class BlockHandouts extends VBox {
    private final PlanEditor editor;

    BlockHandouts(PlanEditor editor) {
        this.editor = editor;
        getStyleClass().add("inspector-list");
    }

    /** Shows a material's sheets; nothing for a block without a material. */
    void show(@Nullable MaterialHead material, Texts texts) {
        getChildren().clear();
        Nodes.setShown(this, material != null);
        if (material == null) {
            return;
        }
        var set =
                PrintSet.of(
                        editor.plan().get(), editor.materials().get(), List.of(texts.language()));
        var own = set.entries().stream().filter(e -> e.pin().equals(material.pin())).toList();
        getChildren().add(Labels.of(texts.get("plan.inspector.handouts"), "h3"));
        own.stream()
                .map(PrintSet.Entry::sheet)
                .distinct()
                .map(sheet -> own.stream().filter(e -> e.sheet().equals(sheet)).toList())
                .map(sheets -> row(sheets, texts))
                .forEach(getChildren()::add);
        set.gaps().stream()
                .filter(gap -> gap.pin().equals(material.pin()))
                .map(gap -> missing(gap, texts))
                .forEach(getChildren()::add);
        if (own.isEmpty()) {
            getChildren()
                    .add(Labels.of(texts.get("plan.inspector.handouts.none"), "second", "muted"));
        }
    }

    private static Label missing(PrintSet.Gap gap, Texts texts) {
        String key = gap.state() == EditionState.MISSING ? "plan.gap.missing" : "plan.gap.outdated";
        var label = Labels.of(texts.get(key, texts.languageName(gap.language())), "meta", "warn");
        label.setWrapText(true);
        label.setGraphic(new IconView(Icon.ALERT, "icon-small"));
        return label;
    }

    private static HBox row(List<PrintSet.Entry> languages, Texts texts) {
        var first = languages.getFirst();
        var name = Labels.of(first.title(), "second");
        name.setGraphic(
                new IconView(
                        first.kind() == SheetKind.CARDS ? Icon.SCISSORS : Icon.HANDOUT,
                        "icon-small"));
        name.setMinWidth(0);
        var row = new HBox(name, Toolbar.spacer());
        for (var entry : languages) {
            var copies = Labels.of(PlanWords.copies(entry, texts), "meta", "copies");
            copies.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(copies);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("inspector-row");
        return row;
    }
}
