package org.lectern.ui.plan;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.lectern.handout.PrintSet;
import org.lectern.plan.Checklist;
import org.lectern.plan.Preparation;
import org.lectern.text.Texts;
import org.lectern.ui.content.BlockWords;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What to do before the session: what follows from the plan, and the counselor's own entries. */
final class PreparationCard extends VBox {
    private final UiContext ui;
    private final PlanEditor editor;
    private final Label done = Labels.of("", "second", "muted");
    private final ProgressBar progress = new ProgressBar(0);
    private final VBox entries = new VBox();
    private final TextField more = new TextField();
    private final Node print;
    private List<Line> shown = List.of();

    PreparationCard(UiContext ui, PlanEditor editor) {
        this.ui = ui;
        this.editor = editor;
        var head =
                new HBox(
                        Labels.of(ui.text().text("plan.preparation"), "strong"),
                        Toolbar.spacer(),
                        done);
        head.setAlignment(Pos.CENTER_LEFT);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.accessibleTextProperty().bind(done.textProperty());
        entries.getStyleClass().add("preparation-list");
        more.promptTextProperty().bind(ui.text().text("plan.preparation.own"));
        more.accessibleTextProperty().bind(ui.text().text("plan.preparation.own"));
        more.setOnAction(_ -> addOwn());
        var button = Buttons.plain(ui.text().text("plan.preparation.print"), Icon.PRINT);
        button.setMaxWidth(Double.MAX_VALUE);
        // Long words of some languages take a second line; a button that insists on one line would
        // push every field out of the panel.
        button.setMinWidth(0);
        button.setWrapText(true);
        button.setOnAction(
                _ ->
                        editor.saveThen(
                                () ->
                                        ui.navigator()
                                                .go(new Destination.PlanHandouts(editor.id()))));
        print = button;
        getStyleClass().addAll("card", "preparation");
        getChildren().addAll(head, progress, entries, more, print);
        editor.plan().subscribe(this::show);
        editor.materials().subscribe(this::show);
        ui.text().texts().subscribe(this::show);
        show();
    }

    private void addOwn() {
        String text = more.getText().strip();
        if (!text.isEmpty()) {
            edit(list -> list.add(Checklist.Entry.of(text)));
            more.clear();
        }
    }

    private void edit(UnaryOperator<Checklist> change) {
        editor.edit(p -> p.withChecklist(change.apply(p.checklist())), null);
    }

    private void show() {
        var texts = ui.text().texts().get();
        var plan = editor.plan().get();
        var materials = editor.materials().get();
        var checklist = plan.checklist();
        var preparation = Preparation.of(plan, materials, List.of(texts.language()));
        var rows = new ArrayList<Line>();
        for (var item : preparation.items()) {
            rows.add(
                    derived(
                            item.key(),
                            texts.get("plan.preparation.item", item.count(), item.name()),
                            checklist));
        }
        var set = PrintSet.of(plan, materials, List.of(texts.language()));
        boolean prints = !set.entries().isEmpty();
        if (prints) {
            preparation.copies().forEach(copies -> rows.add(copiesRow(copies, texts, checklist)));
        }
        for (var task : preparation.tasks()) {
            plan.find(task.block())
                    .ifPresent(
                            block ->
                                    rows.add(
                                            derived(
                                                    task.key(),
                                                    BlockWords.title(block, materials, texts),
                                                    checklist)));
        }
        checklist.own().forEach(entry -> rows.add(new Line.Own(entry)));
        if (entries.getChildren().isEmpty() || !rows.equals(shown)) {
            shown = List.copyOf(rows);
            replace(rows.isEmpty() ? List.of(none()) : rows.stream().map(this::row).toList());
        }
        var state = preparation.done(checklist);
        done.setText(texts.get("plan.preparation.done", state.done(), state.total()));
        boolean some = state.total() > 0;
        done.setVisible(some);
        Nodes.setShown(progress, some);
        progress.setProgress(some ? (double) state.done() / state.total() : 0);
        print.setDisable(!prints);
    }

    /** What a row says; most edits of a plan leave all of them as they are. */
    private sealed interface Line {
        record Derived(String key, String words, boolean ticked) implements Line {}

        record Own(Checklist.Entry entry) implements Line {}
    }

    private Node row(Line line) {
        return switch (line) {
            case Line.Derived(var key, var words, var ticked) ->
                    new Row(words, ticked, now -> edit(list -> list.setTicked(key, now)));
            case Line.Own(var entry) -> own(entry);
        };
    }

    private Label none() {
        return Labels.wrapped(ui.text().text("plan.preparation.none"), "second", "muted");
    }

    /** Keeps the keyboard where it was: a ticked box is made anew with all others. */
    private void replace(List<Node> rows) {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        int at = -1;
        for (int i = 0; i < entries.getChildren().size(); i++) {
            if (owner instanceof CheckBox && entries.getChildren().get(i) instanceof Row row) {
                at = row.box.equals(owner) ? i : at;
            }
        }
        entries.getChildren().setAll(rows);
        if (at >= 0 && at < rows.size() && rows.get(at) instanceof Row row) {
            row.box.requestFocus();
        }
    }

    private static Line copiesRow(Preparation.Copies copies, Texts texts, Checklist checklist) {
        return derived(
                copies.key(),
                texts.get(
                        copies.print() == Preparation.Print.LARGE
                                ? "plan.preparation.copies.large"
                                : "plan.preparation.copies",
                        copies.people(),
                        texts.languageName(copies.language())),
                checklist);
    }

    private static Line derived(String key, String words, Checklist checklist) {
        return new Line.Derived(key, words, checklist.ticked().contains(key));
    }

    private Row own(Checklist.Entry entry) {
        var row =
                new Row(
                        entry.text(),
                        entry.done(),
                        now -> edit(list -> list.setDone(entry.id(), now)));
        var remove =
                Buttons.small(
                        Buttons.icon(
                                Icon.CLOSE,
                                ui.text().text("plan.preparation.own.remove", entry.text())));
        remove.setOnAction(_ -> edit(list -> list.remove(entry.id())));
        row.getChildren().addAll(Toolbar.spacer(), remove);
        return row;
    }

    /** One entry with its box. */
    private static final class Row extends HBox {
        private final CheckBox box;

        Row(String words, boolean isDone, Consumer<Boolean> change) {
            box = new CheckBox(words);
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setSelected(isDone);
            box.getStyleClass().add("second");
            if (isDone) {
                box.getStyleClass().add("muted");
            }
            box.setOnAction(_ -> change.accept(box.isSelected()));
            setAlignment(Pos.CENTER_LEFT);
            getChildren().add(box);
        }
    }
}
