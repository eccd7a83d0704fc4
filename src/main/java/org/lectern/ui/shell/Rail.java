package org.lectern.ui.shell;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiContext;
import org.lectern.ui.kit.WindowLayout.Room;

import java.util.List;

/**
 * The places of the program, at the left edge. With less room the names stand under the icons; they
 * are never hidden.
 */
final class Rail extends VBox {
    private final UiContext ui;
    private final BooleanBinding wide;

    Rail(UiContext ui, List<RailPlace> places) {
        this.ui = ui;
        this.wide = ui.layout().room().isEqualTo(Room.WIDE);
        getStyleClass().add("rail");
        var name = Labels.of(ui.text().text("shell.name"), "brand-name");
        showWhenWide(name);
        var brand = new HBox(new BrandMark(), name);
        brand.getStyleClass().add("brand");
        var items = new VBox();
        items.getStyleClass().add("rail-items");
        places.forEach(place -> items.getChildren().add(item(place)));
        VBox.setVgrow(items, Priority.ALWAYS);
        getChildren().addAll(brand, items, foot());
        wide.subscribe(this::rearrange);
    }

    private void rearrange(boolean isWide) {
        getStyleClass().removeAll("wide", "narrow");
        getStyleClass().add(isWide ? "wide" : "narrow");
    }

    private Node item(RailPlace place) {
        var button = new ToggleButton();
        button.getStyleClass().setAll("rail-item");
        button.textProperty().bind(ui.text().text(place.key()));
        button.setGraphic(new IconView(place.icon(), "icon-large"));
        button.setMnemonicParsing(false);
        button.setAccessibleRole(AccessibleRole.TAB_ITEM);
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        button.contentDisplayProperty()
                .bind(wide.map(is -> is ? ContentDisplay.LEFT : ContentDisplay.TOP));
        button.textAlignmentProperty()
                .bind(wide.map(is -> is ? TextAlignment.LEFT : TextAlignment.CENTER));
        HBox.setHgrow(button, Priority.ALWAYS);
        var tab = new Region();
        tab.getStyleClass().add("rail-tab");
        tab.visibleProperty().bind(button.selectedProperty());
        ui.navigator().current().subscribe(shown -> button.setSelected(place.holds(shown)));
        // The place stays marked whatever is pressed: the navigator alone says where the window is.
        button.setOnAction(
                _ -> {
                    ui.navigator().go(place.destination());
                    button.setSelected(place.holds(ui.navigator().current().get()));
                });
        var row = new HBox(tab, button);
        row.getStyleClass().add("rail-row");
        return row;
    }

    private Node foot() {
        var state = Labels.of(ui.text().text("shell.offline"), "rail-state");
        state.setGraphic(new IconView(Icon.OFFLINE));
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        var promise = Labels.wrapped(ui.text().text("shell.offline.promise"), "meta", "muted");
        showWhenWide(promise);
        var foot = new VBox(state, promise);
        foot.getStyleClass().add("rail-foot");
        return foot;
    }

    private void showWhenWide(Node node) {
        node.visibleProperty().bind(wide);
        node.managedProperty().bind(wide);
    }
}
