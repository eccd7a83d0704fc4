package org.lectern.ui.plan;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.base.MaterialId;
import org.lectern.handout.PrintSet;
import org.lectern.material.Framework;
import org.lectern.plan.Block;
import org.lectern.plan.BlockId;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.DragPort;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.UiContext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The blocks of a plan one below the other, with their times; blocks are moved by dragging and by
 * keys.
 */
final class Agenda extends ScrollPane {
    /** The kind of everything that can be dropped on the agenda. */
    static final String DRAG_KIND = "block";

    /** Before the id of a block that is moved. */
    static final String BLOCK_PREFIX = "block:";

    /** Before the id of a material that is put in. */
    static final String MATERIAL_PREFIX = "material:";

    private final UiContext ui;
    private final PlanEditor editor;
    private final Framework framework;
    private final VBox rows = new VBox();
    private final Region dropLine = new Region();
    private final Button addHere = new Button();
    private final Map<BlockId, BlockCard> cards = new HashMap<>();

    Agenda(UiContext ui, PlanEditor editor, Framework framework) {
        this.ui = ui;
        this.editor = editor;
        this.framework = framework;
        rows.getStyleClass().add("agenda");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("agenda-scroll");
        dropLine.getStyleClass().add("drop-line");
        dropLine.setManaged(false);
        dropLine.setVisible(false);
        addHere.getStyleClass().setAll("button", "drop-zone");
        addHere.setGraphic(new IconView(Icon.PLUS));
        addHere.setMaxWidth(Double.MAX_VALUE);
        addHere.setMnemonicParsing(false);
        addHere.setOnAction(_ -> newBlock());
        Buttons.tooltip(addHere, ui.text().text("plan.add.tip"));
        editor.timeline().subscribe(this::show);
        editor.materials().subscribe(this::show);
        ui.text().texts().subscribe(this::show);
        ui.theme()
                .scale()
                .subscribe(
                        _ -> {
                            rows.setMaxWidth(ui.theme().px(880));
                            show();
                        });
        editor.selected().subscribe(this::showSelection);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        ui.drag().target(rows, DRAG_KIND, new Drop());
        show();
    }

    private void newBlock() {
        editor.selected().set(null);
        editor.add(Block.ofText("", 10));
    }

    private void show() {
        var timeline = editor.timeline().get();
        var nodes = new ArrayList<Node>();
        var kept = new HashMap<BlockId, BlockCard>();
        var printed =
                PrintSet.of(
                        editor.plan().get(),
                        editor.materials().get(),
                        List.of(ui.text().language()));
        int position = 1;
        for (var slot : timeline.slots()) {
            var card =
                    cards.computeIfAbsent(
                            slot.block().id(), id -> new BlockCard(ui, editor, slot.block()));
            card.show(
                    slot,
                    editor.materials().get(),
                    printed,
                    framework,
                    position++,
                    timeline.slots().size());
            kept.put(slot.block().id(), card);
            nodes.add(card);
        }
        cards.clear();
        cards.putAll(kept);
        nodes.add(addHere);
        nodes.add(dropLine);
        if (!rows.getChildren().equals(nodes)) {
            // A moved card leaves the scene for a moment and would lose the focus.
            var focused = getScene() == null ? null : getScene().getFocusOwner();
            rows.getChildren().setAll(nodes);
            if (focused instanceof BlockCard card && nodes.contains(card)) {
                card.requestFocus();
            }
        }
        var texts = ui.text().texts().get();
        String end = PlanWords.clock(timeline.end());
        addHere.setText(
                timeline.freeMinutes() > 0
                        ? texts.get(
                                "plan.add.here.free",
                                timeline.freeMinutes(),
                                PlanWords.clock(timeline.end().plusMinutes(timeline.freeMinutes())))
                        : texts.get("plan.add.here", end));
        showSelection();
    }

    private void showSelection() {
        BlockId selected = editor.selected().get();
        cards.forEach((id, card) -> card.setSelected(id.equals(selected)));
    }

    /** Moves the focus to the selected block, else to the first. */
    void focusSelected() {
        BlockCard card = card(editor.selected().get());
        if (card == null && !editor.plan().get().blocks().isEmpty()) {
            card = card(editor.plan().get().blocks().getFirst().id());
        }
        if (card == null) {
            addHere.requestFocus();
        } else {
            card.requestFocus();
            reveal(card);
        }
    }

    private @Nullable BlockCard card(@Nullable BlockId id) {
        return id == null ? null : cards.get(id);
    }

    private void reveal(BlockCard card) {
        layout();
        double height = rows.getHeight() - getViewportBounds().getHeight();
        if (height <= 0) {
            return;
        }
        double top = card.getBoundsInParent().getMinY();
        double bottom = card.getBoundsInParent().getMaxY();
        double from = getVvalue() * height;
        if (top < from) {
            setVvalue(top / height);
        } else if (bottom > from + getViewportBounds().getHeight()) {
            setVvalue((bottom - getViewportBounds().getHeight()) / height);
        }
    }

    private void onKey(KeyEvent event) {
        // Keys of a field inside a card belong to the field.
        if (!(event.getTarget() instanceof BlockCard card)) {
            if (event.getCode() == KeyCode.INSERT) {
                newBlock();
                focusSelected();
                event.consume();
            }
            return;
        }
        var block = card.block().id();
        switch (event.getCode()) {
            case UP -> {
                if (event.isAltDown()) {
                    editor.moveBy(block, -1);
                } else {
                    editor.selectBy(-1);
                }
            }
            case DOWN -> {
                if (event.isAltDown()) {
                    editor.moveBy(block, 1);
                } else {
                    editor.selectBy(1);
                }
            }
            case HOME -> editor.selectBy(-editor.plan().get().blocks().size());
            case END -> editor.selectBy(editor.plan().get().blocks().size());
            case PLUS, ADD, EQUALS ->
                    editor.editBlock(block, "minutes", b -> b.withMinutes(b.minutes() + 5));
            case MINUS, SUBTRACT ->
                    editor.editBlock(block, "minutes", b -> b.withMinutes(b.minutes() - 5));
            case DELETE, BACK_SPACE -> PlanCommands.remove(ui, editor, block);
            case INSERT -> editor.add(Block.ofText("", 10));
            default -> {
                return;
            }
        }
        focusSelected();
        event.consume();
    }

    /** Before which block something at this height would be put. */
    private int indexAt(double y) {
        List<Block> blocks = editor.plan().get().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            var card = card(blocks.get(i).id());
            if (card != null && y < card.getBoundsInParent().getCenterY()) {
                return i;
            }
        }
        return blocks.size();
    }

    private final class Drop implements DragPort.Target {
        @Override
        public void over(String payload, double x, double y) {
            int index = indexAt(y);
            var blocks = editor.plan().get().blocks();
            BlockCard next = index < blocks.size() ? card(blocks.get(index).id()) : null;
            double at = (next == null ? addHere : next).getBoundsInParent().getMinY();
            dropLine.resizeRelocate(0, at - ui.theme().px(5), rows.getWidth(), ui.theme().px(3));
            dropLine.setVisible(true);
            dropLine.toFront();
        }

        @Override
        public void left() {
            dropLine.setVisible(false);
        }

        @Override
        public boolean dropped(String payload, double x, double y) {
            int index = indexAt(y);
            if (payload.startsWith(BLOCK_PREFIX)) {
                var id = new BlockId(payload.substring(BLOCK_PREFIX.length()));
                int from = editor.plan().get().indexOf(id);
                if (from < 0) {
                    return false;
                }
                // Once the block has left its place, those behind it have moved up.
                editor.moveTo(id, from < index ? index - 1 : index);
                return true;
            }
            if (payload.startsWith(MATERIAL_PREFIX)) {
                editor.addMaterials(
                        index,
                        List.of(new MaterialId(payload.substring(MATERIAL_PREFIX.length()))));
                return true;
            }
            return false;
        }
    }
}
