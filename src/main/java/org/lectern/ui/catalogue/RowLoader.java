package org.lectern.ui.catalogue;

import org.lectern.library.MaterialHead;
import org.lectern.library.MaterialHead.EditionHead;
import org.lectern.search.Highlighter;
import org.lectern.search.Hit;
import org.lectern.search.SearchQuery;
import org.lectern.ui.content.HeadCache;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the content of rows. Reads the store and the index: not on the FX thread. */
final class RowLoader {
    private final Finder finder;
    private final HeadCache heads;

    RowLoader(Finder finder, HeadCache heads) {
        this.finder = finder;
        this.heads = heads;
    }

    /** The hits of a query from an index on. */
    List<Hit> page(SearchQuery query, int from, int count) {
        return finder.page(query, from, count);
    }

    /** The content of these rows; a material that has just left the library has none. */
    Map<Hit, RowContent> load(SearchQuery query, List<Hit> hits) {
        Map<?, MaterialHead> found = heads.heads(hits.stream().map(Hit::id).toList());
        var highlighter = new Highlighter(query.text());
        var contents = new HashMap<Hit, RowContent>();
        for (var hit : hits) {
            var head = found.get(hit.id());
            if (head != null) {
                var edition = edition(head, hit, query);
                var marks = highlighter.ranges(edition.summary(), edition.language());
                contents.put(hit, new RowContent(head, edition, marks));
            }
        }
        return contents;
    }

    // Index and store can be a moment apart: the hit's edition may be gone.
    private static EditionHead edition(MaterialHead head, Hit hit, SearchQuery query) {
        var edition = head.editions().get(hit.language());
        return edition != null ? edition : head.display(query.preferredLanguages());
    }
}
