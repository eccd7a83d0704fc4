package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.LanguageTag;
import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.material.Framework;
import org.lectern.material.MaterialType;
import org.lectern.material.SheetKind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Hits and counts against a search that looks at every material, one after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacetsTest {
    private static final int COUNT = 400;

    private final Generated library = new Generated(11, COUNT, 30, 600);
    private final List<InstalledMaterial> materials = new ArrayList<>();
    private final Map<String, Map<LanguageTag, Set<String>>> words = new HashMap<>();
    private final Map<LanguageTag, Stemmer> stemmers = new HashMap<>();
    private Opened opened;

    @BeforeAll
    void build(@TempDir Path folder) {
        library.materials()
                .forEachRemaining(
                        material -> {
                            materials.add(material);
                            words.put(material.head().id().value(), wordsOf(material));
                        });
        opened = new Opened(folder, library.store());
    }

    @AfterAll
    void close() {
        opened.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void hitsAndEveryCountAreExact(long seed) {
        var random = new Random(seed);
        int withHits = 0;
        for (int i = 0; i < 100; i++) {
            String text = text(random);
            var filters = filters(random);
            var query = new SearchQuery(text, filters, SortOrder.TITLE, List.of(), COUNT);
            var result = opened.search().search(query);
            var matching = materials.stream().filter(m -> matches(m, text)).toList();
            var expected = passing(matching, filters);
            assertThat(Opened.ids(result.hits()))
                    .as("%s", query)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(result.total()).isEqualTo(expected.size());
            assertThat(result.facets()).as("%s", query).isEqualTo(facets(matching, filters));
            withHits += expected.isEmpty() ? 0 : 1;
        }
        assertThat(withHits).as("queries that find something").isGreaterThan(40);
    }

    @Test
    void anOptionStaysSelectableBesideAChosenOne() {
        var onlyA = with(Filters.NONE, Set.of("A"));
        var query = new SearchQuery("", onlyA, SortOrder.TITLE, List.of(), 0);
        var facets = opened.search().search(query).facets();
        assertThat(facets.levels().keySet()).containsExactly("A", "B", "C");
        assertThat(facets.levels().values()).allMatch(count -> count > 0);
        assertThat(facets.areas().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(facets.levels().get("A"));
    }

    private String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--) {
            String word = library.anyWord(Generated.any(Made.LANGUAGES, random), random);
            int length = 1 + random.nextInt(word.length());
            text.append(random.nextBoolean() ? word : word.substring(0, length)).append(' ');
        }
        return random.nextInt(12) == 0 ? text + "напреднали" : text.toString();
    }

    private static Filters filters(Random random) {
        return new Filters(
                some(Made.FRAMEWORK.areas().stream().map(Framework.Area::id).toList(), random),
                some(Made.FRAMEWORK.levels().stream().map(Framework.Level::id).toList(), random),
                some(Made.LANGUAGES, random),
                some(List.of(DurationBand.values()), random),
                some(List.of(MaterialType.values()), random),
                random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0);
    }

    private static <T> Set<T> some(List<T> options, Random random) {
        var chosen = new HashSet<T>();
        while (random.nextInt(3) == 0) {
            chosen.add(Generated.any(options, random));
        }
        return chosen;
    }

    private static List<String> passing(List<InstalledMaterial> matching, Filters filters) {
        return matching.stream()
                .filter(material -> passes(material, filters))
                .map(material -> material.head().id().value())
                .toList();
    }

    private static int count(
            List<InstalledMaterial> matching,
            Filters filters,
            Predicate<InstalledMaterial> option) {
        return (int) matching.stream().filter(m -> option.test(m) && passes(m, filters)).count();
    }

    private static Facets facets(List<InstalledMaterial> matching, Filters f) {
        var areas = new HashMap<String, Integer>();
        for (var area : Made.FRAMEWORK.areas()) {
            var only =
                    filters(
                            f,
                            Set.of(area.id()),
                            f.levels(),
                            f.languages(),
                            f.durations(),
                            f.types());
            areas.put(area.id(), count(matching, only, m -> true));
        }
        var levels = new HashMap<String, Integer>();
        for (var level : Made.FRAMEWORK.levels()) {
            levels.put(level.id(), count(matching, with(f, Set.of(level.id())), m -> true));
        }
        var languages = new HashMap<LanguageTag, Integer>();
        for (var language : Made.LANGUAGES) {
            var only =
                    filters(f, f.areas(), f.levels(), Set.of(language), f.durations(), f.types());
            languages.put(language, count(matching, only, m -> true));
        }
        var durations = new HashMap<DurationBand, Integer>();
        for (var band : DurationBand.values()) {
            var only = filters(f, f.areas(), f.levels(), f.languages(), Set.of(band), f.types());
            durations.put(band, count(matching, only, m -> true));
        }
        var types = new HashMap<MaterialType, Integer>();
        for (var type : MaterialType.values()) {
            var only =
                    filters(f, f.areas(), f.levels(), f.languages(), f.durations(), Set.of(type));
            types.put(type, count(matching, only, m -> true));
        }
        var online =
                new Filters(
                        f.areas(),
                        f.levels(),
                        f.languages(),
                        f.durations(),
                        f.types(),
                        false,
                        f.hasHandout(),
                        f.withdrawn());
        var bare =
                new Filters(
                        f.areas(),
                        f.levels(),
                        f.languages(),
                        f.durations(),
                        f.types(),
                        f.noInternet(),
                        false,
                        f.withdrawn());
        return new Facets(
                areas,
                levels,
                languages,
                durations,
                types,
                count(matching, online, m -> !m.head().facts().internet()),
                count(matching, bare, FacetsTest::hasHandout));
    }

    private static Filters with(Filters f, Set<String> levels) {
        return filters(f, f.areas(), levels, f.languages(), f.durations(), f.types());
    }

    private static Filters filters(
            Filters f,
            Set<String> areas,
            Set<String> levels,
            Set<LanguageTag> languages,
            Set<DurationBand> durations,
            Set<MaterialType> types) {
        return new Filters(
                areas,
                levels,
                languages,
                durations,
                types,
                f.noInternet(),
                f.hasHandout(),
                f.withdrawn());
    }

    private static boolean passes(InstalledMaterial material, Filters f) {
        var facts = material.head().facts();
        var band = DurationBand.of(facts.minutes().typical());
        return (f.areas().isEmpty() || f.areas().contains(facts.area()))
                && (f.levels().isEmpty() || f.levels().contains(facts.level()))
                && (f.languages().isEmpty()
                        || material.editions().stream()
                                .anyMatch(e -> f.languages().contains(e.language())))
                && (f.durations().isEmpty() || f.durations().contains(band))
                && (f.types().isEmpty() || f.types().contains(facts.type()))
                && (!f.noInternet() || !facts.internet())
                && (!f.hasHandout() || hasHandout(material))
                && (f.withdrawn() || !facts.withdrawn());
    }

    private static boolean hasHandout(InstalledMaterial material) {
        return material.editions().stream()
                .flatMap(edition -> edition.sheets().stream())
                .anyMatch(sheet -> sheet.kind() == SheetKind.HANDOUT);
    }

    private boolean matches(InstalledMaterial material, String text) {
        for (String word : text.split(" ", -1)) {
            if (!word.isEmpty() && !occurs(material, Words.fold(word))) {
                return false;
            }
        }
        return true;
    }

    private boolean occurs(InstalledMaterial material, String folded) {
        for (var entry : words.getOrDefault(material.head().id().value(), Map.of()).entrySet()) {
            var stemmer = stemmers.computeIfAbsent(entry.getKey(), Stemmer::new);
            for (String word : entry.getValue()) {
                if (word.startsWith(folded)
                        || (stemmer.stems() && stemmer.stem(word).equals(stemmer.stem(folded)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<LanguageTag, Set<String>> wordsOf(InstalledMaterial material) {
        var all = new HashMap<LanguageTag, Set<String>>();
        for (var edition : material.editions()) {
            add(all, edition.language(), edition.title() + " " + edition.summary());
            edition.sheets().forEach(sheet -> add(all, edition.language(), sheet.markdown()));
        }
        var facts = material.head().facts();
        var area = Made.FRAMEWORK.area(facts.area()).orElseThrow();
        var level = Made.FRAMEWORK.level(facts.level()).orElseThrow();
        area.name().byLanguage().forEach((language, name) -> add(all, language, name));
        level.name().byLanguage().forEach((language, name) -> add(all, language, name));
        for (var competence : area.competences()) {
            competence.name().byLanguage().forEach((language, name) -> add(all, language, name));
        }
        return all;
    }

    private static void add(Map<LanguageTag, Set<String>> all, LanguageTag language, String text) {
        for (String word : text.split("[ .-]+", -1)) {
            all.computeIfAbsent(language, absent -> new HashSet<>()).add(Words.fold(word));
        }
    }
}
