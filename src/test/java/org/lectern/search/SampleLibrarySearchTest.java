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
import org.lectern.base.Sha256;
import org.lectern.library.LibraryStore.ActiveRelease;
import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.library.MaterialHead;
import org.lectern.material.Edition;
import org.lectern.material.Material;
import org.lectern.material.Pin;
import org.lectern.material.source.SourceLibrary;
import org.lectern.material.source.SourceReader;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** What a counselor types, in the library that comes with the program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleLibrarySearchTest {
    private final SourceLibrary library =
            SourceReader.read(Path.of("sample-data/library")).orThrow();
    private Opened opened;

    @BeforeAll
    void build(@TempDir Path folder) {
        var all = library.materials().stream().map(SampleLibrarySearchTest::installed).toList();
        var release =
                new ActiveRelease(
                        Made.FEED, "1", library.facts(), library.framework(), 1, all.size());
        opened = new Opened(folder, new MemoryStore(release, all::iterator), EN, BG);
    }

    @AfterAll
    void close() {
        opened.close();
    }

    private static InstalledMaterial installed(Material material) {
        var heads = new TreeMap<LanguageTag, MaterialHead.EditionHead>();
        material.editions()
                .forEach(
                        (language, edition) ->
                                heads.put(
                                        language,
                                        new MaterialHead.EditionHead(
                                                language,
                                                edition.title(),
                                                edition.summary(),
                                                edition.objectives(),
                                                edition.translation(),
                                                List.of(),
                                                List.of())));
        var facts = material.facts();
        var pin = new Pin(Made.FEED, facts.id(), facts.revision(), Sha256.ofText("manifest"));
        return new InstalledMaterial(
                new MaterialHead(pin, facts, heads), List.copyOf(material.editions().values()));
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
                var expected = new Hit(material.facts().id(), edition.language());
                var query = SearchQuery.of(edition.title(), List.of(edition.language()));
                assertThat(opened.search().search(query).hits())
                        .as(edition.title())
                        .startsWith(expected);
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
        assertThat(result.total()).isZero();
        assertThat(result.suggestions())
                .extracting(Suggestion::text)
                .contains("interview questions");
    }
}
