package org.lectern.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.handout.PrintSet;
import org.lectern.library.MaterialHead;
import org.lectern.library.MaterialHead.SheetHead;
import org.lectern.material.Framework;
import org.lectern.material.SheetKind;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.PlanEdits;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;
import org.lectern.settings.PlanDetail;
import org.lectern.settings.SettingKeys;
import org.lectern.text.Texts;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.AreaBar;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.NumberSpinner;
import org.lectern.ui.kit.UiContext;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One row of the agenda: start and end in a column of their own, and the block's card. Its height
 * hints at how long it takes.
 */
final class BlockCard extends HBox {
    private static final double PER_MINUTE = 3.5;
    private static final double LOWEST = 44;
    private static final double HIGHEST = 160;

    private final UiContext ui;
    private final PlanEditor editor;
    private final Label start = Labels.of("", "block-start");
    private final Label end = Labels.of("", "block-end");
    private final AreaBar bar = new AreaBar(AreaBar.NONE, "area-bar-wide");
    private final StackPane grip = new StackPane(new IconView(Icon.GRIP));
    private final IconView cup = new IconView(Icon.BREAK);
    private final Label title = Labels.of("", "block-title");
    private final Label goal = Labels.of("", "second", "muted");
    private final Label notes = Labels.of("", "block-notes");
    private final FlowPane facts = new FlowPane();
    private final NumberSpinner minutes;
    private final Label lock = Labels.of("", "meta", "warn");
    private final Label method = Labels.of("", "second", "muted");
    private final Label things = Labels.of("", "second", "muted");
    private final TracksPane tracks;
    private final HBox card;
    private Block block;
    private Set<PlanDetail> hidden = Set.of();
    private boolean showing;
    private @Nullable Shown shown;
    private @Nullable Facts shownFacts;
    private double dragFrom;
    private int dragMinutes;

    BlockCard(UiContext ui, PlanEditor editor, Block block) {
        this.ui = ui;
        this.editor = editor;
        this.block = block;
        minutes =
                NumberSpinner.minutes(
                        ui.text(),
                        ui.text().text("plan.block.minutes", title.textProperty()),
                        0,
                        SessionPlan.MAX_MINUTES);
        minutes.valueProperty()
                .subscribe(
                        (before, now) -> {
                            if (!showing) {
                                editor.editBlock(
                                        this.block.id(),
                                        "minutes",
                                        b -> b.withMinutes(now.intValue()));
                            }
                        });
        var times = new VBox(start, end);
        times.getStyleClass().add("block-times");
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        title.setMinWidth(0);
        var wholeTitle = new Tooltip();
        wholeTitle.textProperty().bind(title.textProperty());
        title.setTooltip(wholeTitle);
        grip.getStyleClass().add("block-grip");
        goal.setWrapText(true);
        notes.setWrapText(true);
        notes.setMaxWidth(Double.MAX_VALUE);
        facts.getStyleClass().add("block-facts");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        minutes.setMinWidth(USE_PREF_SIZE);
        lock.setGraphic(new IconView(Icon.LOCK, "icon-small"));
        lock.setMinWidth(USE_PREF_SIZE);
        method.setWrapText(true);
        things.setWrapText(true);
        tracks = new TracksPane(ui, editor);
        var top = new HBox(cup, title, lock, minutes);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("block-top");
        var content = new VBox(top, goal, method, things, notes, tracks, facts);
        content.getStyleClass().add("block-content");
        HBox.setHgrow(content, Priority.ALWAYS);
        card = new HBox(bar, grip, content);
        card.getStyleClass().add("block-card");
        card.setMaxWidth(Double.MAX_VALUE);
        var column = new StackPane(card, edge());
        HBox.setHgrow(column, Priority.ALWAYS);
        getStyleClass().add("block-row");
        getChildren().addAll(times, column);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setOnMousePressed(
                event -> {
                    press(event);
                    // The scrolling pane around would take the focus for itself.
                    event.consume();
                });
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                editor.selection().focus(this.block.id());
                            }
                        });
        ui.drag()
                .source(
                        grip,
                        Agenda.DRAG_KIND,
                        () -> Optional.of(Agenda.BLOCK_PREFIX + this.block.id().value()));
    }

    private void press(MouseEvent event) {
        if (event.isShiftDown()) {
            editor.selection().extendTo(block.id(), editor.order());
        } else if (event.isShortcutDown()) {
            editor.selection().toggle(block.id());
        } else if (event.isPrimaryButtonDown()) {
            // A press on one of several chosen may begin a drag of them all.
            editor.selection().focus(block.id());
        }
        if (editor.selection().chosen().get().contains(block.id())) {
            requestFocus();
        }
    }

    /** The lower edge, which is dragged to make the block longer or shorter. */
    private Region edge() {
        var edge = new Region();
        edge.getStyleClass().add("block-edge");
        edge.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(edge, Pos.BOTTOM_CENTER);
        edge.setOnMousePressed(
                event -> {
                    dragFrom = event.getScreenY();
                    dragMinutes = block.minutes();
                    editor.endTyping();
                    event.consume();
                });
        edge.setOnMouseDragged(
                event -> {
                    double minutes = (event.getScreenY() - dragFrom) / ui.theme().px(PER_MINUTE);
                    int wanted = dragMinutes + (int) Math.round(minutes);
                    editor.edit(
                            p -> PlanEdits.resize(p, block.id(), wanted),
                            "edge:" + block.id().value());
                    event.consume();
                });
        edge.setOnMouseReleased(
                event -> {
                    editor.endTyping();
                    event.consume();
                });
        return edge;
    }

    /** The block of this row. */
    Block block() {
        return block;
    }

    /** The breakouts of this row; empty for any other block. */
    TracksPane tracks() {
        return tracks;
    }

    /** The part that is dragged. */
    StackPane grip() {
        return grip;
    }

    /**
     * Shows a slot of the timeline.
     *
     * @param printed what is printed of the block's material
     * @param position from 1
     */
    void show(
            Timeline.Slot slot,
            PlanMaterials materials,
            List<PrintSet.Entry> printed,
            Framework framework,
            int position,
            int count) {
        var wanted =
                new Shown(
                        slot,
                        new Facts(
                                materials.material(slot.block()),
                                printed,
                                ui.settings().get(SettingKeys.HIDDEN_PLAN_DETAILS),
                                ui.text().texts().get()),
                        position,
                        count,
                        ui.theme().px(1));
        // Breakouts show the materials of blocks of their own.
        boolean parallel = slot.block().content() instanceof BlockContent.Parallel;
        if (wanted.equals(shown) && !parallel) {
            return;
        }
        shown = wanted;
        showing = true;
        try {
            block = slot.block();
            var texts = ui.text().texts().get();
            hidden = wanted.facts().hidden();
            start.setText(PlanWords.clock(slot.start()));
            end.setText(PlanWords.clock(slot.end()));
            bar.setColour(BlockWords.colour(block, materials, framework));
            String name = BlockWords.title(block, materials, texts);
            title.setText(name);
            if (minutes.getValue() != block.minutes()) {
                minutes.setValue(block.minutes());
            }
            boolean isBreak = block.content() instanceof BlockContent.Break;
            Nodes.setShown(cup, isBreak);
            // Each change of a class styles the card anew.
            if (isBreak != card.getStyleClass().contains("break")) {
                if (isBreak) {
                    card.getStyleClass().add("break");
                } else {
                    card.getStyleClass().remove("break");
                }
            }
            String goalText = PlanWords.goal(block, materials, texts);
            goal.setText(goalText.isEmpty() ? "" : texts.get("plan.block.goal", goalText));
            Nodes.setShown(goal, isShown(PlanDetail.GOALS) && !goalText.isEmpty());
            notes.setText(block.notes());
            Nodes.setShown(notes, isShown(PlanDetail.NOTES) && !block.notes().isEmpty());
            method.setText(block.method());
            Nodes.setShown(method, isShown(PlanDetail.METHODS) && !block.method().isEmpty());
            things.setText(block.materials());
            Nodes.setShown(things, isShown(PlanDetail.MATERIALS) && !block.materials().isEmpty());
            lock.setText(texts.get("plan.block.locked", PlanWords.clock(slot.start())));
            Nodes.setShown(lock, block.lockedAt() != null);
            Nodes.setShown(tracks, parallel);
            minutes.setDisable(parallel);
            if (block.content() instanceof BlockContent.Parallel breakouts) {
                tracks.show(block.id(), breakouts);
            }
            facts(wanted.facts());
            card.setMinHeight(
                    ui.theme().px(Math.clamp(block.minutes() * PER_MINUTE, LOWEST, HIGHEST)));
            setAccessibleText(
                    texts.get(
                            block.lockedAt() == null
                                    ? "plan.block.spoken"
                                    : "plan.block.spoken.locked",
                            name,
                            PlanWords.clock(slot.start()),
                            block.minutes(),
                            position,
                            count));
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        } finally {
            showing = false;
        }
    }

    private boolean isShown(PlanDetail detail) {
        return !hidden.contains(detail);
    }

    /** Marks the card as the selected one. */
    void setSelected(boolean selected) {
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("selected"), selected);
    }

    /** Everything that a card shows: most edits of a plan change it for few cards. */
    private record Shown(Timeline.Slot slot, Facts facts, int position, int count, double scale) {}

    /** What the last line of a card is made of. */
    private record Facts(
            Optional<MaterialHead> material,
            List<PrintSet.Entry> printed,
            Set<PlanDetail> hidden,
            Texts texts) {}

    private void facts(Facts wanted) {
        if (wanted.equals(shownFacts)) {
            return;
        }
        shownFacts = wanted;
        facts.getChildren().clear();
        wanted.material().ifPresent(head -> addFacts(head, wanted.printed(), wanted.texts()));
        Nodes.setShown(facts, !facts.getChildren().isEmpty());
    }

    private void addFacts(MaterialHead head, List<PrintSet.Entry> printed, Texts texts) {
        if (isShown(PlanDetail.MATERIALS)) {
            head.display(List.of(texts.language())).sheets().stream()
                    .filter(PrintSet::isForParticipants)
                    .map(sheet -> copies(sheet, printed, texts))
                    .forEach(facts.getChildren()::add);
        }
        if (isShown(PlanDetail.METHODS)) {
            facts.getChildren().add(fact(Icon.PEOPLE, PlanWords.method(head, texts)));
        }
        if (head.facts().internet()) {
            facts.getChildren().add(fact(Icon.INTERNET, texts.get("plan.block.internet")));
        }
    }

    private static Label copies(SheetHead sheet, List<PrintSet.Entry> printed, Texts texts) {
        String copies =
                printed.stream()
                        .filter(e -> e.sheet().equals(sheet.name()))
                        .map(entry -> PlanWords.copies(entry, texts))
                        .collect(Collectors.joining(" · "));
        Icon icon = sheet.kind() == SheetKind.CARDS ? Icon.SCISSORS : Icon.HANDOUT;
        return fact(icon, (sheet.title() + "  " + copies).strip());
    }

    private static Label fact(Icon icon, String words) {
        var label = Labels.of(words, "meta", "muted");
        label.setGraphic(new IconView(icon, "icon-small"));
        return label;
    }
}
