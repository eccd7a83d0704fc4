package org.lectern.search;

import org.lectern.base.LanguageTag;
import org.lectern.material.MaterialType;

import java.util.Set;

/**
 * What a material must be to be shown. Each set is one group: a material passes it when it has any
 * of the set's values, and an empty set lets everything pass.
 *
 * @param areas ids of areas
 * @param levels ids of levels
 * @param languages it has an edition in one of them
 * @param noInternet only what needs no internet
 * @param hasHandout only what has a handout in some language
 * @param withdrawn also what the publisher has withdrawn
 */
public record Filters(
        Set<String> areas,
        Set<String> levels,
        Set<LanguageTag> languages,
        Set<DurationBand> durations,
        Set<MaterialType> types,
        boolean noInternet,
        boolean hasHandout,
        boolean withdrawn) {
    /** Lets everything pass that is not withdrawn. */
    public static final Filters NONE =
            new Filters(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, false, false);

    public Filters {
        areas = Set.copyOf(areas);
        levels = Set.copyOf(levels);
        languages = Set.copyOf(languages);
        durations = Set.copyOf(durations);
        types = Set.copyOf(types);
    }
}
