package org.lectern.search;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
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
            return new SearchRun(snapshot, query).result();
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
            return order.hits(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            snapshot.release();
        }
    }

    private Order order(Snapshot snapshot, SearchQuery query) throws IOException {
        var known = lastOrder;
        if (known != null && known.run.isOf(snapshot, query)) {
            return known;
        }
        var order = new Order(new SearchRun(snapshot, query));
        lastOrder = order;
        return order;
    }

    /** All rows of a query, so that scrolling does not search again: 4 bytes a row. */
    private static final class Order {
        private final SearchRun run;
        private final int[] docs;

        Order(SearchRun run) throws IOException {
            this.run = run;
            docs = run.first(Integer.MAX_VALUE);
        }

        /** Rows from one to another; the run is for one thread at a time. */
        synchronized List<Hit> hits(int from, int to) throws IOException {
            return run.hits(Arrays.copyOfRange(docs, from, to));
        }
    }
}
