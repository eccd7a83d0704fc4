package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.base.LanguageTag;

import java.util.List;

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
        assertThat(marked("lavori", "Il lavoro", Made.PL)).isEmpty();
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

    @Test
    void marksNothingWithoutWords() {
        assertThat(marked("", "Values", Made.EN)).isEmpty();
        assertThat(marked("\" -", "Values", Made.EN)).isEmpty();
    }
}
