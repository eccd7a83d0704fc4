package org.lectern.search;

import org.lectern.base.LanguageTag;
import org.lectern.search.NearWords.Near;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What could have been meant by a query that finds nothing. For one search on one thread. */
final class Suggestions {
    private static final int MOST = 5;

    private final Snapshot snapshot;
    private final NearWords words;

    Suggestions(Snapshot snapshot, NearWords words) {
        this.snapshot = snapshot;
        this.words = words;
    }

    /** The best first; empty when every word occurs, or one has nothing near it. */
    List<Suggestion> find(String text, QueryText query) throws IOException {
        var near = new LinkedHashMap<QueryText.Word, List<Near>>();
        for (var part : query.parts()) {
            if (part instanceof QueryText.Word word && words.finds(QueryText.of(word)) == 0) {
                near.put(word, words.of(word.folded()));
            }
        }
        if (near.isEmpty() || near.values().stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        var suggestions = new LinkedHashMap<String, Suggestion>();
        int most = near.values().stream().mapToInt(List::size).max().orElse(0);
        for (int choice = 0; choice < most && suggestions.size() < MOST; choice++) {
            var replaced = replace(text, near, choice);
            if (words.finds(QueryText.of(replaced.text(), snapshot.vocabulary())) > 0) {
                suggestions.putIfAbsent(replaced.text(), replaced);
            }
        }
        return List.copyOf(suggestions.values());
    }

    private Suggestion replace(String text, Map<QueryText.Word, List<Near>> near, int choice)
            throws IOException {
        var replaced = new StringBuilder();
        int done = 0;
        LanguageTag language = LanguageTag.of("en");
        for (var entry : near.entrySet()) {
            var range = entry.getKey().range();
            var word = entry.getValue().get(Math.min(choice, entry.getValue().size() - 1));
            replaced.append(text, done, range.from()).append(words.original(word));
            done = range.to();
            language = word.language();
        }
        return new Suggestion(replaced.append(text.substring(done)).toString(), language);
    }
}
