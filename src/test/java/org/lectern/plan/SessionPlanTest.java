package org.lectern.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.lectern.base.LanguageTag;
import org.lectern.material.MaterialFacts.Per;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

class SessionPlanTest {
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final Group GROUP = new Group("", new TreeMap<>());

    private static SessionPlan planOf(List<Integer> minutes) {
        var plan = SessionPlan.empty("plan", GROUP);
        for (int m : minutes) {
            plan = plan.append(Block.ofText("block " + m, m));
        }
        return plan;
    }

    @Provide
    Arbitrary<List<Integer>> minutes() {
        return Arbitraries.integers().between(0, 240).list().ofMinSize(1).ofMaxSize(30);
    }

    @Property(seed = "20261123")
    void everyBlockBeginsWhereTheOneBeforeItEnded(@ForAll("minutes") List<Integer> minutes) {
        var timeline = Timeline.of(planOf(minutes));
        LocalTime expected = LocalTime.of(9, 30);
        for (var slot : timeline.slots()) {
            assertThat(slot.start()).isEqualTo(expected);
            assertThat(slot.end()).isEqualTo(slot.start().plusMinutes(slot.block().minutes()));
            expected = slot.end();
        }
        assertThat(timeline.end()).isEqualTo(expected);
        assertThat(timeline.totalMinutes())
                .isEqualTo(minutes.stream().mapToInt(Integer::intValue).sum());
        assertThat(timeline.totalMinutes() + timeline.freeMinutes() - timeline.overMinutes())
                .isEqualTo(180);
    }

    @Property(seed = "20261123")
    void aMoveIsWhatAListDoes(
            @ForAll("minutes") List<Integer> minutes,
            @ForAll @IntRange(max = 29) int from,
            @ForAll @IntRange(min = -2, max = 32) int to) {
        var plan = planOf(minutes);
        int index = from % minutes.size();
        var moved = plan.move(plan.blocks().get(index).id(), to);
        var expected = new ArrayList<>(plan.blocks());
        var block = expected.remove(index);
        expected.add(Math.clamp(to, 0, expected.size()), block);
        assertThat(moved.blocks()).isEqualTo(expected);
    }

    @Property(seed = "20261123")
    void insertAndRemoveAreInverse(
            @ForAll("minutes") List<Integer> minutes,
            @ForAll @IntRange(min = -2, max = 32) int at) {
        var plan = planOf(minutes);
        var block = Block.ofBreak(10);
        var with = plan.insert(at, block);
        assertThat(with.blocks()).hasSize(minutes.size() + 1).contains(block);
        assertThat(with.remove(block.id())).isEqualTo(plan);
    }

    @Test
    void aLongerBlockMovesAllThatFollows() {
        var plan = planOf(List.of(10, 45, 25));
        var longer = plan.change(plan.blocks().get(1).id(), b -> b.withMinutes(60));
        assertThat(Timeline.of(longer).slots().get(0).start()).isEqualTo(LocalTime.of(9, 30));
        assertThat(Timeline.of(longer).slots().get(2).start()).isEqualTo(LocalTime.of(10, 40));
    }

    @Test
    void overAndFreeAreAgainstTheTarget() {
        assertThat(Timeline.of(planOf(List.of(100, 92))).overMinutes()).isEqualTo(12);
        assertThat(Timeline.of(planOf(List.of(100, 92))).freeMinutes()).isZero();
        assertThat(Timeline.of(planOf(List.of(100, 65))).freeMinutes()).isEqualTo(15);
    }

    @Test
    void midnightIsCrossed() {
        var plan = planOf(List.of(60)).withStart(LocalTime.of(23, 30));
        assertThat(Timeline.of(plan).end()).isEqualTo(LocalTime.of(0, 30));
    }

    @Test
    void twoBlocksOfOneIdAreRefused() {
        var block = Block.ofBreak(10);
        var plan = SessionPlan.empty("", GROUP).append(block);
        assertThatThrownBy(() -> plan.append(block)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thingsAreCountedForWhomTheyAre() {
        assertThat(Group.needed(Per.PARTICIPANT, 2, 11)).isEqualTo(22);
        assertThat(Group.needed(Per.PAIR, 1, 11)).isEqualTo(6);
        assertThat(Group.needed(Per.TRIO, 1, 15)).isEqualTo(5);
        assertThat(Group.needed(Per.GROUP, 1, 11)).isEqualTo(3);
        assertThat(Group.needed(Per.SESSION, 3, 11)).isEqualTo(3);
        assertThat(Group.needed(Per.SESSION, 3, 0)).isZero();
    }

    @Test
    void theLanguageWithMostReadersComesFirst() {
        var group =
                GROUP.withParticipants(EN, 5)
                        .withParticipants(BG, 6)
                        .withParticipants(LanguageTag.of("el"), 0);
        assertThat(group.languages()).containsExactly(BG, EN);
        assertThat(group.size()).isEqualTo(11);
    }
}
