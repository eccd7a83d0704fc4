package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.base.LanguageTag;

import java.util.List;
import java.util.Set;

class HighlighterTest {
    private static List<String> marked(String query, String shown, LanguageTag language) {
        return new Highlighter(query)
                .ranges(shown, language).stream()
                        .map(range -> shown.substring(range.from(), range.to()))
                        .toList();
    }

    @Test
    void marksWholeWordsThatBeginAsTyped() {
        assertThat(marked("val", "Rank twenty values, value by value.", Made.EN))
                .containsExactly("values", "value", "value");
        assertThat(marked("lues", "values", Made.EN)).isEmpty();
    }

    @Test
    void marksOtherFormsInTheLanguageOfTheText() {
        assertThat(marked("ценностите", "Моите ценности в работата", Made.BG))
                .containsExactly("ценности");
        assertThat(marked("lavori", "Il lavoro", Made.IT)).containsExactly("lavoro");
        assertThat(marked("lavori", "Il lavoro", LanguageTag.of("ar"))).isEmpty();
    }

    @Test
    void marksAcrossAccentsAndDecomposedLetters() {
        assertThat(marked("αξιες", "Οι αξίες μου", Made.EL)).containsExactly("αξίες");
        assertThat(marked("ano", "un an\u0303o", Made.ES)).containsExactly("an\u0303o");
        assertThat(marked("мои", "мой", Made.BG)).isEmpty();
    }

    @Test
    void marksAPhraseOnlyWhereItStands() {
        assertThat(marked("\"top three\"", "Top three, and the top one of three", Made.EN))
                .containsExactly("Top", "three");
    }

    private static Snippet snippet(String query, String guide) {
        var edition = Made.material("m").edition(Made.EN, "Title", "", guide).done().editions();
        return new Highlighter(query).snippet(edition.getFirst()).orElseThrow();
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.ranges().stream()
                .map(range -> snippet.text().substring(range.from(), range.to()))
                .toList();
    }

    @Test
    void aSnippetIsThePlaceThatHoldsMostOfTheWords() {
        var snippet =
                snippet("sort cards", "## Steps\n1. Sort them.\n2. **Sort** the cards.\n\nCards.");
        assertThat(snippet.text()).isEqualTo("Sort the cards.");
        assertThat(marked(snippet)).containsExactly("Sort", "cards");
    }

    @Test
    void aSnippetOfALongTextIsCutBetweenWordsAroundTheFirstMark() {
        String filler = "some other words that are not looked for ".repeat(8);
        for (String guide :
                List.of(
                        "needle " + filler,
                        filler + "needle " + filler,
                        filler + "needle",
                        "x".repeat(300) + " needle " + "🙂".repeat(200))) {
            var snippet = snippet("needle", guide);
            assertThat(snippet.text().length()).isLessThanOrEqualTo(140);
            assertThat(marked(snippet)).containsExactly("needle");
            String inside = snippet.text().replace("…", "");
            assertThat(guide).contains(inside);
            if (!guide.startsWith(inside)) {
                assertThat(snippet.text()).startsWith("…");
            }
            if (!guide.strip().endsWith(inside.strip())) {
                assertThat(snippet.text()).endsWith("…");
            }
        }
    }

    @Test
    void thereIsNoSnippetWhereNoWordStands() {
        var edition = Made.material("m").edition(Made.EN, "Title", "", "Text").done().editions();
        assertThat(new Highlighter("title").snippet(edition.getFirst())).isEmpty();
        assertThat(new Highlighter("").snippet(edition.getFirst())).isEmpty();
    }

    @Test
    void marksNearWordsAndNotTheFiltersThatWereTyped() {
        var typed = new TypedFilter.Levels(Set.of("B"), new TextRange(0, 7));
        var result =
                new SearchResult(
                        true,
                        1,
                        1,
                        Facets.NONE,
                        List.of(),
                        List.of(typed),
                        List.of("values"),
                        List.of());
        var highlighter = Highlighter.of("level:B valeus", result);
        assertThat(highlighter.ranges("Level of values", Made.EN))
                .containsExactly(new TextRange(9, 15));
    }

    @Test
    void marksNothingWithoutWords() {
        assertThat(marked("", "Values", Made.EN)).isEmpty();
        assertThat(marked("\" -", "Values", Made.EN)).isEmpty();
    }
}
