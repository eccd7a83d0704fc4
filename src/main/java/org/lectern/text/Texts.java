package org.lectern.text;

import com.ibm.icu.text.MessageFormat;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The interface's words in one language. A key begins with its bundle: {@code plan.title} stands in
 * {@code plan_<language>.properties} (UTF-8) beside this class. Patterns are ICU message formats,
 * so that a number finds its plural: {@code {0, plural, one {# copy} other {# copies}}}. Immutable;
 * safe from any thread.
 */
public final class Texts {
    /** The interface languages, in the order in which they are offered. */
    public static final List<LanguageTag> LANGUAGES =
            List.of("en", "bg", "el", "es", "it", "pl").stream().map(LanguageTag::of).toList();

    /** The bundles; the first part of every key is one of them. */
    public static final List<String> BUNDLES =
            List.of(
                    "app",
                    "shell",
                    "kit",
                    "catalogue",
                    "plan",
                    "live",
                    "handout",
                    "exchange",
                    "settings",
                    "material",
                    "editor",
                    "library",
                    "store",
                    "paper",
                    "publish");

    private static final Map<LanguageTag, Texts> LOADED = new ConcurrentHashMap<>();

    private final LanguageTag language;
    private final Map<String, String> patterns;

    private Texts(LanguageTag language) {
        this.language = language;
        this.patterns = load(language);
    }

    /** The words of one of {@link #LANGUAGES}; of English for any other language. */
    public static Texts of(LanguageTag language) {
        return LOADED.computeIfAbsent(
                LANGUAGES.contains(language) ? language : LANGUAGES.getFirst(), Texts::new);
    }

    /**
     * The interface language that fits the system's best: the first of its languages that Lectern
     * speaks, else English.
     */
    public static LanguageTag languageFor(Locale system) {
        var language = LanguageTag.of(system.getLanguage().isEmpty() ? "en" : system.getLanguage());
        return LANGUAGES.contains(language) ? language : LANGUAGES.getFirst();
    }

    private static Map<String, String> load(LanguageTag language) {
        var all = new HashMap<String, String>();
        for (String bundle : BUNDLES) {
            String file = bundle + "_" + language + ".properties";
            try (var in = Texts.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException("bundle is missing: " + file);
                }
                var properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (String key : properties.stringPropertyNames()) {
                    all.put(key, properties.getProperty(key));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
        return Collections.unmodifiableMap(all);
    }

    /** The language of these words. */
    public LanguageTag language() {
        return language;
    }

    /** Every key of this language. */
    public Set<String> keys() {
        return patterns.keySet();
    }

    /** The pattern of a key as it stands in the bundle, or null. */
    public @Nullable String pattern(String key) {
        return patterns.get(key);
    }

    /**
     * The words of a key.
     *
     * @param arguments strings, numbers, dates or {@link UserMessage}s, none null
     * @throws IllegalArgumentException when there is no such key: the localization test keeps that
     *     from happening
     */
    public String get(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        // Most words have no places; they are spared the formatter (and its rules about
        // apostrophes).
        if (arguments.length == 0 && pattern.indexOf('{') < 0) {
            return pattern;
        }
        var plain = new ArrayList<Object>();
        for (Object argument : arguments) {
            plain.add(argument instanceof UserMessage nested ? get(nested) : argument);
        }
        return new MessageFormat(pattern, language.locale()).format(plain.toArray());
    }

    /** A user message in words. */
    public String get(UserMessage message) {
        return get(message.key(), message.arguments().toArray());
    }

    /**
     * The name of a language in these words' language, with a capital first letter: {@code
     * Bulgarian}.
     */
    public String languageName(LanguageTag other) {
        return capitalized(other.locale().getDisplayName(language.locale()), language.locale());
    }

    /** The name of a language in itself, with a capital first letter: {@code Български}. */
    public static String ownName(LanguageTag language) {
        return capitalized(language.locale().getDisplayName(language.locale()), language.locale());
    }

    /** The two or three letters by which lists show a language: {@code BG}. */
    public static String code(LanguageTag language) {
        return language.locale().getLanguage().toUpperCase(Locale.ROOT);
    }

    private static String capitalized(String word, Locale locale) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(locale) + word.substring(first);
    }
}
