package org.lectern.material.source;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.material.LocalizedText;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes typed values out of a YAML mapping. Whatever is missing or wrong becomes a problem with its
 * line, and a harmless stand-in takes its place so that reading goes on and finds the other
 * problems too; {@link Problems#result} sees to it that no stand-in is ever handed out.
 */
final class Fields {
    private static final LanguageTag STAND_IN_LANGUAGE = LanguageTag.of("en");
    private static final int LONGEST_TAG = 35;

    private final Yaml.Mapping mapping;
    private final Problems.OfFile problems;
    private final Set<String> known = new HashSet<>();

    Fields(Yaml.Mapping mapping, Problems.OfFile problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    /** Adds a problem for each key that nobody asked for. To be called last. */
    void finish() {
        mapping.entries()
                .forEach(
                        (key, entry) -> {
                            if (!known.contains(key)) {
                                problems.at(entry.line(), "unknownKey", key);
                            }
                        });
    }

    /** The line of a key, or of the mapping when the key is missing. */
    int line(String key) {
        var entry = mapping.entries().get(key);
        return entry == null ? mapping.line() : entry.line();
    }

    Problems.OfFile problems() {
        return problems;
    }

    /** Whether there is this key; asking makes it a known one. */
    boolean has(String key) {
        known.add(key);
        return mapping.entries().containsKey(key);
    }

    private @Nullable Yaml value(String key) {
        if (!has(key)) {
            problems.at(mapping.line(), "missingKey", key);
            return null;
        }
        var entry = mapping.entries().get(key);
        return entry == null ? null : entry.value();
    }

    private String textOf(Yaml value, String key) {
        if (value instanceof Yaml.Scalar(int line, Yaml.Kind kind, String text)
                && kind == Yaml.Kind.TEXT) {
            if (text.isBlank()) {
                problems.at(line, "empty", key);
            }
            return text.strip();
        }
        problems.at(value.line(), "notText", key);
        return "";
    }

    /** A text that is not blank. */
    String text(String key) {
        var value = value(key);
        return value == null ? "" : textOf(value, key);
    }

    /** An id: lower-case letters, digits and single hyphens. */
    String id(String key) {
        return idOf(value(key), key);
    }

    private String idOf(@Nullable Yaml value, String key) {
        String id = value == null ? "" : textOf(value, key);
        if (!id.isEmpty() && value != null && !MaterialId.isValid(id)) {
            problems.at(value.line(), "badId", id);
        }
        return id;
    }

    /** A whole number in a range; its least one when it is wrong. */
    int integer(String key, int least, int most) {
        var value = value(key);
        return value == null ? least : integerOf(value, key, least, most);
    }

    private int integerOf(Yaml value, String key, int least, int most) {
        if (value instanceof Yaml.Scalar(_, Yaml.Kind kind, String text)
                && kind == Yaml.Kind.INTEGER
                && text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.at(value.line(), "notNumber", key, least, most);
        return least;
    }

    /** Yes or no. */
    boolean bool(String key) {
        var value = value(key);
        if (value instanceof Yaml.Scalar(_, Yaml.Kind kind, String text)
                && kind == Yaml.Kind.BOOLEAN) {
            return Boolean.parseBoolean(text);
        }
        if (value != null) {
            problems.at(value.line(), "notBoolean", key);
        }
        return false;
    }

    /** The format's version, which must be one that this program knows. */
    void format(int expected) {
        var value = value("format");
        if (value != null
                && !(value instanceof Yaml.Scalar(_, _, String text)
                        && text.equals(Integer.toString(expected)))) {
            problems.at(value.line(), "format", expected);
        }
    }

    /** One of some words; the first meaning when it is none. */
    <E> E word(String key, Map<String, E> words) {
        var value = value(key);
        return value == null ? words.values().iterator().next() : wordOf(value, key, words);
    }

    private <E> E wordOf(Yaml value, String key, Map<String, E> words) {
        String text = textOf(value, key);
        var meaning = words.get(text);
        if (meaning != null) {
            return meaning;
        }
        if (!text.isEmpty()) {
            String choice = String.join(", ", words.keySet());
            problems.at(value.line(), "unknownWord", text, key, choice);
        }
        return words.values().iterator().next();
    }

    /** Some of some words, each once, at least one. */
    <E> List<E> words(String key, Map<String, E> words) {
        var found = new ArrayList<E>();
        for (var item : items(key, true)) {
            addOnce(found, wordOf(item, key, words), item, key);
        }
        return found;
    }

    /** Some texts, each once. */
    List<String> texts(String key) {
        var found = new ArrayList<String>();
        for (var item : items(key, true)) {
            addOnce(found, textOf(item, key), item, key);
        }
        return found;
    }

    private <E> void addOnce(List<E> found, E next, Yaml item, String key) {
        if (found.contains(next)) {
            problems.at(item.line(), "twice", key);
        } else {
            found.add(next);
        }
    }

    /** Language tags, each once, at least one. */
    List<LanguageTag> languages(String key) {
        var found = new ArrayList<LanguageTag>();
        for (var item : items(key, true)) {
            var language = languageOf(textOf(item, key), item.line());
            if (language != null) {
                addOnce(found, language, item, key);
            }
        }
        return found;
    }

    /** A language tag; English when it is none. */
    LanguageTag language(String key) {
        var language = languageOf(text(key), line(key));
        return language == null ? STAND_IN_LANGUAGE : language;
    }

    private @Nullable LanguageTag languageOf(String text, int line) {
        if (text.length() <= LONGEST_TAG && LanguageTag.isValid(text)) {
            return LanguageTag.of(text);
        }
        if (!text.isEmpty()) {
            problems.at(line, "badLanguage", text);
        }
        return null;
    }

    private List<Yaml> items(String key, boolean atLeastOne) {
        var value = value(key);
        if (value instanceof Yaml.Sequence(int line, var items)) {
            if (atLeastOne && items.isEmpty()) {
                problems.at(line, "empty", key);
            }
            return items;
        }
        if (value != null) {
            problems.at(value.line(), "notList", key);
        }
        return List.of();
    }

    /** The mappings of a list. */
    List<Fields> list(String key, boolean atLeastOne) {
        var found = new ArrayList<Fields>();
        for (var item : items(key, atLeastOne)) {
            if (item instanceof Yaml.Mapping inner) {
                found.add(new Fields(inner, problems));
            } else {
                problems.at(item.line(), "notMapping", key);
            }
        }
        return found;
    }

    /** A mapping; an empty one when it is missing or something else. */
    Fields fields(String key) {
        var value = value(key);
        if (value instanceof Yaml.Mapping inner) {
            return new Fields(inner, problems);
        }
        if (value != null) {
            problems.at(value.line(), "notMapping", key);
        }
        return new Fields(
                new Yaml.Mapping(mapping.line(), Map.of()), new Problems().in(problems.file()));
    }

    /** The keys of this mapping in the order of the file. */
    Set<String> keys() {
        return mapping.entries().keySet();
    }

    /** A text in some languages. */
    LocalizedText localized(String key, Languages languages) {
        var found = new TreeMap<LanguageTag, String>();
        var value = value(key);
        if (value instanceof Yaml.Mapping texts && !texts.entries().isEmpty()) {
            var inner = new Fields(texts, problems);
            for (String tag : inner.keys()) {
                var language = inner.languageOf(tag, inner.line(tag));
                String text = inner.text(tag);
                if (language != null && isAllowed(language, languages, inner.line(tag))) {
                    found.put(language, text);
                }
            }
            for (var language : languages.required()) {
                if (!inner.has(language.value())) {
                    problems.at(line(key), "missingLanguage", key, language.value());
                }
            }
        } else if (value != null) {
            problems.at(value.line(), "notTexts", key);
        }
        return found.isEmpty()
                ? LocalizedText.of(Map.of(STAND_IN_LANGUAGE, ""))
                : LocalizedText.of(found);
    }

    private boolean isAllowed(LanguageTag language, Languages languages, int line) {
        boolean allowed = languages.allowed().isEmpty() || languages.allowed().contains(language);
        if (!allowed) {
            problems.at(line, "otherLanguage", language.value());
        }
        return allowed;
    }
}
