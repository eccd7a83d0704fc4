package org.lectern.search;

import org.lectern.base.LanguageTag;
import org.lectern.material.MaterialType;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For each option, exactly how many materials there would be if it were the only one chosen of its
 * group, with the words and the other groups as they are. So an option stays selectable beside one
 * that is chosen. The maps hold every option, also those with 0, in the order to show them in.
 *
 * @param areas by area id, in the framework's order
 * @param levels by level id, in the framework's order
 * @param languages in the library's order
 */
public record Facets(
        Map<String, Integer> areas,
        Map<String, Integer> levels,
        Map<LanguageTag, Integer> languages,
        Map<DurationBand, Integer> durations,
        Map<MaterialType, Integer> types,
        int noInternet,
        int hasHandout) {
    static final Facets NONE = new Facets(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), 0, 0);

    public Facets {
        areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
        durations = Collections.unmodifiableMap(new LinkedHashMap<>(durations));
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }
}
