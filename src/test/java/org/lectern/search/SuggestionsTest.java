package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.search.Made.BG;
import static org.lectern.search.Made.EL;
import static org.lectern.search.Made.EN;
import static org.lectern.search.Made.ES;
import static org.lectern.search.Made.material;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class SuggestionsTest {
    private @TempDir Path folder;
    private Opened opened;

    @BeforeEach
    void open() {
        var store =
                Made.store(
                        material("en").edition(EN, "Work values", "", "The interviewer asks."),
                        material("es").edition(ES, "Un año de formación"),
                        material("el").edition(EL, "Οι αξίες μου"),
                        material("bg").edition(BG, "Ценности в работата"),
                        material("gone").withdrawn().edition(EN, "Secrecy"));
        opened = new Opened(folder, store, EN);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private List<String> suggested(String text) {
        return opened.result(text).suggestions().stream().map(Suggestion::text).toList();
    }

    @Test
    void offersTheWordThatIsOneLetterAway() {
        assertThat(suggested("valeus")).containsExactly("values");
        assertThat(suggested("valves")).containsExactly("values");
        assertThat(suggested("ценонсти")).contains("ценности");
        assertThat(opened.result("valeus").hits()).noneMatch(Hit::exact);
    }

    @Test
    void allowsTwoLettersInLongWordsOnly() {
        assertThat(suggested("intreveiwer")).containsExactly("interviewer");
        assertThat(suggested("vlaeus")).isEmpty();
        assertThat(suggested("wok")).isEmpty();
    }

    @Test
    void writesTheWordAsTheLibraryDoes() {
        assertThat(suggested("formasion")).containsExactly("formación");
        assertThat(suggested("αξιεε")).contains("αξίες");
    }

    @Test
    void keepsTheRestOfTheQuery() {
        assertThat(suggested("Work  valeus!")).containsExactly("Work  values!");
        assertThat(suggested("wrok valeus")).containsExactly("work values");
    }

    @Test
    void offersOnlyWhatFindsSomething() {
        assertThat(suggested("formacion valeus")).isEmpty();
        assertThat(suggested("secercy")).isEmpty();
        assertThat(suggested("xyzzyxyzzy")).isEmpty();
    }

    @Test
    void offersNothingWhenOnlyTheFiltersLeaveNothing() {
        var filters = Filters.NONE.change().levels(Set.of("C")).build();
        var query = new SearchQuery("values", filters, SortOrder.BEST_MATCH, List.of(EN), 50);
        var result = opened.search().search(query);
        assertThat(result.total()).isZero();
        assertThat(result.suggestions()).isEmpty();
    }
}
