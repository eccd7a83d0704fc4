package org.lectern.ui.plan;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.base.MaterialId;
import org.lectern.material.Framework;
import org.lectern.plan.Block;
import org.lectern.plan.BlockId;
import org.lectern.plan.Timeline;
import org.lectern.settings.SettingKeys;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.DragPort;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.UiContext;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The blocks of a plan one below the other, with their times, sections and days; blocks are moved
 * by dragging and by keys.
 */
final class Agenda extends ScrollPane {
    /** The kind of everything that can be dropped on the agenda. */
    static final String DRAG_KIND = "block";

    /** Before the id of a block that is moved. */
    static final String BLOCK_PREFIX = "block:";

    private static final Optional<TracksPane.Place> NO_PLACE = Optional.empty();

    /** Before the id of a material that is put in. */
    static final String MATERIAL_PREFIX = "material:";

    private final UiContext ui;
    private final PlanEditor editor;
    private final PlanCommands commands;
    private final VBox rows = new VBox();
    private final Region dropLine = new Region();
    private final Button addHere = new Button();
    private final AgendaRows content;
    private final Runnable edit;

    /**
     * @param edit goes to the fields of the selected block
     */
    Agenda(
            UiContext ui,
            PlanEditor editor,
            PlanCommands commands,
            Framework framework,
            Runnable edit) {
        this.ui = ui;
        this.edit = edit;
        this.editor = editor;
        this.commands = commands;
        content = new AgendaRows(ui, editor, commands, framework);
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
        ui.settings().observe(SettingKeys.HIDDEN_PLAN_DETAILS, _ -> show());
        ui.theme()
                .scale()
                .subscribe(
                        _ -> {
                            rows.setMaxWidth(ui.theme().px(880));
                            show();
                        });
        editor.selection().chosen().subscribe(this::showSelection);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        ui.drag().target(rows, DRAG_KIND, new Drop());
        show();
    }

    private void newBlock() {
        editor.selected().set(null);
        commands.insertBelow();
    }

    private void show() {
        var timeline = editor.timeline().get();
        var nodes = content.of(timeline);
        nodes.add(addHere);
        nodes.add(dropLine);
        if (!rows.getChildren().equals(nodes)) {
            // A moved card leaves the scene for a moment and would lose the focus.
            var focused = getScene() == null ? null : getScene().getFocusOwner();
            Rearranging.to(rows.getChildren(), nodes);
            if (focused instanceof BlockCard card && nodes.contains(card)) {
                card.requestFocus();
            }
        }
        showEnd(timeline.days().getLast());
        showSelection();
    }

    private void showEnd(Timeline.Day last) {
        var texts = ui.text().texts().get();
        int free = last.freeMinutes();
        addHere.setText(
                free > 0
                        ? texts.get(
                                "plan.add.here.free",
                                free,
                                PlanWords.clock(last.end().plusMinutes(free)))
                        : texts.get("plan.add.here", PlanWords.clock(last.end())));
    }

    private void showSelection() {
        var chosen = editor.selection().chosen().get();
        content.cards().forEach((id, card) -> card.setSelected(chosen.contains(id)));
    }

    /** Moves the focus to the block that leads, else to the first. */
    void focusSelected() {
        if (rows.getScene() == null) {
            // Before its first styling a scroll pane has not taken its content into the window.
            applyCss();
        }
        BlockCard card = card(editor.selected().get());
        if (card == null && !editor.plan().get().blocks().isEmpty()) {
            card = card(editor.plan().get().blocks().getFirst().id());
        }
        if (card == null || card.getScene() == null) {
            addHere.requestFocus();
        } else {
            card.requestFocus();
            reveal(card);
        }
    }

    /** Groups the chosen blocks, and lets their title be typed. */
    private void group() {
        var before = Set.copyOf(content.sections().keySet());
        commands.group();
        content.sections()
                .forEach(
                        (id, row) -> {
                            if (!before.contains(id)) {
                                row.editTitle();
                            }
                        });
    }

    private @Nullable BlockCard card(@Nullable BlockId id) {
        return id == null ? null : content.cards().get(id);
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
        if (!(event.getTarget() instanceof BlockCard)) {
            if (addHere.equals(event.getTarget()) && addsBlock(event)) {
                focusSelected();
                event.consume();
            }
            return;
        }
        boolean done = event.isShortcutDown() ? onShortcut(event) : onPlainKey(event);
        if (done) {
            event.consume();
        }
    }

    /** Keys that need no block to act on. */
    private boolean addsBlock(KeyEvent event) {
        if (event.getCode() == KeyCode.INSERT) {
            newBlock();
        } else if (event.getCode() == KeyCode.B && event.isShortcutDown()) {
            commands.insertBreak();
        } else {
            return false;
        }
        return true;
    }

    private boolean onShortcut(KeyEvent event) {
        switch (event.getCode()) {
            case B -> commands.insertBreak();
            case A -> commands.selectAll();
            case C -> commands.copy();
            case X -> commands.cut();
            case V -> commands.paste();
            case D -> commands.duplicate();
            case L -> commands.toggleLock();
            case G -> {
                if (event.isShiftDown()) {
                    commands.ungroup();
                } else {
                    group();
                    return true;
                }
            }
            default -> {
                return false;
            }
        }
        focusSelected();
        return true;
    }

    private boolean onPlainKey(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> arrow(event, -1);
            case DOWN -> arrow(event, 1);
            case HOME -> step(event, -editor.plan().get().blocks().size());
            case END -> step(event, editor.plan().get().blocks().size());
            case PLUS, ADD, EQUALS -> lengthen(5);
            case MINUS, SUBTRACT -> lengthen(-5);
            case DELETE, BACK_SPACE -> commands.remove();
            case ENTER -> {
                edit.run();
                return true;
            }
            case INSERT -> {
                if (event.isAltDown()) {
                    commands.insertAbove();
                } else {
                    commands.insertBelow();
                }
            }
            default -> {
                return false;
            }
        }
        focusSelected();
        return true;
    }

    private void arrow(KeyEvent event, int direction) {
        if (event.isAltDown()) {
            editor.moveChosenBy(direction);
        } else {
            step(event, direction);
        }
    }

    private void step(KeyEvent event, int places) {
        // What is folded away or begins a day has no card to step on.
        var order = editor.order().stream().filter(this::isOnScreen).toList();
        if (order.isEmpty()) {
            return;
        }
        var lead = editor.selected().get();
        int index = lead == null ? -1 : order.indexOf(lead);
        int next =
                index < 0
                        ? (places > 0 ? 0 : order.size() - 1)
                        : Math.clamp((long) index + places, 0, order.size() - 1);
        if (event.isShiftDown()) {
            editor.selection().extendTo(order.get(next), editor.order());
        } else {
            editor.selected().set(order.get(next));
        }
    }

    private boolean isOnScreen(BlockId id) {
        var card = card(id);
        return card != null && rows.getChildren().contains(card);
    }

    private void lengthen(int minutes) {
        var chosen = editor.selection().chosen().get();
        editor.edit(
                p -> {
                    var plan = p;
                    for (var id : chosen) {
                        plan = plan.change(id, b -> b.withMinutes(b.minutes() + minutes));
                    }
                    return plan;
                },
                "minutes:" + chosen);
    }

    /** Before which block something at this height would be put. */
    private int indexAt(double y) {
        List<Block> blocks = editor.plan().get().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            var card = card(blocks.get(i).id());
            if (card != null
                    && rows.equals(card.getParent())
                    && y < card.getBoundsInParent().getCenterY()) {
                return i;
            }
        }
        return blocks.size();
    }

    private boolean droppedBlock(BlockId id, Optional<TracksPane.Place> track, int index) {
        if (editor.plan().get().find(id).isEmpty()) {
            return false;
        }
        editor.selection().focus(id);
        if (track.isPresent()) {
            editor.moveIntoTrack(editor.selection().chosen().get(), track.get());
        } else {
            editor.moveChosenTo(index);
        }
        return true;
    }

    /** The place in a track at a point of the rows. */
    private Optional<TracksPane.Place> trackAt(double x, double y) {
        var inScene = rows.localToScene(x, y);
        return content.cards().values().stream()
                .filter(card -> rows.equals(card.getParent()) && card.tracks().isVisible())
                .flatMap(card -> card.tracks().placeAt(inScene).stream())
                .findFirst();
    }

    private final class Drop implements DragPort.Target {
        @Override
        public void over(String payload, double x, double y) {
            var track = payload.startsWith(BLOCK_PREFIX) ? trackAt(x, y) : NO_PLACE;
            mark(track.orElse(null));
            if (track.isPresent()) {
                dropLine.setVisible(false);
                return;
            }
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
            mark(null);
        }

        private void mark(TracksPane.@Nullable Place place) {
            content.cards().values().forEach(card -> card.tracks().mark(place));
        }

        @Override
        public boolean dropped(String payload, double x, double y) {
            int index = indexAt(y);
            if (payload.startsWith(BLOCK_PREFIX)) {
                var id = new BlockId(payload.substring(BLOCK_PREFIX.length()));
                return droppedBlock(id, trackAt(x, y), index);
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
