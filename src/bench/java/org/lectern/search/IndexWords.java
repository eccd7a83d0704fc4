package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.library.LibraryStore.InstalledMaterial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lends the index's own folding and stemming to a rival, so that both find the same. */
public final class IndexWords {
    private final Map<LanguageTag, WordForms> forms = new HashMap<>();
    private final Map<LanguageTag, Stemmer> stemmers = new HashMap<>();

    /** A word as the index holds it; the stem carries a mark, or is null. */
    public record Term(String folded, @Nullable String stem) {}

    /** Every word of a text, in order. */
    public List<Term> of(String text, LanguageTag language) {
        var known = forms.computeIfAbsent(language, WordForms::new);
        var terms = new ArrayList<Term>();
        Words.forEach(
                text,
                (from, to) ->
                        known.of(text.substring(from, to))
                                .ifPresent(
                                        word -> terms.add(new Term(word.folded(), word.stem()))));
        return terms;
    }

    /** The stem of a folded word of a query, with its mark; null where a language has none. */
    public @Nullable String stem(String folded, LanguageTag language) {
        var stemmer = stemmers.computeIfAbsent(language, Stemmer::new);
        return stemmer.stems() ? Schema.stemTerm(stemmer.stem(folded)) : null;
    }

    /** A typed word, folded. */
    public static String fold(String word) {
        return Words.fold(word);
    }

    /** The texts of the body that the index reads. */
    public static void forEachBodyText(
            InstalledMaterial material, LanguageTag language, Consumer<String> consumer) {
        material.editions().stream()
                .filter(edition -> edition.language().equals(language))
                .forEach(edition -> IndexBuilder.forEachBodyText(edition, consumer));
    }
}
