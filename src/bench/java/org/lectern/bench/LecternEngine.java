package org.lectern.bench;

import org.lectern.base.LanguageTag;
import org.lectern.search.CatalogueSearch;
import org.lectern.search.Facets;
import org.lectern.search.Filters;
import org.lectern.search.Hit;
import org.lectern.search.SearchIndex;
import org.lectern.search.SearchQuery;

import java.util.ArrayList;
import java.util.List;

/** Lectern's own search. */
final class LecternEngine implements Engine {
    static final int ROWS = 50;
    private static final List<LanguageTag> PREFERRED =
            List.of(LanguageTag.of("bg"), LanguageTag.of("en"));

    private final CatalogueSearch search;

    LecternEngine(SearchIndex index) {
        search = new CatalogueSearch(index);
    }

    @Override
    public String name() {
        return "Lectern";
    }

    @Override
    public Answer answer(Typed typed) {
        var filters = typed.filtered() ? Typist.FILTERS : Filters.NONE;
        var result =
                search.search(
                        new SearchQuery(typed.text(), filters, typed.sort(), PREFERRED, ROWS));
        return new Answer(
                result.total() - result.near(),
                result.near(),
                counts(result.facets()),
                result.hits().stream().filter(Hit::exact).map(Hit::id).toList());
    }

    /** Those that the rival counts too; Lectern has counted the others all the same. */
    private static List<Integer> counts(Facets facets) {
        var counts = new ArrayList<Integer>();
        counts.addAll(facets.areas().values());
        counts.addAll(facets.levels().values());
        counts.addAll(facets.languages().values());
        counts.addAll(facets.durations().values());
        counts.addAll(facets.types().values());
        counts.add(facets.noInternet());
        counts.add(facets.hasHandout());
        return counts;
    }
}
