package org.lectern.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.ui.catalogue.SampleMaterials.BG;
import static org.lectern.ui.catalogue.SampleMaterials.CARD_SORT;
import static org.lectern.ui.catalogue.SampleMaterials.EL;
import static org.lectern.ui.catalogue.SampleMaterials.EN;
import static org.lectern.ui.catalogue.SampleMaterials.OFFERS;
import static org.lectern.ui.catalogue.SampleMaterials.POSTCARD;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.document.DocumentHead;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.ui.kit.Destination;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class BasketViewModelTest {
    @TempDir Path folder;

    private TestCatalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = new TestCatalogue(folder, "en", SampleMaterials.seven());
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void itAddsUpWhatLiesInIt() {
        catalogue.basketModel.toggle(CARD_SORT);
        catalogue.basketModel.toggle(OFFERS);
        catalogue.basketModel.toggle(POSTCARD);
        catalogue.basketModel.toggle(OFFERS);
        assertThat(catalogue.basketModel.items())
                .extracting(item -> item.title())
                .containsExactly("Work values card sort", "Five-year postcard");
        assertThat(catalogue.basketModel.totalMinutes()).isEqualTo(70);
        assertThat(catalogue.model.wording().total(70)).isEqualTo("1 h 10 min");
    }

    /** A read-only view that nobody holds is collected, and what listens to it falls silent. */
    @Test
    void whoeverListensIsNotForgottenWhenMemoryIsCleared() {
        var heard = new ArrayList<Integer>();
        catalogue.basketModel.items().subscribe(() -> heard.add(1));
        catalogue.model.choices().subscribe(() -> heard.add(2));
        System.gc();
        catalogue.basketModel.toggle(CARD_SORT);
        catalogue.model.choose(new Choice.NoInternet(), true);
        assertThat(heard).contains(1, 2);
    }

    @Test
    void titlesFollowTheLanguage() {
        catalogue.basketModel.toggle(POSTCARD);
        catalogue.text.use(BG);
        catalogue.basketModel.refresh();
        assertThat(catalogue.basketModel.items())
                .extracting(item -> item.title())
                .containsExactly("Картичка след пет години");
    }

    @Test
    void clearingCanBeUndone() {
        catalogue.basket.set(List.of(CARD_SORT, OFFERS));
        catalogue.basketModel.clear();
        assertThat(catalogue.basketModel.items()).isEmpty();
        catalogue.undos.getLast().run();
        assertThat(catalogue.basket.materials()).containsExactly(CARD_SORT, OFFERS);
    }

    @Test
    void aPlanIsMadeOfIt() {
        catalogue.basket.set(List.of(POSTCARD, CARD_SORT));
        catalogue.basketModel.makePlan();

        var plan = onlyPlan();
        assertThat(plan.title()).isEqualTo("New session plan");
        assertThat(materials(plan)).containsExactly(POSTCARD, CARD_SORT);
        assertThat(plan.blocks()).extracting(Block::minutes).containsExactly(25, 45);
        assertThat(plan.group().participants()).isEqualTo(Map.of(EN, 10));
        assertThat(catalogue.navigator.current().get())
                .isEqualTo(new Destination.Plan(heads().getFirst().id()));
        assertThat(catalogue.basket.materials()).isEmpty();

        catalogue.undos.getLast().run();
        assertThat(catalogue.basket.materials()).containsExactly(POSTCARD, CARD_SORT);
    }

    @Test
    void theGroupIsTheLastPlansAndTheNameIsNew() {
        save("New session plan", Map.of(BG, 6, EL, 5));
        catalogue.basket.set(List.of(POSTCARD));
        catalogue.basketModel.makePlan();
        var newest = catalogue.plans.load(heads().getFirst().id()).orElseThrow().content();
        assertThat(newest.title()).isEqualTo("New session plan 2");
        assertThat(newest.group().participants()).isEqualTo(Map.of(BG, 6, EL, 5));
        assertThat(newest.group().description()).isEmpty();
    }

    @Test
    void addingToAPlanCanBeUndoneWithoutLosingLaterChanges() {
        var id = save("Job club", Map.of(EN, 8));
        catalogue.basket.set(List.of(CARD_SORT, OFFERS));
        catalogue.basketModel.addTo(id);
        var plan = catalogue.plans.load(id).orElseThrow().content();
        assertThat(materials(plan)).containsExactly(CARD_SORT, OFFERS);
        assertThat(catalogue.basket.materials()).isEmpty();
        assertThat(catalogue.text.get(catalogue.shown.getLast()))
                .isEqualTo("2 materials were added to “Job club”.");

        catalogue.plans.save(id, plan.append(Block.ofText("Round of names", 5)));
        catalogue.undos.getLast().run();
        var after = catalogue.plans.load(id).orElseThrow().content();
        assertThat(after.blocks()).extracting(Block::title).containsExactly("Round of names");
        assertThat(catalogue.basket.materials()).containsExactly(CARD_SORT, OFFERS);
    }

    @Test
    void oneMaterialGoesIntoAPlanWithoutTouchingTheBasket() {
        var id = save("", Map.of(EN, 8));
        catalogue.basket.set(List.of(CARD_SORT));
        catalogue.basketModel.addTo(id, POSTCARD, () -> {});
        assertThat(materials(catalogue.plans.load(id).orElseThrow().content()))
                .containsExactly(POSTCARD);
        assertThat(catalogue.basket.materials()).containsExactly(CARD_SORT);
        assertThat(catalogue.text.get(catalogue.shown.getLast()))
                .isEqualTo("1 material was added to “Plan without a title”.");
    }

    @Test
    void whatCantBeKeptLeavesTheBasketFull() {
        catalogue.basket.set(List.of(CARD_SORT));
        catalogue.documents.fill();
        catalogue.basketModel.makePlan();
        assertThat(catalogue.basket.materials()).containsExactly(CARD_SORT);
        assertThat(catalogue.shown).hasSize(1);
        assertThat(catalogue.navigator.current().get()).isEqualTo(new Destination.Catalogue());
    }

    @Test
    void materialsThatHaveLeftTheLibraryMakeNoEmptyPlan() {
        catalogue.basket.set(List.of(new MaterialId("gone")));
        catalogue.basketModel.makePlan();
        assertThat(heads()).isEmpty();
        assertThat(catalogue.shown)
                .extracting(m -> m.key())
                .containsExactly("catalogue.plan.nothingToAdd");
    }

    private DocumentId save(String title, Map<LanguageTag, Integer> participants) {
        var id = DocumentId.random();
        catalogue.plans.save(
                id,
                SessionPlan.empty(title, new Group("Mothers’ group", new TreeMap<>(participants))));
        return id;
    }

    private List<DocumentHead> heads() {
        return catalogue.plans.list();
    }

    private SessionPlan onlyPlan() {
        assertThat(heads()).hasSize(1);
        return catalogue.plans.load(heads().getFirst().id()).orElseThrow().content();
    }

    private static List<MaterialId> materials(SessionPlan plan) {
        return PlanMaterials.pins(plan).stream().map(pin -> pin.material()).toList();
    }
}
