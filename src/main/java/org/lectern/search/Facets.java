package org.lectern.search;

import org.lectern.base.LanguageTag;
import org.lectern.material.MaterialType;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For each option, exactly how many materials there would be if it were the only one chosen of its
 * group, with the words and the other groups as they are. So an option stays selectable beside one
 * that is chosen. The maps hold every option, also those with 0, in the order to show them in. When
 * near words are shown, what they find counts too.
 *
 * @param areas by area id, in the framework's order
 * @param levels by level id, in the framework's order
 * @param languages in the library's order
 * @param groups a material counts in each band that it fits
 * @param commercial what may also be used for profit
 * @param states of the first of the query's languages
 * @param sets by name, in the order of the {@link Overlay}
 */
public record Facets(
        Map<String, Integer> areas,
        Map<String, Integer> levels,
        Map<LanguageTag, Integer> languages,
        Map<DurationBand, Integer> durations,
        Map<MaterialType, Integer> types,
        Map<GroupBand, Integer> groups,
        Map<LicenceUse, Integer> licences,
        int commercial,
        Map<TranslationState, Integer> states,
        Map<MaterialSource, Integer> sources,
        Map<String, Integer> sets,
        int noInternet,
        int hasHandout) {
    static final Facets NONE =
            new Facets(
                    Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), 0,
                    Map.of(), Map.of(), Map.of(), 0, 0);

    public Facets {
        areas = inOrder(areas);
        levels = inOrder(levels);
        languages = inOrder(languages);
        durations = inOrder(durations);
        types = inOrder(types);
        groups = inOrder(groups);
        licences = inOrder(licences);
        states = inOrder(states);
        sources = inOrder(sources);
        sets = inOrder(sets);
    }

    private static <T> Map<T, Integer> inOrder(Map<T, Integer> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
