package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.search.Made.BG;
import static org.lectern.search.Made.EL;
import static org.lectern.search.Made.EN;
import static org.lectern.search.Made.material;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

class NearWordsTest {
    private @TempDir Path folder;
    private Opened opened;

    @BeforeEach
    void open() {
        var store =
                Made.store(
                        material("harbor").edition(EN, "Harbor cards"),
                        material("harbour").minutes(90).edition(EN, "The harbour of news"),
                        material("cards").edition(EN, "Sorting cards"),
                        material("bg").edition(BG, "Професия и работа"),
                        material("el").edition(EL, "Οι αξίες μου"),
                        material("gone").withdrawn().edition(EN, "Harbout"));
        opened = new Opened(folder, store, EN);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private List<String> exact(String text) {
        return Opened.ids(opened.result(text).hits().stream().filter(Hit::exact).toList());
    }

    private List<String> near(String text) {
        return Opened.ids(opened.result(text).hits().stream().filter(h -> !h.exact()).toList());
    }

    @Test
    void nearWordsFindMoreBehindTheExactOnes() {
        var result = opened.result("harbour");
        assertThat(exact("harbour")).containsExactly("harbour");
        assertThat(near("harbour")).containsExactly("harbor");
        assertThat(result.also()).containsExactly("harbor");
        assertThat(result.total()).isEqualTo(2);
        assertThat(result.near()).isEqualTo(1);
        assertThat(result.suggestions()).isEmpty();
        assertThat(result.hits().getLast().reasons())
                .containsExactly(new Reason.ThroughNearWord("harbor"));
    }

    @Test
    void withoutExactHitsTheNearOnesAreShownAtOnceAndTheSuggestionsToo() {
        var result = opened.result("harbpr cards");
        assertThat(exact("harbpr cards")).isEmpty();
        assertThat(near("harbpr cards")).containsExactly("harbor");
        assertThat(result.suggestions()).extracting(Suggestion::text).contains("harbor cards");
    }

    @Test
    void facetsCountExactAndNearTogether() {
        var facets = opened.result("harbour").facets();
        assertThat(facets.durations())
                .containsEntry(DurationBand.FROM_30_TO_60, 1)
                .containsEntry(DurationBand.OVER_60, 1);
    }

    @Test
    void theOrderWithinEachPartIsTheOneAskedFor() {
        var query = new SearchQuery("harbour", Filters.NONE, SortOrder.DURATION, List.of(EN), 50);
        assertThat(Opened.ids(opened.search().search(query).hits()))
                .as("the near one is shorter")
                .containsExactly("harbour", "harbor");
        assertThat(Opened.ids(opened.search().page(query, 1, 10))).containsExactly("harbor");
    }

    @ParameterizedTest
    @CsvSource({
        // Bulgarian phonetic, Russian, Greek; Bulgarian standard, phonetic, Greek back.
        "rabota, bg",
        "profesiq, bg",
        "ghjatcbz, bg",
        "ajiew, el",
        "хеуя, harbour",
        "харбор, harbor",
        "ηαρβορ, harbor",
    })
    void aWordTypedOnAnotherKeyboardIsFound(String typed, String id) {
        assertThat(near(typed)).isEqualTo(id == null ? List.of() : List.of(id));
    }

    @ParameterizedTest
    @CsvSource({"hаrbor, harbor", "Наrbоr, harbor", "рaботa, bg", "aξίες, el", "ΑΞIΕΣ, el"})
    void lettersThatLookAlikeAreTheSameInsideAWord(String typed, String id) {
        assertThat(exact(typed)).contains(id);
    }

    @Test
    void commonWordsPhrasesAndShortWordsHaveNoNearOnes() {
        assertThat(opened.result("\"harbour\"").near()).isZero();
        assertThat(opened.result("nws").near()).isZero();
        assertThat(opened.result("").near()).isZero();
    }
}
