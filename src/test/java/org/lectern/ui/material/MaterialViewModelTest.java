package org.lectern.ui.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.Cancellation;
import org.lectern.base.DocumentId;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.base.UserMessage;
import org.lectern.library.Usage.UsedIn;
import org.lectern.material.SheetKind;
import org.lectern.search.CatalogueSearch;
import org.lectern.search.SearchIndex;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.paper.PageExtent;
import org.lectern.ui.kit.paper.PagePixels;
import org.lectern.ui.kit.paper.PageSource;
import org.lectern.ui.kit.paper.PreviewModel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page's view model on the starter library, with pages that say what was printed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MaterialViewModelTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final LanguageTag PL = LanguageTag.of("pl");
    private static final MaterialId CARD_SORT = new MaterialId("work-values-card-sort");

    /** Has no Polish edition. */
    private static final MaterialId DOORSTEP = new MaterialId("change-on-my-doorstep");

    private static final UsedIn USE = new UsedIn("plan", DocumentId.random(), "Job club");

    private Store store;
    private SearchIndex index;
    private final List<LanguageTag> preferred = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();
    private boolean refuses;
    private MaterialViewModel model;

    @BeforeAll
    void install(@TempDir Path folder) {
        store = InstalledLibrary.open(folder.resolve("data"));
        index = new SearchIndex(folder.resolve("index"), FileLayer.real());
        index.build(store.library(), Progress.NONE, Cancellation.NEVER);
    }

    @AfterAll
    void close() {
        index.close();
        store.close();
    }

    @BeforeEach
    void open() {
        preferred.clear();
        preferred.addAll(List.of(EN, BG));
        printed.clear();
        refuses = false;
        var search = new CatalogueSearch(index);
        var pages =
                new MaterialPages(
                        store.library(),
                        _ -> List.of(USE),
                        query -> search.search(query).hits(),
                        (facts, edition, sheet, files) -> {
                            if (refuses) {
                                throw new LecternException(UserMessage.of("paper.fontMissing"));
                            }
                            printed.add(edition.language() + " " + sheet.name());
                            return new byte[] {3};
                        },
                        pdf -> new Pages(pdf[0]));
        model = new MaterialViewModel(Jobs.inline((_, _, _) -> {}), pages, () -> preferred);
    }

    /** So many pages with nothing on them. */
    private record Pages(int count) implements PageSource {
        @Override
        public PageExtent extent(int page) {
            return new PageExtent(595, 842);
        }

        @Override
        public PagePixels render(int page, double pixelsPerPoint) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void opensTheGuideInTheInterfaceLanguage() {
        model.open(CARD_SORT);
        assertThat(model.phase().get()).isEqualTo(MaterialViewModel.Phase.READY);
        assertThat(model.language().get()).isEqualTo(EN);
        assertThat(printed).containsExactly("en guide");
        assertThat(model.first().preview().count().get()).isEqualTo(3);
        assertThat(model.first().instead().get()).isNull();
        assertThat(model.sheets().getFirst().kind()).isEqualTo(SheetKind.GUIDE);
        assertThat(model.sheets()).noneMatch(sheet -> sheet.kind() == SheetKind.BACKGROUND);
    }

    @Test
    void theLanguageFollowsTheInterfaceUntilOneIsChosen() {
        model.open(CARD_SORT);
        preferred.addFirst(PL);
        model.refresh();
        assertThat(model.language().get()).isEqualTo(PL);
        model.choose(BG);
        preferred.removeFirst();
        model.refresh();
        assertThat(model.language().get()).isEqualTo(BG);
        model.open(DOORSTEP);
        assertThat(model.language().get()).isEqualTo(EN);
    }

    @Test
    void anotherLanguageKeepsTheSheetAndThePage() {
        model.open(CARD_SORT);
        model.choose(model.sheets().getLast());
        model.first().preview().goTo(2);
        model.choose(BG);
        assertThat(printed).endsWith("bg " + model.sheets().getLast().name());
        assertThat(model.first().preview().page().get()).isEqualTo(2);
        model.choose(model.sheets().getFirst());
        assertThat(model.first().preview().page().get()).isZero();
    }

    @Test
    void comparesWithTheOriginalAndTurnsPagesTogether() {
        preferred.addFirst(BG);
        model.open(CARD_SORT);
        model.compare();
        assertThat(model.beside().get()).isEqualTo(EN);
        assertThat(printed).containsExactly("bg guide", "en guide");
        model.first().preview().goTo(1);
        model.first().preview().zoomTo(1.5);
        assertThat(model.second().preview().page().get()).isEqualTo(1);
        assertThat(model.second().preview().zoom().get()).isEqualTo(1.5);

        model.choose(EN);
        assertThat(model.beside().get()).isEqualTo(BG);
        model.compare(EN);
        assertThat(model.beside().get()).isEqualTo(BG);
        model.compare(null);
        assertThat(model.second().preview().source().get()).isNull();
        assertThat(model.second().preview().zoom().get()).isNotEqualTo(PreviewModel.FIT);
    }

    @Test
    void theOriginalIsComparedWithTheCounselorsOtherLanguage() {
        model.open(CARD_SORT);
        model.compare();
        assertThat(model.beside().get()).isEqualTo(BG);
    }

    @Test
    void aMissingLanguageIsNeitherShownNorCompared() {
        model.open(DOORSTEP);
        model.choose(PL);
        assertThat(model.language().get()).isEqualTo(EN);
        model.compare(PL);
        assertThat(model.second().instead().get())
                .isEqualTo(UserMessage.of("material.page.sheet.missing"));
    }

    @Test
    void aSheetThatCannotBePrintedSaysWhy() {
        refuses = true;
        model.open(CARD_SORT);
        assertThat(model.phase().get()).isEqualTo(MaterialViewModel.Phase.READY);
        assertThat(model.first().instead().get()).isEqualTo(UserMessage.of("paper.fontMissing"));
    }

    @Test
    void aMaterialThatIsGoneSaysSo() {
        model.open(new MaterialId("gone-for-good"));
        assertThat(model.phase().get()).isEqualTo(MaterialViewModel.Phase.GONE);
        assertThat(model.page().get()).isEmpty();
    }

    @Test
    void knowsWhatIsRelatedWhereItIsUsedAndWhichRevisionsAreKept() {
        model.open(CARD_SORT);
        var page = model.page().get().orElseThrow();
        var competences = page.head().facts().competences();
        assertThat(page.related()).isNotEmpty().hasSizeLessThanOrEqualTo(MaterialPages.RELATED);
        assertThat(page.related())
                .allSatisfy(
                        other -> {
                            assertThat(other.id()).isNotEqualTo(CARD_SORT);
                            assertThat(other.facts().competences())
                                    .containsAnyElementsOf(competences);
                        });
        assertThat(page.usedIn()).containsExactly(USE);
        assertThat(page.revisions()).hasSize(1);
        assertThat(page.revisions().getFirst().pin()).isEqualTo(page.head().pin());
        assertThat(page.revisions().getFirst().since()).isNotNull();
    }
}
