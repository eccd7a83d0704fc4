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
import org.lectern.base.MaterialId;
import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.material.Framework;
import org.lectern.material.MaterialFacts;
import org.lectern.material.MaterialType;
import org.lectern.material.SheetKind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** Hits and counts against a search that looks at every material, one after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacetsTest {
    private static final int COUNT = 400;
    private static final int OWN = 12;
    private static final int ALL = COUNT + OWN;
    private static final List<String> SETS = List.of("favourites", "notes", "empty");

    private final Generated library = new Generated(11, COUNT, 30, 600);
    private final List<InstalledMaterial> materials = new ArrayList<>();
    private final Map<String, Map<LanguageTag, Set<String>>> words = new HashMap<>();
    private final Map<LanguageTag, Stemmer> stemmers = new HashMap<>();
    private Overlay overlay = Overlay.NONE;
    private Opened opened;

    @BeforeAll
    void build(@TempDir Path folder) {
        library.materials().forEachRemaining(materials::add);
        var random = new Random(3);
        var own = new ArrayList<InstalledMaterial>();
        for (int i = COUNT; i < ALL; i++) {
            own.add(library.own(i, i % 2 == 0));
        }
        materials.addAll(own);
        var sets = new LinkedHashMap<String, Set<MaterialId>>();
        SETS.forEach(name -> sets.put(name, new HashSet<>()));
        for (var material : materials) {
            var id = material.head().id();
            words.put(id.value(), wordsOf(material));
            for (String name : List.of("favourites", "notes")) {
                if (random.nextInt(3) == 0) {
                    sets.computeIfAbsent(name, absent -> new HashSet<>()).add(id);
                }
            }
        }
        overlay = new Overlay(own, sets);
        opened = new Opened(folder, library.store());
        opened.index().overlay(overlay);
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
        int withNear = 0;
        for (int i = 0; i < 100; i++) {
            String text = text(random);
            var filters = i % 3 == 0 ? Filters.NONE : filters(random);
            var query = new SearchQuery(text, filters, SortOrder.TITLE, List.of(Made.BG), ALL);
            var result = opened.search().search(query);
            var exact = materials.stream().filter(m -> matches(m, text)).toList();
            assertThat(Opened.ids(result.hits().stream().filter(Hit::exact).toList()))
                    .as("%s", query)
                    .containsExactlyInAnyOrderElementsOf(passing(exact, filters));
            var matching = unfiltered(query);
            var expected = passing(matching, filters);
            assertThat(Opened.ids(result.hits()))
                    .as("%s", query)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(result.total()).isEqualTo(expected.size());
            assertThat(result.near())
                    .isEqualTo(result.hits().stream().filter(hit -> !hit.exact()).count());
            assertThat(result.facets()).as("%s", query).isEqualTo(facets(matching, filters));
            withHits += expected.isEmpty() ? 0 : 1;
            withNear += result.near() > 0 ? 1 : 0;
        }
        assertThat(withHits).as("queries that find something").isGreaterThan(40);
        assertThat(withNear).as("queries with near words").isPositive();
    }

    /** What the words find without filters, exact and near. */
    private List<InstalledMaterial> unfiltered(SearchQuery query) {
        var any = Filters.NONE.change().withdrawn(query.filters().withdrawn()).build();
        var all = new SearchQuery(query.text(), any, query.sort(), List.of(Made.BG), ALL);
        var ids = Set.copyOf(Opened.ids(opened.search().search(all).hits()));
        return materials.stream().filter(m -> ids.contains(m.head().id().value())).toList();
    }

    @Test
    void anOptionStaysSelectableBesideAChosenOne() {
        var onlyA = Filters.NONE.change().levels(Set.of("A")).build();
        var query = new SearchQuery("", onlyA, SortOrder.TITLE, List.of(Made.BG), 0);
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
            text.append(random.nextBoolean() ? word : word.substring(0, length))
                    .append(random.nextInt(6) == 0 ? "q " : " ");
        }
        return random.nextInt(12) == 0 ? text + "напреднали" : text.toString();
    }

    private static Filters filters(Random random) {
        return Filters.NONE
                .change()
                .areas(
                        some(
                                Made.FRAMEWORK.areas().stream().map(Framework.Area::id).toList(),
                                random))
                .levels(
                        some(
                                Made.FRAMEWORK.levels().stream().map(Framework.Level::id).toList(),
                                random))
                .languages(some(Made.LANGUAGES, random))
                .durations(some(List.of(DurationBand.values()), random))
                .minutes(range(random, 100))
                .types(some(List.of(MaterialType.values()), random))
                .groups(some(List.of(GroupBand.values()), random))
                .people(range(random, 30))
                .licences(some(List.of(LicenceUse.values()), random))
                .commercial(random.nextInt(4) == 0)
                .states(some(List.of(TranslationState.values()), random))
                .sources(some(List.of(MaterialSource.values()), random))
                .sets(some(SETS, random))
                .noInternet(random.nextInt(4) == 0)
                .hasHandout(random.nextInt(4) == 0)
                .withdrawn(random.nextInt(4) == 0)
                .build();
    }

    private static NumberRange range(Random random, int limit) {
        return switch (random.nextInt(8)) {
            case 0 -> NumberRange.atMost(random.nextInt(limit));
            case 1 -> NumberRange.atLeast(random.nextInt(limit));
            case 2 -> {
                int from = random.nextInt(limit);
                yield new NumberRange(from, from + random.nextInt(limit));
            }
            default -> NumberRange.ANY;
        };
    }

    private static <T> Set<T> some(List<T> options, Random random) {
        var chosen = new HashSet<T>();
        while (random.nextInt(5) == 0) {
            chosen.add(Generated.any(options, random));
        }
        return chosen;
    }

    private List<String> passing(List<InstalledMaterial> matching, Filters filters) {
        return matching.stream()
                .filter(material -> passes(material, filters))
                .map(material -> material.head().id().value())
                .toList();
    }

    /** How many there are for each option, if it were the only one of its group. */
    private <T> Map<T, Integer> counts(
            List<InstalledMaterial> matching, Iterable<T> options, Function<T, Filters> onlyThis) {
        var counts = new LinkedHashMap<T, Integer>();
        for (var option : options) {
            counts.put(option, passing(matching, onlyThis.apply(option)).size());
        }
        return counts;
    }

    private Facets facets(List<InstalledMaterial> matching, Filters f) {
        var areas = Made.FRAMEWORK.areas().stream().map(Framework.Area::id).toList();
        var levels = Made.FRAMEWORK.levels().stream().map(Framework.Level::id).toList();
        var anyTime = f.change().minutes(NumberRange.ANY).build();
        var anyGroup = f.change().people(NumberRange.ANY).build();
        return new Facets(
                counts(matching, areas, id -> f.change().areas(Set.of(id)).build()),
                counts(matching, levels, id -> f.change().levels(Set.of(id)).build()),
                counts(matching, Made.LANGUAGES, l -> f.change().languages(Set.of(l)).build()),
                counts(
                        matching,
                        List.of(DurationBand.values()),
                        band -> anyTime.change().durations(Set.of(band)).build()),
                counts(
                        matching,
                        List.of(MaterialType.values()),
                        type -> f.change().types(Set.of(type)).build()),
                counts(
                        matching,
                        List.of(GroupBand.values()),
                        band -> anyGroup.change().groups(Set.of(band)).build()),
                counts(
                        matching,
                        List.of(LicenceUse.values()),
                        use -> f.change().licences(Set.of(use)).build()),
                passing(matching, f.change().commercial(true).build()).size(),
                counts(
                        matching,
                        List.of(TranslationState.values()),
                        state -> f.change().states(Set.of(state)).build()),
                counts(
                        matching,
                        List.of(MaterialSource.values()),
                        source -> f.change().sources(Set.of(source)).build()),
                counts(matching, SETS, name -> f.change().sets(Set.of(name)).build()),
                passing(matching, f.change().noInternet(true).build()).size(),
                passing(matching, f.change().hasHandout(true).build()).size());
    }

    private boolean passes(InstalledMaterial material, Filters f) {
        var facts = material.head().facts();
        var band = DurationBand.of(facts.minutes().typical());
        return has(f.areas(), facts.area())
                && has(f.levels(), facts.level())
                && (f.languages().isEmpty()
                        || material.editions().stream()
                                .anyMatch(e -> f.languages().contains(e.language())))
                && has(f.durations(), band)
                && f.minutes().contains(facts.minutes().typical())
                && has(f.types(), facts.type())
                && (f.groups().isEmpty()
                        || f.groups().stream().anyMatch(b -> fits(facts, b.people())))
                && (f.people().equals(NumberRange.ANY) || fits(facts, f.people()))
                && has(f.licences(), LicenceUse.of(facts.licence()))
                && (!f.commercial() || !facts.licence().spdx().contains("NC"))
                && has(f.states(), state(material))
                && has(f.sources(), source(material))
                && (f.sets().isEmpty()
                        || f.sets().stream()
                                .anyMatch(
                                        name ->
                                                overlay.sets()
                                                        .getOrDefault(name, Set.of())
                                                        .contains(facts.id())))
                && (!f.noInternet() || !facts.internet())
                && (!f.hasHandout() || hasHandout(material))
                && (f.withdrawn() || !facts.withdrawn());
    }

    private static <T> boolean has(Set<T> chosen, T value) {
        return chosen.isEmpty() || chosen.contains(value);
    }

    private static boolean fits(MaterialFacts facts, NumberRange people) {
        for (int size = 1; size <= 60; size++) {
            boolean made = facts.group().min() <= size && size <= facts.group().max();
            if (people.contains(size) && (made || (size == 1 && facts.oneToOne()))) {
                return true;
            }
        }
        return false;
    }

    private static TranslationState state(InstalledMaterial material) {
        var edition = material.head().editions().get(Made.BG);
        if (edition == null) {
            return TranslationState.MISSING;
        }
        if (edition.translation().revision() < material.head().facts().revision()) {
            return TranslationState.OUTDATED;
        }
        return switch (edition.translation().status()) {
            case ORIGINAL -> TranslationState.ORIGINAL;
            case REVIEWED -> TranslationState.REVIEWED;
            case DRAFT -> TranslationState.DRAFT;
        };
    }

    private static MaterialSource source(InstalledMaterial material) {
        if (material.head().pin().feed().equals(Made.FEED)) {
            return MaterialSource.LIBRARY;
        }
        return material.head().facts().basedOn() == null
                ? MaterialSource.OWN
                : MaterialSource.ADAPTED;
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
