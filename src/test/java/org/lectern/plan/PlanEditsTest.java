package org.lectern.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.plan.BlockContent.NewDay;
import org.lectern.plan.BlockContent.Parallel;
import org.lectern.plan.BlockContent.Track;

import java.time.LocalTime;
import java.util.List;

class PlanEditsTest {
    private static final NewDay DAY = new NewDay(null, LocalTime.of(10, 0), 120);

    private final Block a = Block.ofText("a", 10);
    private final Block b = Block.ofText("b", 20);
    private final Block c = Block.ofText("c", 30);
    private final Block d = Block.ofText("d", 40);
    private final SessionPlan plan = PlanSamples.plan(a, b, c, d);

    private static String titles(SessionPlan plan) {
        return String.join("", plan.blocks().stream().map(Block::title).toList());
    }

    private static List<String> sections(SessionPlan plan) {
        return plan.blocks().stream()
                .map(
                        block ->
                                plan.sections().stream()
                                        .filter(s -> s.id().equals(block.section()))
                                        .map(Section::title)
                                        .findFirst()
                                        .orElse("-"))
                .toList();
    }

    private SessionPlan middleGrouped() {
        return PlanEdits.group(plan, List.of(c.id(), b.id()), "G");
    }

    @Test
    void severalBlocksMoveTogetherInTheirOrder() {
        assertThat(titles(PlanEdits.moveTo(plan, List.of(d.id(), a.id()), 2))).isEqualTo("badc");
        assertThat(titles(PlanEdits.moveTo(plan, List.of(a.id(), b.id()), 4))).isEqualTo("cdab");
        assertThat(titles(PlanEdits.moveTo(plan, List.of(c.id(), d.id()), -3))).isEqualTo("cdab");
        assertThat(PlanEdits.moveTo(plan, List.of(BlockId.random()), 1)).isEqualTo(plan);
    }

    @Test
    void aBlockMovedIntoASectionJoinsItAndOneMovedOutLeavesIt() {
        var grouped = middleGrouped();
        assertThat(sections(grouped)).containsExactly("-", "G", "G", "-");
        var joined = grouped.move(a.id(), 1);
        assertThat(titles(joined)).isEqualTo("bacd");
        assertThat(sections(joined)).containsExactly("G", "G", "G", "-");
        var left = grouped.move(b.id(), 3);
        assertThat(titles(left)).isEqualTo("acdb");
        assertThat(sections(left)).containsExactly("-", "G", "-", "-");
    }

    @Test
    void aBlockAtTheEdgeOfItsSectionStaysInItAndAStrangerStaysOut() {
        var grouped = middleGrouped();
        assertThat(sections(grouped.move(c.id(), 1))).containsExactly("-", "G", "G", "-");
        assertThat(sections(grouped.insert(1, Block.ofBreak(5))))
                .containsExactly("-", "-", "G", "G", "-");
        assertThat(sections(grouped.insert(2, Block.ofBreak(5))))
                .containsExactly("-", "G", "G", "G", "-");
    }

    @Test
    void aWholeSectionMovesAsOne() {
        var moved = PlanEdits.moveTo(middleGrouped(), List.of(b.id(), c.id()), 4);
        assertThat(titles(moved)).isEqualTo("adbc");
        assertThat(sections(moved)).containsExactly("-", "-", "G", "G");
        assertThat(moved.sections()).isEqualTo(middleSections(moved));
    }

    private static List<Section> middleSections(SessionPlan plan) {
        return List.of(new Section(plan.sections().getFirst().id(), "G", false));
    }

    @Test
    void besideABlockMeansInItsSection() {
        var grouped = middleGrouped();
        assertThat(sections(PlanEdits.insertBelow(grouped, c.id(), Block.ofBreak(5))))
                .containsExactly("-", "G", "G", "G", "-");
        assertThat(sections(PlanEdits.insertAbove(grouped, b.id(), Block.ofBreak(5))))
                .containsExactly("-", "G", "G", "G", "-");
        assertThat(titles(PlanEdits.insertAbove(plan, a.id(), Block.ofText("x", 5))))
                .isEqualTo("xabcd");
    }

    @Test
    void aSectionWithoutBlocksGoes() {
        var left = PlanEdits.removeAll(middleGrouped(), List.of(b.id(), c.id()));
        assertThat(titles(left)).isEqualTo("ad");
        assertThat(left.sections()).isEmpty();
    }

    @Test
    void ungroupingLeavesTheBlocks() {
        var grouped = middleGrouped();
        assertThat(PlanEdits.ungroup(grouped, grouped.sections().getFirst().id())).isEqualTo(plan);
    }

    @Test
    void aSectionIsRenamedAndFoldedUnderItsId() {
        var grouped = middleGrouped();
        var id = grouped.sections().getFirst().id();
        var changed =
                PlanEdits.changeSection(grouped, id, s -> s.withTitle("H").withCollapsed(true));
        assertThat(changed.sections()).containsExactly(new Section(id, "H", true));
    }

    @Test
    void aDayThatBeginsInsideASectionCutsItInTwo() {
        var cut = PlanEdits.splitDay(middleGrouped(), c.id(), DAY);
        assertThat(sections(cut.plan())).containsExactly("-", "G", "-", "G", "-");
        assertThat(cut.plan().sections()).hasSize(2);
        assertThat(Timeline.of(cut.plan()).days()).hasSize(2);
        var joined = PlanEdits.removeAll(cut.plan(), cut.blocks());
        assertThat(titles(joined)).isEqualTo("abcd");
        assertThat(Timeline.of(joined).days()).hasSize(1);
    }

    @Test
    void copiesHaveNewIdsAlsoInTracksAndNoLock() {
        var breakouts = Block.ofParallel(List.of(new Track("T", 3, List.of(b))));
        var with = PlanSamples.plan(a.withLockedAt(LocalTime.of(9, 30)), breakouts);
        var doubled = PlanEdits.duplicate(with, List.of(a.id(), breakouts.id()));
        assertThat(doubled.plan().blocks()).hasSize(4);
        assertThat(doubled.blocks())
                .containsExactlyElementsOf(
                        doubled.plan().blocks().subList(2, 4).stream().map(Block::id).toList());
        assertThat(doubled.plan().blocks().get(2).lockedAt()).isNull();
        assertThat(doubled.plan().allBlocks().map(Block::id)).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void aCopyInsideATrackStandsBesideIt() {
        var breakouts = Block.ofParallel(List.of(new Track("T", 3, List.of(a, b))));
        var doubled = PlanEdits.duplicate(PlanSamples.plan(breakouts), List.of(a.id()));
        assertThat(doubled.plan().blocks().getFirst().leaves())
                .extracting(Block::title)
                .containsExactly("a", "a", "b");
        assertThat(doubled.plan().blocks().getFirst().minutes()).isEqualTo(40);
        assertThat(doubled.blocks()).hasSize(1);
    }

    @Test
    void aWholeSectionIsPastedWithItsTitleAPartWithout() {
        var grouped = middleGrouped();
        var other = PlanSamples.plan(Block.ofText("x", 5), Block.ofText("y", 5));
        var whole =
                PlanEdits.paste(other, PlanEdits.copy(grouped, List.of(b.id(), c.id())), 1).plan();
        assertThat(titles(whole)).isEqualTo("xbcy");
        assertThat(sections(whole)).containsExactly("-", "G", "G", "-");
        assertThat(whole.sections().getFirst().id())
                .isNotEqualTo(grouped.sections().getFirst().id());
        var part = PlanEdits.paste(other, PlanEdits.copy(grouped, List.of(b.id())), 9).plan();
        assertThat(sections(part)).containsExactly("-", "-", "-");
    }

    @Test
    void pastingTwiceIntoTheSamePlanIsPossible() {
        var clip = PlanEdits.copy(plan, List.of(a.id(), c.id()));
        var twice = PlanEdits.paste(PlanEdits.paste(plan, clip, 0).plan(), clip, 2).plan();
        assertThat(titles(twice)).isEqualTo("acacabcd");
    }

    @Test
    void draggingAnEdgeSnapsToFiveMinutes() {
        assertThat(PlanEdits.resize(plan, a.id(), 23).find(a.id()).orElseThrow().minutes())
                .isEqualTo(25);
        assertThat(PlanEdits.resize(plan, a.id(), 22).find(a.id()).orElseThrow().minutes())
                .isEqualTo(20);
        assertThat(PlanEdits.resize(plan, a.id(), -9).find(a.id()).orElseThrow().minutes())
                .isEqualTo(5);
        assertThat(PlanEdits.resize(plan, a.id(), 9999).find(a.id()).orElseThrow().minutes())
                .isEqualTo(SessionPlan.MAX_MINUTES);
    }

    @Test
    void blocksGoIntoTracksAndComeOut() {
        var made = PlanEdits.sideBySide(plan, List.of(b.id(), c.id()));
        assertThat(made.plan().blocks()).hasSize(3);
        var breakouts = made.plan().find(made.blocks().getFirst()).orElseThrow();
        assertThat(breakouts.minutes()).isEqualTo(30);
        var locked = PlanEdits.lock(made.plan(), a.id(), LocalTime.of(9, 31, 20));
        var in = PlanEdits.moveIntoTrack(locked, List.of(a.id()), breakouts.id(), 0, 0);
        var tracks = ((Parallel) in.find(breakouts.id()).orElseThrow().content()).tracks();
        assertThat(tracks.getFirst().blocks()).extracting(Block::title).containsExactly("a", "b");
        assertThat(tracks.getFirst().blocks().getFirst().lockedAt()).isNull();
        var out = PlanEdits.moveTo(in, List.of(b.id()), 0);
        assertThat(titles(out)).isEqualTo("bd");
        assertThat(PlanEdits.moveIntoTrack(plan, List.of(a.id()), b.id(), 0, 0)).isEqualTo(plan);
    }

    @Test
    void breakoutsAreDissolvedInTheOrderOfTheirTracks() {
        var made = PlanEdits.sideBySide(plan, List.of(b.id(), c.id()));
        var breakouts = made.blocks().getFirst();
        var locked = PlanEdits.lock(made.plan(), breakouts, LocalTime.of(10, 30));
        var grouped = PlanEdits.group(locked, List.of(breakouts), "Middle");
        var section = grouped.find(breakouts).orElseThrow().section();
        var dissolved = PlanEdits.dissolve(grouped, breakouts);
        assertThat(titles(dissolved.plan())).isEqualTo("abcd");
        assertThat(dissolved.blocks()).containsExactly(b.id(), c.id());
        assertThat(dissolved.plan().blocks().subList(1, 3))
                .extracting(Block::section)
                .containsExactly(section, section);
        assertThat(dissolved.plan().blocks())
                .extracting(Block::lockedAt)
                .containsExactly(null, LocalTime.of(10, 30), null, null);
        assertThat(PlanEdits.dissolve(plan, a.id()))
                .isEqualTo(new PlanEdits.Inserted(plan, List.of()));
    }

    @Test
    void aBlockIsTakenOutOfItsTrackToJustAfterTheBreakouts() {
        var made = PlanEdits.sideBySide(plan, List.of(b.id(), c.id()));
        var out = PlanEdits.takeOut(made.plan(), b.id());
        assertThat(out.indexOf(b.id())).isEqualTo(2);
        assertThat(out.blocks()).hasSize(4);
        assertThat(PlanEdits.takeOut(plan, b.id())).isEqualTo(plan);
    }

    @Test
    void aBlockInATrackIsChangedAndRemoved() {
        var breakouts = Block.ofParallel(List.of(new Track("T", 3, List.of(a, b))));
        var with = PlanSamples.plan(breakouts);
        var changed = with.change(b.id(), block -> block.withMinutes(50));
        assertThat(changed.blocks().getFirst().minutes()).isEqualTo(60);
        assertThat(changed.remove(b.id()).blocks().getFirst().minutes()).isEqualTo(10);
        assertThat(titles(PlanEdits.insertBelow(with, b.id(), Block.ofDay(DAY)))).isEmpty();
        assertThat(PlanEdits.insertBelow(with, a.id(), c).blocks().getFirst().leaves())
                .containsExactly(a, c, b);
    }
}
