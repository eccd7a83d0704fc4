package org.lectern.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.lectern.handout.PrintSet;
import org.lectern.library.MaterialHead;
import org.lectern.material.Framework;
import org.lectern.material.SheetKind;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.Bounds;
import org.lectern.plan.PlanEdits;
import org.lectern.plan.PlanWarning;
import org.lectern.plan.SessionPlan;
import org.lectern.text.Texts;
import org.lectern.ui.kit.AreaBar;
import org.lectern.ui.kit.AreaTag;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.NumberSpinner;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The selected block's fields, whose changes act at once, and what to prepare for the whole
 * session.
 */
final class BlockInspector extends ScrollPane {
    private final UiContext ui;
    private final PlanEditor editor;
    private final PlanCommands commands;
    private final Framework framework;
    private final AreaTag area = new AreaTag(AreaBar.NONE, "");
    private final TextField title = new TextField();
    private final NumberSpinner minutes;
    private final Slider slider = new Slider();
    private final Label least = Labels.of("", "meta", "muted");
    private final Label most = Labels.of("", "meta", "muted");
    private final VBox range;
    private final TextField goal = new TextField();
    private final TextField method = new TextField();
    private final TextField things = new TextField();
    private final CheckBox lock = new CheckBox();
    private final TextField lockedAt = new TextField();
    private final HBox locking = new HBox(lock, lockedAt);
    private final CheckBox flexible = new CheckBox();
    private final NumberSpinner shortest;
    private final NumberSpinner longest;
    private final VBox bounds;
    private final TextArea notes = new TextArea();
    private final VBox handouts = new VBox();
    private final VBox warnings = new VBox();
    private final VBox fields;
    private final Label nothing;
    private boolean showing;

    BlockInspector(UiContext ui, PlanEditor editor, PlanCommands commands, Framework framework) {
        this.ui = ui;
        this.commands = commands;
        this.editor = editor;
        this.framework = framework;
        var durationName = ui.text().text("plan.inspector.duration");
        minutes = NumberSpinner.minutes(ui.text(), durationName, 0, SessionPlan.MAX_MINUTES);
        slider.accessibleTextProperty().bind(durationName);
        slider.setBlockIncrement(5);
        var limits = new HBox(least, Toolbar.spacer(), most);
        range = new VBox(slider, limits);
        HBox.setHgrow(range, Priority.ALWAYS);
        var duration = new HBox(minutes, range);
        duration.getStyleClass().add("inspector-duration");
        duration.setAlignment(Pos.TOP_LEFT);
        lock.textProperty().bind(ui.text().text("plan.inspector.lock"));
        lock.setWrapText(true);
        lockedAt.setPrefColumnCount(5);
        lockedAt.setMinWidth(USE_PREF_SIZE);
        lockedAt.accessibleTextProperty().bind(ui.text().text("plan.inspector.lock"));
        locking.getStyleClass().add("inspector-duration");
        locking.setAlignment(Pos.CENTER_LEFT);
        flexible.textProperty().bind(ui.text().text("plan.inspector.flexible"));
        flexible.setWrapText(true);
        shortest = bound("plan.inspector.shortest");
        longest = bound("plan.inspector.longest");
        var between = new HBox(shortest, Labels.of("–", "muted"), longest);
        between.getStyleClass().add("inspector-duration");
        between.setAlignment(Pos.CENTER_LEFT);
        between.visibleProperty().bind(flexible.selectedProperty());
        between.managedProperty().bind(flexible.selectedProperty());
        bounds = new VBox(flexible, between);
        notes.setWrapText(true);
        notes.setPrefRowCount(4);
        nothing = Labels.wrapped(ui.text().text("plan.inspector.none"), "second", "muted");
        handouts.getStyleClass().add("inspector-list");
        var more = Buttons.small(Buttons.icon(Icon.MORE, ui.text().text("plan.block.more")));
        more.setOnAction(_ -> new BlockMenu(ui, editor, commands).showUnder(more));
        var head = new HBox(area, Toolbar.spacer(), more);
        head.setAlignment(Pos.CENTER_LEFT);
        fields =
                new VBox(
                        head,
                        warnings,
                        labelled("plan.inspector.title", title),
                        new VBox(Labels.of(durationName, "meta", "muted"), duration),
                        bounds,
                        locking,
                        labelled("plan.inspector.goal", goal),
                        labelled("plan.inspector.method", method),
                        labelled("plan.inspector.things", things),
                        labelled("plan.inspector.notes", notes),
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

    private VBox labelled(String key, TextInputControl field) {
        var label = Labels.of(ui.text().text(key), "meta", "muted");
        label.setLabelFor(field);
        field.accessibleTextProperty().bind(ui.text().text(key));
        return new VBox(label, field);
    }

    private void wire() {
        typed(title, "title", Block::withTitle);
        typed(goal, "goal", Block::withGoal);
        typed(notes, "notes", Block::withNotes);
        typed(method, "method", Block::withMethod);
        typed(things, "things", Block::withMaterials);
        lock.setOnAction(_ -> commands.toggleLock());
        lockedAt.textProperty()
                .subscribe(
                        (_, now) -> {
                            var time = PlanHeader.clock(now);
                            var block = editor.selectedBlock();
                            if (!showing && time != null && block != null) {
                                editor.edit(
                                        p -> PlanEdits.lock(p, block.id(), time),
                                        "lock:" + block.id().value());
                            }
                        });
        flexible.setOnAction(_ -> setBounds());
        shortest.valueProperty().subscribe((_, _) -> setBounds());
        longest.valueProperty().subscribe((_, _) -> setBounds());
        minutes.valueProperty().subscribe((before, now) -> setMinutes(now.intValue()));
        slider.valueProperty()
                .subscribe((before, now) -> setMinutes(Math.round(now.floatValue() / 5) * 5));
    }

    private void typed(
            TextInputControl field,
            String name,
            java.util.function.BiFunction<Block, String, Block> change) {
        field.textProperty()
                .subscribe(
                        (before, now) -> {
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

    private NumberSpinner bound(String key) {
        return NumberSpinner.minutes(ui.text(), ui.text().text(key), 1, SessionPlan.MAX_MINUTES);
    }

    /** Takes over how long a block without a material may take when a plan is brought into time. */
    private void setBounds() {
        var block = editor.selectedBlock();
        if (showing || block == null) {
            return;
        }
        int least = shortest.valueProperty().get();
        var wanted =
                flexible.isSelected()
                        ? new Bounds(least, Math.max(least, longest.valueProperty().get()))
                        : null;
        editor.editBlock(block.id(), "bounds", b -> b.withBounds(wanted));
    }

    private void setMinutes(int wanted) {
        var block = editor.selectedBlock();
        if (!showing && block != null) {
            editor.editBlock(block.id(), "minutes", b -> b.withMinutes(wanted));
        }
    }

    private void show() {
        showing = true;
        try {
            var block = editor.selectedBlock();
            shown(fields, block != null);
            shown(nothing, block == null);
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
        text(title, block.title(), PlanWords.title(block.withTitle(""), materials, texts));
        text(goal, block.goal(), PlanWords.goal(block.withGoal(""), materials, texts));
        text(notes, block.notes(), texts.get("plan.inspector.notes.prompt"));
        minutes.setValue(block.minutes());
        shown(range, material != null);
        if (material != null) {
            var limits = material.facts().minutes();
            slider.setMin(Math.min(limits.min(), block.minutes()));
            slider.setMax(Math.max(limits.max(), block.minutes()));
            slider.setValue(block.minutes());
            least.setText(texts.get("plan.inspector.min", limits.min()));
            most.setText(texts.get("plan.inspector.max", limits.max()));
        }
        boolean isBreak = block.content() instanceof BlockContent.Break;
        shown(goal.getParent(), !isBreak);
        shown(method.getParent(), !isBreak);
        shown(things.getParent(), !isBreak);
        text(method, block.method(), material == null ? "" : PlanWords.method(material, texts));
        text(
                things,
                block.materials(),
                material == null
                        ? ""
                        : material.facts().things().stream()
                                .map(thing -> thing.name().in(List.of(texts.language())))
                                .collect(Collectors.joining(", ")));
        showTimes(block, material == null);
        showWarnings(block, texts);
        showHandouts(material, texts);
    }

    private void showWarnings(Block block, Texts texts) {
        warnings.getChildren().clear();
        for (var warning : editor.warnings().get()) {
            if (!block.id().equals(warning.block())) {
                continue;
            }
            var label =
                    Labels.of(WarningWords.sentence(warning, texts, framework), "second", "warn");
            label.setWrapText(true);
            label.setGraphic(new IconView(Icon.ALERT, "icon-small"));
            warnings.getChildren().add(label);
            if (warning instanceof PlanWarning.NewerRevision) {
                warnings.getChildren().add(revision(block));
            }
        }
        shown(warnings, !warnings.getChildren().isEmpty());
    }

    private FlowPane revision(Block block) {
        var show = Buttons.small(Buttons.plain(ui.text().text("plan.revision.show")));
        show.setOnAction(
                _ ->
                        editor.compare(
                                block.id(),
                                difference ->
                                        PlanPopOver.show(
                                                show,
                                                new RevisionPanel(ui, difference),
                                                ui.text().get("plan.revision.show"))));
        var take = Buttons.small(Buttons.plain(ui.text().text("plan.revision.take")));
        take.setOnAction(_ -> editor.takeNewer(List.of(block.id())));
        var buttons = new FlowPane(show, take);
        buttons.getStyleClass().add("plan-beginnings-left");
        return buttons;
    }

    private void showTimes(Block block, boolean ownBounds) {
        minutes.setDisable(block.content() instanceof BlockContent.Parallel);
        var slot = editor.timeline().get().slot(block.id());
        shown(locking, slot.isPresent());
        lock.setSelected(block.lockedAt() != null);
        shown(lockedAt, block.lockedAt() != null);
        if (!lockedAt.isFocused()) {
            lockedAt.setText(slot.map(s -> PlanWords.clock(s.start())).orElse(""));
        }
        shown(bounds, ownBounds && !(block.content() instanceof BlockContent.Parallel));
        var its = block.bounds();
        flexible.setSelected(its != null);
        int length = Math.max(1, block.minutes());
        shortest.setValue(its == null ? length : its.min());
        longest.setValue(its == null ? length : its.max());
    }

    private void showArea(@Nullable MaterialHead material, Texts texts) {
        var found = material == null ? null : framework.area(material.facts().area()).orElse(null);
        shown(area, found != null);
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

    private void showHandouts(@Nullable MaterialHead material, Texts texts) {
        handouts.getChildren().clear();
        shown(handouts, material != null);
        if (material == null) {
            return;
        }
        var set =
                PrintSet.of(
                        editor.plan().get(), editor.materials().get(), List.of(texts.language()));
        var own = set.entries().stream().filter(e -> e.pin().equals(material.pin())).toList();
        handouts.getChildren().add(Labels.of(texts.get("plan.inspector.handouts"), "h3"));
        own.stream()
                .map(PrintSet.Entry::sheet)
                .distinct()
                .forEach(
                        sheet -> {
                            var ofSheet =
                                    own.stream().filter(e -> e.sheet().equals(sheet)).toList();
                            handouts.getChildren().add(handoutRow(ofSheet));
                        });
        set.gaps().stream()
                .filter(gap -> gap.pin().equals(material.pin()))
                .forEach(
                        gap -> {
                            var words =
                                    texts.get(
                                            gap.state() == org.lectern.material.EditionState.MISSING
                                                    ? "plan.gap.missing"
                                                    : "plan.gap.outdated",
                                            texts.languageName(gap.language()));
                            var label = Labels.of(words, "meta", "warn");
                            label.setWrapText(true);
                            label.setGraphic(new IconView(Icon.ALERT, "icon-small"));
                            handouts.getChildren().add(label);
                        });
        if (own.isEmpty()) {
            handouts.getChildren()
                    .add(Labels.of(texts.get("plan.inspector.handouts.none"), "second", "muted"));
        }
    }

    private static HBox handoutRow(List<PrintSet.Entry> languages) {
        var first = languages.getFirst();
        var name = Labels.of(first.title(), "second");
        name.setGraphic(
                new IconView(
                        first.kind() == SheetKind.CARDS ? Icon.SCISSORS : Icon.HANDOUT,
                        "icon-small"));
        name.setMinWidth(0);
        var row = new HBox(name, Toolbar.spacer());
        for (var entry : languages) {
            var copies =
                    Labels.of(
                            Texts.code(entry.language()) + " " + entry.copies(), "meta", "copies");
            copies.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(copies);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("inspector-row");
        return row;
    }

    /** Moves the focus to the first field. */
    void focusTitle() {
        title.requestFocus();
    }

    private static void shown(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
