package org.lectern.search;

import org.lectern.base.LanguageTag;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Queries over the bundled library with the materials that a counselor expects. Run by hand it
 * prints, for each class of queries, how often one of them is among the first five and ten rows.
 */
final class JudgedQueries {
    private final Opened opened;

    JudgedQueries(Opened opened) {
        this.opened = opened;
    }

    /**
     * A query.
     *
     * @param kind what is difficult about it
     * @param expected ids, one of which should be among the first rows
     */
    record Judged(String kind, LanguageTag language, String text, Set<String> expected) {}

    /** Every query, in the order of the file. */
    static List<Judged> all() throws IOException {
        try (var in = JudgedQueries.class.getResourceAsStream("judged.tsv")) {
            String file =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return file.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(JudgedQueries::of)
                    .toList();
        }
    }

    private static Judged of(String line) {
        String[] cells = line.split("\t", -1);
        return new Judged(
                cells[0],
                LanguageTag.of(cells[1]),
                cells[2],
                Set.copyOf(Arrays.asList(cells[3].split(",", -1))));
    }

    /** The row, from 1, of the first material that is expected; a large number when none is. */
    int place(Judged judged) {
        var query = SearchQuery.of(judged.text(), List.of(judged.language(), Made.EN));
        var found = Opened.ids(opened.search().search(query).hits());
        for (int i = 0; i < found.size(); i++) {
            if (judged.expected().contains(found.get(i))) {
                return i + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** By class, the part of its queries with an expected material among the first rows. */
    Map<String, Double> success(List<Judged> queries, int rows) {
        return queries.stream()
                .collect(
                        Collectors.groupingBy(
                                Judged::kind,
                                TreeMap::new,
                                Collectors.averagingDouble(
                                        judged -> place(judged) <= rows ? 1 : 0)));
    }

    /** No arguments. */
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("judged");
        try (var opened = new Opened(folder, SampleLibrary.store(SampleLibrary.read()))) {
            var queries = new JudgedQueries(opened);
            var all = all();
            var ten = queries.success(all, 10);
            queries.success(all, 5)
                    .forEach(
                            (kind, five) ->
                                    out.printf(
                                            Locale.ROOT,
                                            "%-15s %4d  @5 %5.1f %%  @10 %5.1f %%%n",
                                            kind,
                                            all.stream().filter(j -> j.kind().equals(kind)).count(),
                                            100 * five,
                                            100 * ten.getOrDefault(kind, 0.0)));
            for (var judged : all) {
                int place = queries.place(judged);
                if (place > 5) {
                    out.println((place > 50 ? "not" : "at " + place) + "  " + judged);
                }
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
