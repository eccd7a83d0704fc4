package org.lectern.ui.catalogue;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.lectern.ui.catalogue.BasketViewModel.Item;
import org.lectern.ui.content.PlanDesk;
import org.lectern.ui.content.PlanMenu;
import org.lectern.ui.kit.AreaBar;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiText;

import java.util.List;

/** What lies in the basket, and the way from there to a plan. */
final class BasketBar extends HBox {
    private final UiText text;
    private final CatalogueViewModel catalogue;
    private final BasketViewModel basket;
    private final IntegerProperty notShown = new SimpleIntegerProperty();
    private final PillRow pills;
    private final HBox full = new HBox();
    private final HBox empty;

    BasketBar(UiText text, CatalogueViewModel catalogue, BasketViewModel basket, PlanDesk desk) {
        this.text = text;
        this.catalogue = catalogue;
        this.basket = basket;
        getStyleClass().add("basket-bar");
        var more = Buttons.small(Buttons.flat(text.text("catalogue.basket.more", notShown)));
        more.setOnAction(_ -> showRest(more));
        pills = new PillRow(more, notShown::set);
        empty =
                new HBox(
                        new IconView(Icon.BASKET, "icon-large"),
                        Labels.wrapped(text.text("catalogue.basket.empty"), "second", "muted"));
        empty.getStyleClass().add("basket-content");
        HBox.setHgrow(empty, Priority.ALWAYS);
        buildFull(desk);
        basket.items().subscribe(this::show);
        text.texts().subscribe((_, _) -> show());
        catalogue.found().subscribe((_, _) -> showColours());
        show();
    }

    private void buildFull(PlanDesk desk) {
        full.getStyleClass().add("basket-content");
        HBox.setHgrow(full, Priority.ALWAYS);
        var icon = new IconView(Icon.BASKET, "icon-large", "basket-icon");
        var count =
                Labels.of(
                        text.map(
                                texts -> texts.get("catalogue.basket.count", basket.items().size()),
                                basket.items()),
                        "strong");
        var total =
                Labels.of(
                        text.map(
                                _ -> catalogue.wording().total(basket.totalMinutes()),
                                basket.items()),
                        "muted");
        var line = new Region();
        line.getStyleClass().add("divider-vertical");
        var clear = Buttons.flat(text.text("catalogue.basket.clear"));
        clear.setOnAction(_ -> basket.clear());
        var add = Buttons.plain(text.text("catalogue.basket.addToPlan"));
        add.setGraphic(new IconView(Icon.CHEVRON_DOWN, "icon-small"));
        add.setContentDisplay(ContentDisplay.RIGHT);
        PlanMenu.on(add, text, desk, basket::makePlan, basket::addTo);
        var make = Buttons.primary(text.text("catalogue.basket.newPlan"));
        make.setOnAction(_ -> basket.makePlan());
        for (Region fixed : new Region[] {count, total}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        HBox.setHgrow(pills, Priority.ALWAYS);
        full.getChildren().addAll(icon, count, total, line, pills, clear, add, make);
    }

    private void show() {
        pills.show(basket.items().stream().map(this::pill).toList());
        Node shown = basket.items().isEmpty() ? empty : full;
        if (!getChildren().equals(List.of(shown))) {
            getChildren().setAll(shown);
        }
    }

    private void showColours() {
        if (!basket.items().isEmpty()) {
            show();
        }
    }

    private HBox pill(Item item) {
        var title = Labels.of(item.title(), "second");
        title.setTooltip(new Tooltip(item.title()));
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        var remove = new Button();
        remove.getStyleClass().add("pill-remove");
        remove.setGraphic(new IconView(Icon.CLOSE, "icon-small"));
        Buttons.name(remove, text.text("catalogue.basket.remove", item.title()));
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setOnAction(_ -> basket.toggle(item.id()));
        var swatch = new AreaBar(catalogue.wording().areaColour(item.area()), "area-swatch");
        var pill = new HBox(swatch, title, remove);
        pill.getStyleClass().add("pill");
        return pill;
    }

    private void showRest(Button more) {
        var menu = new ContextMenu();
        int shown = basket.items().size() - notShown.get();
        for (var item : basket.items().subList(shown, basket.items().size())) {
            var entry = new MenuItem(text.get("catalogue.basket.remove", item.title()));
            entry.setMnemonicParsing(false);
            entry.setOnAction(_ -> basket.toggle(item.id()));
            menu.getItems().add(entry);
        }
        menu.show(more, Side.TOP, 0, 0);
    }
}
