package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.material.MaterialType;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class QueryTextTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(Made.FRAMEWORK, Made.LANGUAGES);

    private static QueryText read(String text) {
        return QueryText.of(text, VOCABULARY);
    }

    private static List<String> parts(String text) {
        return words(read(text).parts());
    }

    private static List<String> excluded(String text) {
        return words(read(text).excluded());
    }

    private static List<String> words(List<QueryText.Part> parts) {
        return parts.stream()
                .map(
                        part ->
                                switch (part) {
                                    case QueryText.Word w -> w.folded() + (w.last() ? "*" : "");
                                    case QueryText.Phrase p -> p.folded().toString();
                                })
                .toList();
    }

    private static TypedFilter only(String text) {
        var query = read(text);
        assertThat(query.typed()).as(text).hasSize(1);
        assertThat(query.parts()).as(text).isEmpty();
        return query.typed().getFirst();
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
        var part = read("  ab \"c d\"").parts().getLast();
        assertThat(part.range()).isEqualTo(new TextRange(5, 10));
    }

    @Test
    void ofALongTextOnlyTheFirstWordsCount() {
        String text =
                IntStream.range(0, 500).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThat(parts(text)).hasSize(SearchQuery.MAX_PARTS).startsWith("w0", "w1");
        assertThat(parts("\"" + text + "\"")).hasSize(1);
        assertThat(excluded("-" + text.replace(" ", " -"))).hasSize(SearchQuery.MAX_PARTS);
    }

    @Test
    void aMinusBeforeAWordKeepsItOut() {
        assertThat(parts("work -values")).containsExactly("work");
        assertThat(excluded("work -values")).containsExactly("values");
        assertThat(excluded("-\"top three\" work")).containsExactly("[top, three]");
        assertThat(excluded("-self-assessment")).containsExactly("[self, assessment]");
        assertThat(excluded("−values")).containsExactly("values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"warm-up", "work - life", "-", "a-", "- \"", "-\"open"})
    void anyOtherMinusCountsForNothing(String text) {
        assertThat(excluded(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "level:B",
                "LEVEL:b",
                "ниво:B",
                "επίπεδο:B",
                "επιπεδο:Intermediate",
                "nivel:средно",
                "livello:inter",
                "poziom:СРЕД"
            })
    void aLevelIsKnownByItsIdOrItsNameInAnyLanguage(String text) {
        assertThat(only(text))
                .isEqualTo(new TypedFilter.Levels(Set.of("B"), new TextRange(0, text.length())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lang:bg",
                "език:български",
                "γλώσσα:βουλγαρικά",
                "idioma:bulg",
                "lingua:bulgaro",
                "język:bułgarski",
                "lang:bulgarian"
            })
    void aLanguageIsKnownByItsTagOrItsNameInAnyLanguage(String text) {
        assertThat(only(text))
                .isEqualTo(
                        new TypedFilter.Languages(
                                Set.of(Made.BG), new TextRange(0, text.length())));
    }

    @ParameterizedTest
    @CsvSource({
        "type:self-assessment, SELF_ASSESSMENT",
        "вид:игра, GAME",
        "είδος:παιχν, GAME",
        "tipo:juego, GAME",
        "tipo:actividad, ACTIVITY",
        "type:\"case study\", CASE",
        "rodzaj:gra, GAME",
    })
    void aTypeIsKnownByItsNameInAnyLanguage(String text, MaterialType type) {
        assertThat(only(text))
                .isEqualTo(new TypedFilter.Types(Set.of(type), new TextRange(0, text.length())));
    }

    @Test
    void aBeginningThatSeveralShareMeansAllOfThem() {
        assertThat(only("type:self"))
                .isInstanceOfSatisfying(
                        TypedFilter.Types.class,
                        it -> assertThat(it.types()).containsExactly(MaterialType.SELF_ASSESSMENT));
        assertThat(only("type:dis"))
                .isInstanceOfSatisfying(
                        TypedFilter.Types.class,
                        it -> assertThat(it.types()).containsExactly(MaterialType.DISCUSSION));
        assertThat(only("type:c"))
                .isInstanceOfSatisfying(
                        TypedFilter.Types.class,
                        it ->
                                assertThat(it.types())
                                        .contains(MaterialType.CASE, MaterialType.CLOSING));
        assertThat(only("area:plan"))
                .isEqualTo(new TypedFilter.Areas(Set.of("plan"), new TextRange(0, 9)));
        assertThat(only("област:самопоз"))
                .isEqualTo(new TypedFilter.Areas(Set.of("self"), new TextRange(0, 14)));
    }

    @ParameterizedTest
    @CsvSource({
        "<45 min, 0, 45",
        "≤ 45 мин, 0, 45",
        "<=45 λεπτά, 0, 45",
        "<45min, 0, 45",
        "< 45 λεπ., 0, 45",
        "30-60 min, 30, 60",
        "30 – 60 minut, 30, 60",
        "60-30 minuti, 30, 60",
        "<1 час, 0, 60",
        "1-2 godz., 60, 120",
        "30-60 минути, 30, 60",
        "30-60 minutos, 30, 60",
    })
    void minutesAreUnderstoodInAnyLanguage(String text, int min, int max) {
        assertThat(only(text))
                .isEqualTo(
                        new TypedFilter.Minutes(
                                new NumberRange(min, max), new TextRange(0, text.length())));
    }

    @Test
    void moreThanHasNoEnd() {
        assertThat(only(">30 min"))
                .isEqualTo(new TypedFilter.Minutes(NumberRange.atLeast(30), new TextRange(0, 7)));
        assertThat(only(">2 horas"))
                .isEqualTo(new TypedFilter.Minutes(NumberRange.atLeast(120), new TextRange(0, 8)));
    }

    @ParameterizedTest
    @CsvSource({
        "10 people, 10, 10",
        "6-12 души, 6, 12",
        "8 άτομα, 8, 8",
        "8 personas, 8, 8",
        "8 persone, 8, 8",
        "8 osób, 8, 8",
        "<8 участници, 0, 8",
        "1 person, 1, 1",
    })
    void peopleAreUnderstoodInAnyLanguage(String text, int min, int max) {
        assertThat(only(text))
                .isEqualTo(
                        new TypedFilter.People(
                                new NumberRange(min, max), new TextRange(0, text.length())));
    }

    @Test
    void filtersStandAnywhereAmongTheWordsAndKnowTheirPlace() {
        var query = read("values level:B <45 min cards");
        assertThat(words(query.parts())).containsExactly("values", "cards*");
        assertThat(query.typed().stream().map(TypedFilter::range))
                .containsExactly(new TextRange(7, 14), new TextRange(15, 22));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour:B",
                "level:Z",
                "level:",
                "level: B",
                "level:\"B",
                "10:30",
                "45 minutes",
                "<45",
                "<45 apples",
                "12345 people",
                "10 things",
                "xlevel:B",
                "3-",
                "<",
                ">= min"
            })
    void whatIsNotUnderstoodIsJustWords(String text) {
        assertThat(read(text).typed()).isEmpty();
        assertThat(read(text).parts())
                .hasSize(
                        text.replaceAll("[^\\w]+", " ").strip().isEmpty()
                                ? 0
                                : text.replaceAll("[^\\w]+", " ").strip().split(" ").length);
    }
}
