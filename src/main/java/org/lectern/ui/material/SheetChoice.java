package org.lectern.ui.material;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.lectern.library.MaterialHead.SheetHead;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiText;

import java.util.ArrayList;
import java.util.List;

/** The sheets of the edition shown; the one looked at is marked. */
final class SheetChoice extends VBox {
    private final UiText text;
    private final MaterialViewModel model;
    private final VBox list = new VBox();
    private final List<ToggleButton> buttons = new ArrayList<>();

    SheetChoice(UiText text, MaterialViewModel model) {
        this.text = text;
        this.model = model;
        getStyleClass().add("detail-section");
        list.getStyleClass().add("sheet-choice");
        list.accessibleTextProperty().bind(text.text("material.page.sheets"));
        getChildren()
                .addAll(Labels.of(text.text("material.page.sheets"), "h3", "detail-heading"), list);
        model.page().subscribe(this::rebuild);
        model.language().subscribe(this::rebuild);
        model.sheet().subscribe(this::mark);
    }

    private void rebuild() {
        buttons.clear();
        for (var sheet : model.sheets()) {
            buttons.add(button(sheet));
        }
        list.getChildren().setAll(buttons);
        mark();
    }

    private ToggleButton button(SheetHead sheet) {
        var button = new ToggleButton();
        button.textProperty()
                .bind(
                        switch (sheet.kind()) {
                            case GUIDE -> text.text("material.page.sheet.guide");
                            case BACKGROUND ->
                                    text.text("catalogue.sheet.background", sheet.title());
                            case HANDOUT ->
                                    text.text(
                                            sheet.easy()
                                                    ? "catalogue.sheet.easy"
                                                    : "catalogue.sheet.handout",
                                            sheet.title());
                            case CARDS -> text.text("catalogue.sheet.cards", sheet.title());
                        });
        button.setGraphic(
                new IconView(
                        switch (sheet.kind()) {
                            case GUIDE, BACKGROUND -> Icon.CATALOGUE;
                            case HANDOUT -> Icon.HANDOUT;
                            case CARDS -> Icon.COPY;
                        }));
        button.getStyleClass().setAll("sheet-button");
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.setUserData(sheet);
        button.setOnAction(
                _ -> {
                    // A press on the marked one would unmark it.
                    button.setSelected(true);
                    model.choose(sheet);
                });
        return button;
    }

    private void mark() {
        var shown = model.sheet().get();
        buttons.forEach(button -> button.setSelected(button.getUserData().equals(shown)));
    }
}
