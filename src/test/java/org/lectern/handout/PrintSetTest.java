package org.lectern.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.material.EditionState;
import org.lectern.material.SheetKind;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Plans;
import org.lectern.plan.Preparation;
import org.lectern.plan.Preparation.Print;
import org.lectern.plan.SessionPlan;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class PrintSetTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final LanguageTag AR = LanguageTag.of("ar");

    @TempDir private static Path folder;

    private static Store store;
    private static Plans plans;

    @BeforeAll
    static void open() {
        store = InstalledLibrary.open(folder);
        plans = new Plans(store.documents(), store.library());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static SessionPlan plan(Map<LanguageTag, Integer> readers, String... materials) {
        var ids = List.of(materials).stream().map(MaterialId::new).toList();
        return plans.insert(SessionPlan.empty("", new Group("", new TreeMap<>(readers))), 0, ids);
    }

    private static PrintSet set(SessionPlan plan) {
        return PrintSet.of(plan, PlanMaterials.of(plan, store.library()), List.of(EN));
    }

    @Test
    void everyParticipantGetsEachHandoutInTheirLanguage() {
        var set = set(plan(Map.of(BG, 6, EN, 5), "work-values-card-sort"));
        assertThat(set.gaps()).isEmpty();
        assertThat(set.entries())
                .filteredOn(entry -> entry.kind() == SheetKind.HANDOUT)
                .extracting(PrintSet.Entry::language, PrintSet.Entry::copies)
                .containsExactly(tuple(BG, 6), tuple(EN, 5));
    }

    @Test
    void whoNeedsLargePrintGetsEachHandoutSo() {
        var plan = plan(Map.of(BG, 6, EN, 2), "work-values-card-sort");
        var group = plan.group().withLargePrint(BG, 1).withLargePrint(EN, 2);
        assertThat(set(plan.withGroup(group)).entries())
                .extracting(
                        PrintSet.Entry::kind,
                        PrintSet.Entry::language,
                        PrintSet.Entry::print,
                        PrintSet.Entry::copies)
                .containsExactlyInAnyOrder(
                        tuple(SheetKind.HANDOUT, BG, Print.STANDARD, 5),
                        tuple(SheetKind.HANDOUT, BG, Print.LARGE, 1),
                        tuple(SheetKind.HANDOUT, EN, Print.LARGE, 2),
                        tuple(SheetKind.CARDS, BG, Print.STANDARD, 6),
                        tuple(SheetKind.CARDS, EN, Print.STANDARD, 2));
    }

    @Test
    void cardsAreCountedAsTheirThingIs() {
        var each = set(plan(Map.of(EN, 5), "work-values-card-sort"));
        assertThat(each.entries())
                .filteredOn(entry -> entry.kind() == SheetKind.CARDS)
                .singleElement()
                .extracting(PrintSet.Entry::copies)
                .isEqualTo(5);
        var once = set(plan(Map.of(EN, 5), "postcard-from-next-year"));
        assertThat(once.entries())
                .filteredOn(entry -> entry.kind() == SheetKind.CARDS)
                .singleElement()
                .extracting(PrintSet.Entry::copies)
                .isEqualTo(1);
    }

    @Test
    void aMissingLanguageIsAGapAndNeverAnotherLanguage() {
        var set = set(plan(Map.of(AR, 3, EN, 5), "work-values-card-sort"));
        assertThat(set.gaps())
                .singleElement()
                .satisfies(
                        gap -> {
                            assertThat(gap.language()).isEqualTo(AR);
                            assertThat(gap.readers()).isEqualTo(3);
                            assertThat(gap.state()).isEqualTo(EditionState.MISSING);
                            assertThat(gap.title()).isEqualTo("Work values card sort");
                        });
        assertThat(set.entries()).extracting(PrintSet.Entry::language).containsOnly(EN);
    }

    @Test
    void aMaterialThatStandsInThePlanTwiceIsPrintedOnce() {
        var once = plan(Map.of(EN, 5), "one-minute-introduction");
        var pin = PlanMaterials.pins(once).getFirst();
        var twice = once.append(Block.ofBreak(10)).append(Block.ofMaterial(pin, 10));
        assertThat(set(twice)).isEqualTo(set(once));
        var materials = PlanMaterials.of(twice, store.library());
        assertThat(Preparation.of(twice, materials, List.of(EN)))
                .isEqualTo(Preparation.of(once, materials, List.of(EN)));
    }

    @Test
    void nobodyGetsNothing() {
        var set = set(plan(Map.of(EN, 0), "one-minute-introduction"));
        assertThat(set.entries()).isEmpty();
        assertThat(set.gaps()).isEmpty();
    }

    @Test
    void thingsToPrepareAreCountedForTheGroup() {
        var plan =
                plan(Map.of(BG, 6, EN, 5), "work-values-card-sort", "job-advert-between-the-lines");
        var items =
                Preparation.of(plan, PlanMaterials.of(plan, store.library()), List.of(EN)).items();
        assertThat(items)
                .contains(
                        new Preparation.Item(
                                "thing:set of 20 values cards", "set of 20 values cards", 11),
                        new Preparation.Item("thing:pen", "pen", 11));
    }
}
