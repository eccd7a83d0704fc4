package org.lectern.ui.editor;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.lectern.authoring.OwnEdition.OwnTranslation;
import org.lectern.base.LanguageTag;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.MaterialWords;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.DropDown;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiContext;

import java.util.ArrayList;
import java.util.List;

/** The language whose texts are on screen, how its translation stands, and further languages. */
final class LanguagePane extends VBox {
    private final UiContext ui;
    private final EditorModel model;
    private final SheetCommands commands;
    private final List<LanguageTag> languages;
    private final ComboBox<LanguageTag> choice;
    private final Label state = new Label();
    private final Button current;
    private final Button reviewed;
    private boolean filling;

    /**
     * The choice.
     *
     * @param languages those in which a material can be written
     */
    LanguagePane(
            UiContext ui, EditorModel model, SheetCommands commands, List<LanguageTag> languages) {
        this.ui = ui;
        this.model = model;
        this.commands = commands;
        this.languages = List.copyOf(languages);
        choice =
                DropDown.of(
                        List.of(),
                        tag -> new ReadOnlyStringWrapper(Texts.ownName(tag)),
                        ui.text().text("editor.language"));
        choice.getStyleClass().add("small");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setId("editor-language");
        HBox.setHgrow(choice, Priority.ALWAYS);
        choice.valueProperty()
                .subscribe(
                        (_, tag) -> {
                            if (tag != null && !filling) {
                                model.show(tag);
                            }
                        });
        var more = Buttons.small(Buttons.icon(Icon.MORE, ui.text().text("editor.language.more")));
        more.setId("editor-languages");
        more.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        more.setOnAction(_ -> menu(more));
        var row = new HBox(choice, more);
        row.getStyleClass().add("row");
        state.getStyleClass().addAll("meta", "muted");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        current = button("editor.translation.current");
        current.setOnAction(_ -> model.translated(TranslationStatus.DRAFT));
        reviewed = button("editor.translation.reviewed");
        reviewed.setOnAction(_ -> model.translated(TranslationStatus.REVIEWED));
        getStyleClass().add("editor-languages");
        getChildren()
                .addAll(
                        Labels.of(ui.text().text("editor.language"), "h3", "muted"),
                        row,
                        state,
                        current,
                        reviewed);
        for (var node : List.of(state, current, reviewed)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        model.document().value().subscribe(this::show);
        model.language().subscribe(this::show);
        ui.text().texts().subscribe(this::show);
        show();
    }

    private Button button(String key) {
        var button = Buttons.small(Buttons.plain(ui.text().text(key)));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setWrapText(true);
        button.getStyleClass().add("editor-wide");
        return button;
    }

    private void show() {
        filling = true;
        var tags = List.copyOf(model.own().editions().keySet());
        if (!tags.equals(List.copyOf(choice.getItems()))) {
            choice.getItems().setAll(tags);
        }
        choice.setValue(model.language().get());
        filling = false;
        var edition = model.own().editions().get(model.language().get());
        OwnTranslation translation = edition == null ? null : edition.translation();
        state.setVisible(translation != null);
        boolean isCurrent = translation == null || model.own().isUpToDate(model.language().get());
        current.setVisible(!isCurrent);
        reviewed.setVisible(
                translation != null
                        && (!isCurrent || translation.status() != TranslationStatus.REVIEWED));
        if (translation != null) {
            var texts = ui.text().texts().get();
            state.setText(
                    texts.get(
                            isCurrent ? "editor.translation" : "editor.translation.behind",
                            texts.languageName(translation.source()),
                            texts.get(MaterialWords.key(translation.status()))));
            state.getStyleClass().setAll("label", "meta", isCurrent ? "muted" : "warn");
        }
    }

    private void menu(Button owner) {
        var texts = ui.text().texts().get();
        var menu = new ContextMenu();
        var items = new ArrayList<MenuItem>();
        for (var tag : languages) {
            if (!model.own().editions().containsKey(tag)) {
                items.add(
                        item(
                                texts.get("editor.language.add", Texts.ownName(tag)),
                                () -> model.addLanguage(tag)));
            }
        }
        menu.getItems().addAll(items);
        if (model.own().editions().size() > 1) {
            if (!items.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            var shown = model.language().get();
            menu.getItems()
                    .add(
                            item(
                                    texts.get("editor.language.remove", Texts.ownName(shown)),
                                    () -> commands.removeLanguage(shown)));
        }
        menu.show(owner, Side.BOTTOM, 0, 0);
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
