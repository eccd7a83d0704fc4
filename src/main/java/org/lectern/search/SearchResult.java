package org.lectern.search;

import java.util.List;

/**
 * What was found. When the words as typed find little, near words find more, which stands behind
 * it: {@link #total}, the facets and the rows hold both, and {@link #near} says how many are only
 * near.
 *
 * @param ready false while there is no index yet: then nothing is known, and the rest is empty
 * @param total how many materials there are in all, near ones included
 * @param near how many of them only near words find
 * @param hits the first rows; {@link CatalogueSearch#page} gives the others
 * @param typed the filters that were typed among the words, as understood; they have been applied
 * @param also the near words that found something, as most of the library writes them
 * @param suggestions what could have been meant, only when the words alone find nothing; the best
 *     first
 */
public record SearchResult(
        boolean ready,
        int total,
        int near,
        Facets facets,
        List<Hit> hits,
        List<TypedFilter> typed,
        List<String> also,
        List<Suggestion> suggestions) {
    static final SearchResult NOT_READY =
            new SearchResult(false, 0, 0, Facets.NONE, List.of(), List.of(), List.of(), List.of());

    public SearchResult {
        hits = List.copyOf(hits);
        typed = List.copyOf(typed);
        also = List.copyOf(also);
        suggestions = List.copyOf(suggestions);
    }
}
