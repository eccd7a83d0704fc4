package org.lectern.ui.catalogue;

import org.lectern.base.LanguageTag;
import org.lectern.material.MaterialType;
import org.lectern.material.MaterialWords;
import org.lectern.search.DurationBand;
import org.lectern.search.Filters;
import org.lectern.text.Texts;
import org.lectern.ui.content.Wording;

import java.util.Collection;
import java.util.HashSet;

/** Something that a counselor can choose to narrow the catalogue. */
sealed interface Choice {
    /** An area of the framework, by its id. */
    record OfArea(String id) implements Choice {}

    /** A level of the framework, by its id. */
    record OfLevel(String id) implements Choice {}

    /** There is an edition in this language. */
    record OfLanguage(LanguageTag language) implements Choice {}

    /** How long it typically takes. */
    record OfDuration(DurationBand band) implements Choice {}

    /** The kind of material. */
    record OfType(MaterialType type) implements Choice {}

    /** Needs no internet. */
    record NoInternet() implements Choice {}

    /** Has a handout. */
    record HasHandout() implements Choice {}

    /** The choice as a filter shows it. */
    default String name(Wording wording) {
        var texts = wording.texts();
        return switch (this) {
            case OfArea(String id) -> wording.areaName(id);
            case OfLevel(String id) -> (id + "  " + wording.levelName(id)).strip();
            case OfLanguage(LanguageTag language) -> Texts.ownName(language);
            case OfDuration(DurationBand band) ->
                    texts.get(
                            switch (band) {
                                case UP_TO_30 -> "catalogue.duration.upTo30";
                                case FROM_30_TO_60 -> "catalogue.duration.from30To60";
                                case OVER_60 -> "catalogue.duration.over60";
                            });
            case OfType(MaterialType type) -> texts.get(MaterialWords.key(type));
            case NoInternet() -> texts.get("catalogue.filter.noInternet");
            case HasHandout() -> texts.get("catalogue.filter.hasHandout");
        };
    }

    /** These choices as the search takes them; what is withdrawn stays out. */
    static Filters filters(Collection<Choice> choices) {
        var areas = new HashSet<String>();
        var levels = new HashSet<String>();
        var languages = new HashSet<LanguageTag>();
        var durations = new HashSet<DurationBand>();
        var types = new HashSet<MaterialType>();
        for (var choice : choices) {
            switch (choice) {
                case OfArea(String id) -> areas.add(id);
                case OfLevel(String id) -> levels.add(id);
                case OfLanguage(LanguageTag language) -> languages.add(language);
                case OfDuration(DurationBand band) -> durations.add(band);
                case OfType(MaterialType type) -> types.add(type);
                case NoInternet(), HasHandout() -> {}
            }
        }
        return Filters.NONE
                .change()
                .areas(areas)
                .levels(levels)
                .languages(languages)
                .durations(durations)
                .types(types)
                .noInternet(choices.contains(new NoInternet()))
                .hasHandout(choices.contains(new HasHandout()))
                .build();
    }
}
