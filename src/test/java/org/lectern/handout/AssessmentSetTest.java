package org.lectern.handout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.handout.AssessmentSet.Entry;
import org.lectern.handout.AssessmentSet.Gap;
import org.lectern.handout.AssessmentSet.Moment;
import org.lectern.material.Framework;
import org.lectern.material.LocalizedText;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class AssessmentSetTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final LanguageTag EL = LanguageTag.of("el");
    private static final LanguageTag UK = LanguageTag.of("uk");
    private static final List<LanguageTag> PRINTABLE = List.of(EN, BG, EL);

    @TempDir private static Path folder;

    private static Store store;
    private static Framework framework;

    @BeforeAll
    static void open() {
        store = InstalledLibrary.open(folder);
        framework = store.library().active().orElseThrow().framework();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static SessionPlan plan(Map<LanguageTag, Integer> readers, String... materials) {
        var ids = List.of(materials).stream().map(MaterialId::new).toList();
        return new Plans(store.documents(), store.library())
                .insert(SessionPlan.empty("", new Group("", new TreeMap<>(readers))), 0, ids);
    }

    private static AssessmentSet set(SessionPlan plan, Framework framework) {
        var materials = PlanMaterials.of(plan, store.library());
        return AssessmentSet.of(plan, materials, framework, PRINTABLE, EN);
    }

    private static String line(Entry entry) {
        return entry.moment()
                + " "
                + entry.language()
                + " "
                + entry.area().id()
                + " × "
                + entry.copies();
    }

    @Test
    void everythingBeforeThenEverythingAfterForEachReaderInTheFrameworksOrder() {
        var plan =
                plan(
                        Map.of(BG, 6, EN, 2),
                        "two-offers-one-choice",
                        "work-values-card-sort",
                        "postcard-from-next-year");
        assertThat(set(plan, framework).entries())
                .extracting(AssessmentSetTest::line)
                .containsExactly(
                        "BEFORE bg self-awareness × 6",
                        "BEFORE bg career-planning × 6",
                        "BEFORE en self-awareness × 2",
                        "BEFORE en career-planning × 2",
                        "AFTER bg self-awareness × 6",
                        "AFTER bg career-planning × 6",
                        "AFTER en self-awareness × 2",
                        "AFTER en career-planning × 2");
        assertThat(set(plan, framework).gaps()).isEmpty();
    }

    @Test
    void aGroupWithoutReadersGetsOneOfEachInTheOtherLanguage() {
        var plan = plan(Map.of(BG, 0), "ways-into-work");
        assertThat(set(plan, framework).entries())
                .extracting(AssessmentSetTest::line)
                .containsExactly(
                        "BEFORE en labour-market-awareness × 1",
                        "AFTER en labour-market-awareness × 1");
    }

    @Test
    void aLanguageThatThePaperDoesNotKnowIsAGap() {
        var set = set(plan(Map.of(UK, 3, EN, 2), "ways-into-work"), framework);
        assertThat(set.gaps()).containsExactly(new Gap(UK, 3));
        assertThat(set.entries()).extracting(Entry::language).containsOnly(EN);
    }

    @Test
    void aSheetThatIsNotWholeInALanguageIsAGapAndNeverMixed() {
        var partly = withoutOneStatement("labour-market-awareness", EL);
        var plan = plan(Map.of(EL, 4), "ways-into-work", "one-minute-introduction");
        var set = set(plan, partly);
        assertThat(set.gaps()).containsExactly(new Gap(EL, 4));
        assertThat(set.entries())
                .extracting(entry -> entry.area().id())
                .containsOnly("employability");
        assertThat(set(plan, framework).gaps()).isEmpty();
    }

    /** The framework with one statement of an area missing in a language. */
    private static Framework withoutOneStatement(String areaId, LanguageTag language) {
        return new Framework(
                framework.id(),
                framework.version(),
                framework.title(),
                framework.levels(),
                framework.areas().stream()
                        .map(area -> area.id().equals(areaId) ? without(area, language) : area)
                        .toList());
    }

    private static Framework.Area without(Framework.Area area, LanguageTag language) {
        var competences = new ArrayList<>(area.competences());
        var last = competences.removeLast();
        var statements = new TreeMap<>(last.statements());
        var texts = new TreeMap<>(statements.firstEntry().getValue().byLanguage());
        assertThat(texts.remove(language)).isNotNull();
        statements.put(statements.firstKey(), LocalizedText.of(texts));
        competences.add(new Framework.Competence(last.id(), last.name(), statements));
        return new Framework.Area(area.id(), area.colour(), area.name(), competences);
    }

    @Test
    void aPlanWithoutMaterialsHasNothing() {
        var plan = plan(Map.of(EN, 5)).append(Block.ofBreak(15)).append(Block.ofText("Own", 5));
        assertThat(set(plan, framework)).isEqualTo(new AssessmentSet(List.of(), List.of()));
        assertThat(Moment.values()).containsExactly(Moment.BEFORE, Moment.AFTER);
    }
}
