package org.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.Progress;
import org.lectern.library.LibraryStore.ActiveRelease;
import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.material.Edition;
import org.lectern.material.Material;
import org.lectern.material.SheetKind;
import org.lectern.search.CatalogueSearch;
import org.lectern.search.Facets;
import org.lectern.search.SearchIndex;
import org.lectern.search.SearchQuery;
import org.lectern.testing.TestLibraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The program installs a release and then indexes it; whenever it is killed meanwhile, after the
 * next start the index holds what the store holds. Both are the real ones, on the disk.
 */
class IndexAfterKillTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final List<LanguageTag> LANGUAGES = List.of(EN, BG);
    private static final int SEEDS_AT_ONCE = 10;

    /** How many materials a release has; the second has lost the first two of the first. */
    private static final int MATERIALS = 7;

    private static final int LOST = 2;

    @TempDir private Path temporary;

    private Path indexed;
    private Path bare;
    private ActiveRelease first;

    /** Two data folders with the first release, one of them without an index. */
    @BeforeEach
    void prepare() throws IOException {
        bare = temporary.resolve("bare");
        try (var store = Notes.open(bare)) {
            first = install(store, 1);
        }
        indexed = Notes.copy(bare, temporary.resolve("indexed"));
        start(indexed, (_, _) -> {});
    }

    /** What can be found, and what there is to be found. */
    private record Contents(
            Set<String> ids,
            Set<String> titles,
            Map<String, Integer> areas,
            Map<String, Integer> levels,
            Map<String, Integer> types,
            Map<String, Integer> languages,
            int noInternet,
            int hasHandout) {
        static Contents of(Store store) {
            var all = new ArrayList<InstalledMaterial>();
            store.library().forEach(all::add, Cancellation.NEVER);
            var titles = new TreeSet<String>();
            for (var material : all) {
                for (var edition : material.editions()) {
                    titles.add(material.head().id().value() + " " + edition.title());
                }
            }
            return new Contents(
                    all.stream().map(m -> m.head().id().value()).collect(Collectors.toSet()),
                    titles,
                    counted(all, m -> List.of(m.head().facts().area())),
                    counted(all, m -> List.of(m.head().facts().level())),
                    counted(all, m -> List.of(m.head().facts().type().name())),
                    counted(all, m -> m.editions().stream().map(e -> e.language() + "").toList()),
                    (int) all.stream().filter(m -> !m.head().facts().internet()).count(),
                    (int) all.stream().filter(Contents::hasHandout).count());
        }

        private static boolean hasHandout(InstalledMaterial material) {
            return material.editions().stream()
                    .flatMap(edition -> edition.sheets().stream())
                    .anyMatch(sheet -> sheet.kind() == SheetKind.HANDOUT);
        }

        private static Map<String, Integer> counted(
                List<InstalledMaterial> all, Function<InstalledMaterial, List<String>> options) {
            var counts = new TreeMap<String, Integer>();
            all.forEach(m -> options.apply(m).forEach(o -> counts.merge(o, 1, Integer::sum)));
            return counts;
        }

        static Contents of(SearchIndex index) {
            var search = new CatalogueSearch(index);
            var everything = search.search(SearchQuery.of("", LANGUAGES));
            var titles = new TreeSet<String>();
            for (int revision = 1; revision <= 2; revision++) {
                for (var material : release(revision)) {
                    for (var edition : material.editions().values()) {
                        String title = edition.title();
                        search.search(SearchQuery.of('"' + title + '"', LANGUAGES))
                                .hits()
                                .forEach(hit -> titles.add(hit.id().value() + " " + title));
                    }
                }
            }
            Facets facets = everything.facets();
            return new Contents(
                    everything.hits().stream()
                            .map(hit -> hit.id().value())
                            .collect(Collectors.toSet()),
                    titles,
                    found(facets.areas()),
                    found(facets.levels()),
                    found(facets.types()),
                    found(facets.languages()),
                    facets.noInternet(),
                    facets.hasHandout());
        }

        private static Map<String, Integer> found(Map<?, Integer> counts) {
            var found = new TreeMap<String, Integer>();
            counts.forEach(
                    (option, count) -> {
                        if (count > 0) {
                            found.put(option.toString(), count);
                        }
                    });
            return found;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20, 30, 40})
    void killedAtAnyPointTheNextStartFindsWhatTheStoreHolds(int firstSeed) throws IOException {
        var whenIndexed = points(indexed);
        var whenBare = points(bare);
        int behind = 0;
        for (int seed = firstSeed; seed < firstSeed + SEEDS_AT_ONCE; seed++) {
            var random = new SplittableRandom(seed);
            boolean hasIndex = random.nextInt(4) > 0;
            var points = hasIndex ? whenIndexed : whenBare;
            int at = points.any(random);
            Path left = kill(hasIndex ? indexed : bare, at);
            loseWhatWasNotSynced(left.resolve("index").resolve("building"), random);
            if (random.nextInt(5) == 0) {
                left = restored(left);
            }
            String when = "seed " + seed + ", killed at point " + at + " of " + points;
            boolean wasBehind =
                    start(
                            left,
                            (store, index) ->
                                    assertThat(Contents.of(index))
                                            .as(when)
                                            .isEqualTo(Contents.of(store)));
            behind += wasBehind ? 1 : 0;
        }
        assertThat(behind).as("starts that found the index behind or missing").isGreaterThan(4);
    }

    @Test
    void anIndexThatNobodyRepairsIsNoticed() throws IOException {
        Path left = kill(indexed, points(indexed).untilCommitted());
        try (var store = Notes.open(left);
                var index = new SearchIndex(left.resolve("index"), FileLayer.real())) {
            assertThat(store.library().active().orElseThrow().release()).isEqualTo("2");
            // As a start would that takes the index for the store's.
            assertThat(index.open(first)).isTrue();
            var stale = Contents.of(index);
            var held = Contents.of(store);
            assertThat(stale.ids()).isNotEqualTo(held.ids());
            assertThat(stale.titles()).isNotEqualTo(held.titles()).doesNotContain("m-2 Game n2r2");
            assertThat(stale.areas()).isNotEqualTo(held.areas());
        }
    }

    /** What the program does with a data folder when it starts. @return whether it indexed */
    private static boolean start(Path data, Look look) {
        try (var store = Notes.open(data);
                var index = new SearchIndex(data.resolve("index"), FileLayer.real())) {
            boolean built = index.openOrBuild(store.library(), Progress.NONE, Cancellation.NEVER);
            look.at(store, index);
            return built;
        }
    }

    /** Looks at what was started. */
    @FunctionalInterface
    private interface Look {
        void at(Store store, SearchIndex index);
    }

    /** Installs the second release and indexes it, as the program does. */
    private static Points update(Path data, Killing killing) {
        try (var store = Notes.openInOrder(data, killing);
                var index = new SearchIndex(data.resolve("index"), killing)) {
            killing.arm();
            install(store, 2);
            int untilCommitted = killing.points();
            killing.point();
            index.openOrBuild(store.library(), (_, _) -> killing.point(), Cancellation.NEVER);
            return new Points(untilCommitted, killing.untilMoved(), killing.points());
        }
    }

    /** At how many points it can be killed before the commit, before the index is there, in all. */
    private record Points(int untilCommitted, int untilIndexed, int all) {
        /** Mostly one between the commit of the release and its index. */
        int any(SplittableRandom random) {
            return switch (random.nextInt(8)) {
                case 0 -> random.nextInt(untilCommitted);
                case 1 -> random.nextInt(untilIndexed, all);
                default -> random.nextInt(untilCommitted, untilIndexed);
            };
        }
    }

    private Points points(Path before) throws IOException {
        Path dry = Notes.copy(before, Files.createTempDirectory(temporary, "dry"));
        var points = update(dry, new Killing(Integer.MAX_VALUE, () -> {}));
        assertThat(points.untilCommitted()).isGreaterThan(MATERIALS);
        assertThat(points.untilIndexed()).isGreaterThan(points.untilCommitted() + MATERIALS);
        assertThat(points.all()).isGreaterThan(points.untilIndexed());
        return points;
    }

    /** What the disk holds after a kill at this point. */
    private Path kill(Path before, int at) throws IOException {
        Path data = Notes.copy(before, Files.createTempDirectory(temporary, "data"));
        Path left = Files.createTempDirectory(temporary, "left");
        var killing = new Killing(at, () -> Notes.copy(data, left));
        assertThat(catchThrowable(() -> update(data, killing))).as("killed").isNotNull();
        assertThat(killing.points()).isEqualTo(at + 1);
        return left;
    }

    /** The index that was left, beside the store as a backup gives it back: one release behind. */
    private Path restored(Path left) throws IOException {
        Path restored = Notes.copy(bare, Files.createTempDirectory(temporary, "restored"));
        if (Files.exists(left.resolve("index"))) {
            Notes.copy(left.resolve("index"), restored.resolve("index"));
        }
        return restored;
    }

    private static void loseWhatWasNotSynced(Path building, SplittableRandom random)
            throws IOException {
        for (Path file : Notes.filesBelow(building)) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
        }
    }

    private static ActiveRelease install(Store store, int revision) {
        return store.library()
                .install(
                        TestLibraries.FEED,
                        String.valueOf(revision),
                        TestLibraries.facts(),
                        TestLibraries.framework(),
                        release(revision).iterator(),
                        MATERIALS,
                        Progress.NONE,
                        Cancellation.NEVER);
    }

    /** The materials of a release, whose titles say their revision. */
    private static List<Material> release(int revision) {
        int from = (revision - 1) * LOST;
        return IntStream.range(from, from + MATERIALS)
                .mapToObj(i -> material(i, revision))
                .toList();
    }

    private static Material material(int number, int revision) {
        var whole = TestLibraries.material(1, number, revision);
        var editions = new TreeMap<>(whole.editions());
        // Every third is in one language only.
        editions.keySet().retainAll(number % 3 == 0 ? List.of(EN) : LANGUAGES);
        editions.replaceAll((language, edition) -> titled(edition, number + "r" + revision));
        return new Material(whole.facts(), editions, List.of());
    }

    private static Edition titled(Edition edition, String number) {
        return new Edition(
                edition.language(),
                (edition.language().equals(EN) ? "Game n" : "Игра n") + number,
                edition.summary(),
                edition.objectives(),
                edition.translation(),
                edition.steps(),
                edition.sheets());
    }
}
