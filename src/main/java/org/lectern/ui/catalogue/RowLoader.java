package org.lectern.ui.catalogue;

import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.library.MaterialHead.EditionHead;
import org.lectern.search.Highlighter;
import org.lectern.search.Hit;
import org.lectern.search.HitGroup;
import org.lectern.search.Reason;
import org.lectern.search.SearchQuery;
import org.lectern.search.SearchResult;
import org.lectern.search.Snippet;
import org.lectern.ui.content.HeadCache;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the content of rows. Reads the store and the index: not on the FX thread. */
final class RowLoader {
    private final Finder finder;
    private final HeadCache heads;
    private final LibraryStore library;

    RowLoader(Finder finder, HeadCache heads, LibraryStore library) {
        this.finder = finder;
        this.heads = heads;
        this.library = library;
    }

    /** Some rows of a result, in their order. */
    record Page(List<Hit> hits, Map<Hit, RowContent> contents) {}

    /** The rows from an index on, with their content. */
    Page page(SearchQuery query, SearchResult result, int from, int count) {
        // The row before decides whether a group begins with the first one.
        int before = Math.min(1, from);
        var hits = finder.page(query, from - before, count + before);
        var shown = hits.subList(Math.min(before, hits.size()), hits.size());
        var last = before == 0 ? Optional.<Hit>empty() : hits.stream().findFirst();
        return new Page(List.copyOf(shown), load(query, result, shown, last));
    }

    /**
     * The content of these rows; a material that has just left the library has none.
     *
     * @param before the row before the first one
     */
    Map<Hit, RowContent> load(
            SearchQuery query, SearchResult result, List<Hit> hits, Optional<Hit> before) {
        Map<?, MaterialHead> found = heads.heads(hits.stream().map(Hit::id).toList());
        var highlighter = Highlighter.of(query.text(), result);
        var contents = new HashMap<Hit, RowContent>();
        var last = before.map(Hit::group);
        for (var hit : hits) {
            var head = found.get(hit.id());
            if (head != null) {
                var edition = edition(head, hit, query);
                var language = edition.language();
                contents.put(
                        hit,
                        new RowContent(
                                head,
                                edition,
                                highlighter.ranges(edition.title(), language),
                                highlighter.ranges(edition.summary(), language),
                                hit.reasons(),
                                snippet(head, hit, highlighter),
                                opens(hit.group(), last)));
            }
            last = Optional.of(hit.group());
        }
        return contents;
    }

    /** That the list begins with the interface language goes without saying. */
    private static Optional<HitGroup> opens(HitGroup group, Optional<HitGroup> before) {
        boolean begins = before.map(last -> last != group).orElse(group != HitGroup.INTERFACE);
        return begins && group != HitGroup.ALL ? Optional.of(group) : Optional.empty();
    }

    private Optional<Snippet> snippet(MaterialHead head, Hit hit, Highlighter highlighter) {
        for (var reason : hit.reasons()) {
            if (reason instanceof Reason.InText(var language)) {
                return library.edition(head.pin(), language).flatMap(highlighter::snippet);
            }
        }
        return Optional.empty();
    }

    // Index and store can be a moment apart: the hit's edition may be gone.
    private static EditionHead edition(MaterialHead head, Hit hit, SearchQuery query) {
        var edition = head.editions().get(hit.language());
        return edition != null ? edition : head.display(query.preferredLanguages());
    }
}
