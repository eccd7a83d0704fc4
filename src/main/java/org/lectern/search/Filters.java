package org.lectern.search;

import org.lectern.base.LanguageTag;
import org.lectern.material.MaterialType;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What a material must be to be shown. Each set is one group: a material passes it when it has any
 * of the set's values, and an empty set lets everything pass. Made with {@link #change}.
 *
 * @param areas ids of areas
 * @param levels ids of levels
 * @param languages it has an edition in one of them
 * @param durations bands of the typical duration; one group with {@code minutes}, both must hold
 * @param minutes the typical duration in minutes
 * @param groups bands of group sizes; one group with {@code people}, both must hold
 * @param people it fits a group of some size in this range
 * @param licences what its licence allows
 * @param commercial only what may also be used for profit
 * @param states what there is of it in the first of the query's languages
 * @param sources where it comes from
 * @param sets names of the counselor's own sets, see {@link Overlay}; an unknown one holds nothing
 * @param noInternet only what needs no internet
 * @param hasHandout only what has a handout in some language
 * @param withdrawn also what the publisher has withdrawn
 */
public record Filters(
        Set<String> areas,
        Set<String> levels,
        Set<LanguageTag> languages,
        Set<DurationBand> durations,
        NumberRange minutes,
        Set<MaterialType> types,
        Set<GroupBand> groups,
        NumberRange people,
        Set<LicenceUse> licences,
        boolean commercial,
        Set<TranslationState> states,
        Set<MaterialSource> sources,
        Set<String> sets,
        boolean noInternet,
        boolean hasHandout,
        boolean withdrawn) {
    /** Lets everything pass that is not withdrawn. */
    public static final Filters NONE = new Builder().build();

    public Filters {
        areas = Set.copyOf(areas);
        levels = Set.copyOf(levels);
        languages = Set.copyOf(languages);
        durations = Set.copyOf(durations);
        types = Set.copyOf(types);
        groups = Set.copyOf(groups);
        licences = Set.copyOf(licences);
        states = Set.copyOf(states);
        sources = Set.copyOf(sources);
        sets = Set.copyOf(sets);
    }

    /** The same filters, to be changed. */
    public Builder change() {
        var builder = new Builder();
        builder.areas = areas;
        builder.levels = levels;
        builder.languages = languages;
        builder.durations = durations;
        builder.minutes = minutes;
        builder.types = types;
        builder.groups = groups;
        builder.people = people;
        builder.licences = licences;
        builder.commercial = commercial;
        builder.states = states;
        builder.sources = sources;
        builder.sets = sets;
        builder.noInternet = noInternet;
        builder.hasHandout = hasHandout;
        builder.withdrawn = withdrawn;
        return builder;
    }

    /**
     * These filters and what was typed: an option is one more of its group, a range leaves what
     * lies in both.
     */
    Filters and(Collection<TypedFilter> typed) {
        var both = change();
        for (var filter : typed) {
            switch (filter) {
                case TypedFilter.Areas it -> both.areas = union(both.areas, it.ids());
                case TypedFilter.Levels it -> both.levels = union(both.levels, it.ids());
                case TypedFilter.Languages it ->
                        both.languages = union(both.languages, it.languages());
                case TypedFilter.Types it -> both.types = union(both.types, it.types());
                case TypedFilter.Minutes it -> both.minutes = both.minutes.and(it.minutes());
                case TypedFilter.People it -> both.people = both.people.and(it.people());
            }
        }
        return both.build();
    }

    private static <T> Set<T> union(Set<T> some, Set<T> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    /** Gathers filters; each call replaces a whole group. For one thread. */
    public static final class Builder {
        private Set<String> areas = Set.of();
        private Set<String> levels = Set.of();
        private Set<LanguageTag> languages = Set.of();
        private Set<DurationBand> durations = Set.of();
        private NumberRange minutes = NumberRange.ANY;
        private Set<MaterialType> types = Set.of();
        private Set<GroupBand> groups = Set.of();
        private NumberRange people = NumberRange.ANY;
        private Set<LicenceUse> licences = Set.of();
        private boolean commercial;
        private Set<TranslationState> states = Set.of();
        private Set<MaterialSource> sources = Set.of();
        private Set<String> sets = Set.of();
        private boolean noInternet;
        private boolean hasHandout;
        private boolean withdrawn;

        private Builder() {}

        public Builder areas(Set<String> ids) {
            areas = ids;
            return this;
        }

        public Builder levels(Set<String> ids) {
            levels = ids;
            return this;
        }

        public Builder languages(Set<LanguageTag> tags) {
            languages = tags;
            return this;
        }

        public Builder durations(Set<DurationBand> bands) {
            durations = bands;
            return this;
        }

        public Builder minutes(NumberRange range) {
            minutes = range;
            return this;
        }

        public Builder types(Set<MaterialType> kinds) {
            types = kinds;
            return this;
        }

        public Builder groups(Set<GroupBand> bands) {
            groups = bands;
            return this;
        }

        public Builder people(NumberRange range) {
            people = range;
            return this;
        }

        public Builder licences(Set<LicenceUse> uses) {
            licences = uses;
            return this;
        }

        public Builder commercial(boolean only) {
            commercial = only;
            return this;
        }

        public Builder states(Set<TranslationState> some) {
            states = some;
            return this;
        }

        public Builder sources(Set<MaterialSource> some) {
            sources = some;
            return this;
        }

        public Builder sets(Set<String> names) {
            sets = names;
            return this;
        }

        public Builder noInternet(boolean only) {
            noInternet = only;
            return this;
        }

        public Builder hasHandout(boolean only) {
            hasHandout = only;
            return this;
        }

        public Builder withdrawn(boolean also) {
            withdrawn = also;
            return this;
        }

        public Filters build() {
            return new Filters(
                    areas,
                    levels,
                    languages,
                    durations,
                    minutes,
                    types,
                    groups,
                    people,
                    licences,
                    commercial,
                    states,
                    sources,
                    sets,
                    noInternet,
                    hasHandout,
                    withdrawn);
        }
    }
}
