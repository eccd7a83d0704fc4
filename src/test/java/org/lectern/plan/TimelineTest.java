package org.lectern.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.plan.BlockContent.NewDay;

import java.time.LocalDate;
import java.time.LocalTime;

class TimelineTest {
    private static final LocalTime ELEVEN = LocalTime.of(11, 0);

    @Test
    void aLockedStartLeavesAGapBeforeIt() {
        var guest = Block.ofText("Guest", 30).withLockedAt(ELEVEN);
        var timeline =
                Timeline.of(PlanSamples.plan(Block.ofText("a", 60), guest, Block.ofText("b", 15)));
        var slot = timeline.slot(guest.id()).orElseThrow();
        assertThat(slot.start()).isEqualTo(ELEVEN);
        assertThat(slot.gapMinutes()).isEqualTo(30);
        assertThat(slot.overrunMinutes()).isZero();
        assertThat(timeline.end()).isEqualTo(LocalTime.of(11, 45));
        assertThat(timeline.totalMinutes()).isEqualTo(105);
        assertThat(timeline.freeMinutes()).isEqualTo(45);
    }

    @Test
    void aLockThatIsOverrunStaysWhereItIs() {
        var guest = Block.ofText("Guest", 30).withLockedAt(ELEVEN);
        var timeline = Timeline.of(PlanSamples.plan(Block.ofText("a", 100), guest));
        var slot = timeline.slot(guest.id()).orElseThrow();
        assertThat(slot.start()).isEqualTo(ELEVEN);
        assertThat(slot.overrunMinutes()).isEqualTo(10);
        assertThat(slot.gapMinutes()).isZero();
        assertThat(timeline.end()).isEqualTo(LocalTime.of(11, 30));
    }

    @Test
    void aLockAfterMidnightIsToldFromOneBeforeTheStart() {
        var late = Block.ofText("late", 30).withLockedAt(LocalTime.of(0, 30));
        var night =
                Timeline.of(
                        PlanSamples.plan(Block.ofText("a", 60), late)
                                .withStart(LocalTime.of(23, 0)));
        assertThat(night.slot(late.id()).orElseThrow().startMinute()).isEqualTo(24 * 60 + 30);
        assertThat(night.slot(late.id()).orElseThrow().gapMinutes()).isEqualTo(30);
        assertThat(night.days().getFirst().endMinute()).isEqualTo(25 * 60);
        assertThat(night.end()).isEqualTo(LocalTime.of(1, 0));
        var early = Block.ofText("early", 30).withLockedAt(LocalTime.of(9, 0));
        var slot =
                Timeline.of(PlanSamples.plan(Block.ofText("a", 60), early))
                        .slot(early.id())
                        .orElseThrow();
        assertThat(slot.startMinute()).isEqualTo(9 * 60);
        assertThat(slot.overrunMinutes()).isEqualTo(90);
    }

    @Test
    void eachDayHasItsOwnStartAndTarget() {
        var second = LocalDate.of(2027, 1, 15);
        var day = Block.ofDay(new NewDay(second, LocalTime.of(10, 0), 60));
        var b = Block.ofText("b", 75);
        var timeline = Timeline.of(PlanSamples.plan(Block.ofText("a", 170), day, b));
        assertThat(timeline.days()).hasSize(2);
        var last = timeline.days().getLast();
        assertThat(last.divider()).isEqualTo(day.id());
        assertThat(last.date()).isEqualTo(second);
        assertThat(last.start()).isEqualTo(LocalTime.of(10, 0));
        assertThat(last.end()).isEqualTo(LocalTime.of(11, 15));
        assertThat(last.overMinutes()).isEqualTo(15);
        assertThat(timeline.days().getFirst().freeMinutes()).isEqualTo(10);
        assertThat(timeline.targetMinutes()).isEqualTo(240);
        assertThat(timeline.freeMinutes()).isEqualTo(10);
        assertThat(timeline.overMinutes()).isEqualTo(15);
        assertThat(timeline.dayOf(b.id())).contains(last);
        assertThat(timeline.dayOf(day.id())).contains(last);
    }
}
