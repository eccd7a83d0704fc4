package org.lectern.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.library.MaterialHead;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.Bounds;
import org.lectern.plan.PlanEdits;
import org.lectern.plan.SessionPlan;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.NumberSpinner;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;

/** How long the selected block takes, between which bounds, and whether its time is locked. */
final class BlockTimes extends VBox {
    private final UiContext ui;
    private final PlanEditor editor;
    private final NumberSpinner minutes;
    private final Slider slider = new Slider();
    private final Label least = Labels.of("", "meta", "muted");
    private final Label most = Labels.of("", "meta", "muted");
    private final VBox range = new VBox(slider, new HBox(least, Toolbar.spacer(), most));
    private final CheckBox lock = new CheckBox();
    private final TextField lockedAt = new TextField();
    private final HBox locking = row(lock, lockedAt);
    private final CheckBox flexible = new CheckBox();
    private final NumberSpinner shortest;
    private final NumberSpinner longest;
    private final VBox bounds;
    private boolean showing;

    BlockTimes(UiContext ui, PlanEditor editor, PlanCommands commands) {
        this.ui = ui;
        this.editor = editor;
        var name = ui.text().text("plan.inspector.duration");
        minutes = NumberSpinner.minutes(ui.text(), name, 0, SessionPlan.MAX_MINUTES);
        shortest = bound("plan.inspector.shortest");
        longest = bound("plan.inspector.longest");
        slider.accessibleTextProperty().bind(name);
        slider.setBlockIncrement(5);
        HBox.setHgrow(range, Priority.ALWAYS);
        var duration = row(minutes, range);
        duration.setAlignment(Pos.TOP_LEFT);
        lock.textProperty().bind(ui.text().text("plan.inspector.lock"));
        lock.setWrapText(true);
        lockedAt.setPrefColumnCount(5);
        lockedAt.setMinWidth(USE_PREF_SIZE);
        lockedAt.accessibleTextProperty().bind(ui.text().text("plan.inspector.lock"));
        flexible.textProperty().bind(ui.text().text("plan.inspector.flexible"));
        flexible.setWrapText(true);
        var between = row(shortest, Labels.of("–", "muted"), longest);
        between.visibleProperty().bind(flexible.selectedProperty());
        between.managedProperty().bind(flexible.selectedProperty());
        bounds = new VBox(flexible, between);
        getStyleClass().add("inspector-times");
        getChildren().setAll(new VBox(Labels.of(name, "meta", "muted"), duration), bounds, locking);
        wire(commands);
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("inspector-duration");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private NumberSpinner bound(String key) {
        return NumberSpinner.minutes(ui.text(), ui.text().text(key), 1, SessionPlan.MAX_MINUTES);
    }

    private void wire(PlanCommands commands) {
        lock.setOnAction(_ -> commands.toggleLock());
        lockedAt.textProperty().subscribe((_, now) -> setLock(now));
        flexible.setOnAction(_ -> setBounds());
        shortest.valueProperty().subscribe((_, _) -> setBounds());
        longest.valueProperty().subscribe((_, _) -> setBounds());
        minutes.valueProperty().subscribe((_, now) -> setMinutes(now.intValue()));
        slider.valueProperty()
                .subscribe((_, now) -> setMinutes(Math.round(now.floatValue() / 5) * 5));
    }

    private void setLock(String typed) {
        var time = PlanHeader.clock(typed);
        var block = editor.selectedBlock();
        if (!showing && time != null && block != null) {
            editor.edit(p -> PlanEdits.lock(p, block.id(), time), "lock:" + block.id().value());
        }
    }

    /** Takes over how long a block without a material may take when a plan is brought into time. */
    private void setBounds() {
        var block = editor.selectedBlock();
        if (showing || block == null) {
            return;
        }
        int from = shortest.valueProperty().get();
        var wanted =
                flexible.isSelected()
                        ? new Bounds(from, Math.max(from, longest.valueProperty().get()))
                        : null;
        editor.editBlock(block.id(), "bounds", b -> b.withBounds(wanted));
    }

    private void setMinutes(int wanted) {
        var block = editor.selectedBlock();
        if (!showing && block != null) {
            editor.editBlock(block.id(), "minutes", b -> b.withMinutes(wanted));
        }
    }

    /** Shows a block's times. */
    void show(Block block, @Nullable MaterialHead material, Texts texts) {
        showing = true;
        try {
            showLength(block, material, texts);
            showLock(block);
            showBounds(block, material == null);
        } finally {
            showing = false;
        }
    }

    private void showLength(Block block, @Nullable MaterialHead material, Texts texts) {
        minutes.setDisable(block.content() instanceof BlockContent.Parallel);
        minutes.setValue(block.minutes());
        Nodes.setShown(range, material != null);
        if (material != null) {
            var limits = material.facts().minutes();
            slider.setMin(Math.min(limits.min(), block.minutes()));
            slider.setMax(Math.max(limits.max(), block.minutes()));
            slider.setValue(block.minutes());
            least.setText(texts.get("plan.inspector.min", limits.min()));
            most.setText(texts.get("plan.inspector.max", limits.max()));
        }
    }

    private void showLock(Block block) {
        var slot = editor.timeline().get().slot(block.id());
        Nodes.setShown(locking, slot.isPresent());
        lock.setSelected(block.lockedAt() != null);
        Nodes.setShown(lockedAt, block.lockedAt() != null);
        if (!lockedAt.isFocused()) {
            lockedAt.setText(slot.map(s -> PlanWords.clock(s.start())).orElse(""));
        }
    }

    private void showBounds(Block block, boolean own) {
        Nodes.setShown(bounds, own && !(block.content() instanceof BlockContent.Parallel));
        var its = block.bounds();
        flexible.setSelected(its != null);
        int length = Math.max(1, block.minutes());
        shortest.setValue(its == null ? length : its.min());
        longest.setValue(its == null ? length : its.max());
    }
}
