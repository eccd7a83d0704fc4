package org.lectern.search;

import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.library.MaterialHead;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints how long a keystroke takes: match, exact facets, the first 50 rows, and the marks in 20
 * visible ones. Run by hand, with the numbers of materials as arguments; not a test.
 */
final class SearchFigures {
    private static final int SEARCHES = 300;
    private static final int WARM_UP = 300;
    private static final int VISIBLE = 20;
    private static final int GUIDE_WORDS = 250;
    private static final int VOCABULARY = 20_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<LanguageTag> PREFERRED = List.of(Made.BG, Made.EN);

    private final PrintStream out;
    private final Generated library;
    private final CatalogueSearch search;
    private final Map<String, List<Long>> nanos = new TreeMap<>();
    private final Map<String, List<Long>> processor = new TreeMap<>();
    private final Map<MaterialId, MaterialHead> heads = new HashMap<>();

    private SearchFigures(PrintStream out, Generated library, CatalogueSearch search) {
        this.out = out;
        this.library = library;
        this.search = search;
    }

    /** Arguments: numbers of materials; 1000 and 10000 without any. */
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var counts = arguments.length == 0 ? new String[] {"1000", "10000"} : arguments;
        for (String count : counts) {
            Path folder = Files.createTempDirectory("search-figures");
            try {
                measure(out, Integer.parseInt(count), folder);
            } finally {
                try (var files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static void measure(PrintStream out, int count, Path folder) throws IOException {
        var library = new Generated(42, count, GUIDE_WORDS, VOCABULARY);
        var store = library.store();
        long reading = processorTime();
        store.forEach(material -> {}, Cancellation.NEVER);
        reading = processorTime() - reading;
        try (var index = new SearchIndex(folder, FileLayer.real())) {
            long building = processorTime();
            index.build(store, Progress.NONE, Cancellation.NEVER);
            building = processorTime() - building - reading;
            long bytes;
            try (var files = Files.walk(folder)) {
                bytes =
                        files.filter(Files::isRegularFile)
                                .mapToLong(f -> f.toFile().length())
                                .sum();
            }
            out.printf(
                    Locale.ROOT,
                    "%n%,d materials: built in %.1f s of processor time (%,.0f/s), %.1f MiB%n",
                    count,
                    building / 1e9,
                    count / (building / 1e9),
                    bytes / 1048576.0);
            long opening = System.nanoTime();
            boolean usable = index.open(store.active().orElseThrow());
            opening = System.nanoTime() - opening;
            out.printf(Locale.ROOT, "opened (%b) in %.1f ms%n", usable, opening / 1e6);
            var figures = new SearchFigures(out, library, new CatalogueSearch(index));
            figures.run(WARM_UP);
            figures.nanos.clear();
            figures.processor.clear();
            figures.run(SEARCHES);
            figures.print();
        }
    }

    private void run(int searches) {
        var random = new Random(7);
        for (int i = 0; i < searches; i++) {
            var language = Generated.any(Made.LANGUAGES, random);
            String word = library.anyWord(language, random);
            // As somebody types a word, letter by letter.
            for (int typed = 1; typed <= word.length(); typed++) {
                keystroke(
                        "1 typing a word",
                        word.substring(0, typed),
                        Filters.NONE,
                        SortOrder.BEST_MATCH);
            }
            String other = library.anyWord(language, random);
            keystroke("2 two words", word + " " + other, Filters.NONE, SortOrder.BEST_MATCH);
            var filters =
                    Filters.NONE
                            .change()
                            .levels(Set.of("B"))
                            .languages(Set.of(Made.BG))
                            .noInternet(true)
                            .build();
            keystroke("3 word and filters", word, filters, SortOrder.BEST_MATCH);
            keystroke(
                    "4 phrase",
                    "\"" + word + " " + other + "\"",
                    Filters.NONE,
                    SortOrder.BEST_MATCH);
            keystroke("5 by title", word, Filters.NONE, SortOrder.TITLE);
            keystroke("6 everything", "", Filters.NONE, SortOrder.TITLE);
            keystroke(
                    "7 nothing found, near words",
                    "q" + word + "xq",
                    Filters.NONE,
                    SortOrder.BEST_MATCH);
        }
    }

    private void keystroke(String kind, String text, Filters filters, SortOrder sort) {
        long work = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        var result = search.search(new SearchQuery(text, filters, sort, PREFERRED, 50));
        long searched = System.nanoTime() - start;
        work = THREADS.getCurrentThreadCpuTime() - work;
        // What the store would hand to the rows is made outside the measured time.
        var rows = new ArrayList<MaterialHead>();
        for (var hit : result.hits().subList(0, Math.min(VISIBLE, result.hits().size()))) {
            rows.add(heads.computeIfAbsent(hit.id(), this::head));
        }
        long marking = THREADS.getCurrentThreadCpuTime();
        start = System.nanoTime();
        var highlighter = new Highlighter(text);
        int marks = 0;
        for (int i = 0; i < rows.size(); i++) {
            var language = result.hits().get(i).language();
            var edition = rows.get(i).display(List.of(language));
            marks += highlighter.ranges(edition.title(), language).size();
            marks += highlighter.ranges(edition.summary(), language).size();
        }
        searched += System.nanoTime() - start;
        work += THREADS.getCurrentThreadCpuTime() - marking;
        if (marks >= 0) {
            nanos.computeIfAbsent(kind, absent -> new ArrayList<>()).add(searched);
            processor.computeIfAbsent(kind, absent -> new ArrayList<>()).add(work);
        }
    }

    private MaterialHead head(MaterialId id) {
        return library.material(Integer.parseInt(id.value().substring(2))).head();
    }

    private void print() {
        out.println("on the clock; on a busy machine others' work is in it:");
        print(nanos);
        out.println("on the processor:");
        print(processor);
    }

    private void print(Map<String, List<Long>> figures) {
        figures.forEach(
                (kind, list) -> {
                    long[] sorted = list.stream().mapToLong(Long::longValue).toArray();
                    Arrays.sort(sorted);
                    out.printf(
                            Locale.ROOT,
                            "%-30s %6d  p50 %6.2f  p95 %6.2f  p99 %6.2f  max %6.2f ms%n",
                            kind,
                            sorted.length,
                            at(sorted, 50),
                            at(sorted, 95),
                            at(sorted, 99),
                            at(sorted, 100));
                });
    }

    /** Of all threads, in nanoseconds: Lucene merges on threads of its own. */
    private static long processorTime() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("no processor time on this system"))
                .toNanos();
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
