package org.lectern.search;

import org.apache.lucene.util.BytesRef;
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
    private static final int REMEMBERED = 20_000;

    private final LanguageTag language;
    private final Stemmer stemmer;
    private final Map<String, Optional<Forms>> known = new HashMap<>();

    WordForms(LanguageTag language) {
        this.language = language;
        this.stemmer = new Stemmer(language);
    }

    /**
     * A word's terms as the index holds them. Nobody changes them.
     *
     * @param stemTerm null in a language without stems
     * @param original the term of its original form in lower case; null when that is the folded one
     */
    record Forms(BytesRef word, @Nullable BytesRef stemTerm, @Nullable BytesRef original) {
        String folded() {
            return word.utf8ToString();
        }

        /** The stem's term, or null. */
        @Nullable String stem() {
            return stemTerm == null ? null : stemTerm.utf8ToString();
        }
    }

    /** The terms of a word; empty when it holds neither letters nor digits. */
    Optional<Forms> of(String word) {
        var found = known.get(word);
        if (found == null) {
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            found = workOut(word);
            known.put(word, found);
        }
        return found;
    }

    /** As {@link #of}, for somebody who keeps it. */
    Optional<Forms> workOut(String word) {
        String folded = Words.fold(word);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        String original =
                Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(language.locale());
        return Optional.of(
                new Forms(
                        new BytesRef(folded),
                        stemmer.stems()
                                ? new BytesRef(Schema.stemTerm(stemmer.stem(folded)))
                                : null,
                        original.equals(folded) || original.length() > Words.MAX_LENGTH
                                ? null
                                : new BytesRef(Schema.formTerm(folded, original))));
    }
}
