package org.lectern.ui.plan;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;
import org.lectern.handout.PrintSet;
import org.lectern.material.Framework;
import org.lectern.material.Pin;
import org.lectern.plan.Block;
import org.lectern.plan.BlockId;
import org.lectern.plan.Section;
import org.lectern.plan.SectionId;
import org.lectern.plan.Timeline;
import org.lectern.plan.fit.BreakProposal;
import org.lectern.ui.kit.Buttons;
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
import java.util.stream.Collectors;

/**
 * The rows of an agenda: heads of days and sections, blocks, and what there is to say of the time
 * between them. A block, section or day keeps its row as long as it is there.
 */
final class AgendaRows {
    private final UiContext ui;
    private final PlanEditor editor;
    private final PlanCommands commands;
    private final Framework framework;
    private final BlockMenu menu;
    private final Map<BlockId, BlockCard> cards = new HashMap<>();
    private final Map<SectionId, SectionRow> sections = new HashMap<>();
    // By the block that begins the day; the first day by itself.
    private final Map<BlockId, DayRow> days = new HashMap<>();
    private @Nullable DayRow firstDay;
    // What is said between blocks, by what it says: the same words stay the same node.
    private Map<Remark, Node> remarks = new HashMap<>();

    AgendaRows(UiContext ui, PlanEditor editor, PlanCommands commands, Framework framework) {
        this.ui = ui;
        this.editor = editor;
        this.commands = commands;
        this.framework = framework;
        menu = new BlockMenu(ui, editor, commands);
    }

    /** The rows of the plan as it is now, in order. */
    List<Node> of(Timeline timeline) {
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
        var plan = editor.plan().get();
        sections.keySet().retainAll(plan.sections().stream().map(Section::id).toList());
        days.keySet().retainAll(plan.blocks().stream().map(Block::id).toList());
        remarks = shown.remarks;
        return nodes;
    }

    /** Something said before a block. */
    private sealed interface Remark {
        record Note(BlockId before, String words, boolean warns) implements Remark {}

        record MissingBreak(BreakProposal proposal) implements Remark {}
    }

    /** The cards by block, those that are folded away among them. */
    Map<BlockId, BlockCard> cards() {
        return cards;
    }

    /** The heads of the sections. */
    Map<SectionId, SectionRow> sections() {
        return sections;
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
        private final Map<Remark, Node> remarks = new HashMap<>();
        private final Map<Pin, List<PrintSet.Entry>> printed;
        private final int count;
        private @Nullable SectionId open;
        private int position = 1;

        Shown(List<Node> nodes) {
            this.nodes = nodes;
            var plan = editor.plan().get();
            plan.sections().forEach(section -> known.put(section.id(), section));
            BreakProposal.of(plan).forEach(proposal -> breaks.put(proposal.before(), proposal));
            printed =
                    PrintSet.of(plan, editor.materials().get(), List.of(ui.text().language()))
                            .entries()
                            .stream()
                            .collect(Collectors.groupingBy(PrintSet.Entry::pin));
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
            var head = editor.materials().get().material(block);
            var sheets = head.map(h -> printed.getOrDefault(h.pin(), List.of())).orElse(List.of());
            card.show(slot, editor.materials().get(), sheets, framework, position++, count);
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
                note(
                        slot,
                        texts.get("plan.gap", slot.gapMinutes(), PlanWords.clock(slot.start())),
                        false);
            }
            if (slot.overrunMinutes() > 0) {
                note(
                        slot,
                        texts.get(
                                "plan.overrun",
                                slot.overrunMinutes(),
                                PlanWords.clock(slot.start())),
                        true);
            }
            var proposal = breaks.get(slot.block().id());
            if (proposal != null) {
                add(new Remark.MissingBreak(proposal));
            }
        }

        private void note(Timeline.Slot slot, String words, boolean warns) {
            add(new Remark.Note(slot.block().id(), words, warns));
        }

        private void add(Remark remark) {
            var node = AgendaRows.this.remarks.get(remark);
            if (node == null) {
                node = newRow(remark);
            }
            remarks.put(remark, node);
            nodes.add(node);
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

    private Node newRow(Remark remark) {
        return switch (remark) {
            case Remark.Note(_, var words, var warns) -> note(words, warns);
            case Remark.MissingBreak(var proposal) -> breakRow(proposal);
        };
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
}
