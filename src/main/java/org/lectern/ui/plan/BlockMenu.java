package org.lectern.ui.plan;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.UiContext;

import java.util.List;

/** Everything that can be done with the chosen blocks, with the keys that do the same. */
final class BlockMenu {
    private final UiContext ui;
    private final PlanEditor editor;
    private final PlanCommands commands;

    BlockMenu(UiContext ui, PlanEditor editor, PlanCommands commands) {
        this.ui = ui;
        this.editor = editor;
        this.commands = commands;
    }

    /** Opens the menu at a place on the screen. */
    void show(Node owner, double screenX, double screenY) {
        menu().show(owner, screenX, screenY);
    }

    /** Opens the menu under a control. */
    void showUnder(Node owner) {
        menu().show(owner, javafx.geometry.Side.BOTTOM, 0, 0);
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        var items = menu.getItems();
        items.add(item("plan.block.above", Icon.PLUS, "Alt+Insert", commands::insertAbove));
        items.add(item("plan.block.below", Icon.PLUS, "Insert", commands::insertBelow));
        items.add(new SeparatorMenuItem());
        items.add(item("plan.block.duplicate", Icon.COPY, "Shortcut+D", commands::duplicate));
        items.add(item("plan.block.copy", null, "Shortcut+C", commands::copy));
        items.add(item("plan.block.cut", null, "Shortcut+X", commands::cut));
        var paste = item("plan.block.paste", null, "Shortcut+V", commands::paste);
        paste.setDisable(!commands.canPaste());
        items.add(paste);
        items.add(new SeparatorMenuItem());
        var up = item("plan.block.up", Icon.CHEVRON_UP, "Alt+Up", () -> editor.moveChosenBy(-1));
        var down =
                item(
                        "plan.block.down",
                        Icon.CHEVRON_DOWN,
                        "Alt+Down",
                        () -> editor.moveChosenBy(1));
        items.addAll(up, down);
        var block = editor.selectedBlock();
        boolean locked = block != null && block.lockedAt() != null;
        var lock =
                item(
                        locked ? "plan.block.unlock" : "plan.block.lock",
                        Icon.LOCK,
                        "Shortcut+L",
                        commands::toggleLock);
        lock.setDisable(!commands.canLock());
        items.add(lock);
        items.add(new SeparatorMenuItem());
        items.add(item("plan.block.group", Icon.FOLDER, "Shortcut+G", commands::group));
        var ungroup = item("plan.block.ungroup", null, "Shortcut+Shift+G", commands::ungroup);
        ungroup.setDisable(!commands.isGrouped());
        items.add(ungroup);
        var beside = item("plan.block.beside", Icon.COLUMNS, null, commands::sideBySide);
        beside.setDisable(!canStandBeside(block));
        items.add(beside);
        addBreakouts(items, block);
        var keep = item("plan.block.keep", Icon.STAR, null, commands::keep);
        keep.setDisable(block == null || block.content() instanceof BlockContent.NewDay);
        items.add(keep);
        items.add(item("plan.block.day", Icon.CALENDAR, null, commands::newDay));
        items.add(new SeparatorMenuItem());
        items.add(item("plan.block.remove", Icon.TRASH, "Delete", commands::remove));
        return menu;
    }

    /** What a pointer does by dragging into and out of the tracks of breakouts. */
    private void addBreakouts(List<MenuItem> items, @Nullable Block block) {
        if (block != null && block.content() instanceof BlockContent.Parallel) {
            items.add(item("plan.breakouts.dissolve", null, null, commands::dissolve));
            return;
        }
        if (commands.isInTrack()) {
            items.add(item("plan.breakouts.out", null, null, commands::takeOut));
        }
        var into = new Menu(ui.text().get("plan.breakouts.into"));
        into.setMnemonicParsing(false);
        for (var other : editor.plan().get().blocks()) {
            if (other.content() instanceof BlockContent.Parallel(var tracks)) {
                for (int i = 0; i < tracks.size(); i++) {
                    into.getItems().add(intoTrack(other, tracks.get(i), i));
                }
            }
        }
        if (canStandBeside(block) && !into.getItems().isEmpty()) {
            items.add(into);
        }
    }

    private MenuItem intoTrack(Block breakouts, BlockContent.Track track, int index) {
        String title =
                track.title().isBlank()
                        ? ui.text().get("plan.track.title", index + 1)
                        : track.title();
        var item =
                new MenuItem(
                        BlockWords.title(
                                        breakouts,
                                        editor.materials().get(),
                                        ui.text().texts().get())
                                + " · "
                                + title);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> commands.moveIntoTrack(breakouts.id(), index));
        return item;
    }

    private static boolean canStandBeside(@Nullable Block block) {
        return block != null
                && !(block.content() instanceof BlockContent.Parallel)
                && !(block.content() instanceof BlockContent.NewDay);
    }

    private MenuItem item(String key, @Nullable Icon icon, @Nullable String keys, Runnable action) {
        var item = new MenuItem(ui.text().get(key));
        item.setMnemonicParsing(false);
        if (icon != null) {
            item.setGraphic(new IconView(icon, "icon-small"));
        }
        if (keys != null) {
            // Shown only: the agenda listens to the keys itself, and fields keep theirs.
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setDisable(!commands.hasChosen());
        item.setOnAction(_ -> action.run());
        return item;
    }
}
