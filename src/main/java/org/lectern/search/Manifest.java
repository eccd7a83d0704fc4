package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.Sha256;
import org.lectern.material.MaterialType;

import java.util.List;
import java.util.Map;

/**
 * What an index says about itself, kept as its commit's data.
 *
 * @param generation the generation of the active release that it was made from
 * @param areas what the area column's numbers stand for, in the framework's order
 * @param levels what the level column's numbers stand for, in the framework's order
 * @param types what the type column's numbers stand for
 * @param languages what the language numbers stand for, the library's first; at most {@value
 *     #MAX_LANGUAGES}
 */
record Manifest(
        Sha256 feed,
        long generation,
        List<String> areas,
        List<String> levels,
        List<MaterialType> types,
        List<LanguageTag> languages) {
    static final int MAX_LANGUAGES = 60;

    private static final String LIST_SEPARATOR = "\n";

    Manifest {
        areas = List.copyOf(areas);
        levels = List.copyOf(levels);
        types = List.copyOf(types);
        languages = List.copyOf(languages);
    }

    Map<String, String> toCommitData() {
        return Map.of(
                "schema", String.valueOf(Schema.VERSION),
                "feed", feed.hex(),
                "generation", String.valueOf(generation),
                "areas", String.join(LIST_SEPARATOR, areas),
                "levels", String.join(LIST_SEPARATOR, levels),
                "types",
                        String.join(
                                LIST_SEPARATOR, types.stream().map(MaterialType::name).toList()),
                "languages",
                        String.join(
                                LIST_SEPARATOR,
                                languages.stream().map(LanguageTag::value).toList()));
    }

    /** What the data says; null when it is not this schema's, whoever wrote it. */
    static @Nullable Manifest ofCommitData(Map<String, String> data) {
        if (!String.valueOf(Schema.VERSION).equals(data.get("schema"))) {
            return null;
        }
        try {
            return new Manifest(
                    new Sha256(data.getOrDefault("feed", "")),
                    Long.parseLong(data.getOrDefault("generation", "")),
                    list(data, "areas"),
                    list(data, "levels"),
                    list(data, "types").stream().map(MaterialType::valueOf).toList(),
                    list(data, "languages").stream().map(LanguageTag::of).toList());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<String> list(Map<String, String> data, String key) {
        String joined = data.getOrDefault(key, "");
        return joined.isEmpty() ? List.of() : List.of(joined.split(LIST_SEPARATOR, -1));
    }
}
