package org.lectern.ui.catalogue;

import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.lectern.base.LanguageTag;
import org.lectern.search.Facets;
import org.lectern.ui.catalogue.CatalogueViewModel.Found;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.FacetRow;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the list can be narrowed by, with how many materials each option would leave. */
final class FacetsPane extends ScrollPane {
    private static final int SHOWN_AT_FIRST = 4;

    private final UiText text;
    private final CatalogueViewModel model;
    private final List<Group> groups;

    FacetsPane(UiText text, CatalogueViewModel model) {
        this.text = text;
        this.model = model;
        getStyleClass().add("facets");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        groups =
                List.of(
                        new Group("catalogue.facet.area"),
                        new Group("catalogue.facet.level"),
                        new Group("catalogue.facet.language"),
                        new Group("catalogue.facet.duration"),
                        new Group("catalogue.facet.type"));
        var content = new VBox();
        content.getStyleClass().add("facets-content");
        content.getChildren().addAll(groups);
        setContent(content);
        model.found().subscribe(found -> found.ifPresent(this::show));
        model.choices().subscribe(() -> groups.forEach(Group::showChosen));
    }

    private void show(Found found) {
        if (!found.result().ready()) {
            return;
        }
        var facets = found.result().facets();
        var options = options(facets);
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).show(options.get(i));
        }
    }

    private static List<Map<Choice, Integer>> options(Facets facets) {
        List<Map<Choice, Integer>> options = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            options.add(new LinkedHashMap<>());
        }
        facets.areas().forEach((id, n) -> options.get(0).put(new Choice.OfArea(id), n));
        facets.levels().forEach((id, n) -> options.get(1).put(new Choice.OfLevel(id), n));
        facets.languages().forEach((tag, n) -> options.get(2).put(new Choice.OfLanguage(tag), n));
        facets.durations().forEach((band, n) -> options.get(3).put(new Choice.OfDuration(band), n));
        facets.types().forEach((type, n) -> options.get(4).put(new Choice.OfType(type), n));
        return options;
    }

    /** One group of options; rows are kept as long as the options are the same. */
    private final class Group extends VBox {
        private final Map<Choice, FacetRow> rows = new LinkedHashMap<>();
        private final VBox list = new VBox();
        private final Hyperlink more;
        private boolean all;
        private final IntegerProperty hidden = new SimpleIntegerProperty();

        Group(String key) {
            getStyleClass().add("facet-group");
            var heading = Labels.of(text.text(key), "h3");
            more = Buttons.link(moreWords(), this::toggleAll);
            more.getStyleClass().add("facet-more");
            more.managedProperty().bind(more.visibleProperty());
            getChildren().addAll(heading, list, more);
        }

        private ObservableValue<String> moreWords() {
            return text.map(
                    texts ->
                            hidden.get() == 0
                                    ? texts.get("catalogue.facet.fewer")
                                    : texts.get("catalogue.facet.more", hidden.get()),
                    hidden);
        }

        private void toggleAll() {
            all = !all;
            arrange();
        }

        void show(Map<Choice, Integer> options) {
            if (!options.keySet().equals(rows.keySet())) {
                rows.clear();
                options.keySet().forEach(choice -> rows.put(choice, row(choice)));
            }
            rows.forEach((choice, row) -> row.setCount(options.getOrDefault(choice, 0)));
            showChosen();
            arrange();
        }

        void showChosen() {
            rows.forEach(
                    (choice, row) -> row.selectedProperty().set(model.choices().contains(choice)));
        }

        private FacetRow row(Choice choice) {
            String colour =
                    choice instanceof Choice.OfArea(String id)
                            ? model.wording().areaColour(id)
                            : null;
            var name =
                    Bindings.createStringBinding(
                            () -> choice.name(model.wording()), text.texts(), model.found());
            var row = new FacetRow(text, name, colour);
            row.selectedProperty().subscribe((_, on) -> model.choose(choice, on));
            return row;
        }

        private void arrange() {
            List<FacetRow> shown = new ArrayList<>();
            int left = SHOWN_AT_FIRST;
            Set<LanguageTag> own = Set.copyOf(model.languages());
            boolean small = rows.size() <= SHOWN_AT_FIRST + 1;
            for (var entry : rows.entrySet()) {
                boolean first = left > 0;
                left--;
                if (small || all || first || matters(entry.getKey(), own)) {
                    shown.add(entry.getValue());
                }
            }
            hidden.set(rows.size() - shown.size());
            more.setVisible(!small && (hidden.get() > 0 || all));
            if (!shown.equals(list.getChildren())) {
                list.getChildren().setAll(shown);
            }
        }

        // What is chosen, and the counselor's own languages, are never hidden.
        private boolean matters(Choice choice, Set<LanguageTag> own) {
            return model.choices().contains(choice)
                    || (choice instanceof Choice.OfLanguage(LanguageTag tag) && own.contains(tag));
        }
    }
}
