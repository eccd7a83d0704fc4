package org.lectern.ui.handout;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.lectern.material.SheetKind;
import org.lectern.plan.Group;
import org.lectern.plan.Preparation.Print;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.NumberSpinner;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.paper.PageStrip;

/** The sheets under their languages, with their copies; + and − change those of the row chosen. */
final class OutlinePane extends VBox {
    private static final double TALL_ENOUGH = 600;

    private final UiContext ui;
    private final HandoutViewModel model;
    private final ListView<OutlineRow> list = new ListView<>();

    OutlinePane(UiContext ui, HandoutViewModel model) {
        this.ui = ui;
        this.model = model;
        getStyleClass().addAll("handout-outline", "canvas");
        var head = Labels.of(ui.text().text("handout.outline"), "h3");
        Button reset = Buttons.small(Buttons.flat(ui.text().text("handout.copies.reset")));
        Buttons.tooltip(reset, ui.text().text("handout.copies.resetTip"));
        reset.setOnAction(_ -> model.forgetCopies());
        reset.visibleProperty().bind(model.ownCopies());
        reset.managedProperty().bind(reset.visibleProperty());
        var top = new VBox(head, reset);
        top.getStyleClass().add("handout-outline-head");

        list.getStyleClass().add("handout-sheets");
        list.setItems(model.outline().rows());
        list.setCellFactory(_ -> new SheetCell());
        list.accessibleTextProperty().bind(ui.text().text("handout.outline"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        list.getSelectionModel().selectedItemProperty().subscribe((_, row) -> choose(row));
        model.viewer().sheet().subscribe((_, row) -> mark(row));
        VBox.setVgrow(list, Priority.ALWAYS);

        var pagesTitle = Labels.of(ui.text().text("handout.preview.strip"), "h3");
        var pages = new VBox(pagesTitle, new PageStrip(ui, model.viewer().preview()));
        pages.getStyleClass().add("handout-pages");
        pages.setMinHeight(Region.USE_PREF_SIZE);
        pages.visibleProperty()
                .bind(
                        heightProperty()
                                .map(height -> height.doubleValue() >= ui.theme().px(TALL_ENOUGH)));
        pages.managedProperty().bind(pages.visibleProperty());
        getChildren().addAll(top, list, pages);
    }

    /** The list, for moving between panels. */
    ListView<OutlineRow> list() {
        return list;
    }

    private void choose(@Nullable OutlineRow row) {
        if (row instanceof OutlineRow.Sheet sheet) {
            model.selectSheet(sheet);
        }
    }

    private void mark(OutlineRow.@Nullable Sheet row) {
        if (row != null && !row.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(row);
        }
    }

    private void onKey(KeyEvent event) {
        if (!(list.getSelectionModel().getSelectedItem() instanceof OutlineRow.Sheet sheet)
                || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> model.setCopies(sheet, sheet.copies().get() + 1);
            case MINUS, SUBTRACT -> model.setCopies(sheet, sheet.copies().get() - 1);
            case DELETE -> model.setCopies(sheet, 0);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private final class SheetCell extends ListCell<OutlineRow> {
        private final Label language = Labels.of("", "second", "strong");
        private final IconView icon = new IconView(Icon.LINES);
        private final Label title = Labels.of("", "second", "handout-sheet-title");
        private final Label material = Labels.of("", "meta", "muted");
        private final NumberSpinner copies;
        private final VBox row;
        private Subscription following = Subscription.EMPTY;

        SheetCell() {
            copies =
                    new NumberSpinner(
                            ui.text(),
                            ui.text().text("handout.copies.of", title.textProperty()),
                            0,
                            Group.MAX);
            copies.valueProperty()
                    .subscribe(
                            value -> {
                                if (getItem() instanceof OutlineRow.Sheet sheet) {
                                    model.setCopies(sheet, value.intValue());
                                }
                            });
            for (Label words : new Label[] {title, material}) {
                words.setMinWidth(0);
                words.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(words, Priority.ALWAYS);
                var whole = new Tooltip();
                whole.textProperty().bind(words.textProperty());
                words.setTooltip(whole);
            }
            var first = new HBox(icon, title);
            var second = new HBox(material, copies);
            first.getStyleClass().add("row");
            second.getStyleClass().addAll("row", "handout-sheet-second");
            second.setAlignment(Pos.CENTER_LEFT);
            row = new VBox(first, second);
            row.getStyleClass().add("handout-sheet");
            row.setMinWidth(0);
            setPrefWidth(0);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable OutlineRow item, boolean empty) {
            super.updateItem(item, empty);
            following.unsubscribe();
            following = Subscription.EMPTY;
            getStyleClass().remove("handout-language");
            switch (empty ? null : item) {
                case null -> setGraphic(null);
                case OutlineRow.Heading heading -> {
                    language.setText(Texts.ownName(heading.language()));
                    setAccessibleText(language.getText());
                    getStyleClass().add("handout-language");
                    setGraphic(language);
                }
                case OutlineRow.Sheet sheet -> show(sheet);
            }
        }

        private void show(OutlineRow.Sheet sheet) {
            title.setText(name(sheet));
            material.setText(sheet.material());
            following =
                    Subscription.combine(
                            sheet.copies().subscribe(() -> follow(sheet)),
                            sheet.result().subscribe(() -> follow(sheet)));
            follow(sheet);
            setGraphic(row);
        }

        private void follow(OutlineRow.Sheet sheet) {
            int count = sheet.copies().get();
            if (copies.getValue() != count) {
                copies.setValue(count);
            }
            boolean refused = sheet.result().get() instanceof SheetRendering.Refused;
            icon.show(refused ? Icon.ALERT : icon(sheet.suggested().kind()));
            row.pseudoClassStateChanged(HandoutView.REFUSED, refused);
            row.pseudoClassStateChanged(HandoutView.LEFT_OUT, count == 0);
            setAccessibleText(
                    ui.text().get("handout.sheet.spoken", name(sheet), sheet.material(), count));
        }

        private String name(OutlineRow.Sheet sheet) {
            var suggested = sheet.suggested();
            return suggested.print() == Print.LARGE
                    ? ui.text().get("handout.sheet.large", suggested.title())
                    : suggested.title();
        }

        private static Icon icon(SheetKind kind) {
            return kind == SheetKind.CARDS ? Icon.SCISSORS : Icon.LINES;
        }
    }
}
