package org.lectern.ui.plan;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent.NewDay;
import org.lectern.plan.BlockId;
import org.lectern.plan.PlanEdits;
import org.lectern.plan.SectionId;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.UiContext;

import java.util.List;
import java.util.Set;

/** What can be done with the chosen blocks, from menus, keys and panels alike. */
final class PlanCommands {
    private static final int NEW_MINUTES = 10;
    private static final int BREAK_MINUTES = 15;

    private final UiContext ui;
    private final PlanEditor editor;
    private final PlanClipboard clipboard;

    PlanCommands(UiContext ui, PlanEditor editor, PlanClipboard clipboard) {
        this.ui = ui;
        this.editor = editor;
        this.clipboard = clipboard;
    }

    private Set<BlockId> chosen() {
        return editor.selection().chosen().get();
    }

    private SessionPlan plan() {
        return editor.plan().get();
    }

    boolean hasChosen() {
        return !chosen().isEmpty();
    }

    boolean canPaste() {
        return clipboard.copied().get() != null;
    }

    /** A new empty block above the one that leads, else at the end. */
    void insertAbove() {
        insert(editor.selected().get(), true);
    }

    /** A new empty block below the one that leads, else at the end. */
    void insertBelow() {
        insert(editor.selected().get(), false);
    }

    /** A break after the chosen blocks, else at the end. */
    void insertBreak() {
        editor.add(Block.ofBreak(BREAK_MINUTES));
    }

    private void insert(@Nullable BlockId anchor, boolean above) {
        var block = Block.ofText("", NEW_MINUTES);
        editor.insertAll(
                p ->
                        new PlanEdits.Inserted(
                                anchor == null
                                        ? p.append(block)
                                        : above
                                                ? PlanEdits.insertAbove(p, anchor, block)
                                                : PlanEdits.insertBelow(p, anchor, block),
                                List.of(block.id())));
    }

    /** Takes the chosen blocks out at once and offers to undo it. */
    void remove() {
        var blocks = Set.copyOf(chosen());
        if (blocks.isEmpty()) {
            return;
        }
        var before = plan();
        var lead = editor.selectedBlock();
        editor.remove(blocks);
        var after = plan();
        var message =
                blocks.size() == 1 && lead != null
                        ? UserMessage.of(
                                "plan.block.removed",
                                BlockWords.title(
                                        lead, editor.materials().get(), ui.text().texts().get()))
                        : UserMessage.of("plan.blocks.removed", blocks.size());
        ui.notices()
                .offerUndo(
                        message,
                        () -> {
                            // As long as nothing else was done, else only what was taken out.
                            if (plan().equals(after)) {
                                editor.undo();
                            } else {
                                restore(before, blocks);
                            }
                        });
    }

    /** Puts back what was taken out, whatever was done since. */
    private void restore(SessionPlan before, Set<BlockId> blocks) {
        editor.edit(
                now -> {
                    var plan = now;
                    for (int i = 0; i < before.blocks().size(); i++) {
                        var block = before.blocks().get(i);
                        if (blocks.contains(block.id()) && plan.find(block.id()).isEmpty()) {
                            plan = plan.insert(i, block);
                        }
                    }
                    return plan;
                },
                null);
    }

    void duplicate() {
        var blocks = chosen();
        if (!blocks.isEmpty()) {
            editor.insertAll(p -> PlanEdits.duplicate(p, blocks));
        }
    }

    void copy() {
        editor.copied()
                .ifPresent(
                        copied -> {
                            clipboard.copied().set(copied);
                            ui.notices()
                                    .say(
                                            UserMessage.of(
                                                    "plan.blocks.copied",
                                                    copied.clip().blocks().size()));
                        });
    }

    void cut() {
        editor.copied()
                .ifPresent(
                        copied -> {
                            clipboard.copied().set(copied);
                            remove();
                        });
    }

    void paste() {
        var copied = clipboard.copied().get();
        if (copied != null) {
            editor.paste(copied);
        }
    }

    void selectAll() {
        editor.selection().all(editor.order());
    }

    /** Makes a section of the chosen blocks; its title waits to be typed. */
    void group() {
        var blocks = chosen();
        editor.edit(p -> PlanEdits.group(p, blocks, ui.text().get("plan.section.new")), null);
    }

    /** Ends the sections of the chosen blocks. */
    void ungroup() {
        var blocks = chosen();
        editor.edit(
                p -> {
                    var plan = p;
                    for (var id : blocks) {
                        var section = p.find(id).map(Block::section).orElse(null);
                        plan = section == null ? plan : PlanEdits.ungroup(plan, section);
                    }
                    return plan;
                },
                null);
    }

    /** Whether one of the chosen blocks stands in a section. */
    boolean isGrouped() {
        return chosen().stream().anyMatch(id -> plan().find(id).map(Block::section).isPresent());
    }

    void fold(SectionId section, boolean collapsed) {
        editor.edit(
                p -> PlanEdits.changeSection(p, section, s -> s.withCollapsed(collapsed)), null);
    }

    /** Puts the chosen blocks side by side as breakouts. */
    void sideBySide() {
        var blocks = chosen();
        editor.insertAll(p -> PlanEdits.sideBySide(p, blocks));
    }

    /** Puts the blocks of the leading breakouts one after the other. */
    void dissolve() {
        var lead = editor.selected().get();
        if (lead != null) {
            editor.insertAll(p -> PlanEdits.dissolve(p, lead));
        }
    }

    /** Takes the leading block out of its track. */
    void takeOut() {
        var lead = editor.selected().get();
        if (lead != null) {
            editor.edit(p -> PlanEdits.takeOut(p, lead), null);
        }
    }

    /** Whether the leading block stands in a track. */
    boolean isInTrack() {
        var lead = editor.selectedBlock();
        return lead != null && plan().indexOf(lead.id()) < 0;
    }

    /** Moves the chosen blocks to the end of a track. */
    void moveIntoTrack(BlockId breakouts, int track) {
        editor.moveIntoTrack(chosen(), new TracksPane.Place(breakouts, track, Integer.MAX_VALUE));
    }

    /** Keeps the leading block for any plan. */
    void keep() {
        var block = editor.selectedBlock();
        if (block != null) {
            String title =
                    BlockWords.title(block, editor.materials().get(), ui.text().texts().get());
            editor.keepBlock(
                    block, () -> ui.notices().say(UserMessage.of("plan.block.kept", title)));
        }
    }

    /** Begins another day at the block that leads. */
    void newDay() {
        var lead = editor.selected().get();
        if (lead == null) {
            return;
        }
        var before = Timeline.of(plan()).dayOf(lead).orElse(Timeline.of(plan()).days().getLast());
        var date = before.date();
        var day =
                new NewDay(
                        date == null ? null : date.plusDays(1),
                        before.start(),
                        before.targetMinutes());
        editor.insertAll(p -> PlanEdits.splitDay(p, lead, day));
    }

    /** Locks the leading block's start to when it begins now, or frees it. */
    void toggleLock() {
        var block = editor.selectedBlock();
        if (block == null) {
            return;
        }
        if (block.lockedAt() != null) {
            editor.edit(p -> PlanEdits.unlock(p, block.id()), null);
            return;
        }
        editor.timeline()
                .get()
                .slot(block.id())
                .ifPresent(
                        slot ->
                                editor.edit(
                                        p -> PlanEdits.lock(p, block.id(), slot.start()), null));
    }

    /** Whether the leading block can have a locked start. */
    boolean canLock() {
        var block = editor.selectedBlock();
        return block != null && editor.timeline().get().slot(block.id()).isPresent();
    }
}
