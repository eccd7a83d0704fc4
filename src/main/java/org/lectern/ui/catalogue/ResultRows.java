package org.lectern.ui.catalogue;

import javafx.collections.ObservableListBase;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;
import org.lectern.search.Hit;
import org.lectern.search.SearchQuery;
import org.lectern.search.SearchResult;
import org.lectern.ui.kit.Job;
import org.lectern.ui.kit.Jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All rows of one result, of which only those asked for with {@link #need} are loaded, and only
 * those near the window are kept. Its size never changes. FX thread.
 */
final class ResultRows extends ObservableListBase<ResultRow> {
    /** How many rows are loaded together: more than a window shows. */
    static final int CHUNK = 20;

    private static final int CHUNKS_KEPT = 25;
    private static final int LOADS_AT_ONCE = 3;

    /** Hears of rows that were filled. */
    @FunctionalInterface
    interface Filled {
        /** Called on the FX thread. */
        void filled(ResultRow row, RowContent content);
    }

    private static final class Chunk {
        private final ResultRow[] rows;
        private @Nullable Job loading;
        private boolean loaded;

        Chunk(int first, int size) {
            rows = new ResultRow[size];
            for (int i = 0; i < size; i++) {
                rows[i] = new ResultRow(first + i);
            }
        }
    }

    private final Jobs jobs;
    private final RowLoader loader;
    private final SearchQuery query;
    private final SearchResult result;
    private final int size;
    private final Filled listener;
    private final Deque<Chunk> loading = new ArrayDeque<>();
    private final Map<Integer, Chunk> chunks =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Chunk> eldest) {
                    return size() > CHUNKS_KEPT;
                }
            };

    /**
     * The rows of a result.
     *
     * @param result how many there are in all, and the first of them
     * @param contents what is loaded of them
     */
    ResultRows(
            Jobs jobs,
            RowLoader loader,
            SearchQuery query,
            SearchResult result,
            Map<Hit, RowContent> contents,
            Filled listener) {
        this.jobs = jobs;
        this.loader = loader;
        this.query = query;
        this.result = result;
        size = result.total();
        this.listener = listener;
        if (size > 0 && !contents.isEmpty()) {
            fill(chunk(0), result.hits(), contents);
        }
    }

    @Override
    public ResultRow get(int index) {
        return chunk(index / CHUNK).rows[index % CHUNK];
    }

    @Override
    public int size() {
        return size;
    }

    // A list view looks for its selected row in every new list: going through all would load them.
    @Override
    public int indexOf(@Nullable Object o) {
        return o instanceof ResultRow row && row.index() < size && get(row.index()) == row
                ? row.index()
                : -1;
    }

    @Override
    public boolean contains(@Nullable Object o) {
        return indexOf(o) >= 0;
    }

    /** Loads a row, and those around it, unless that is done or under way. */
    void need(int index) {
        var chunk = chunk(index / CHUNK);
        if (chunk.loaded || chunk.loading != null) {
            return;
        }
        // While somebody drags the scroll bar, what has flown past is not worth finishing.
        while (loading.size() >= LOADS_AT_ONCE) {
            stop(loading.remove());
        }
        int from = chunk.rows[0].index();
        int count = chunk.rows.length;
        loading.add(chunk);
        Job job =
                jobs.submit(
                        UserMessage.of("catalogue.job.rows"),
                        context -> {
                            context.cancellation().check();
                            return loader.page(query, result, from, count);
                        },
                        page -> fill(chunk, page.hits(), page.contents()));
        if (job.running().get()) {
            chunk.loading = job;
        } else {
            loading.remove(chunk);
        }
    }

    /** Loads what a cell shows; a row of an earlier result is passed over. */
    void needRow(ResultRow row) {
        if (indexOf(row) >= 0) {
            need(row.index());
        }
    }

    /** Stops loading: another result takes this one's place. */
    void close() {
        loading.forEach(ResultRows::stop);
        loading.clear();
    }

    private static void stop(Chunk chunk) {
        var job = chunk.loading;
        chunk.loading = null;
        if (job != null) {
            job.cancel();
        }
    }

    private Chunk chunk(int number) {
        if (number < 0 || number * CHUNK >= size) {
            throw new IndexOutOfBoundsException(number * CHUNK);
        }
        return chunks.computeIfAbsent(
                number, n -> new Chunk(n * CHUNK, Math.min(CHUNK, size - n * CHUNK)));
    }

    private void fill(Chunk chunk, List<Hit> hits, Map<Hit, RowContent> contents) {
        loading.remove(chunk);
        chunk.loading = null;
        chunk.loaded = true;
        for (int i = 0; i < Math.min(hits.size(), chunk.rows.length); i++) {
            var content = contents.get(hits.get(i));
            if (content != null) {
                chunk.rows[i].fill(content);
                listener.filled(chunk.rows[i], content);
            }
        }
    }
}
