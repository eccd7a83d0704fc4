package org.lectern.plan.fit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.BlockContent.NewDay;
import org.lectern.plan.BlockContent.Track;
import org.lectern.plan.BlockId;
import org.lectern.plan.Bounds;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;
import org.lectern.plan.fit.Fit.Change;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class FitToTimeTest {
    private static final PlanMaterials NONE = new PlanMaterials(Map.of());

    private static SessionPlan plan(int target, List<Block> blocks) {
        var plan = SessionPlan.empty("", new Group("", new TreeMap<>())).withTargetMinutes(target);
        for (var block : blocks) {
            plan = plan.append(block);
        }
        return plan;
    }

    private static Block block(int minutes, int min, int max) {
        return Block.ofText("", minutes).withBounds(new Bounds(min, max));
    }

    private static LocalTime at(int hour, int minute) {
        return LocalTime.of(hour, minute);
    }

    private static List<Integer> lengths(Fit fit) {
        return fit.plan().blocks().stream().map(Block::minutes).toList();
    }

    /** A block's minutes, room above and below, and where it is locked if it is. */
    @Provide
    Arbitrary<List<Block>> blocks() {
        Arbitrary<@Nullable LocalTime> lock =
                Arbitraries.integers()
                        .between(0, 30)
                        .map(n -> n < 24 ? null : at(9, 30).plusMinutes((n - 24) * 40L));
        var any =
                Combinators.combine(
                                Arbitraries.integers().between(0, 60),
                                Arbitraries.integers().between(0, 20),
                                Arbitraries.integers().between(0, 20),
                                lock,
                                Arbitraries.integers().between(0, 9))
                        .as(
                                (minutes, less, more, locked, kind) ->
                                        made(minutes, less, more, locked, kind));
        return any.list().ofMaxSize(12);
    }

    private static Block made(
            int minutes, int less, int more, @Nullable LocalTime locked, int kind) {
        if (kind == 0) {
            return Block.ofDay(new NewDay(null, at(9, 0), 60 + minutes));
        }
        if (kind == 1) {
            return Block.ofBreak(minutes).withLockedAt(locked);
        }
        if (kind == 2) {
            return Block.ofParallel(List.of(new Track("", 0, List.of(Block.ofText("", minutes)))));
        }
        int now = Math.max(1, minutes);
        return block(minutes, Math.max(1, now - less), now + more).withLockedAt(locked);
    }

    @Property(seed = "20261123", tries = 500)
    void neverBreaksABoundOrALockAndFillsEveryStretchThatCanBeFilled(
            @ForAll("blocks") List<Block> blocks,
            @ForAll @IntRange(min = 5, max = 400) int target) {
        var plan = plan(target, blocks);
        var fit = FitToTime.of(plan, NONE);
        var changed = new TreeMap<String, Integer>();
        fit.changes().forEach(c -> changed.put(c.block().value(), c.toMinutes()));
        for (var before : plan.blocks()) {
            var after = fit.plan().find(before.id()).orElseThrow();
            int minutes = changed.getOrDefault(before.id().value(), before.minutes());
            assertThat(after).isEqualTo(before.withMinutes(minutes));
            NONE.bounds(before)
                    .ifPresentOrElse(
                            range -> assertThat(range.contains(minutes)).isTrue(),
                            () -> assertThat(minutes).isZero());
        }
        checkStretches(fit);
        assertThat(FitToTime.of(fit.plan(), NONE))
                .isEqualTo(new Fit(fit.plan(), List.of(), fit.misfits()));
    }

    /** Gaps, overruns and missed ends are just those that the answer names. */
    private static void checkStretches(Fit fit) {
        var days = Timeline.of(fit.plan()).days();
        for (int d = 0; d < days.size(); d++) {
            int at = days.get(d).startMinute();
            for (var slot : days.get(d).slots()) {
                if (slot.block().lockedAt() != null) {
                    assertThat(slot.startMinute() - at)
                            .isEqualTo(missed(fit, d, slot.block().id()));
                }
                at = slot.endMinute();
            }
            assertThat(days.get(d).targetEndMinute() - at).isEqualTo(missed(fit, d, null));
        }
        for (var misfit : fit.misfits()) {
            assertThat(misfit.minutes()).isPositive();
            for (var id : misfit.atBounds()) {
                var block = fit.plan().find(id).orElseThrow();
                var range = NONE.bounds(block).orElseThrow();
                assertThat(block.minutes()).isEqualTo(misfit.tooLong() ? range.min() : range.max());
            }
        }
    }

    private static int missed(Fit fit, int day, @Nullable BlockId until) {
        return fit.misfits().stream()
                .filter(m -> m.day() == day && java.util.Objects.equals(m.until(), until))
                .mapToInt(m -> m.tooLong() ? -m.minutes() : m.minutes())
                .sum();
    }

    @Test
    void theDifferenceIsSharedAndSaid() {
        var a = block(10, 10, 10);
        var b = block(45, 30, 60);
        var c = block(25, 20, 40);
        var fit = FitToTime.of(plan(90, List.of(a, b, c)), NONE);
        assertThat(fit.fits()).isTrue();
        assertThat(fit.changes())
                .containsExactly(new Change(b.id(), 45, 50), new Change(c.id(), 25, 30));
        assertThat(lengths(fit)).containsExactly(10, 50, 30);
    }

    @Test
    void whatFitsStaysAsItIs() {
        var plan = plan(55, List.of(block(13, 5, 60), block(42, 5, 60)));
        var fit = FitToTime.of(plan, NONE);
        assertThat(fit.plan()).isSameAs(plan);
        assertThat(fit.changes()).isEmpty();
        assertThat(fit.fits()).isTrue();
    }

    @Test
    void aLockCutsTheDayIntoStretches() {
        var before = block(40, 20, 60);
        var guest = block(30, 30, 30).withLockedAt(at(10, 0));
        var after = block(50, 20, 60);
        var fit = FitToTime.of(plan(100, List.of(before, guest, after)), NONE);
        assertThat(lengths(fit)).containsExactly(30, 30, 40);
        assertThat(Timeline.of(fit.plan()).slot(guest.id()).orElseThrow().overrunMinutes())
                .isZero();
    }

    @Test
    void withoutASolutionTheNearestIsGivenAndExplained() {
        var before = block(60, 45, 60);
        var guest = block(30, 30, 30).withLockedAt(at(10, 0));
        var after = block(20, 10, 30);
        var fit = FitToTime.of(plan(120, List.of(before, guest, after)), NONE);
        assertThat(lengths(fit)).containsExactly(45, 30, 30);
        assertThat(fit.misfits())
                .containsExactly(
                        new Fit.Misfit(0, guest.id(), 570, 600, 15, true, List.of(before.id())),
                        new Fit.Misfit(
                                0, null, 600, 690, 30, false, List.of(guest.id(), after.id())));
    }

    @Test
    void breaksTextsAndBreakoutsKeepTheirLength() {
        var breakouts = Block.ofParallel(List.of(new Track("", 0, List.of(block(30, 10, 60)))));
        var fit =
                FitToTime.of(
                        plan(
                                100,
                                List.of(
                                        Block.ofBreak(10),
                                        Block.ofText("", 15),
                                        breakouts,
                                        block(20, 10, 60))),
                        NONE);
        assertThat(lengths(fit)).containsExactly(10, 15, 30, 45);
    }

    @Test
    void aLengthBeyondTheBoundsIsTheCounselorsOwn() {
        var shortened = block(20, 30, 60);
        assertThat(lengths(FitToTime.of(plan(25, List.of(shortened)), NONE))).containsExactly(25);
        assertThat(lengths(FitToTime.of(plan(10, List.of(shortened)), NONE))).containsExactly(20);
    }

    @Test
    void oneDayIsFittedAlone() {
        var day = Block.ofDay(new NewDay(null, at(9, 0), 60));
        var plan = plan(60, List.of(block(40, 10, 90), day, block(40, 10, 90)));
        assertThat(lengths(FitToTime.ofDay(plan, NONE, 1))).containsExactly(40, 0, 60);
        assertThat(lengths(FitToTime.of(plan, NONE))).containsExactly(60, 0, 60);
        assertThat(plan.blocks().get(1).content()).isInstanceOf(BlockContent.NewDay.class);
    }
}
