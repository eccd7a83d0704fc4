package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import org.jspecify.annotations.Nullable;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Whatever is typed, there is an answer. */
class AnyInputTest {
    private static @Nullable Path folder;
    private static @Nullable SearchIndex index;

    @BeforeContainer
    static void build() throws IOException {
        folder = Files.createTempDirectory("any-input");
        index = new SearchIndex(folder, FileLayer.real());
        var store = new Generated(5, 40, 20, 100).store();
        index.build(store, Progress.NONE, Cancellation.NEVER);
    }

    @AfterContainer
    static void close() throws IOException {
        Objects.requireNonNull(index).close();
        try (var files = Files.walk(Objects.requireNonNull(folder))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 400, seed = "20261123")
    void anyTextIsAnswered(@ForAll("texts") String text, @ForAll SortOrder sort) {
        var search = new CatalogueSearch(Objects.requireNonNull(index));
        var query = new SearchQuery(text, Filters.NONE, sort, List.of(Made.BG, Made.EN), 50);
        var result = search.search(query);
        assertThat(result.ready()).isTrue();
        assertThat(result.hits()).hasSize(Math.min(50, result.total())).doesNotHaveDuplicates();
        assertThat(result.total() == result.near() || result.suggestions().isEmpty()).isTrue();
        assertThat(result.near() > 0).isEqualTo(!result.also().isEmpty());
        assertThat(result.hits().stream().map(Hit::group)).isSorted();
        for (var suggestion : result.suggestions()) {
            var again = search.search(SearchQuery.of(suggestion.text(), List.of()));
            assertThat(again.total() - again.near()).isPositive();
        }
        assertThat(search.page(query, 0, 50)).isEqualTo(result.hits());
    }

    @Property(tries = 400, seed = "20261123")
    void marksLieInsideTheTextInOrder(
            @ForAll("texts") String typed, @ForAll("texts") String shown) {
        int end = 0;
        for (var range : new Highlighter(typed).ranges(shown, Made.EN)) {
            assertThat(range.from()).isGreaterThanOrEqualTo(end);
            assertThat(range.to()).isGreaterThan(range.from()).isLessThanOrEqualTo(shown.length());
            end = range.to();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces =
                Arbitraries.of(
                        "\"",
                        "“",
                        "«",
                        "-",
                        "+",
                        "*",
                        "?",
                        "~2",
                        "^9",
                        "AND ",
                        "OR ",
                        "NOT ",
                        "(",
                        ")",
                        "[a TO b]",
                        "{",
                        "title:",
                        "level:B",
                        "type:",
                        "<45 min",
                        "10 people",
                        "-игра",
                        "\\",
                        "/",
                        "&&",
                        "||",
                        "!",
                        ":",
                        " ",
                        "\n",
                        "🙂",
                        "👩‍🎓",
                        "\uD83D",
                        "\u0301",
                        "\u0000",
                        "\u0001val",
                        "\u0002",
                        "values",
                        "ценности",
                        "й",
                        "ΑΞΊΕΣ",
                        "ß",
                        "a",
                        "12",
                        "basic",
                        "напреднали");
        var assembled = pieces.list().ofMaxSize(40).map(list -> String.join("", list));
        var repeated = pieces.map(piece -> piece.repeat(10_000 / piece.length()));
        return Arbitraries.oneOf(assembled, repeated, Arbitraries.strings().ofMaxLength(200));
    }
}
