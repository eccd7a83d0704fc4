package org.lectern.ui.handout;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.lectern.base.UserMessage;
import org.lectern.plan.Group;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.Notice;
import org.lectern.ui.kit.NumberSpinner;
import org.lectern.ui.kit.Tone;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.UiText;
import org.lectern.ui.kit.paper.OutputPane;
import org.lectern.ui.kit.paper.PaperOutput;

import java.util.List;
import java.util.function.Function;

/** What is printed and what is not: gaps first, then languages, paper, licences and checks. */
final class DetailsPane extends VBox {
    private final UiContext ui;
    private final UiText text;
    private final HandoutViewModel model;
    private final ScrollPane scroll = new ScrollPane();

    DetailsPane(UiContext ui, HandoutViewModel model, PaperOutput output) {
        this.ui = ui;
        this.text = ui.text();
        this.model = model;
        getStyleClass().addAll("handout-details", "canvas", "panel-right");
        var sections = new VBox(notices(), languages(), paper(), licences(), checks());
        scroll.setContent(sections);
        scroll.setFitToWidth(true);
        // A stop for the keyboard, since there may be nothing else to stop at above the fold.
        scroll.setFocusTraversable(true);
        scroll.accessibleTextProperty().bind(text.text("handout.details"));
        scroll.getStyleClass().add("handout-details-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, foot(output));
    }

    /** What scrolls, for moving between panels. */
    Node scroller() {
        return scroll;
    }

    private Node notices() {
        var refused = new VBox();
        var gaps = new VBox();
        fill(refused, model.viewer().refused(), message -> notice(Tone.BLOCKED, message));
        fill(gaps, model.gaps(), message -> notice(Tone.LOOK, message));
        var box = new VBox(refused, gaps);
        for (VBox part : new VBox[] {box, refused, gaps}) {
            part.getStyleClass().add("column");
        }
        box.getStyleClass().add("handout-notices");
        box.visibleProperty()
                .bind(
                        Bindings.isNotEmpty(model.viewer().refused())
                                .or(Bindings.isNotEmpty(model.gaps())));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Notice notice(Tone tone, UserMessage message) {
        return new Notice(text, tone, text.text(message));
    }

    private Node languages() {
        var rows = new VBox();
        rows.getStyleClass().add("column");
        fill(rows, model.languages(), this::languageRow);
        var add = new MenuButton();
        add.textProperty().bind(text.text("handout.language.add"));
        add.getStyleClass().add("small");
        Runnable offer =
                () -> {
                    add.getItems()
                            .setAll(
                                    model.addable().stream()
                                            .map(
                                                    tag -> {
                                                        var item = new MenuItem(Texts.ownName(tag));
                                                        item.setOnAction(
                                                                _ -> model.addLanguage(tag));
                                                        return item;
                                                    })
                                            .toList());
                    add.setVisible(!add.getItems().isEmpty());
                };
        model.addable().subscribe(offer);
        offer.run();
        add.managedProperty().bind(add.visibleProperty());
        return section(
                text.map(
                        texts -> {
                            var subject = model.subject().get();
                            return texts.get(
                                    subject != null && subject.choosesLanguages()
                                            ? "handout.language.copies"
                                            : "handout.language.readers");
                        },
                        model.subject()),
                rows,
                add);
    }

    private Node languageRow(LanguageRow row) {
        var name = Labels.of(Texts.ownName(row.language()), "second", "medium");
        var sheets = Labels.of(text.text("handout.language.sheets", row.sheets()), "meta", "muted");
        row.sheets()
                .subscribe(
                        count -> {
                            sheets.getStyleClass().removeAll("warn", "muted");
                            sheets.getStyleClass().add(count.intValue() == 0 ? "warn" : "muted");
                        });
        var words = new VBox(name, sheets);
        var line = new HBox(words, Toolbar.spacer(), readers(row));
        line.getStyleClass().addAll("row", "handout-language-row");
        return line;
    }

    private Node readers(LanguageRow row) {
        var subject = model.subject().get();
        if (subject == null || !subject.choosesLanguages()) {
            var count = Labels.of(text.text("handout.people", row.readers()), "second");
            count.setMinWidth(Region.USE_PREF_SIZE);
            return count;
        }
        var name = text.map(texts -> texts.languageName(row.language()));
        var spinner =
                new NumberSpinner(text, text.text("handout.language.spoken", name), 0, Group.MAX);
        row.readers().subscribe(count -> spinner.setValue(count.intValue()));
        spinner.valueProperty()
                .subscribe((_, now) -> model.setReaders(row.language(), now.intValue()));
        return spinner;
    }

    private Node paper() {
        var line =
                new HBox(
                        Labels.of("A4", "second", "medium"),
                        Labels.wrapped(text.text("handout.paper.a4"), "second", "muted"));
        line.getStyleClass().add("row");
        return section(text.text("handout.paper"), line);
    }

    private Node licences() {
        var rows = new VBox();
        rows.getStyleClass().add("column");
        fill(
                rows,
                model.sources(),
                source -> {
                    var title = Labels.of(source.title(), "second", "medium");
                    title.setWrapText(true);
                    var licence = Labels.of(source.licence(), "meta", "muted");
                    licence.setWrapText(true);
                    return new VBox(title, licence);
                });
        var section = section(text.text("handout.licences"), rows);
        section.visibleProperty().bind(Bindings.isNotEmpty(model.sources()));
        section.managedProperty().bind(section.visibleProperty());
        return section;
    }

    private Node checks() {
        var glyphs = check("handout.check.glyphs", "handout.check.glyphsNote");
        var pdf = check("handout.check.pdf", "handout.check.pdfNote");
        var waiting = Labels.wrapped(text.text("handout.check.wait"), "second", "muted");
        Runnable show =
                () -> {
                    boolean passed = model.viewer().check().get() == SheetViewer.Check.PASSED;
                    for (Node node : List.of(glyphs, pdf)) {
                        Nodes.setShown(node, passed);
                    }
                    boolean waits = model.viewer().check().get() == SheetViewer.Check.UNDER_WAY;
                    Nodes.setShown(waiting, waits);
                };
        model.viewer().check().subscribe(show);
        show.run();
        var section = section(text.text("handout.checks"), waiting, glyphs, pdf);
        section.visibleProperty()
                .bind(
                        model.viewer()
                                .check()
                                .map(
                                        check ->
                                                check == SheetViewer.Check.PASSED
                                                        || check == SheetViewer.Check.UNDER_WAY));
        section.managedProperty().bind(section.visibleProperty());
        return section;
    }

    private Node check(String key, String noteKey) {
        var words =
                new VBox(
                        Labels.wrapped(text.text(key), "second", "medium"),
                        Labels.wrapped(text.text(noteKey), "second", "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(new IconView(Icon.CHECK_CIRCLE), words);
        line.getStyleClass().add("handout-check");
        return line;
    }

    private Node foot(PaperOutput output) {
        Label totals =
                Labels.wrapped(
                        text.map(
                                texts -> {
                                    var words = model.totals().get();
                                    return words == null ? "" : texts.get(words);
                                },
                                model.totals()),
                        "second",
                        "muted");
        var print = Buttons.primary(text.text("handout.print"), Icon.PRINT);
        print.setId("handout-print");
        print.setOnAction(_ -> model.print());
        var export = Buttons.plain(text.text("handout.export"), Icon.DOWNLOAD);
        export.setId("handout-export");
        export.setOnAction(_ -> model.export());
        var buttons = new HBox(print, export);
        buttons.getStyleClass().add("row");
        for (var button : List.of(print, export)) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.disableProperty()
                    .bind(
                            output.job()
                                    .isNotNull()
                                    .or(
                                            model.viewer()
                                                    .check()
                                                    .isEqualTo(SheetViewer.Check.NOTHING)));
        }
        var foot = new VBox(totals, new OutputPane(ui, output, model::export), buttons);
        foot.getStyleClass().add("handout-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        return foot;
    }

    private static VBox section(ObservableValue<String> title, Node... content) {
        var section = new VBox(Labels.of(title, "h3"));
        section.getChildren().addAll(content);
        section.getStyleClass().addAll("handout-section", "divided");
        return section;
    }

    /** Keeps a box filled with a node for each item. */
    private static <T> void fill(
            VBox box, ObservableList<T> items, Function<? super T, ? extends Node> make) {
        Runnable refill = () -> box.getChildren().setAll(items.stream().<Node>map(make).toList());
        items.subscribe(refill);
        refill.run();
    }
}
