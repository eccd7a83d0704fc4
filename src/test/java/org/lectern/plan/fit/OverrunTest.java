package org.lectern.plan.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lectern.plan.Block;
import org.lectern.plan.BlockId;
import org.lectern.plan.Bounds;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class OverrunTest {
    private static final PlanMaterials NONE = new PlanMaterials(Map.of());
    private static final int TEN = 10 * 60;

    private final Block running = Block.ofText("running", 30);
    private final Block pause = Block.ofBreak(10).withBounds(new Bounds(5, 15));
    private final Block guest = Block.ofText("guest", 30).withLockedAt(LocalTime.of(10, 10));
    private final Block last = Block.ofText("last", 40).withBounds(new Bounds(20, 60));

    private final SessionPlan plan =
            SessionPlan.empty("", new Group("", new TreeMap<>()))
                    .append(running)
                    .append(pause)
                    .append(guest)
                    .append(last);

    private Overrun share(SessionPlan of, int endsAt) {
        int until = Timeline.of(of).days().getFirst().endMinute();
        return Overrun.share(of, NONE, running.id(), endsAt, until);
    }

    @Test
    void theBreakGivesWhatTheGuestNeeds() {
        var shared = share(plan, TEN + 3);
        assertThat(shared.shared().changes()).containsExactly(new Fit.Change(pause.id(), 10, 7));
        assertThat(shared.shared().fits()).isTrue();
        assertThat(shared.endMinute()).isEqualTo(TEN + 83);
        assertThat(shared.sharedEndMinute()).isEqualTo(TEN + 80);
    }

    @Test
    void whatIsNotEnoughIsSaidAndTheRestIsShort() {
        var shared = share(plan, TEN + 12);
        assertThat(shared.shared().changes()).containsExactly(new Fit.Change(pause.id(), 10, 5));
        assertThat(shared.shared().misfits())
                .containsExactly(
                        new Fit.Misfit(
                                0, guest.id(), TEN + 12, TEN + 10, 7, true, List.of(pause.id())));
        assertThat(shared.sharedEndMinute()).isEqualTo(TEN + 87);
    }

    @Test
    void nothingGetsLongerWhenThereIsTime() {
        var shared = share(plan, TEN - 10);
        assertThat(shared.shared().changes()).isEmpty();
        assertThat(shared.shared().plan()).isSameAs(plan);
        assertThat(shared.endMinute()).isEqualTo(TEN + 80);
    }

    @Test
    void timeLeftEmptyBeforeALockIsUsedFirst() {
        var later = plan.change(guest.id(), b -> b.withLockedAt(LocalTime.of(10, 20)));
        assertThat(share(later, TEN + 8).shared().changes()).isEmpty();
    }

    @Test
    void onlyABlockOfThePlanCanRun() {
        var stranger = BlockId.random();
        assertThatThrownBy(() -> Overrun.share(plan, NONE, stranger, TEN, TEN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
