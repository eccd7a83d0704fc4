package org.lectern.ui.catalogue;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

import org.lectern.base.LanguageTag;
import org.lectern.search.Facets;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.FacetRow;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.IconView;
import org.lectern.ui.kit.UiText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** One group of options under a heading that folds it; rows stay while the options are the same. */
final class FacetGroup extends VBox {
    private static final int SHOWN_AT_FIRST = 4;

    /** When a group is not worth its place. */
    private enum Hidden {
        NEVER,
        WITHOUT_RESULTS,
        WITHOUT_CHOICE
    }

    private final UiText text;
    private final CatalogueViewModel model;
    private final Function<Facets, Map<Choice, Integer>> options;
    private final Map<Choice, FacetRow> rows = new LinkedHashMap<>();
    private final VBox list = new VBox();
    private final VBox body = new VBox();
    private final Hyperlink more;
    private final BooleanProperty open = new SimpleBooleanProperty(true);
    private final IntegerProperty hidden = new SimpleIntegerProperty();
    private Hidden when = Hidden.NEVER;
    private boolean all;

    FacetGroup(
            UiText text,
            CatalogueViewModel model,
            String key,
            Function<Facets, Map<Choice, Integer>> options) {
        this.text = text;
        this.model = model;
        this.options = options;
        getStyleClass().add("facet-group");
        more = Buttons.link(moreWords(), this::toggleAll);
        more.getStyleClass().add("facet-more");
        more.managedProperty().bind(more.visibleProperty());
        body.getStyleClass().add("facet-body");
        body.getChildren().addAll(list, more);
        body.visibleProperty().bind(open);
        body.managedProperty().bind(open);
        managedProperty().bind(visibleProperty());
        getChildren().addAll(heading(text.text(key)), body);
    }

    private Button heading(ObservableValue<String> name) {
        var heading = new Button();
        heading.textProperty().bind(name);
        heading.getStyleClass().setAll("facet-heading", "h3");
        heading.setMnemonicParsing(false);
        heading.setMaxWidth(Double.MAX_VALUE);
        var arrow = new IconView(Icon.CHEVRON_DOWN, "icon-small");
        heading.setGraphic(arrow);
        open.subscribe(
                now -> {
                    arrow.show(now ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT);
                    heading.accessibleHelpProperty()
                            .bind(
                                    text.text(
                                            now
                                                    ? "catalogue.facet.open"
                                                    : "catalogue.facet.folded"));
                });
        heading.setOnAction(_ -> open.set(!open.get()));
        return heading;
    }

    /** The group with something below its options. */
    FacetGroup with(Node below) {
        body.getChildren().add(below);
        return this;
    }

    /** The group folded at first: what is chosen in it opens it. */
    FacetGroup folded() {
        open.set(false);
        return this;
    }

    /** The group hidden while every option would leave nothing. */
    FacetGroup onlyWithResults() {
        when = Hidden.WITHOUT_RESULTS;
        return this;
    }

    /** The group hidden while at most one option would leave anything. */
    FacetGroup onlyWithChoice() {
        when = Hidden.WITHOUT_CHOICE;
        return this;
    }

    void show(Facets facets) {
        var now = options.apply(facets);
        if (!now.keySet().equals(rows.keySet())) {
            rows.clear();
            now.keySet().forEach(choice -> rows.put(choice, row(choice)));
        }
        rows.forEach((choice, row) -> row.setCount(now.getOrDefault(choice, 0)));
        long filled = now.values().stream().filter(count -> count > 0).count();
        boolean worthIt =
                switch (when) {
                    case NEVER -> true;
                    case WITHOUT_RESULTS -> filled > 0;
                    case WITHOUT_CHOICE -> filled > 1;
                };
        setVisible(worthIt || rows.keySet().stream().anyMatch(model.choices()::contains));
        showChosen();
        arrange();
    }

    void showChosen() {
        rows.forEach(
                (choice, row) -> {
                    boolean chosen = model.choices().contains(choice);
                    row.selectedProperty().set(chosen);
                    if (chosen) {
                        open.set(true);
                    }
                });
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

    private FacetRow row(Choice choice) {
        String colour =
                choice instanceof Choice.OfArea(String id) ? model.wording().areaColour(id) : null;
        var name =
                Bindings.createStringBinding(
                        () -> model.name(choice), text.texts(), model.found(), model.names());
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
