package org.lectern.plan.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.Cancellation;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.Progress;
import org.lectern.material.Edition;
import org.lectern.material.Material;
import org.lectern.material.Pin;
import org.lectern.material.Sheet;
import org.lectern.plan.ActiveLibrary;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent.Track;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.revision.RevisionDifference.Mark;
import org.lectern.plan.revision.RevisionDifference.Paragraph;
import org.lectern.plan.revision.RevisionDifference.Part;
import org.lectern.store.Store;
import org.lectern.testing.TestLibraries;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

class PlanRevisionsTest {
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final LanguageTag BG = LanguageTag.of("bg");

    @TempDir private static Path folder;

    private static Store store;
    private static Pin old;
    private static Pin unchanged;

    @BeforeAll
    static void install() {
        store = Store.open(folder, FileLayer.real(), InstantSource.system());
        var same = TestLibraries.material(7, 1, 1);
        install("first", List.of(TestLibraries.material(7, 0, 1), same));
        old = store.library().head(TestLibraries.id(0)).orElseThrow().pin();
        unchanged = store.library().head(TestLibraries.id(1)).orElseThrow().pin();
        install("second", List.of(changed(), same));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static void install(String release, List<Material> materials) {
        store.library()
                .install(
                        TestLibraries.FEED,
                        release,
                        TestLibraries.facts(),
                        TestLibraries.framework(),
                        materials.iterator(),
                        materials.size(),
                        Progress.NONE,
                        Cancellation.NEVER);
    }

    /** The facts of a second revision; of its texts only the English handout differs. */
    private static Material changed() {
        var first = TestLibraries.material(7, 0, 1);
        var editions = new TreeMap<>(first.editions());
        editions.computeIfPresent(EN, (_, edition) -> withHandout(edition));
        editions.remove(BG);
        return new Material(TestLibraries.material(7, 0, 2).facts(), editions, first.files());
    }

    private static Edition withHandout(Edition edition) {
        var sheets = new ArrayList<Sheet>();
        for (var sheet : edition.sheets()) {
            boolean handout = sheet.name().equals("handout-one") && !sheet.easy();
            String text = handout ? "A new beginning.\n\n" + sheet.markdown() : sheet.markdown();
            sheets.add(new Sheet(sheet.kind(), sheet.name(), sheet.easy(), sheet.title(), text));
        }
        return new Edition(
                edition.language(),
                edition.title(),
                edition.summary(),
                edition.objectives(),
                edition.translation(),
                edition.steps(),
                sheets);
    }

    private Block stale;
    private Block inTrack;
    private Block current;
    private SessionPlan plan;

    @BeforeEach
    void plan() {
        stale = Block.ofMaterial(old, 33).withNotes("Mine");
        inTrack = Block.ofMaterial(old, 20);
        current = Block.ofMaterial(unchanged, 20);
        plan =
                SessionPlan.empty("", new Group("", new TreeMap<>()))
                        .append(current)
                        .append(stale)
                        .append(Block.ofParallel(List.of(new Track("", 0, List.of(inTrack)))));
    }

    @Test
    void blocksWithANewerRevisionAreNamed() {
        var newer = PlanRevisions.newer(plan, ActiveLibrary.of(plan, store.library()));
        assertThat(newer.keySet()).containsExactly(stale.id(), inTrack.id());
        assertThat(newer.values())
                .allSatisfy(
                        n -> {
                            assertThat(n.pinned()).isEqualTo(old);
                            assertThat(n.newest().pin().revision()).isEqualTo(2);
                        });
    }

    @Test
    void oneBlockMovesOrAllAndTheCounselorsWordsStay() {
        var library = ActiveLibrary.of(plan, store.library());
        var one = PlanRevisions.move(plan, List.of(stale.id(), current.id()), library);
        var moved = one.find(stale.id()).orElseThrow();
        assertThat(PlanMaterials.pin(moved).orElseThrow().revision()).isEqualTo(2);
        assertThat(moved.withContent(stale.content())).isEqualTo(stale);
        assertThat(one.find(inTrack.id())).contains(inTrack);
        assertThat(one.find(current.id())).contains(current);
        var newer = PlanRevisions.newer(plan, library).keySet();
        assertThat(PlanRevisions.newer(PlanRevisions.move(plan, newer, library), library))
                .isEmpty();
    }

    @Test
    void theDifferenceIsInFactsAndParagraphs() {
        var library = store.library();
        var before = library.head(old).orElseThrow();
        var after = library.head(old.material()).orElseThrow();
        var difference =
                RevisionDifference.of(before, after, library, List.of(EN, LanguageTag.of("el")));
        assertThat(difference.texts())
                .singleElement()
                .satisfies(
                        text -> {
                            assertThat(text.language()).isEqualTo(EN);
                            assertThat(text.part()).isEqualTo(Part.HANDOUT);
                            assertThat(text.paragraphs())
                                    .filteredOn(p -> p.mark() != Mark.SAME)
                                    .containsExactly(new Paragraph(Mark.ADDED, "A new beginning."));
                            assertThat(text.paragraphs()).hasSize(4);
                        });
        for (var fact : RevisionDifference.Fact.values()) {
            assertThat(difference.facts().contains(fact))
                    .isEqualTo(fact.differs(before.facts(), after.facts()));
        }
        assertThat(difference.facts())
                .contains(RevisionDifference.Fact.GROUP)
                .doesNotContain(RevisionDifference.Fact.LICENCE);
    }

    @Test
    void aLanguageThatIsGoneIsRemovedWhole() {
        var library = store.library();
        var before = library.head(old).orElseThrow();
        var after = library.head(old.material()).orElseThrow();
        var difference = RevisionDifference.of(before, after, library, List.of(BG));
        assertThat(difference.texts()).hasSize(4);
        assertThat(difference.texts())
                .allMatch(t -> t.paragraphs().stream().allMatch(p -> p.mark() == Mark.REMOVED));
        assertThat(RevisionDifference.of(before, before, library, List.of(BG)).texts()).isEmpty();
    }

    @Test
    void whatIsReplacedStandsBeforeWhatReplacesIt() {
        assertThat(RevisionDifference.marked(List.of("a", "b", "c"), List.of("a", "x", "c", "d")))
                .containsExactly(
                        new Paragraph(Mark.SAME, "a"),
                        new Paragraph(Mark.REMOVED, "b"),
                        new Paragraph(Mark.ADDED, "x"),
                        new Paragraph(Mark.SAME, "c"),
                        new Paragraph(Mark.ADDED, "d"));
    }
}
