package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.material.Framework;
import org.lectern.material.LocalizedText;
import org.lectern.material.MaterialType;
import org.lectern.material.MaterialWords;
import org.lectern.text.Folding;
import org.lectern.text.Texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of typed filters: keys, units, and the names of what can be chosen, in every interface
 * language. Read when something that looks like a filter is first typed. Safe from any thread.
 */
final class Vocabulary {
    /** No names: only what needs none is understood. */
    static final Vocabulary NONE =
            new Vocabulary(
                    new Framework(
                            "none",
                            "1",
                            LocalizedText.of(Map.of(LanguageTag.of("en"), "None")),
                            List.of(),
                            List.of()),
                    List.of());

    private final Framework framework;
    private final List<LanguageTag> languages;
    private volatile @Nullable Words words;

    Vocabulary(Framework framework, List<LanguageTag> languages) {
        this.framework = framework;
        this.languages = List.copyOf(languages);
    }

    /** What a typed key can ask for. */
    enum Key {
        AREA,
        LEVEL,
        LANGUAGE,
        TYPE
    }

    /** What a number can count; {@code factor} of the smallest unit. */
    enum Unit {
        MINUTES(1),
        HOURS(60),
        PEOPLE(1);

        private final int factor;

        Unit(int factor) {
            this.factor = factor;
        }

        int factor() {
            return factor;
        }
    }

    /** By folded word; and by key, the folded names of each value. */
    private record Words(
            Map<String, Key> keys,
            Map<String, Unit> units,
            Map<Key, Map<Object, Set<String>>> names) {}

    /** The key that a word stands for, or null. */
    @Nullable Key key(String word) {
        return words().keys().get(Folding.fold(word));
    }

    /** The unit that a word stands for, or null. */
    @Nullable Unit unit(String word) {
        return words().units().get(Folding.fold(word));
    }

    /**
     * The filter that a key and a value make: the value is an id, a name, or the beginning of
     * names.
     *
     * @return null when nothing is called that
     */
    @Nullable TypedFilter filter(Key key, String value, TextRange range) {
        var values = values(words().names().getOrDefault(key, Map.of()), Folding.fold(value));
        if (values.isEmpty()) {
            return null;
        }
        return switch (key) {
            case AREA -> new TypedFilter.Areas(all(values, String.class), range);
            case LEVEL -> new TypedFilter.Levels(all(values, String.class), range);
            case LANGUAGE -> new TypedFilter.Languages(all(values, LanguageTag.class), range);
            case TYPE -> new TypedFilter.Types(all(values, MaterialType.class), range);
        };
    }

    private static Collection<Object> values(Map<Object, Set<String>> names, String folded) {
        var exactly = new LinkedHashSet<>();
        var beginning = new LinkedHashSet<>();
        names.forEach(
                (value, called) -> {
                    if (called.contains(folded)) {
                        exactly.add(value);
                    } else if (called.stream().anyMatch(name -> name.startsWith(folded))) {
                        beginning.add(value);
                    }
                });
        return exactly.isEmpty() ? beginning : exactly;
    }

    private static <T> Set<T> all(Collection<Object> values, Class<T> kind) {
        return values.stream().map(kind::cast).collect(Collectors.toSet());
    }

    private Words words() {
        var known = words;
        if (known == null) {
            known = read();
            words = known;
        }
        return known;
    }

    private Words read() {
        var table = table();
        var keys = new HashMap<String, Key>();
        for (var key : Key.values()) {
            folded(table, "key." + MaterialWords.word(key)).forEach(word -> keys.put(word, key));
        }
        var units = new HashMap<String, Unit>();
        for (var unit : Unit.values()) {
            folded(table, "unit." + MaterialWords.word(unit))
                    .forEach(word -> units.put(word, unit));
        }
        var areas = new LinkedHashMap<Object, Set<String>>();
        for (var area : framework.areas()) {
            areas.put(area.id(), names(area.id(), area.name().byLanguage().values()));
        }
        var levels = new LinkedHashMap<Object, Set<String>>();
        for (var level : framework.levels()) {
            levels.put(level.id(), names(level.id(), level.name().byLanguage().values()));
        }
        var tags = new LinkedHashMap<Object, Set<String>>();
        for (var language : languages) {
            tags.put(language, names(language.value(), languageNames(language)));
        }
        var types = new LinkedHashMap<Object, Set<String>>();
        for (var type : MaterialType.values()) {
            types.put(type, names(MaterialWords.word(type), typeNames(type)));
        }
        var names =
                Map.<Key, Map<Object, Set<String>>>of(
                        Key.AREA, areas, Key.LEVEL, levels, Key.LANGUAGE, tags, Key.TYPE, types);
        return new Words(keys, units, names);
    }

    private static Set<String> names(String id, Collection<String> called) {
        var names = new LinkedHashSet<String>();
        names.add(Folding.fold(id));
        called.forEach(name -> names.add(Folding.fold(name)));
        return names;
    }

    private static List<String> languageNames(LanguageTag language) {
        var names = new ArrayList<String>();
        names.add(Texts.ownName(language));
        Texts.LANGUAGES.forEach(own -> names.add(Texts.of(own).languageName(language)));
        return names;
    }

    private static List<String> typeNames(MaterialType type) {
        return Texts.LANGUAGES.stream()
                .map(own -> Texts.of(own).get(MaterialWords.key(type)))
                .toList();
    }

    private static List<String> folded(Properties table, String key) {
        return List.of(table.getProperty(key, "").split(",", -1)).stream()
                .map(String::strip)
                .map(Folding::fold)
                .toList();
    }

    private static Properties table() {
        try (var in = Vocabulary.class.getResourceAsStream("query-words.properties")) {
            if (in == null) {
                throw new IllegalStateException("the words of typed filters are missing");
            }
            var table = new Properties();
            table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
