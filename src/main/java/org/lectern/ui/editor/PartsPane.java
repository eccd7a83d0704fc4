package org.lectern.ui.editor;

import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.lectern.authoring.OwnSheet;
import org.lectern.base.LanguageTag;
import org.lectern.material.SheetKind;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiContext;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parts of the material: its facts, and its sheets in the language on screen. */
final class PartsPane extends ScrollPane {
    private final UiContext ui;
    private final EditorModel model;
    private final SheetCommands commands;
    private final VBox sheets = new VBox();
    private final ToggleButton about;
    private List<OwnSheet> shown = List.of();

    PartsPane(
            UiContext ui, EditorModel model, SheetCommands commands, List<LanguageTag> languages) {
        this.ui = ui;
        this.model = model;
        this.commands = commands;
        about = button(new Part.About(), Icon.SETTINGS);
        about.textProperty().bind(ui.text().text("editor.part.about"));
        var add = Buttons.small(Buttons.plain(ui.text().text("editor.sheet.add"), Icon.PLUS));
        add.setId("editor-add-sheet");
        add.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        add.setOnAction(_ -> menu(add));
        sheets.getStyleClass().add("editor-sheets");
        sheets.accessibleTextProperty().bind(ui.text().text("editor.sheets"));
        var content =
                new VBox(
                        about,
                        new LanguagePane(ui, model, commands, languages),
                        Labels.of(ui.text().text("editor.sheets"), "h3", "muted"),
                        sheets,
                        add);
        content.getStyleClass().add("editor-parts-content");
        getStyleClass().add("editor-parts");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        accessibleTextProperty().bind(ui.text().text("editor.parts"));
        setContent(content);
        model.part().subscribe(this::mark);
        ui.text().texts().subscribe((_, _) -> rebuild());
        rebuild();
    }

    /** Shows the material of now. */
    void show() {
        if (!model.edition().sheets().equals(shown)) {
            rebuild();
        }
    }

    private void rebuild() {
        shown = model.edition().sheets();
        var buttons = new ArrayList<Node>();
        var guide = button(new Part.Guide(), Icon.CATALOGUE);
        guide.textProperty().bind(ui.text().text("editor.part.guide"));
        buttons.add(guide);
        shown.stream()
                .sorted(
                        Comparator.comparing(OwnSheet::kind)
                                .thenComparing(OwnSheet::name)
                                .thenComparing(OwnSheet::easy))
                .forEach(sheet -> buttons.add(button(sheet)));
        sheets.getChildren().setAll(buttons);
        mark();
    }

    private ToggleButton button(OwnSheet sheet) {
        var button =
                button(
                        new Part.OfSheet(sheet.name(), sheet.easy()),
                        switch (sheet.kind()) {
                            case GUIDE, BACKGROUND -> Icon.CATALOGUE;
                            case HANDOUT -> Icon.HANDOUT;
                            case CARDS -> Icon.CARDS;
                        });
        String title =
                sheet.title().isBlank() ? ui.text().get("editor.sheet.untitled") : sheet.title();
        button.textProperty()
                .bind(
                        ui.text()
                                .text(
                                        switch (sheet.kind()) {
                                            case GUIDE, BACKGROUND -> "editor.sheet.background";
                                            case HANDOUT ->
                                                    sheet.easy()
                                                            ? "editor.sheet.easy"
                                                            : "editor.sheet.handout";
                                            case CARDS -> "editor.sheet.cards";
                                        },
                                        title));
        return button;
    }

    private ToggleButton button(Part part, Icon icon) {
        var button = new ToggleButton();
        button.setGraphic(new IconView(icon));
        button.getStyleClass().setAll("sheet-button");
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.setUserData(part);
        button.setOnAction(
                _ -> {
                    // A press on the marked one would unmark it.
                    button.setSelected(true);
                    model.show(part);
                });
        return button;
    }

    private void mark() {
        var part = model.part().get();
        about.setSelected(part.equals(about.getUserData()));
        for (var node : sheets.getChildren()) {
            ((ToggleButton) node).setSelected(part.equals(node.getUserData()));
        }
    }

    private void menu(Button owner) {
        var menu = new ContextMenu();
        var edition = model.edition();
        menu.getItems()
                .addAll(
                        item("editor.add.handout", () -> commands.add(SheetKind.HANDOUT)),
                        item("editor.add.cards", () -> commands.add(SheetKind.CARDS)));
        if (edition.sheets().stream().noneMatch(s -> s.kind() == SheetKind.BACKGROUND)) {
            menu.getItems()
                    .add(item("editor.add.background", () -> commands.add(SheetKind.BACKGROUND)));
        }
        for (var sheet : edition.sheets()) {
            if (sheet.kind() == SheetKind.HANDOUT && edition.sheet(sheet.name(), true).isEmpty()) {
                String title =
                        sheet.title().isBlank()
                                ? ui.text().get("editor.sheet.untitled")
                                : sheet.title();
                menu.getItems()
                        .add(item("editor.add.easy", () -> commands.addEasy(sheet.name()), title));
            }
        }
        menu.show(owner, Side.BOTTOM, 0, 0);
    }

    private MenuItem item(String key, Runnable action, Object... arguments) {
        var item = new MenuItem(ui.text().get(key, arguments));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** What takes the focus first. */
    Node first() {
        return about;
    }
}
