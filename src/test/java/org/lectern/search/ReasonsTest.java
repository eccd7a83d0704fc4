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

import java.nio.file.Path;
import java.util.List;

class ReasonsTest {
    private @TempDir Path folder;
    private Opened opened;

    @BeforeEach
    void open() {
        var store =
                Made.store(
                        material("m")
                                .area("self")
                                .level("B")
                                .edition(EN, "Card sort", "Sort them slowly", "Courage first.")
                                .edition(BG, "Карти", "Подреждане", "Спокойно."),
                        material("greek").edition(EL, "Κάρτες"),
                        material("other").area("work").edition(EN, "Courage"));
        opened = new Opened(folder, store, EN, BG);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private List<Reason> reasons(String text) {
        return opened.result(text).hits().stream()
                .filter(hit -> hit.id().value().equals("m"))
                .findFirst()
                .orElseThrow()
                .reasons();
    }

    @Test
    void whatTitleAndSummaryShowNeedsNoReason() {
        assertThat(reasons("card")).isEmpty();
        assertThat(reasons("sorting")).isEmpty();
        assertThat(reasons("slow car")).isEmpty();
        assertThat(reasons("\"card sort\"")).isEmpty();
        assertThat(reasons("\"them slowly\"")).isEmpty();
        assertThat(reasons("slow")).isEmpty();
        assertThat(reasons("")).isEmpty();
    }

    @Test
    void wordsInTheTextOfTheShownEdition() {
        assertThat(reasons("courage")).containsExactly(new Reason.InText(EN));
        assertThat(reasons("cou")).containsExactly(new Reason.InText(EN));
        assertThat(reasons("\"courage first\"")).containsExactly(new Reason.InText(EN));
        assertThat(reasons("card courage")).containsExactly(new Reason.InText(EN));
    }

    @Test
    void wordsInAnotherEditionThanTheShownOne() {
        assertThat(reasons("карти card")).containsExactly(new Reason.InEdition(BG));
        assertThat(reasons("карти спокойно")).containsExactly(new Reason.InText(BG));
    }

    @Test
    void namesOfTheFramework() {
        assertThat(reasons("self-awareness"))
                .containsExactly(new Reason.ThroughFramework(Reason.Term.AREA, "self", EN));
        assertThat(reasons("самопознание"))
                .containsExactly(new Reason.ThroughFramework(Reason.Term.AREA, "self", BG));
        assertThat(reasons("intermediate"))
                .containsExactly(new Reason.ThroughFramework(Reason.Term.LEVEL, "B", EN));
        assertThat(reasons("values"))
                .containsExactly(new Reason.ThroughFramework(Reason.Term.COMPETENCE, "values", EN));
    }

    @Test
    void everyPartThatIsNotShownHasItsReason() {
        assertThat(reasons("courage values intermediate card"))
                .containsExactly(
                        new Reason.InText(EN),
                        new Reason.ThroughFramework(Reason.Term.COMPETENCE, "values", EN),
                        new Reason.ThroughFramework(Reason.Term.LEVEL, "B", EN));
    }

    @Test
    void groupsFollowTheCounselorsLanguages() {
        assertThat(groups("кар* κάρτες", SortOrder.BEST_MATCH)).isEmpty();
        assertThat(groups("card", SortOrder.BEST_MATCH)).containsExactly(HitGroup.INTERFACE);
        assertThat(groups("карти", SortOrder.BEST_MATCH)).containsExactly(HitGroup.OTHER_OWN);
        assertThat(groups("κάρτες", SortOrder.BEST_MATCH)).containsExactly(HitGroup.REST);
        assertThat(groups("card карти", SortOrder.BEST_MATCH)).containsExactly(HitGroup.REST);
        assertThat(groups("", SortOrder.BEST_MATCH))
                .containsExactly(HitGroup.INTERFACE, HitGroup.INTERFACE, HitGroup.REST);
        assertThat(groups("", SortOrder.DURATION)).containsOnly(HitGroup.ALL);
    }

    private List<HitGroup> groups(String text, SortOrder sort) {
        var query = new SearchQuery(text, Filters.NONE, sort, List.of(EN, BG), 50);
        return opened.search().search(query).hits().stream().map(Hit::group).toList();
    }

    @Test
    void inTheOrderOfTitlesTheTitleIsTheOneThatIsShown() {
        var query = new SearchQuery("карти", Filters.NONE, SortOrder.TITLE, List.of(EN, BG), 50);
        var hit = opened.search().search(query).hits().getFirst();
        assertThat(hit.language()).isEqualTo(BG);
        assertThat(hit.group()).isEqualTo(HitGroup.OTHER_OWN);
    }
}
