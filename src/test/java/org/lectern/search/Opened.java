package org.lectern.search;

import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.Progress;
import org.lectern.library.LibraryStore;

import java.nio.file.Path;
import java.util.List;

/** An index that was built for a test, and short ways to ask it. */
final class Opened implements AutoCloseable {
    private final SearchIndex index;
    private final CatalogueSearch search;
    private final List<LanguageTag> preferred;

    Opened(Path folder, LibraryStore store, LanguageTag... preferred) {
        index = new SearchIndex(folder, FileLayer.real());
        index.openOrBuild(store, Progress.NONE, Cancellation.NEVER);
        search = new CatalogueSearch(index);
        this.preferred = List.of(preferred);
    }

    SearchIndex index() {
        return index;
    }

    CatalogueSearch search() {
        return search;
    }

    SearchQuery query(String text) {
        return SearchQuery.of(text, preferred);
    }

    SearchResult result(String text) {
        return search.search(query(text));
    }

    List<String> find(String text) {
        return ids(result(text).hits());
    }

    List<String> find(String text, SortOrder sort) {
        var query = new SearchQuery(text, Filters.NONE, sort, preferred, 50);
        return ids(search.search(query).hits());
    }

    static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.id().value()).toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
