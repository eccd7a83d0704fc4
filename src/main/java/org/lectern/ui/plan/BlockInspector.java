package org.lectern.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.library.MaterialHead;
import org.lectern.material.Framework;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.text.Texts;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.AreaBar;
import org.lectern.ui.kit.AreaTag;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The selected block's fields, whose changes act at once, and what to prepare for the whole
 * session.
 */
final class BlockInspector extends ScrollPane {
    private final UiContext ui;
    private final PlanEditor editor;
    private final Framework framework;
    private final AreaTag area = new AreaTag(AreaBar.NONE, "");
    private final TextField title = new TextField();
    private final TextField goal = new TextField();
    private final TextField method = new TextField();
    private final TextField things = new TextField();
    private final BlockTimes times;
    private final TextArea notes = new TextArea();
    private final BlockHandouts handouts;
    private final BlockWarnings warnings;
    private final VBox fields;
    private final Label nothing;
    private boolean showing;

    BlockInspector(UiContext ui, PlanEditor editor, PlanCommands commands, Framework framework) {
        this.ui = ui;
        this.editor = editor;
        this.framework = framework;
        times = new BlockTimes(ui, editor, commands);
        warnings = new BlockWarnings(ui, editor, framework);
        handouts = new BlockHandouts(editor);
        notes.setWrapText(true);
        notes.setPrefRowCount(4);
        nothing = Labels.wrapped(ui.text().text("plan.inspector.none"), "second", "muted");
        var more = Buttons.small(Buttons.icon(Icon.MORE, ui.text().text("plan.block.more")));
        more.setOnAction(_ -> new BlockMenu(ui, editor, commands).showUnder(more));
        var head = new HBox(area, Toolbar.spacer(), more);
        head.setAlignment(Pos.CENTER_LEFT);
        fields =
                new VBox(
                        head,
                        warnings,
                        Labels.labelled(ui.text().text("plan.inspector.title"), title),
                        times,
                        Labels.labelled(ui.text().text("plan.inspector.goal"), goal),
                        Labels.labelled(ui.text().text("plan.inspector.method"), method),
                        Labels.labelled(ui.text().text("plan.inspector.things"), things),
                        Labels.labelled(ui.text().text("plan.inspector.notes"), notes),
                        handouts);
        fields.getStyleClass().add("inspector-fields");
        var content = new VBox(nothing, fields, new PreparationCard(ui, editor));
        content.getStyleClass().add("inspector");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("inspector-scroll");
        wire();
        editor.plan().subscribe(this::show);
        editor.materials().subscribe(this::show);
        editor.selected().subscribe(this::show);
        editor.warnings().subscribe(this::show);
        ui.text().texts().subscribe(this::show);
        show();
    }

    private void wire() {
        typed(title, "title", Block::withTitle);
        typed(goal, "goal", Block::withGoal);
        typed(notes, "notes", Block::withNotes);
        typed(method, "method", Block::withMethod);
        typed(things, "things", Block::withMaterials);
    }

    private void typed(
            TextInputControl field, String name, BiFunction<Block, String, Block> change) {
        field.textProperty()
                .subscribe(
                        (_, now) -> {
                            var block = editor.selectedBlock();
                            if (!showing && block != null) {
                                editor.editBlock(block.id(), name, b -> change.apply(b, now));
                            }
                        });
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                editor.endTyping();
                            }
                        });
    }

    private void show() {
        showing = true;
        try {
            var block = editor.selectedBlock();
            Nodes.setShown(fields, block != null);
            Nodes.setShown(nothing, block == null);
            if (block != null) {
                showBlock(block);
            }
        } finally {
            showing = false;
        }
    }

    private void showBlock(Block block) {
        var texts = ui.text().texts().get();
        var materials = editor.materials().get();
        var material = materials.material(block).orElse(null);
        showArea(material, texts);
        text(title, block.title(), BlockWords.title(block.withTitle(""), materials, texts));
        text(goal, block.goal(), PlanWords.goal(block.withGoal(""), materials, texts));
        text(notes, block.notes(), texts.get("plan.inspector.notes.prompt"));
        boolean isBreak = block.content() instanceof BlockContent.Break;
        Nodes.setShown(goal.getParent(), !isBreak);
        Nodes.setShown(method.getParent(), !isBreak);
        Nodes.setShown(things.getParent(), !isBreak);
        text(method, block.method(), material == null ? "" : PlanWords.method(material, texts));
        text(
                things,
                block.materials(),
                material == null
                        ? ""
                        : material.facts().things().stream()
                                .map(thing -> thing.name().in(List.of(texts.language())))
                                .collect(Collectors.joining(", ")));
        times.show(block, material, texts);
        warnings.show(block, texts);
        handouts.show(material, texts);
    }

    private void showArea(@Nullable MaterialHead material, Texts texts) {
        var found = material == null ? null : framework.area(material.facts().area()).orElse(null);
        Nodes.setShown(area, found != null);
        if (found != null) {
            area.show(found.colour(), PlanWords.area(found, texts.language()));
        }
    }

    /** Sets the text without moving the caret of somebody who is typing it. */
    private static void text(TextInputControl field, String value, String prompt) {
        if (!field.getText().equals(value)) {
            field.setText(value);
        }
        field.setPromptText(prompt);
    }

    /** Moves the focus to the first field. */
    void focusTitle() {
        title.requestFocus();
    }
}
