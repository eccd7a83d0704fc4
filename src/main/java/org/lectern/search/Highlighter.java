package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the words to mark in what a row shows, by the same rules as the search. Made once for a
 * query and asked for each visible row. Not safe for several threads.
 */
public final class Highlighter {
    private final List<QueryText.Part> parts;
    private final QueryForms query;
    private final Map<LanguageTag, WordForms> forms = new HashMap<>();

    /** A highlighter for the text of a {@link SearchQuery}, none of which is a filter. */
    public Highlighter(String queryText) {
        this(QueryText.of(queryText, Vocabulary.NONE));
    }

    Highlighter(QueryText text) {
        parts = text.parts();
        query = new QueryForms(text);
    }

    /**
     * The words that match, whole, from left to right.
     *
     * @param shown a title or summary as it is shown
     * @param language the language that it is written in
     */
    public List<TextRange> ranges(String shown, LanguageTag language) {
        if (parts.isEmpty()) {
            return List.of();
        }
        var words = words(shown, language);
        boolean[] marked = new boolean[words.size()];
        for (var part : parts) {
            switch (part) {
                case QueryText.Word word -> mark(word, language, words, marked);
                case QueryText.Phrase phrase -> mark(phrase, words, marked);
            }
        }
        var ranges = new ArrayList<TextRange>();
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                ranges.add(words.get(i).range());
            }
        }
        return ranges;
    }

    private record ShownWord(TextRange range, String folded, @Nullable String stem) {}

    private List<ShownWord> words(String shown, LanguageTag language) {
        var known = forms.computeIfAbsent(language, WordForms::new);
        var words = new ArrayList<ShownWord>();
        Words.forEach(
                shown,
                range ->
                        known.of(shown.substring(range.from(), range.to()))
                                .ifPresent(
                                        word ->
                                                words.add(
                                                        new ShownWord(
                                                                range,
                                                                word.folded(),
                                                                word.stem()))));
        return words;
    }

    private void mark(
            QueryText.Word word, LanguageTag language, List<ShownWord> words, boolean[] marked) {
        String stem = query.stem(word, language);
        for (int i = 0; i < marked.length; i++) {
            var shown = words.get(i);
            marked[i] |=
                    shown.folded().startsWith(word.folded())
                            || (stem != null && stem.equals(shown.stem()));
        }
    }

    private static void mark(QueryText.Phrase phrase, List<ShownWord> words, boolean[] marked) {
        List<String> folded = words.stream().map(ShownWord::folded).toList();
        int length = phrase.folded().size();
        for (int i = 0; i + length <= marked.length; i++) {
            if (folded.subList(i, i + length).equals(phrase.folded())) {
                Arrays.fill(marked, i, i + length, true);
            }
        }
    }
}
