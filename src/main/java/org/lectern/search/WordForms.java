package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the index holds for a word of one language's texts. Keeps what it has worked out. Not safe
 * for several threads.
 */
final class WordForms {
    private static final int REMEMBERED = 50_000;

    private final LanguageTag language;
    private final Stemmer stemmer;
    private final Map<String, Optional<Forms>> known = new HashMap<>();

    WordForms(LanguageTag language) {
        this.language = language;
        this.stemmer = new Stemmer(language);
    }

    /**
     * A word's terms.
     *
     * @param stem the stem's term; null in a language without stems
     * @param original the term of its original form in lower case; null when that is the folded one
     */
    record Forms(String folded, @Nullable String stem, @Nullable String original) {}

    /** The terms of a word; empty when it holds neither letters nor digits. */
    Optional<Forms> of(String word) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(word, this::workOut);
    }

    private Optional<Forms> workOut(String word) {
        String folded = Words.fold(word);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        String original =
                Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(language.locale());
        return Optional.of(
                new Forms(
                        folded,
                        stemmer.stems() ? Schema.stemTerm(stemmer.stem(folded)) : null,
                        original.equals(folded) || original.length() > Words.MAX_LENGTH
                                ? null
                                : Schema.formTerm(folded, original)));
    }
}
