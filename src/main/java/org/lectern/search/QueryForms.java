package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.search.NearWords.Near;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of a query with their stems in every language. For one search on one thread. */
final class QueryForms {
    private final List<QueryText.Part> parts;
    private final List<QueryText.Part> excluded;
    private final Map<QueryText.Word, List<Near>> near;
    private final Map<LanguageTag, Stemmer> stemmers = new HashMap<>();

    /** The words as typed. */
    QueryForms(QueryText text) {
        this(text, Map.of());
    }

    /** The words as typed, or words near them. */
    QueryForms(QueryText text, Map<QueryText.Word, List<Near>> near) {
        this.near = near;
        parts = text.parts();
        excluded = text.excluded();
    }

    List<QueryText.Part> parts() {
        return parts;
    }

    /** What must not occur. */
    List<QueryText.Part> excluded() {
        return excluded;
    }

    /** The words of this language that do in place of one. */
    List<String> near(QueryText.Word word, LanguageTag language) {
        return near.getOrDefault(word, List.of()).stream()
                .filter(other -> other.language().equals(language))
                .map(Near::folded)
                .toList();
    }

    /** All words that do in place of others. */
    List<Near> near() {
        return near.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** The term of a word's stem, or null in a language without stems. */
    @Nullable String stem(QueryText.Word word, LanguageTag language) {
        return stem(word.folded(), language);
    }

    /** The same for a folded word. */
    @Nullable String stem(String folded, LanguageTag language) {
        var stemmer = stemmers.computeIfAbsent(language, Stemmer::new);
        return stemmer.stems() ? Schema.stemTerm(stemmer.stem(folded)) : null;
    }
}
