package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.search.Made.BG;
import static org.lectern.search.Made.EN;
import static org.lectern.search.Made.ES;
import static org.lectern.search.Made.material;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

class OverlayTest {
    private @TempDir Path folder;
    private final MemoryStore store =
            Made.store(
                    material("b").edition(EN, "Game of beans"),
                    material("d").edition(EN, "Game of dice"),
                    material("z").edition(ES, "Juego"));
    private Opened opened;

    @BeforeEach
    void open() {
        opened = new Opened(folder, store, EN);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static Overlay own(Made... materials) {
        return new Overlay(Arrays.stream(materials).map(Made::done).toList(), Map.of());
    }

    private static Overlay sets(String name, String... ids) {
        var set = Set.copyOf(Arrays.stream(ids).map(MaterialId::new).toList());
        return new Overlay(List.of(), Map.of(name, set));
    }

    @Test
    void ownMaterialsAreFoundAmongTheLibrarys() {
        opened.index()
                .overlay(
                        own(
                                material("own-a").own().edition(EN, "A game"),
                                material("own-c").adapted().edition(EN, "Game of chance"),
                                material("own-e").own().edition(EN, "Zebra")));
        assertThat(opened.find("game")).containsExactlyInAnyOrder("own-a", "b", "own-c", "d");
        assertThat(opened.find("", SortOrder.TITLE))
                .as("titles in one order")
                .containsExactly("own-a", "b", "own-c", "d", "own-e", "z");
        var facets = opened.result("game").facets();
        assertThat(facets.sources())
                .containsExactly(
                        Map.entry(MaterialSource.LIBRARY, 2),
                        Map.entry(MaterialSource.OWN, 1),
                        Map.entry(MaterialSource.ADAPTED, 1));
    }

    @Test
    void theNextOverlayReplacesTheOneBefore() {
        opened.index().overlay(own(material("own-a").own().edition(EN, "Game")));
        opened.index().overlay(own(material("own-b").own().edition(EN, "Game")));
        assertThat(opened.find("game")).containsExactlyInAnyOrder("b", "d", "own-b");
        opened.index().overlay(Overlay.NONE);
        assertThat(opened.find("game")).containsExactlyInAnyOrder("b", "d");
    }

    @Test
    void itStaysWhenTheLibrarysIndexIsBuiltAnew() {
        opened.index().overlay(own(material("own-a").own().edition(EN, "Game")));
        store.generation(5);
        opened.index().build(store, Progress.NONE, Cancellation.NEVER);
        assertThat(opened.find("game")).contains("own-a");
        assertThat(opened.index().verify()).isTrue();
    }

    @Test
    void itMayBeGivenBeforeThereIsAnIndex() {
        try (var index = new SearchIndex(folder.resolve("later"), FileLayer.real())) {
            var search = new CatalogueSearch(index);
            index.overlay(own(material("own-a").own().edition(EN, "Game")));
            assertThat(search.search(SearchQuery.of("game", List.of())).ready()).isFalse();
            index.openOrBuild(store, Progress.NONE, Cancellation.NEVER);
            assertThat(search.search(SearchQuery.of("game", List.of())).total()).isEqualTo(3);
        }
    }

    @Test
    void aLanguageThatTheLibraryDoesNotHaveIsSearchedToo() {
        var german = LanguageTag.of("de");
        opened.index().overlay(own(material("own-a").own().edition(german, "Würfelspiel")));
        assertThat(opened.find("wurfelspiel")).containsExactly("own-a");
        assertThat(opened.result("").facets().languages()).containsEntry(german, 1);
        var query = new SearchQuery("", Filters.NONE, SortOrder.TITLE, List.of(german), 50);
        assertThat(Opened.ids(opened.search().search(query).hits()))
                .containsExactly("own-a", "b", "d", "z");
        opened.index().overlay(Overlay.NONE);
        assertThat(opened.result("").facets().languages()).doesNotContainKey(german);
    }

    @Test
    void setsFilterAndAreCounted() {
        var sets = new LinkedHashMap<String, Set<MaterialId>>();
        sets.put("favourites", Set.of(new MaterialId("b"), new MaterialId("own-a")));
        sets.put("with a note", Set.of(new MaterialId("b"), new MaterialId("not-there")));
        var mine = List.of(material("own-a").own().edition(BG, "Игра").done());
        opened.index().overlay(new Overlay(mine, sets));
        assertThat(opened.result("").facets().sets())
                .containsExactly(Map.entry("favourites", 2), Map.entry("with a note", 1));
        assertThat(withSets("favourites")).containsExactlyInAnyOrder("b", "own-a");
        assertThat(withSets("with a note")).containsExactly("b");
        assertThat(withSets("favourites", "with a note")).containsExactlyInAnyOrder("b", "own-a");
        assertThat(withSets("unknown")).isEmpty();
    }

    private List<String> withSets(String... names) {
        var filters = Filters.NONE.change().sets(Set.of(names)).build();
        var query = new SearchQuery("", filters, SortOrder.TITLE, List.of(EN), 50);
        return Opened.ids(opened.search().search(query).hits());
    }

    @Test
    void pagesOfALongListFollowTheOverlay() {
        var query = SearchQuery.of("game", List.of(EN));
        assertThat(opened.search().page(query, 0, 10)).hasSize(2);
        opened.index().overlay(own(material("own-a").own().edition(EN, "Game")));
        assertThat(opened.search().page(query, 0, 10)).hasSize(3);
    }

    @Test
    void searchingGoesOnWhileTheOverlayChanges() throws InterruptedException {
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var stop = new AtomicBoolean();
        var searching =
                Thread.ofPlatform()
                        .uncaughtExceptionHandler((thread, e) -> failures.add(e))
                        .start(
                                () -> {
                                    while (!stop.get()) {
                                        assertThat(opened.find("game")).contains("b", "d");
                                    }
                                });
        for (int i = 0; i < 20; i++) {
            opened.index().overlay(own(material("own-" + i).own().edition(EN, "Game")));
            opened.index().overlay(sets("favourites", "b"));
        }
        stop.set(true);
        searching.join();
        assertThat(failures).isEmpty();
    }
}
