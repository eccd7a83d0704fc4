package org.lectern.ui.plan;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.base.MaterialId;
import org.lectern.handout.PrintSet;
import org.lectern.material.Framework;
import org.lectern.plan.Block;
import org.lectern.plan.BlockId;
import org.lectern.plan.Section;
import org.lectern.plan.SectionId;
import org.lectern.plan.Timeline;
import org.lectern.plan.fit.BreakProposal;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.DragPort;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiContext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** Before the id of a material that is put in. */
    static final String MATERIAL_PREFIX = "material:";

    private final UiContext ui;
    private final PlanEditor editor;
    private final PlanCommands commands;
    private final BlockMenu menu;
    private final Framework framework;
    private final VBox rows = new VBox();
    private final Region dropLine = new Region();
    private final Button addHere = new Button();
    private final Map<BlockId, BlockCard> cards = new HashMap<>();
    private final Map<SectionId, SectionRow> sections = new HashMap<>();
    // By the block that begins the day; the first day by itself.
    private final Map<BlockId, DayRow> days = new HashMap<>();
    private @Nullable DayRow firstDay;

    Agenda(UiContext ui, PlanEditor editor, PlanCommands commands, Framework framework) {
        this.ui = ui;
        this.editor = editor;
        this.commands = commands;
        this.framework = framework;
        menu = new BlockMenu(ui, editor, commands);
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
        var nodes = new ArrayList<Node>();
        var shown = new Shown(nodes);
        boolean several = timeline.days().size() > 1;
        int number = 1;
        for (var day : timeline.days()) {
            if (several) {
                var row = dayRow(day.divider());
                row.show(day, number++);
                nodes.add(row);
            }
            day.slots().forEach(shown::add);
        }
        cards.keySet().retainAll(shown.blocks);
        sections.keySet()
                .retainAll(editor.plan().get().sections().stream().map(Section::id).toList());
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

    private DayRow dayRow(@Nullable BlockId divider) {
        if (divider != null) {
            return days.computeIfAbsent(divider, id -> new DayRow(ui, editor, id));
        }
        var first = firstDay;
        if (first == null) {
            first = new DayRow(ui, editor, null);
            firstDay = first;
        }
        return first;
    }

    /** The rows while they are put together. */
    private final class Shown {
        private final List<Node> nodes;
        private final Set<BlockId> blocks = new HashSet<>();
        private final Map<SectionId, Section> known = new HashMap<>();
        private final Map<BlockId, BreakProposal> breaks = new HashMap<>();
        private final PrintSet printed;
        private final int count;
        private @Nullable SectionId open;
        private int position = 1;

        Shown(List<Node> nodes) {
            this.nodes = nodes;
            var plan = editor.plan().get();
            plan.sections().forEach(section -> known.put(section.id(), section));
            BreakProposal.of(plan).forEach(proposal -> breaks.put(proposal.before(), proposal));
            printed = PrintSet.of(plan, editor.materials().get(), List.of(ui.text().language()));
            count = editor.timeline().get().slots().size();
        }

        void add(Timeline.Slot slot) {
            var block = slot.block();
            var section = block.section() == null ? null : known.get(block.section());
            if (section != null && !section.id().equals(open)) {
                nodes.add(sectionRow(section));
            }
            open = section == null ? null : section.id();
            var card = cards.computeIfAbsent(block.id(), _ -> newCard(block));
            card.show(slot, editor.materials().get(), printed, framework, position++, count);
            blocks.add(block.id());
            if (section != null && section.collapsed()) {
                return;
            }
            addTime(slot);
            nodes.add(card);
        }

        /** What there is to say of the time before a block. */
        private void addTime(Timeline.Slot slot) {
            var texts = ui.text().texts().get();
            if (slot.gapMinutes() > 0) {
                nodes.add(
                        note(
                                texts.get(
                                        "plan.gap",
                                        slot.gapMinutes(),
                                        PlanWords.clock(slot.start())),
                                false));
            }
            if (slot.overrunMinutes() > 0) {
                nodes.add(
                        note(
                                texts.get(
                                        "plan.overrun",
                                        slot.overrunMinutes(),
                                        PlanWords.clock(slot.start())),
                                true));
            }
            var proposal = breaks.get(slot.block().id());
            if (proposal != null) {
                nodes.add(breakRow(proposal));
            }
        }
    }

    private BlockCard newCard(Block block) {
        var card = new BlockCard(ui, editor, block);
        card.setOnContextMenuRequested(
                event -> {
                    editor.selection().focus(card.block().id());
                    if (event.isKeyboardTrigger()) {
                        menu.showUnder(card);
                    } else {
                        menu.show(card, event.getScreenX(), event.getScreenY());
                    }
                    event.consume();
                });
        return card;
    }

    private SectionRow sectionRow(Section section) {
        var row =
                sections.computeIfAbsent(
                        section.id(), id -> new SectionRow(ui, editor, commands, id));
        var inside =
                editor.plan().get().blocks().stream()
                        .filter(b -> section.id().equals(b.section()))
                        .toList();
        row.show(section, inside.size(), inside.stream().mapToInt(Block::minutes).sum());
        return row;
    }

    private static Label note(String words, boolean warns) {
        var label = Labels.of(words, "meta", warns ? "warn" : "muted", "time-note");
        label.setGraphic(new IconView(warns ? Icon.ALERT : Icon.CLOCK, "icon-small"));
        label.setWrapText(true);
        return label;
    }

    private Node breakRow(BreakProposal proposal) {
        var words =
                Labels.wrapped(
                        ui.text().text("plan.break.missing", proposal.workMinutes()),
                        "meta",
                        "muted");
        var add =
                Buttons.link(
                        ui.text().text("plan.break.add", proposal.minutes()),
                        () -> editor.edit(proposal::applied, null));
        add.getStyleClass().add("meta");
        var row = new FlowPane(words, add);
        row.getStyleClass().add("break-row");
        return row;
    }

    private void showSelection() {
        var chosen = editor.selection().chosen().get();
        cards.forEach((id, card) -> card.setSelected(chosen.contains(id)));
    }

    /** Moves the focus to the block that leads, else to the first. */
    void focusSelected() {
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
        var before = Set.copyOf(sections.keySet());
        commands.group();
        sections.forEach(
                (id, row) -> {
                    if (!before.contains(id)) {
                        row.editTitle();
                    }
                });
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
        if (!(event.getTarget() instanceof BlockCard)) {
            if (event.getCode() == KeyCode.INSERT && addHere.equals(event.getTarget())) {
                newBlock();
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

    private boolean onShortcut(KeyEvent event) {
        switch (event.getCode()) {
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
        var card = cards.get(id);
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
                if (editor.plan().get().indexOf(id) < 0) {
                    return false;
                }
                editor.selection().focus(id);
                editor.moveChosenTo(index);
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
