package org.lectern.material;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words that a library's authors and translators agreed on (docs/source-format.md,
 * glossary.yaml).
 *
 * @param terms in the order of the file
 * @param things what sessions commonly need, to notice what a guide uses and does not list
 */
public record Glossary(List<Term> terms, List<Stem> things) {
    /** A library without a glossary. */
    public static final Glossary EMPTY = new Glossary(List.of(), List.of());

    public Glossary {
        terms = List.copyOf(terms);
        things = List.copyOf(things);
    }

    /**
     * One word for one thing in each language.
     *
     * @param note what it means or when it is used, or null
     */
    public record Term(LocalizedText words, @Nullable String note) {}

    /**
     * A thing by the beginnings of its names, since names are inflected.
     *
     * @param byLanguage in each language at least one beginning, in lower case
     */
    public record Stem(SortedMap<LanguageTag, List<String>> byLanguage) {
        public Stem {
            var copy = new TreeMap<LanguageTag, List<String>>();
            byLanguage.forEach((language, words) -> copy.put(language, List.copyOf(words)));
            byLanguage = java.util.Collections.unmodifiableSortedMap(copy);
        }

        /** A thing known by these beginnings. */
        public static Stem of(Map<LanguageTag, List<String>> byLanguage) {
            return new Stem(new TreeMap<>(byLanguage));
        }
    }
}
