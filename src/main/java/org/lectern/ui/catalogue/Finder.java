package org.lectern.ui.catalogue;

import org.lectern.search.CatalogueSearch;
import org.lectern.search.Hit;
import org.lectern.search.SearchQuery;
import org.lectern.search.SearchResult;

import java.util.List;

/** What the catalogue asks of the search. Never called on the FX thread; safe from any other. */
interface Finder {
    /** The real search. */
    static Finder of(CatalogueSearch search) {
        return new Finder() {
            @Override
            public SearchResult find(SearchQuery query) {
                return search.search(query);
            }

            @Override
            public List<Hit> page(SearchQuery query, int from, int count) {
                return search.page(query, from, count);
            }
        };
    }

    /** The result of a query: total, facets and the first rows. */
    SearchResult find(SearchQuery query);

    /** The rows from an index on, at most {@code count}. */
    List<Hit> page(SearchQuery query, int from, int count);
}
