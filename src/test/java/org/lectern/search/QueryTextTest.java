package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class QueryTextTest {
    private static List<String> parts(String text) {
        return QueryText.of(text).parts().stream()
                .map(
                        part ->
                                switch (part) {
                                    case QueryText.Word w -> w.folded() + (w.last() ? "*" : "");
                                    case QueryText.Phrase p -> p.folded().toString();
                                })
                .toList();
    }

    @Test
    void readsWordsAndPhrases() {
        assertThat(parts("Work \"Top Three\" values"))
                .containsExactly("work", "[top, three]", "values*");
        assertThat(parts("„work“")).containsExactly("[work]");
    }

    @Test
    void aLoneQuotationMarkCountsForNothing() {
        assertThat(parts("work \"top three")).containsExactly("work", "top", "three*");
        assertThat(parts("\"")).isEmpty();
        assertThat(parts("\"\" a")).containsExactly("a*");
    }

    @Test
    void theSameWordCountsOnce() {
        assertThat(parts("Work work WORK values")).containsExactly("work", "values*");
    }

    @Test
    void partsKnowTheirPlace() {
        var part = QueryText.of("  ab \"c d\"").parts().getLast();
        assertThat(part.range()).isEqualTo(new TextRange(5, 10));
    }

    @Test
    void ofALongTextOnlyTheFirstWordsCount() {
        String text =
                IntStream.range(0, 500).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThat(parts(text)).hasSize(SearchQuery.MAX_PARTS).startsWith("w0", "w1");
        assertThat(parts("\"" + text + "\"")).hasSize(1);
    }
}
