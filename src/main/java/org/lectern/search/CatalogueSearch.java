package org.lectern.search;

import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Searches the catalogue. Safe from any thread; each call sees one state of the index, also while
 * another is being built.
 */
public final class CatalogueSearch {
    private final SearchIndex index;
    private volatile @Nullable Order lastOrder;

    public CatalogueSearch(SearchIndex index) {
        this.index = index;
    }

    /**
     * Searches.
     *
     * @throws UncheckedIOException when the index can't be read: it must be built anew
     */
    public SearchResult search(SearchQuery query) {
        var snapshot = index.hold();
        if (snapshot == null) {
            return SearchResult.NOT_READY;
        }
        try {
            return search(snapshot, query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            snapshot.release();
        }
    }

    /**
     * Some rows of a query's result, for a list that shows only a part of it. When the index was
     * replaced since {@link #search}, they come from the new one.
     *
     * @param offset the first row, from 0
     * @param limit how many rows at most
     * @return fewer rows at the end of the list, none beyond it or while there is no index
     * @throws UncheckedIOException when the index can't be read: it must be built anew
     */
    public List<Hit> page(SearchQuery query, int offset, int limit) {
        var snapshot = index.hold();
        if (snapshot == null) {
            return List.of();
        }
        try {
            var order = order(snapshot, query);
            int from = Math.clamp(offset, 0, order.docs.length);
            int to = (int) Math.min((long) from + limit, order.docs.length);
            return order.run.hits(Arrays.copyOfRange(order.docs, from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            snapshot.release();
        }
    }

    private static SearchResult search(Snapshot snapshot, SearchQuery query) throws IOException {
        var run = new Run(snapshot, query);
        List<Suggestion> suggestions = List.of();
        if (run.matches.isEmpty()) {
            boolean withdrawn = query.filters().withdrawn();
            suggestions =
                    new Suggestions(snapshot, withdrawn, query.preferredLanguages())
                            .find(query.text(), run.text);
        }
        return new SearchResult(
                true,
                run.counter.total(),
                run.counter.facets(),
                run.hits(run.first(query.limit())),
                run.text.typed(),
                suggestions);
    }

    private Order order(Snapshot snapshot, SearchQuery query) throws IOException {
        var known = lastOrder;
        if (known != null && known.run.isOf(snapshot, query)) {
            return known;
        }
        var order = new Order(new Run(snapshot, query));
        lastOrder = order;
        return order;
    }

    /** All rows of a query, so that scrolling does not search again: 4 bytes a row. */
    private static final class Order {
        private final Run run;
        private final int[] docs;

        Order(Run run) throws IOException {
            this.run = run;
            docs = run.first(Integer.MAX_VALUE);
        }
    }

    /** A query carried out on one state of the index. */
    private static final class Run {
        private final Snapshot snapshot;
        private final SearchQuery query;
        private final QueryText text;
        private final Matches matches;
        private final FacetCounter counter;
        private final List<FixedBitSet> passing;
        private final Ranking ranking;

        Run(Snapshot snapshot, SearchQuery query) throws IOException {
            this.snapshot = snapshot;
            this.query = query;
            text = QueryText.of(query.text(), snapshot.vocabulary());
            var filters = query.filters().and(text.typed());
            var forms = new QueryForms(text);
            matches = new Matcher(snapshot, forms, filters.withdrawn()).match();
            counter = new FacetCounter(snapshot, filters, query.preferredLanguages());
            passing = counter.count(matches);
            ranking = new Ranking(snapshot, forms, query.preferredLanguages());
        }

        boolean isOf(Snapshot otherSnapshot, SearchQuery otherQuery) {
            return snapshot.equals(otherSnapshot) && query.equals(otherQuery);
        }

        int[] first(int limit) throws IOException {
            int count = Math.min(limit, counter.total());
            return ranking.order(matches, passing, query.sort(), count);
        }

        List<Hit> hits(int[] docs) throws IOException {
            var ids = snapshot.ids(docs);
            var hits = new ArrayList<Hit>(docs.length);
            for (int i = 0; i < docs.length; i++) {
                int language = ranking.language(matches, docs[i]);
                hits.add(new Hit(ids[i], snapshot.manifest().languages().get(language)));
            }
            return hits;
        }
    }
}
