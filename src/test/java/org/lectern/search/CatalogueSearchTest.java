package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.search.Made.BG;
import static org.lectern.search.Made.EL;
import static org.lectern.search.Made.EN;
import static org.lectern.search.Made.ES;
import static org.lectern.search.Made.IT;
import static org.lectern.search.Made.PL;
import static org.lectern.search.Made.material;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;

class CatalogueSearchTest {
    @TempDir private Path folder;

    private Opened open(List<LanguageTag> preferred, Made... materials) {
        return new Opened(folder, Made.store(materials), preferred.toArray(LanguageTag[]::new));
    }

    @Test
    void everyWordMustOccurAnywhereInTheMaterial() {
        try (var opened =
                open(
                        List.of(EN),
                        material("both").edition(EN, "Work values", "", "Sort the cards."),
                        material("one").edition(EN, "Work clothes"))) {
            assertThat(opened.find("work")).containsExactlyInAnyOrder("both", "one");
            assertThat(opened.find("cards work")).containsExactly("both");
            assertThat(opened.find("work zebra")).isEmpty();
        }
    }

    @Test
    void wordsGrowWhileTyping() {
        try (var opened = open(List.of(EN), material("interviews").edition(EN, "Interviewing"))) {
            for (int typed = 1; typed <= "interviewing".length(); typed++) {
                assertThat(opened.find("interviewing".substring(0, typed)))
                        .as("after %d letters", typed)
                        .containsExactly("interviews");
            }
            assertThat(opened.find("nterview")).isEmpty();
        }
    }

    @Test
    void accentsMayBeLeftOutButTheBulgarianShortIIsAnotherLetter() {
        try (var opened =
                open(
                        List.of(EN),
                        material("es").edition(ES, "Un año de formación"),
                        material("it").edition(IT, "La qualità del lavoro"),
                        material("pl").edition(PL, "Mocne strony i łączność"),
                        material("el").edition(EL, "Οι αξίες μου στη δουλειά"),
                        material("moy").edition(BG, "мой"),
                        material("moi").edition(BG, "мои"))) {
            assertThat(opened.find("ano formacion")).containsExactly("es");
            assertThat(opened.find("qualita")).containsExactly("it");
            assertThat(opened.find("lacznosc")).containsExactly("pl");
            assertThat(opened.find("ΑΞΙΕΣ")).containsExactly("el");
            assertThat(opened.find("αξιες")).containsExactly("el");
            assertThat(opened.find("δουλεια")).containsExactly("el");
            assertThat(opened.find("\"мой\"")).containsExactly("moy");
            assertThat(opened.find("\"мои\"")).containsExactly("moi");
            assertThat(opened.find(Normalizer.normalize("\"МОЙ\"", Normalizer.Form.NFD)))
                    .containsExactly("moy");
        }
    }

    @Test
    void otherFormsOfAWordAreFoundByItsStemInEachLanguage() {
        try (var opened =
                open(
                        List.of(EN),
                        material("en").edition(EN, "Planning"),
                        material("bg").edition(BG, "Ценност"),
                        material("el").edition(EL, "Δεξιότητες"),
                        material("es").edition(ES, "Entrevista"),
                        material("it").edition(IT, "Lavoro"))) {
            assertThat(opened.find("planned")).contains("en");
            assertThat(opened.find("ценностите")).containsExactly("bg");
            assertThat(opened.find("δεξιότητα")).containsExactly("el");
            assertThat(opened.find("entrevistas")).containsExactly("es");
            assertThat(opened.find("lavori")).containsExactly("it");
            assertThat(opened.find("\"lavori\"")).isEmpty();
        }
    }

    @Test
    void aMaterialIsFoundThroughAnEditionInAnotherLanguage() {
        try (var opened =
                open(
                        List.of(EN, BG),
                        material("both").edition(EN, "Card sort").edition(BG, "Картите"),
                        material("greek").edition(EL, "Κάρτες").edition(PL, "Karty"))) {
            assertThat(opened.find("картите")).containsExactly("both");
            assertThat(opened.result("картите").hits().getFirst().language()).isEqualTo(BG);
            assertThat(opened.result("karty").hits().getFirst().language()).isEqualTo(PL);
            assertThat(opened.find("card картите")).containsExactly("both");
        }
    }

    @Test
    void theFrameworksNamesFindMaterialsThatHaveNoEditionInTheirLanguage() {
        try (var opened =
                open(
                        List.of(BG),
                        material("values").area("self").edition(EN, "Card sort"),
                        material("other").area("work").edition(EN, "Two minutes"))) {
            var result = opened.result("самопознание");
            assertThat(Opened.ids(result.hits())).containsExactly("values");
            assertThat(result.hits().getFirst().language()).isEqualTo(EN);
            assertThat(opened.find("ценности напреднали")).isEmpty();
            assertThat(opened.find("ценности основно")).containsExactly("values");
        }
    }

    @Test
    void titleComesBeforeSummaryBeforeText() {
        String filler = "words that say nothing about it ".repeat(10);
        try (var opened =
                open(
                        List.of(EN),
                        material("a-text").edition(EN, "First", "Something", filler + "courage"),
                        material("b-summary").edition(EN, "Second", "It needs courage", filler),
                        material("c-title").edition(EN, "Courage", "Something", filler))) {
            assertThat(opened.find("courage")).containsExactly("c-title", "b-summary", "a-text");
            assertThat(opened.find("cour")).containsExactly("c-title", "b-summary", "a-text");
            assertThat(opened.find("courag")).containsExactly("c-title", "b-summary", "a-text");
        }
    }

    @Test
    void theWordItselfComesBeforeWordsThatBeginLikeIt() {
        try (var opened =
                open(
                        List.of(EN),
                        material("a").edition(EN, "Planetary gear"),
                        material("b").edition(EN, "Plan gear"))) {
            assertThat(opened.find("plan")).containsExactly("b", "a");
        }
    }

    @Test
    void theCounselorsLanguagesComeFirstInTheirOrder() {
        Made[] materials = {
            material("a-es").edition(ES, "Plan"),
            material("b-pl").edition(PL, "Plan"),
            material("c-en").edition(EN, "The plan"),
        };
        try (var opened = open(List.of(PL, EN), materials)) {
            assertThat(opened.find("plan")).containsExactly("b-pl", "c-en", "a-es");
        }
        try (var opened = open(List.of(EN), materials)) {
            assertThat(opened.find("plan").getFirst()).isEqualTo("c-en");
        }
    }

    @Test
    void wordsInQuotesStandTogether() {
        try (var opened =
                open(
                        List.of(EN),
                        material("yes").edition(EN, "My top three values"),
                        material("no").edition(EN, "Three times top", "values", ""))) {
            assertThat(opened.find("top three")).containsExactlyInAnyOrder("yes", "no");
            assertThat(opened.find("\"top three\"")).containsExactly("yes");
            assertThat(opened.find("„top three“ values")).containsExactly("yes");
            assertThat(opened.find("\"top thre\"")).isEmpty();
            assertThat(opened.find("\"top three")).containsExactlyInAnyOrder("yes", "no");
            assertThat(opened.find("\"top\"")).containsExactlyInAnyOrder("yes", "no");
            assertThat(opened.find("\"times top values\"")).isEmpty();
        }
    }

    @Test
    void guidesHandoutsAndCardsAreSearchedWithoutTheirMarks() {
        try (var opened =
                open(
                        List.of(EN),
                        material("m")
                                .edition(
                                        EN,
                                        "Title",
                                        "",
                                        "## Steps {#steps}\n1. (5 min) **Warm-up.** Go.",
                                        List.of("Write it down.\n\n:::lines 3\n")))) {
            assertThat(opened.find("\"warm up go\"")).containsExactly("m");
            assertThat(opened.find("write down")).containsExactly("m");
            assertThat(opened.find("lines")).isEmpty();
        }
    }

    @Test
    void withoutWordsEverythingIsFoundByTitle() {
        try (var opened =
                open(
                        List.of(BG, EN),
                        material("a").edition(EN, "Beta"),
                        material("b").edition(EN, "Zeta").edition(BG, "Яма"),
                        material("c").edition(BG, "Азбука"),
                        material("d").edition(EN, "Alpha"),
                        material("e").edition(EL, "Άλφα"))) {
            assertThat(opened.find("")).containsExactly("c", "b", "d", "a", "e");
            assertThat(opened.find(" -\"* 🙂")).isEqualTo(opened.find(""));
            assertThat(opened.result("").hits().stream().map(Hit::language))
                    .containsExactly(BG, BG, EN, EN, EL);
        }
    }

    @Test
    void titlesFollowTheAlphabetOfTheirLanguage() {
        try (var opened =
                open(
                        List.of(ES),
                        material("a").edition(ES, "ocho"),
                        material("b").edition(ES, "ñandú"),
                        material("c").edition(ES, "Nuez"),
                        material("d").edition(ES, "ábaco"))) {
            assertThat(opened.find("", SortOrder.TITLE)).containsExactly("d", "c", "b", "a");
        }
    }

    @Test
    void sortsByDurationAndLevelThenByTitle() {
        try (var opened =
                open(
                        List.of(EN),
                        material("a").minutes(90).level("A").edition(EN, "Game C"),
                        material("b").minutes(20).level("C").edition(EN, "Game B"),
                        material("c").minutes(20).level("A").edition(EN, "Game A"))) {
            assertThat(opened.find("game", SortOrder.DURATION)).containsExactly("c", "b", "a");
            assertThat(opened.find("", SortOrder.LEVEL)).containsExactly("c", "a", "b");
            assertThat(opened.find("game", SortOrder.TITLE)).containsExactly("c", "b", "a");
        }
    }

    @Test
    void withdrawnMaterialsAreFoundOnlyWhenAskedFor() {
        try (var opened =
                open(
                        List.of(EN),
                        material("kept").edition(EN, "Game"),
                        material("gone").withdrawn().edition(EN, "Game"))) {
            var all = Filters.NONE.change().withdrawn(true).build();
            var query = new SearchQuery("game", all, SortOrder.TITLE, List.of(EN), 10);
            assertThat(opened.find("game")).containsExactly("kept");
            assertThat(opened.result("game").facets().areas()).containsEntry("plan", 1);
            assertThat(opened.search().search(query).total()).isEqualTo(2);
        }
    }

    @Test
    void pagesContinueTheResultWithoutGapsOrRepetition() {
        Made[] materials =
                IntStream.range(0, 130)
                        .mapToObj(
                                i ->
                                        material("m-" + i)
                                                .edition(
                                                        i % 3 == 0 ? BG : EN,
                                                        "game " + (i * 37 % 130),
                                                        "game ".repeat(i % 7),
                                                        ""))
                        .toArray(Made[]::new);
        try (var opened = open(List.of(EN), materials)) {
            for (var sort : SortOrder.values()) {
                var query = new SearchQuery("game", Filters.NONE, sort, List.of(EN), 50);
                var result = opened.search().search(query);
                var first = opened.search().page(query, 0, 50);
                assertThat(first).isEqualTo(result.hits());
                var all = opened.search().page(query, 0, 1000);
                assertThat(all)
                        .hasSize(130)
                        .doesNotHaveDuplicates()
                        .startsWith(first.toArray(Hit[]::new));
                assertThat(opened.search().page(query, 100, 20)).isEqualTo(all.subList(100, 120));
                assertThat(opened.search().page(query, 500, 20)).isEmpty();
            }
        }
    }

    @Test
    void thereIsNothingToFindBeforeTheIndexIsThere() {
        try (var index = new SearchIndex(folder.resolve("none"), FileLayer.real())) {
            var search = new CatalogueSearch(index);
            var query = SearchQuery.of("game", List.of(EN));
            assertThat(search.search(query).ready()).isFalse();
            assertThat(search.page(query, 0, 10)).isEmpty();
        }
    }
}
