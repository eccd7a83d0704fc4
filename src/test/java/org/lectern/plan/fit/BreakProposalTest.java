package org.lectern.plan.fit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.Group;
import org.lectern.plan.PlanEdits;
import org.lectern.plan.SessionPlan;

import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;

class BreakProposalTest {
    private static SessionPlan plan(int... minutes) {
        var plan = SessionPlan.empty("", new Group("", new TreeMap<>()));
        for (int m : minutes) {
            plan = plan.append(m < 0 ? Block.ofBreak(-m) : Block.ofText("", m));
        }
        return plan;
    }

    private static List<Integer> withBreaks(SessionPlan plan) {
        return BreakProposal.applyAll(plan, BreakProposal.of(plan)).blocks().stream()
                .map(b -> b.content() instanceof BlockContent.Break ? -b.minutes() : b.minutes())
                .toList();
    }

    @Test
    void ninetyMinutesNeedNoBreakButMoreDo() {
        assertThat(BreakProposal.of(plan(45, 45))).isEmpty();
        assertThat(withBreaks(plan(45, 50))).containsExactly(45, -10, 50);
        assertThat(withBreaks(plan(60, -10, 60))).containsExactly(60, -10, 60);
        assertThat(withBreaks(plan(60, -4, 60))).containsExactly(60, -4, -10, 60);
    }

    @Test
    void stretchesAreEvenAndAfterMuchWorkTheBreakIsLong() {
        assertThat(withBreaks(plan(30, 30, 30, 30))).containsExactly(30, 30, -10, 30, 30);
        assertThat(withBreaks(plan(80, 30, 50))).containsExactly(80, -15, 30, 50);
    }

    @Test
    void aBlockTooLongInItselfIsNotCut() {
        assertThat(withBreaks(plan(120))).containsExactly(120);
        assertThat(withBreaks(plan(30, 120))).containsExactly(30, -10, 120);
    }

    @Test
    void aSectionIsKeptWholeWherePossible() {
        var plan = plan(30, 30, 30, 30);
        var grouped =
                PlanEdits.group(
                        plan, List.of(plan.blocks().get(1).id(), plan.blocks().get(2).id()), "");
        assertThat(BreakProposal.of(grouped)).hasSize(1);
        assertThat(BreakProposal.of(grouped).getFirst().before())
                .isIn(plan.blocks().get(1).id(), plan.blocks().get(3).id());
    }

    @Test
    void aGapBeforeALockIsARest() {
        var guest = Block.ofText("", 60).withLockedAt(LocalTime.of(10, 40));
        assertThat(BreakProposal.of(plan(60).append(guest))).isEmpty();
        var soon = guest.withLockedAt(LocalTime.of(10, 31));
        assertThat(BreakProposal.of(plan(60).append(soon))).hasSize(1);
    }

    @Provide
    Arbitrary<int[]> lengths() {
        return Arbitraries.integers().between(0, 90).array(int[].class).ofMaxSize(20);
    }

    @Property(seed = "20261123", tries = 300)
    void withAllProposalsNobodyWorksLongerThanNinetyMinutes(@ForAll("lengths") int[] minutes) {
        var plan = plan(minutes);
        var rested = BreakProposal.applyAll(plan, BreakProposal.of(plan));
        int work = 0;
        for (var block : rested.blocks()) {
            work = block.content() instanceof BlockContent.Break ? 0 : work + block.minutes();
            assertThat(work).isLessThanOrEqualTo(BreakProposal.LONGEST_WORK);
        }
        assertThat(BreakProposal.of(rested)).isEmpty();
    }
}
