package org.lectern.ui.catalogue;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.lectern.search.SortOrder;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.DropDown;
import org.lectern.ui.kit.FilterChip;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiText;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What narrows the list just now, as chips to take away, two common choices, and the order. */
final class FilterBar extends HBox {
    private final UiText text;
    private final CatalogueViewModel model;
    private final FlowPane chips = new FlowPane();
    private final FilterChip noInternet;
    private final FilterChip hasHandout;
    private final Region line = new Region();
    private final Node clear;

    FilterBar(UiText text, CatalogueViewModel model) {
        this.text = text;
        this.model = model;
        getStyleClass().add("catalogue-filters");
        noInternet = toggle("catalogue.filter.noInternet", Icon.OFFLINE, new Choice.NoInternet());
        hasHandout = toggle("catalogue.filter.hasHandout", Icon.HANDOUT, new Choice.HasHandout());
        line.getStyleClass().add("divider-vertical");
        line.setMinHeight(Region.USE_PREF_SIZE);
        var clearAll = Buttons.small(Buttons.flat(text.text("catalogue.filter.clear")));
        clearAll.setOnAction(_ -> model.clearChoices());
        clear = clearAll;
        chips.getStyleClass().add("filter-chips");
        HBox.setHgrow(chips, Priority.ALWAYS);
        // A row reckons its height with the width that this asks for, not the one that it gets.
        chips.prefWrapLengthProperty().bind(chips.widthProperty());
        getChildren().addAll(chips, sort());
        model.choices().subscribe(this::show);
        text.texts().subscribe((_, _) -> show());
        model.found().subscribe((_, _) -> show());
        model.names().addListener(_ -> show());
        show();
    }

    private FilterChip toggle(String key, Icon icon, Choice choice) {
        var chip = new FilterChip(text.text(key), icon);
        chip.setOnAction(_ -> model.choose(choice, chip.isSelected()));
        return chip;
    }

    private void show() {
        List<Node> shown = new ArrayList<>();
        for (var choice : model.choices()) {
            if (!(choice instanceof Choice.NoInternet) && !(choice instanceof Choice.HasHandout)) {
                shown.add(removable(model.name(choice), () -> model.choose(choice, false)));
            }
        }
        for (var typed : model.found().get().map(f -> f.result().typed()).orElse(List.of())) {
            String name =
                    Choice.of(typed).stream().map(model::name).collect(Collectors.joining(" / "));
            shown.add(removable(name, () -> model.untype(typed)));
        }
        if (!shown.isEmpty()) {
            shown.add(line);
        }
        noInternet.setSelected(model.choices().contains(new Choice.NoInternet()));
        hasHandout.setSelected(model.choices().contains(new Choice.HasHandout()));
        shown.add(noInternet);
        shown.add(hasHandout);
        if (!model.choices().isEmpty()) {
            shown.add(clear);
        }
        // Taking a focused chip away and putting it back would lose the focus.
        if (!shown.equals(chips.getChildren())) {
            chips.getChildren().setAll(shown);
        }
    }

    private FilterChip removable(String name, Runnable remove) {
        var chip = new FilterChip(new ReadOnlyStringWrapper(name), null);
        chip.setSelected(true);
        chip.setOnAction(_ -> remove.run());
        chip.accessibleTextProperty().bind(text.text("catalogue.filter.remove", name));
        return chip;
    }

    private HBox sort() {
        var box =
                DropDown.of(
                        List.of(SortOrder.values()),
                        order -> text.text(key(order)),
                        text.text("catalogue.sort"));
        box.getStyleClass().add("sort-box");
        box.valueProperty().bindBidirectional(model.sort());
        var label = Labels.of(text.text("catalogue.sort"), "second", "muted");
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        box.setMinWidth(USE_PREF_SIZE);
        var sort = new HBox(label, box);
        sort.getStyleClass().add("row");
        sort.setMinWidth(USE_PREF_SIZE);
        sort.setMaxHeight(USE_PREF_SIZE);
        return sort;
    }

    private static String key(SortOrder order) {
        return switch (order) {
            case BEST_MATCH -> "catalogue.sort.bestMatch";
            case TITLE -> "catalogue.sort.title";
            case DURATION -> "catalogue.sort.duration";
            case LEVEL -> "catalogue.sort.level";
        };
    }
}
