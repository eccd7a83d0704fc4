package org.lectern.ui.catalogue;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.lectern.search.Facets;
import org.lectern.ui.catalogue.CatalogueViewModel.Found;
import org.lectern.ui.kit.UiText;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the list can be narrowed by, with how many materials each option would leave. */
final class FacetsPane extends ScrollPane {
    private static final int MOST_MINUTES = 600;
    private static final int MOST_PEOPLE = 500;

    private final List<FacetGroup> groups;

    FacetsPane(UiText text, CatalogueViewModel model) {
        getStyleClass().add("facets");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        var minutes =
                new RangeFields(
                        text,
                        "catalogue.range.minutes.unit",
                        MOST_MINUTES,
                        range -> model.chooseRange(new Choice.OfMinutes(range)));
        var people =
                new RangeFields(
                        text,
                        "catalogue.range.people.unit",
                        MOST_PEOPLE,
                        range -> model.chooseRange(new Choice.OfPeople(range)));
        groups =
                List.of(
                        new FacetGroup(text, model, "catalogue.facet.mine", FacetsPane::mine)
                                .onlyWithResults(),
                        new FacetGroup(text, model, "catalogue.facet.area", FacetsPane::areas),
                        new FacetGroup(text, model, "catalogue.facet.level", FacetsPane::levels),
                        new FacetGroup(
                                text, model, "catalogue.facet.language", FacetsPane::languages),
                        new FacetGroup(
                                        text,
                                        model,
                                        "catalogue.facet.duration",
                                        FacetsPane::durations)
                                .with(minutes),
                        new FacetGroup(text, model, "catalogue.facet.group", FacetsPane::people)
                                .with(people),
                        new FacetGroup(text, model, "catalogue.facet.type", FacetsPane::types)
                                .folded(),
                        new FacetGroup(text, model, "catalogue.facet.licence", FacetsPane::licences)
                                .folded(),
                        new FacetGroup(text, model, "catalogue.facet.state", FacetsPane::states)
                                .folded(),
                        new FacetGroup(text, model, "catalogue.facet.needs", FacetsPane::needs)
                                .folded(),
                        new FacetGroup(text, model, "catalogue.facet.source", FacetsPane::sources)
                                .folded()
                                .onlyWithChoice());
        var content = new VBox();
        content.getStyleClass().add("facets-content");
        content.getChildren().addAll(groups);
        setContent(content);
        model.found().subscribe(found -> found.ifPresent(this::show));
        model.choices()
                .subscribe(
                        () -> {
                            groups.forEach(FacetGroup::showChosen);
                            minutes.show(model.minutes());
                            people.show(model.people());
                        });
    }

    private void show(Found found) {
        if (found.result().ready()) {
            groups.forEach(group -> group.show(found.result().facets()));
        }
    }

    private static <T> Map<Choice, Integer> options(
            Map<T, Integer> counts, Function<T, Choice> choice) {
        var options = new LinkedHashMap<Choice, Integer>();
        counts.forEach((value, count) -> options.put(choice.apply(value), count));
        return options;
    }

    private static Map<Choice, Integer> mine(Facets facets) {
        return options(facets.sets(), Choice.OfSet::new);
    }

    private static Map<Choice, Integer> areas(Facets facets) {
        return options(facets.areas(), Choice.OfArea::new);
    }

    private static Map<Choice, Integer> levels(Facets facets) {
        return options(facets.levels(), Choice.OfLevel::new);
    }

    private static Map<Choice, Integer> languages(Facets facets) {
        return options(facets.languages(), Choice.OfLanguage::new);
    }

    private static Map<Choice, Integer> durations(Facets facets) {
        return options(facets.durations(), Choice.OfDuration::new);
    }

    private static Map<Choice, Integer> people(Facets facets) {
        return options(facets.groups(), Choice.OfGroup::new);
    }

    private static Map<Choice, Integer> types(Facets facets) {
        return options(facets.types(), Choice.OfType::new);
    }

    private static Map<Choice, Integer> licences(Facets facets) {
        var options = options(facets.licences(), Choice.OfLicence::new);
        options.put(new Choice.Commercial(), facets.commercial());
        return options;
    }

    private static Map<Choice, Integer> states(Facets facets) {
        return options(facets.states(), Choice.OfState::new);
    }

    private static Map<Choice, Integer> needs(Facets facets) {
        var options = new LinkedHashMap<Choice, Integer>();
        options.put(new Choice.NoInternet(), facets.noInternet());
        options.put(new Choice.HasHandout(), facets.hasHandout());
        return options;
    }

    private static Map<Choice, Integer> sources(Facets facets) {
        return options(facets.sources(), Choice.OfSource::new);
    }
}
