package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of a query with their stems in every language. For one search on one thread. */
final class QueryForms {
    private final List<QueryText.Part> parts;
    private final List<QueryText.Part> excluded;
    private final Map<LanguageTag, Stemmer> stemmers = new HashMap<>();

    QueryForms(QueryText text) {
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

    /** The term of a word's stem, or null in a language without stems. */
    @Nullable String stem(QueryText.Word word, LanguageTag language) {
        var stemmer = stemmers.computeIfAbsent(language, Stemmer::new);
        return stemmer.stems() ? Schema.stemTerm(stemmer.stem(word.folded())) : null;
    }
}
