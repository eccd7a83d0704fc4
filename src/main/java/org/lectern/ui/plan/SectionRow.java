package org.lectern.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.lectern.plan.PlanEdits;
import org.lectern.plan.Section;
import org.lectern.plan.SectionId;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiContext;

/** The head of a group of blocks: its title, how long it takes, and folding it away. */
final class SectionRow extends HBox {
    private final UiContext ui;
    private final Button fold;
    private final IconView arrow = new IconView(Icon.CHEVRON_DOWN);
    private final TextField title = new TextField();
    private final Label sum = Labels.of("", "second", "muted");
    private boolean collapsed;
    private boolean showing;

    SectionRow(UiContext ui, PlanEditor editor, PlanCommands commands, SectionId section) {
        this.ui = ui;
        fold = Buttons.small(Buttons.icon(Icon.CHEVRON_DOWN, ui.text().text("plan.section.fold")));
        fold.setGraphic(arrow);
        fold.setOnAction(_ -> commands.fold(section, !collapsed));
        title.getStyleClass().add("section-title");
        title.accessibleTextProperty().bind(ui.text().text("plan.section.title"));
        title.promptTextProperty().bind(ui.text().text("plan.section.new"));
        title.textProperty()
                .subscribe(
                        (_, now) -> {
                            if (!showing) {
                                editor.edit(
                                        p ->
                                                PlanEdits.changeSection(
                                                        p, section, s -> s.withTitle(now)),
                                        "section:" + section.value());
                            }
                        });
        title.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                editor.endTyping();
                            }
                        });
        HBox.setHgrow(title, Priority.ALWAYS);
        sum.setMinWidth(USE_PREF_SIZE);
        var end = Buttons.small(Buttons.icon(Icon.CLOSE, ui.text().text("plan.block.ungroup")));
        end.setOnAction(_ -> editor.edit(p -> PlanEdits.ungroup(p, section), null));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("section-row");
        getChildren().addAll(fold, title, sum, end);
    }

    /** Shows the section with its blocks' number and minutes. */
    void show(Section section, int blocks, int minutes) {
        showing = true;
        try {
            collapsed = section.collapsed();
            arrow.show(collapsed ? Icon.CHEVRON_RIGHT : Icon.CHEVRON_DOWN);
            if (!title.getText().equals(section.title())) {
                title.setText(section.title());
            }
            sum.setText(ui.text().texts().get().get("plan.section.sum", blocks, minutes));
        } finally {
            showing = false;
        }
    }

    /** Moves the keyboard to the title, all of it chosen. */
    void editTitle() {
        title.requestFocus();
        title.selectAll();
    }
}
