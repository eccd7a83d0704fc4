package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolishStemmerTest {
    @ParameterizedTest
    @CsvSource({
        "karta, karty, kartami, kart, kart",
        "wartość, wartości, wartościami, wartością, wartosc",
        "ogłoszenie, ogłoszenia, ogłoszeń, ogłoszeniach, ogloszen",
        "mocny, mocną, mocnych, mocnej, mocn",
        "pytanie, pytań, pytaniom, pytania, pytan",
        "krok, kroki, kroków, krokiem, krok",
    })
    void theFormsOfAWordHaveOneStem(String a, String b, String c, String d, String stem) {
        for (String form : new String[] {a, b, c, d}) {
            assertThat(PolishStemmer.stem(Words.fold(form))).as(form).isEqualTo(stem);
        }
    }

    @Test
    void shortWordsStayAsTheyAre() {
        assertThat(PolishStemmer.stem("oni")).isEqualTo("oni");
        assertThat(PolishStemmer.stem("i")).isEqualTo("i");
    }
}
