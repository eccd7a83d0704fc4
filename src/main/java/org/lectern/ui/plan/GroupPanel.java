package org.lectern.ui.plan;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.lectern.base.LanguageTag;
import org.lectern.material.Framework;
import org.lectern.plan.Group;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.DropDown;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.NumberSpinner;
import org.lectern.ui.kit.Toolbar;
import org.lectern.ui.kit.UiContext;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/** For whom the session is: a description, and how many read which language. */
final class GroupPanel extends VBox {
    /** No level's id. */
    private static final String NOT_SAID = "";

    private final UiContext ui;
    private final PlanEditor editor;
    private final Framework framework;
    private final ComboBox<String> level;
    private final Set<LanguageTag> offered;
    private final TextField description = new TextField();
    private final VBox languages = new VBox();
    private final MenuButton add = new MenuButton();
    private boolean showing;

    /**
     * @param libraryLanguages the languages that the library has materials in
     */
    GroupPanel(
            UiContext ui,
            PlanEditor editor,
            Set<LanguageTag> libraryLanguages,
            Framework framework) {
        this.ui = ui;
        this.framework = framework;
        this.editor = editor;
        this.offered = new LinkedHashSet<>(libraryLanguages);
        var label = Labels.of(ui.text().text("plan.group.description"), "meta", "muted");
        label.setLabelFor(description);
        description.accessibleTextProperty().bind(label.textProperty());
        description.promptTextProperty().bind(ui.text().text("plan.group.description.prompt"));
        description
                .textProperty()
                .subscribe(
                        (before, now) -> {
                            if (!showing) {
                                editor.edit(
                                        p -> p.withGroup(p.group().withDescription(now)), "group");
                            }
                        });
        add.textProperty().bind(ui.text().text("plan.group.add"));
        add.setMnemonicParsing(false);
        var levels = new ArrayList<String>();
        levels.add(NOT_SAID);
        framework.levels().forEach(l -> levels.add(l.id()));
        level = DropDown.of(levels, this::levelName, ui.text().text("plan.group.level"));
        level.setMaxWidth(Double.MAX_VALUE);
        level.valueProperty()
                .subscribe(
                        (_, now) -> {
                            if (!showing) {
                                var id = now == null || now.equals(NOT_SAID) ? null : now;
                                editor.edit(p -> p.withGroup(p.group().withLevel(id)), null);
                            }
                        });
        var levelLabel = Labels.of(ui.text().text("plan.group.level"), "meta", "muted");
        levelLabel.setLabelFor(level);
        getStyleClass().add("plan-popover");
        getChildren()
                .addAll(
                        label,
                        description,
                        Labels.of(ui.text().text("plan.group.readers"), "meta", "muted"),
                        languages,
                        add,
                        levelLabel,
                        level);
        editor.plan().subscribe(this::show);
        ui.text().texts().subscribe(this::show);
        show();
    }

    private ObservableValue<String> levelName(String id) {
        return ui.text()
                .map(
                        texts ->
                                framework
                                        .level(id)
                                        .map(l -> l.name().in(texts.language()))
                                        .orElseGet(() -> texts.get("plan.group.level.open")));
    }

    private void show() {
        showing = true;
        try {
            var group = editor.plan().get().group();
            if (!description.getText().equals(group.description())) {
                description.setText(group.description());
            }
            level.setValue(group.level() == null ? NOT_SAID : group.level());
            if (!shownLanguages().equals(group.participants().keySet())) {
                languages
                        .getChildren()
                        .setAll(group.participants().keySet().stream().map(this::row).toList());
            }
            for (var row : languages.getChildren()) {
                if (row instanceof LanguageRow languageRow) {
                    languageRow.show(group);
                }
            }
            add.getItems()
                    .setAll(
                            offered.stream()
                                    .filter(language -> !group.participants().containsKey(language))
                                    .map(this::offer)
                                    .toList());
            add.setDisable(add.getItems().isEmpty());
        } finally {
            showing = false;
        }
    }

    private Set<LanguageTag> shownLanguages() {
        var shown = new LinkedHashSet<LanguageTag>();
        for (var row : languages.getChildren()) {
            if (row instanceof LanguageRow languageRow) {
                shown.add(languageRow.language);
            }
        }
        return shown;
    }

    private MenuItem offer(LanguageTag language) {
        var item = new MenuItem(Texts.ownName(language));
        item.setOnAction(
                _ -> {
                    editor.edit(
                            p ->
                                    p.withGroup(
                                            p.group()
                                                    .withParticipants(
                                                            language,
                                                            Math.max(
                                                                    1,
                                                                    p.group()
                                                                            .readersOf(language)))),
                            null);
                    focusReaders(language);
                });
        return item;
    }

    /** What comes next is how many they are. */
    private void focusReaders(LanguageTag language) {
        for (var row : languages.getChildren()) {
            if (row instanceof LanguageRow its && its.language.equals(language)) {
                its.readers.edit();
            }
        }
    }

    private LanguageRow row(LanguageTag language) {
        return new LanguageRow(language);
    }

    /** A language, its readers, those among them who need large print, and taking it out. */
    private final class LanguageRow extends VBox {
        private final LanguageTag language;
        private final NumberSpinner readers;
        private final NumberSpinner largePrint;

        LanguageRow(LanguageTag language) {
            this.language = language;
            var name = Labels.of(Texts.ownName(language), "second");
            readers =
                    new NumberSpinner(
                            ui.text(),
                            ui.text().text("plan.group.readers.of", Texts.ownName(language)),
                            0,
                            Group.MAX);
            readers.valueProperty()
                    .subscribe(
                            (before, now) -> {
                                if (!showing) {
                                    editor.edit(
                                            p ->
                                                    p.withGroup(
                                                            p.group()
                                                                    .withParticipants(
                                                                            language,
                                                                            now.intValue())),
                                            "readers:" + language);
                                }
                            });
            var remove =
                    Buttons.icon(
                            Icon.CLOSE,
                            ui.text().text("plan.group.remove", Texts.ownName(language)));
            remove.setOnAction(
                    _ -> editor.edit(p -> p.withGroup(p.group().without(language)), null));
            largePrint =
                    new NumberSpinner(
                            ui.text(),
                            ui.text().text("plan.group.large", Texts.ownName(language)),
                            0,
                            Group.MAX);
            largePrint
                    .valueProperty()
                    .subscribe(
                            (_, now) -> {
                                if (!showing) {
                                    editor.edit(
                                            p ->
                                                    p.withGroup(
                                                            p.group()
                                                                    .withLargePrint(
                                                                            language,
                                                                            now.intValue())),
                                            "large:" + language);
                                }
                            });
            var first = new HBox(name, Toolbar.spacer(), readers, remove);
            first.setAlignment(Pos.CENTER_LEFT);
            var second =
                    new HBox(
                            Labels.of(ui.text().text("plan.group.print"), "meta", "muted"),
                            Toolbar.spacer(),
                            largePrint);
            second.setAlignment(Pos.CENTER_LEFT);
            first.getStyleClass().add("inspector-row");
            second.getStyleClass().add("inspector-row");
            getChildren().addAll(first, second);
        }

        void show(Group group) {
            readers.setValue(group.readersOf(language));
            largePrint.setValue(group.largePrintOf(language));
        }
    }
}
