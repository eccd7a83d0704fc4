package org.lectern.bench;

import org.jspecify.annotations.Nullable;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.library.MaterialHead;
import org.lectern.search.Highlighter;
import org.lectern.search.SearchIndex;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds the index of a made-up library and types into it, side by side with SQLite's FTS5. */
final class SearchBench {
    private static final int SEARCHES = 200;
    private static final int WARM_UP = 100;
    private static final int RIVAL_SEARCHES = 40;
    private static final int VISIBLE = 20;
    private static final int EXAMPLES = 5;

    private final PrintStream out;
    private final BenchLibrary library;
    private final Path folder;
    private final Map<MaterialId, MaterialHead> heads = new HashMap<>();
    private BenchLibrary.Size size = new BenchLibrary.Size(0, 0);

    SearchBench(PrintStream out, BenchLibrary library, Path folder) {
        this.out = out;
        this.library = library;
        this.folder = folder;
    }

    /** How often an engine's answers were the same as the other's. */
    private static final class Agreement {
        private int totals;
        private int facets;
        private int near;
        private double rows;
        private int count;
        private final List<String> examples = new ArrayList<>();

        void add(Engine.Typed typed, Engine.Answer one, Engine.Answer other) {
            count++;
            if (one.total() != other.total() && examples.size() < EXAMPLES) {
                examples.add(typed.text() + " (" + one.total() + ", " + other.total() + ")");
            }
            totals += one.total() == other.total() ? 1 : 0;
            near += one.near() > 0 ? 1 : 0;
            boolean sameFacets = one.facets().equals(other.facets());
            if (one.near() == 0 && !sameFacets && examples.size() < EXAMPLES) {
                examples.add(typed.text() + " " + one.facets() + ", " + other.facets());
            }
            facets += one.near() == 0 && sameFacets ? 1 : 0;
            var common = new HashSet<>(one.rows());
            common.retainAll(other.rows());
            rows += one.rows().isEmpty() ? 1 : (double) common.size() / one.rows().size();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "same hits %d of %d, same facets %d of %d, first 50 in common %.0f %%%s",
                    totals,
                    count,
                    facets,
                    count - near,
                    100 * rows / count,
                    examples.isEmpty() ? "" : "; others for " + String.join(", ", examples));
        }
    }

    void run(boolean rival) throws IOException {
        Machine.print(out);
        var making =
                Work.of(
                        () ->
                                library.materials()
                                        .forEachRemaining(
                                                m -> size = size.plus(BenchLibrary.sizeOf(m))));
        out.printf(
                Locale.ROOT,
                "%,d materials, %,d words an edition, seed %d: %,.1f M words, %,.1f MB of text%n",
                library.count(),
                library.words(),
                library.seed(),
                size.words() / 1e6,
                size.bytes() / 1e6);
        var generating = Work.of(() -> library.forEach(m -> {}, Cancellation.NEVER));
        out.printf(
                Locale.ROOT,
                "(making it up takes %.1f s, %.1f counted)%n",
                generating.clock(),
                making.clock());
        Path ours = folder.resolve("lectern");
        Machine.delete(ours);
        try (var index = new SearchIndex(ours, FileLayer.real())) {
            var store = new GeneratedStore(library);
            var building = Work.of(() -> index.build(store, Progress.NONE, Cancellation.NEVER));
            built("Lectern", building.without(generating), ours);
        }
        try (var index = new SearchIndex(ours, FileLayer.real());
                var sqlite = rival ? sqlite(generating) : null) {
            var opening = Work.of(() -> index.open(library.release()));
            out.printf(
                    Locale.ROOT,
                    "opened in %.0f ms clock, %.0f ms processor; heap after collection %.0f MiB%n",
                    1e3 * opening.clock(),
                    1e3 * opening.processor(),
                    Machine.heap());
            search(new LecternEngine(index), sqlite);
        }
    }

    private SqliteEngine sqlite(Work generating) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("rival.sqlite");
        Files.deleteIfExists(file);
        var engine = new ArrayList<SqliteEngine>();
        var building = Work.of(() -> engine.add(SqliteEngine.build(library, file)));
        built("SQLite FTS5", building.without(generating), file);
        return engine.getFirst();
    }

    private void built(String name, Work work, Path place) {
        out.printf(
                Locale.ROOT,
                "%-12s built in %s, %,.1f MiB on disk%n",
                name,
                work.per(library.count(), size),
                Machine.size(place));
    }

    private void search(LecternEngine ours, @Nullable SqliteEngine rival) throws IOException {
        type(ours, Typist.keystrokes(library, WARM_UP, 7));
        var own = type(ours, Typist.keystrokes(library, SEARCHES, 8));
        print(ours, own);
        out.printf(Locale.ROOT, "heap after collection %.0f MiB%n", Machine.heap());
        if (rival == null) {
            return;
        }
        var shared =
                Typist.keystrokes(library, RIVAL_SEARCHES, 8).stream()
                        .filter(typed -> !Typist.OURS_ALONE.contains(typed.kind()))
                        .toList();
        out.println("the same keystrokes, in turn:");
        var once = type(ours, shared);
        var theirs = type(rival, shared);
        print(ours, once);
        print(rival, theirs);
        for (String kind : theirs.keySet()) {
            var we = once.getOrDefault(kind, new Percentiles());
            var they = theirs.getOrDefault(kind, new Percentiles());
            out.printf(
                    Locale.ROOT,
                    "%-22s SQLite needs %.1f times the processor at p50, %.1f at p95, %.1f at"
                            + " p99%n",
                    kind,
                    they.processor(50) / we.processor(50),
                    they.processor(95) / we.processor(95),
                    they.processor(99) / we.processor(99));
        }
        var agreements = new LinkedHashMap<String, Agreement>();
        for (var typed : shared) {
            agreements
                    .computeIfAbsent(typed.kind(), absent -> new Agreement())
                    .add(typed, ours.answer(typed), rival.answer(typed));
        }
        agreements.forEach((kind, agreement) -> out.printf("%-22s %s%n", kind, agreement));
    }

    private Map<String, Percentiles> type(Engine engine, List<Engine.Typed> keystrokes)
            throws IOException {
        var times = new LinkedHashMap<String, Percentiles>();
        for (var typed : keystrokes) {
            long processor = Machine.threadTime();
            long clock = System.nanoTime();
            var answer = engine.answer(typed);
            clock = System.nanoTime() - clock;
            processor = Machine.threadTime() - processor;
            // What the store would hand to the rows is made outside the measured time.
            var visible = new ArrayList<MaterialHead>();
            for (var id : answer.rows().subList(0, Math.min(VISIBLE, answer.rows().size()))) {
                visible.add(heads.computeIfAbsent(id, this::head));
            }
            long marking = Machine.threadTime();
            long start = System.nanoTime();
            mark(typed, visible);
            times.computeIfAbsent(typed.kind(), absent -> new Percentiles())
                    .add(
                            clock + System.nanoTime() - start,
                            processor + Machine.threadTime() - marking);
        }
        return times;
    }

    private MaterialHead head(MaterialId id) {
        return library.installed(BenchLibrary.number(id)).head();
    }

    /** The marks in the rows that are on screen. */
    private static void mark(Engine.Typed typed, List<MaterialHead> visible) {
        var highlighter = new Highlighter(typed.text());
        for (var head : visible) {
            var edition = head.display(List.of(Typist.FILTER_LANGUAGE));
            highlighter.ranges(edition.title(), edition.language());
            highlighter.ranges(edition.summary(), edition.language());
        }
    }

    private void print(Engine engine, Map<String, Percentiles> times) {
        var all = new Percentiles();
        times.forEach(
                (kind, some) -> {
                    out.printf("%-12s %-22s %s%n", engine.name(), kind, some);
                    all.addAll(some);
                });
        out.printf("%-12s %-22s %s%n", engine.name(), "all", all);
    }
}
