package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.search.Made.BG;
import static org.lectern.search.Made.EN;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.material.Edition;
import org.lectern.material.Material;
import org.lectern.material.source.SourceLibrary;

import java.nio.file.Path;
import java.util.List;

/** What a counselor types, in the library that comes with the program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleLibrarySearchTest {
    private final SourceLibrary library = SampleLibrary.read();
    private Opened opened;

    @BeforeAll
    void build(@TempDir Path folder) {
        opened = new Opened(folder, SampleLibrary.store(library), EN, BG);
    }

    @AfterAll
    void close() {
        opened.close();
    }

    @Test
    void everyMaterialIsFirstForItsOwnTitleInEachLanguage() {
        for (var material : library.materials()) {
            // What is withdrawn is found only by who asks for it.
            var editions =
                    material.facts().withdrawn()
                            ? List.<Edition>of()
                            : material.editions().values();
            for (var edition : editions) {
                var query = SearchQuery.of(edition.title(), List.of(edition.language()));
                var first = opened.search().search(query).hits().getFirst();
                assertThat(first.id()).as(edition.title()).isEqualTo(material.facts().id());
                assertThat(first.language()).isEqualTo(edition.language());
                assertThat(first.reasons()).as(edition.title()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "values card sort, work-values-card-sort",
        "VALUE CARDS, work-values-card-sort",
        "ценностите, work-values-card-sort",
        "обява за работа, job-advert-between-the-lines",
        "job adv, job-advert-between-the-lines",
        "decision table, two-offers-one-choice",
        "difficult question, difficult-questions",
        "трудни въпроси, difficult-questions",
    })
    void findsAmongTheFirstThree(String typed, String id) {
        assertThat(opened.result(typed).hits().stream().limit(3).map(Hit::id))
                .contains(new MaterialId(id));
    }

    @Test
    void aGreekNameOfAnAreaFindsItsMaterialsThoughNoneIsInGreek() {
        var area = library.framework().areas().getFirst();
        var greek = area.name().exactly(LanguageTag.of("el"));
        var expected =
                library.materials().stream()
                        .map(Material::facts)
                        .filter(facts -> facts.area().equals(area.id()))
                        .map(facts -> facts.id().value())
                        .toList();
        assertThat(expected).isNotEmpty();
        assertThat(opened.find(String.valueOf(greek)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aMistypedWordIsSuggestedNotReplaced() {
        var result = opened.result("intervew questons");
        assertThat(result.hits()).noneMatch(Hit::exact);
        assertThat(result.suggestions())
                .extracting(Suggestion::text)
                .contains("interview questions");
    }
}
