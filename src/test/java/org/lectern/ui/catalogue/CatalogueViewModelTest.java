package org.lectern.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ui.catalogue.SampleMaterials.ADVERT;
import static org.lectern.ui.catalogue.SampleMaterials.BG;
import static org.lectern.ui.catalogue.SampleMaterials.CARD_SORT;
import static org.lectern.ui.catalogue.SampleMaterials.EL;
import static org.lectern.ui.catalogue.SampleMaterials.EN;
import static org.lectern.ui.catalogue.SampleMaterials.IMPORTANT;
import static org.lectern.ui.catalogue.SampleMaterials.OFFERS;
import static org.lectern.ui.catalogue.SampleMaterials.POSTCARD;
import static org.lectern.ui.catalogue.SampleMaterials.REGION;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.authoring.OwnSets;
import org.lectern.base.MaterialId;
import org.lectern.library.MaterialHead.EditionHead;
import org.lectern.search.DurationBand;
import org.lectern.search.Facets;
import org.lectern.search.HitGroup;
import org.lectern.search.Overlay;
import org.lectern.search.Reason;
import org.lectern.search.SortOrder;
import org.lectern.settings.SettingKeys;
import org.lectern.ui.catalogue.CatalogueViewModel.Situation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class CatalogueViewModelTest {
    @TempDir Path folder;

    @Test
    void everythingIsThereBeforeAnythingIsTyped() {
        try (var catalogue = seven("en")) {
            assertThat(catalogue.model.situation().get()).isEqualTo(Situation.FOUND);
            assertThat(catalogue.ids()).hasSize(7);
            assertThat(catalogue.model.selectedIndex().get()).isZero();
        }
    }

    @Test
    void typingFindsAndMarks() {
        try (var catalogue = seven("en")) {
            catalogue.model.words().set("postcard");
            assertThat(catalogue.ids()).containsExactly(POSTCARD);
            var row = catalogue.row(0);
            assertThat(row.inSummary())
                    .extracting(m -> row.edition().summary().substring(m.from(), m.to()))
                    .containsExactly("postcard");
            assertThat(catalogue.model.selected().get()).contains(POSTCARD);
        }
    }

    @Test
    void eachChoiceNarrowsAndTheCountsSayWhatWouldRemain() {
        try (var catalogue = seven("en")) {
            var short30 = new Choice.OfDuration(DurationBand.UP_TO_30);
            catalogue.model.choose(short30, true);
            assertThat(catalogue.ids()).containsExactlyInAnyOrder(POSTCARD, IMPORTANT);
            assertThat(facets(catalogue).areas())
                    .containsEntry("self", 1)
                    .containsEntry("plan", 1)
                    .containsEntry("market", 0);
            // Of its own group, an option counts as if it were the only one.
            assertThat(facets(catalogue).durations()).containsEntry(DurationBand.OVER_60, 1);

            catalogue.model.choose(new Choice.OfArea("plan"), true);
            assertThat(catalogue.ids()).containsExactly(POSTCARD);
            assertThat(catalogue.model.choices())
                    .containsExactly(short30, new Choice.OfArea("plan"));

            catalogue.model.choose(short30, false);
            assertThat(catalogue.ids()).containsExactlyInAnyOrder(POSTCARD, OFFERS);
            catalogue.model.clearChoices();
            assertThat(catalogue.ids()).hasSize(7);
        }
    }

    @Test
    void choosingTheSameTwiceIsOneChoice() {
        try (var catalogue = seven("en")) {
            catalogue.model.choose(new Choice.NoInternet(), true);
            catalogue.model.choose(new Choice.NoInternet(), true);
            assertThat(catalogue.model.choices()).hasSize(1);
            assertThat(catalogue.ids()).hasSize(6).doesNotContain(REGION);
        }
    }

    @Test
    void whatHasNoHandoutGoesWhenOneIsAskedFor() {
        try (var catalogue = seven("en")) {
            catalogue.model.choose(new Choice.HasHandout(), true);
            assertThat(catalogue.ids()).containsExactly(CARD_SORT);
        }
    }

    @Test
    void aStarChangesTheCountsAndLeavesTheListWhereItIs() {
        try (var catalogue = seven("en")) {
            var rows = catalogue.model.rows().get();
            catalogue.shelves.observe(
                    () -> {
                        catalogue.index.overlay(
                                new Overlay(
                                        List.of(),
                                        OwnSets.of(catalogue.shelves, catalogue.collections)));
                        catalogue.model.search();
                    });
            catalogue.shelf.toggleFavourite(POSTCARD);
            assertThat(facets(catalogue).sets()).containsEntry(OwnSets.FAVOURITES, 1);
            assertThat(catalogue.model.rows().get()).isSameAs(rows);

            catalogue.model.choose(new Choice.OfSet(OwnSets.FAVOURITES), true);
            assertThat(catalogue.ids()).containsExactly(POSTCARD);
            catalogue.shelf.toggleFavourite(POSTCARD);
            assertThat(catalogue.ids()).isEmpty();
        }
    }

    @Test
    void nothingFoundShowsNearWordsAsSuchAndOffersThem() {
        try (var catalogue = seven("en")) {
            catalogue.model.words().set("valeus");
            assertThat(catalogue.model.situation().get()).isEqualTo(Situation.FOUND);
            var result = catalogue.model.found().get().orElseThrow().result();
            assertThat(result.total()).isEqualTo(result.near()).isPositive();
            assertThat(result.also()).contains("values");
            assertThat(catalogue.row(0).opens()).contains(HitGroup.NEAR);
            assertThat(catalogue.row(0).reasons()).contains(new Reason.ThroughNearWord("values"));
            var near = catalogue.model.found().get().orElseThrow().result().suggestions();
            assertThat(near).extracting(s -> s.text()).contains("values");
            catalogue.model.words().set(near.getFirst().text());
            assertThat(catalogue.model.situation().get()).isEqualTo(Situation.FOUND);
        }
    }

    @Test
    void rowsAreInTheInterfaceLanguageAndChangeWithIt() {
        try (var catalogue = seven("en")) {
            assertThat(edition(catalogue, CARD_SORT).language()).isEqualTo(EN);
            catalogue.text.use(BG);
            assertThat(edition(catalogue, CARD_SORT).language()).isEqualTo(BG);
            assertThat(catalogue.model.wording().areaName("plan"))
                    .isEqualTo("Планиране на кариерата");
        }
    }

    @Test
    void withoutAnEditionInTheInterfaceLanguageTheCounselorsOthersCount() {
        try (var catalogue = seven("el")) {
            assertThat(edition(catalogue, IMPORTANT).language()).isEqualTo(BG);
            catalogue.settings.set(SettingKeys.HANDOUT_LANGUAGES, List.of(EN));
            assertThat(catalogue.model.languages()).containsExactly(EL, EN);
            assertThat(edition(catalogue, IMPORTANT).language()).isEqualTo(EN);
        }
    }

    @Test
    void theSelectedMaterialStaysWhileItIsFound() {
        try (var catalogue = seven("en")) {
            catalogue.model.sort().set(SortOrder.DURATION);
            int row = catalogue.ids().indexOf(ADVERT);
            catalogue.model.select(row);
            assertThat(catalogue.model.selected().get()).contains(ADVERT);

            catalogue.model.words().set("employer");
            assertThat(catalogue.model.selected().get()).contains(ADVERT);
            assertThat(catalogue.model.selectedIndex().get()).isZero();

            catalogue.model.words().set("postcard");
            assertThat(catalogue.model.selected().get()).contains(POSTCARD);
        }
    }

    @Test
    void whatNobodySelectedGivesWayToTheBestMatch() {
        try (var catalogue = seven("en")) {
            catalogue.model.words().set("offers");
            var first = catalogue.model.selected().get().orElseThrow();
            catalogue.model.words().set("");
            assertThat(catalogue.ids()).contains(first).first().isNotEqualTo(first);
            assertThat(catalogue.model.selectedIndex().get()).isZero();
            assertThat(catalogue.model.selected().get()).contains(catalogue.ids().getFirst());
        }
    }

    @Test
    void theOrderIsTheOneAskedFor() {
        try (var catalogue = seven("en")) {
            catalogue.model.sort().set(SortOrder.DURATION);
            assertThat(catalogue.ids()).startsWith(POSTCARD, IMPORTANT, ADVERT);
        }
    }

    @Test
    void withoutALibraryTheCatalogueSaysSoAndShowsItOnceItIsThere() {
        try (var catalogue = new TestCatalogue(folder, "en", List.of())) {
            assertThat(catalogue.model.situation().get()).isEqualTo(Situation.EMPTY_LIBRARY);
            catalogue.library.install(
                    SampleMaterials.facts(), SampleMaterials.framework(), SampleMaterials.seven());
            catalogue.model.libraryChanged();
            assertThat(catalogue.model.situation().get()).isEqualTo(Situation.PREPARING);
            catalogue.install(SampleMaterials.seven());
            catalogue.model.libraryChanged();
            assertThat(catalogue.model.situation().get()).isEqualTo(Situation.FOUND);
            assertThat(catalogue.ids()).hasSize(7);
        }
    }

    @Test
    void afterAnUpdateNothingOldIsShown() {
        try (var catalogue = seven("en")) {
            assertThat(catalogue.ids()).contains(REGION);
            catalogue.install(List.of(SampleMaterials.seven().getFirst()));
            catalogue.model.libraryChanged();
            assertThat(catalogue.ids()).containsExactly(CARD_SORT);
            assertThat(catalogue.heads.heads(List.of(REGION))).isEmpty();
        }
    }

    @Test
    void ofTenThousandOnlyWhatIsLookedAtIsLoaded() {
        try (var catalogue = new TestCatalogue(folder, "en", SampleMaterials.many(10_000))) {
            var rows = catalogue.model.rows().get().orElseThrow();
            assertThat(rows).hasSize(10_000);
            // The first rows, and the selected one's detail out of the cache.
            assertThat(catalogue.library.asked()).isEqualTo(ResultRows.CHUNK);

            catalogue.model.select(9_990);
            assertThat(catalogue.model.selected().get()).contains(new MaterialId("m-9990"));
            assertThat(catalogue.library.asked()).isEqualTo(2 * ResultRows.CHUNK);
            assertThat(rows.get(5_000).content().get()).isEqualTo(Optional.empty());

            // Back at the start, and typing something that finds the same: nothing is read again.
            catalogue.model.select(3);
            catalogue.model.words().set("material 00003");
            assertThat(catalogue.ids()).containsExactly(new MaterialId("m-3"));
            assertThat(catalogue.library.asked()).isEqualTo(2 * ResultRows.CHUNK);
        }
    }

    @Test
    void rowsFarFromTheWindowAreForgottenAndLoadedAgain() {
        try (var catalogue = new TestCatalogue(folder, "en", SampleMaterials.many(1_000))) {
            var rows = catalogue.model.rows().get().orElseThrow();
            var first = rows.get(0);
            for (int i = 0; i < rows.size(); i += ResultRows.CHUNK) {
                rows.need(i);
            }
            assertThat(rows.get(0)).isNotSameAs(first);
            assertThat(rows.indexOf(first)).isEqualTo(-1);
            assertThat(catalogue.row(0).head().id()).isEqualTo(new MaterialId("m-0"));
        }
    }

    private TestCatalogue seven(String language) {
        return new TestCatalogue(folder, language, SampleMaterials.seven());
    }

    private static EditionHead edition(TestCatalogue catalogue, MaterialId id) {
        return catalogue.row(catalogue.ids().indexOf(id)).edition();
    }

    private static Facets facets(TestCatalogue catalogue) {
        return catalogue.model.found().get().orElseThrow().result().facets();
    }
}
