package org.lectern.search;

import java.util.List;

/**
 * What was found.
 *
 * @param ready false while there is no index yet: then nothing is known, and the rest is empty
 * @param total how many materials there are in all
 * @param hits the first rows; {@link CatalogueSearch#page} gives the others
 * @param typed the filters that were typed among the words, as understood; they have been applied
 * @param suggestions near words, only when the words alone find nothing; the best first
 */
public record SearchResult(
        boolean ready,
        int total,
        Facets facets,
        List<Hit> hits,
        List<TypedFilter> typed,
        List<Suggestion> suggestions) {
    static final SearchResult NOT_READY =
            new SearchResult(false, 0, Facets.NONE, List.of(), List.of(), List.of());

    public SearchResult {
        typed = List.copyOf(typed);
        hits = List.copyOf(hits);
        suggestions = List.copyOf(suggestions);
    }
}
