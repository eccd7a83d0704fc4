package org.lectern.ui.catalogue;

import org.lectern.authoring.OwnSets;
import org.lectern.base.LanguageTag;
import org.lectern.material.MaterialType;
import org.lectern.material.MaterialWords;
import org.lectern.search.DurationBand;
import org.lectern.search.Filters;
import org.lectern.search.GroupBand;
import org.lectern.search.LicenceUse;
import org.lectern.search.MaterialSource;
import org.lectern.search.NumberRange;
import org.lectern.search.TranslationState;
import org.lectern.search.TypedFilter;
import org.lectern.text.Texts;
import org.lectern.ui.content.Wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

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

    /** How long it typically takes, from and to so many minutes. */
    record OfMinutes(NumberRange minutes) implements Choice {}

    /** For how many people it works. */
    record OfGroup(GroupBand band) implements Choice {}

    /** It works for a group of some size from and to so many people. */
    record OfPeople(NumberRange people) implements Choice {}

    /** What may be done with it. */
    record OfLicence(LicenceUse use) implements Choice {}

    /** It may be used for profit. */
    record Commercial() implements Choice {}

    /** What there is of it in the interface language. */
    record OfState(TranslationState state) implements Choice {}

    /** Where it comes from. */
    record OfSource(MaterialSource source) implements Choice {}

    /** It is in one of the counselor's sets, by the name in {@link OwnSets}. */
    record OfSet(String set) implements Choice {}

    /** Needs no internet. */
    record NoInternet() implements Choice {}

    /** Has a handout. */
    record HasHandout() implements Choice {}

    /** The choice as a filter shows it; a set's name is looked up by the model. */
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
            case OfMinutes(NumberRange minutes) ->
                    texts.get(
                            minutes.min() == 0
                                    ? "catalogue.range.minutes.atMost"
                                    : minutes.max() == Integer.MAX_VALUE
                                            ? "catalogue.range.minutes.atLeast"
                                            : "catalogue.range.minutes",
                            minutes.min(),
                            minutes.max());
            case OfGroup(GroupBand band) ->
                    texts.get(
                            switch (band) {
                                case ONE_TO_ONE -> "catalogue.group.oneToOne";
                                case UP_TO_8 -> "catalogue.group.upTo8";
                                case FROM_9_TO_16 -> "catalogue.group.from9To16";
                                case OVER_16 -> "catalogue.group.over16";
                            });
            case OfPeople(NumberRange people) ->
                    texts.get(
                            people.min() == people.max()
                                    ? "catalogue.range.people.exactly"
                                    : people.min() == 0
                                            ? "catalogue.range.people.atMost"
                                            : people.max() == Integer.MAX_VALUE
                                                    ? "catalogue.range.people.atLeast"
                                                    : "catalogue.range.people",
                            people.min(),
                            people.max());
            case OfType(MaterialType type) -> texts.get(MaterialWords.key(type));
            case OfLicence(LicenceUse use) ->
                    texts.get(
                            switch (use) {
                                case ADAPT -> "catalogue.licence.adapt";
                                case ADAPT_SHARE_ALIKE -> "catalogue.licence.shareAlike";
                                case NO_ADAPTING -> "catalogue.licence.noAdapting";
                            });
            case Commercial() -> texts.get("catalogue.licence.commercial");
            case OfState(TranslationState state) ->
                    texts.get(
                            switch (state) {
                                case ORIGINAL -> "catalogue.state.original";
                                case REVIEWED -> "catalogue.state.reviewed";
                                case DRAFT -> "catalogue.state.draft";
                                case OUTDATED -> "catalogue.state.outdated";
                                case MISSING -> "catalogue.state.missing";
                            });
            case OfSource(MaterialSource source) ->
                    texts.get(
                            switch (source) {
                                case LIBRARY -> "catalogue.source.library";
                                case OWN -> "catalogue.source.own";
                                case ADAPTED -> "catalogue.source.adapted";
                            });
            case OfSet(String set) ->
                    switch (set) {
                        case OwnSets.FAVOURITES -> texts.get("catalogue.set.favourites");
                        case OwnSets.NOTES -> texts.get("catalogue.set.notes");
                        case OwnSets.RECENT -> texts.get("catalogue.set.recent");
                        default -> texts.get("catalogue.collection.untitled");
                    };
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
        var groups = new HashSet<GroupBand>();
        var licences = new HashSet<LicenceUse>();
        var states = new HashSet<TranslationState>();
        var sources = new HashSet<MaterialSource>();
        var sets = new HashSet<String>();
        var minutes = NumberRange.ANY;
        var people = NumberRange.ANY;
        for (var choice : choices) {
            switch (choice) {
                case OfArea(String id) -> areas.add(id);
                case OfLevel(String id) -> levels.add(id);
                case OfLanguage(LanguageTag language) -> languages.add(language);
                case OfDuration(DurationBand band) -> durations.add(band);
                case OfMinutes(NumberRange range) -> minutes = minutes.and(range);
                case OfGroup(GroupBand band) -> groups.add(band);
                case OfPeople(NumberRange range) -> people = people.and(range);
                case OfType(MaterialType type) -> types.add(type);
                case OfLicence(LicenceUse use) -> licences.add(use);
                case OfState(TranslationState state) -> states.add(state);
                case OfSource(MaterialSource source) -> sources.add(source);
                case OfSet(String set) -> sets.add(set);
                case Commercial(), NoInternet(), HasHandout() -> {}
            }
        }
        return Filters.NONE
                .change()
                .areas(areas)
                .levels(levels)
                .languages(languages)
                .durations(durations)
                .minutes(minutes)
                .types(types)
                .groups(groups)
                .people(people)
                .licences(licences)
                .commercial(choices.contains(new Commercial()))
                .states(states)
                .sources(sources)
                .sets(sets)
                .noInternet(choices.contains(new NoInternet()))
                .hasHandout(choices.contains(new HasHandout()))
                .build();
    }

    /**
     * What was typed, as choices: one for each value. The range of a typed filter is its place in
     * the text.
     */
    static List<Choice> of(TypedFilter typed) {
        return switch (typed) {
            case TypedFilter.Areas it ->
                    it.ids().stream().sorted().<Choice>map(OfArea::new).toList();
            case TypedFilter.Levels it ->
                    it.ids().stream().sorted().<Choice>map(OfLevel::new).toList();
            case TypedFilter.Languages it ->
                    it.languages().stream()
                            .sorted(Comparator.comparing(LanguageTag::value))
                            .<Choice>map(OfLanguage::new)
                            .toList();
            case TypedFilter.Types it ->
                    it.types().stream().sorted().<Choice>map(OfType::new).toList();
            case TypedFilter.Minutes it -> List.of(new OfMinutes(it.minutes()));
            case TypedFilter.People it -> List.of(new OfPeople(it.people()));
        };
    }
}
