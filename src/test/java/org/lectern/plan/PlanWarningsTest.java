package org.lectern.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.base.Sha256;
import org.lectern.library.MaterialHead;
import org.lectern.library.RevisionStore;
import org.lectern.material.Pin;
import org.lectern.plan.BlockContent.NewDay;
import org.lectern.plan.BlockContent.Track;
import org.lectern.plan.Room.Equipment;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

class PlanWarningsTest {
    private static final Pin PIN = PlanSamples.pin("values", 2);
    private static final ActiveLibrary NOTHING =
            new ActiveLibrary(List.of("A", "B", "C"), Map.of());

    private final Block block = Block.ofMaterial(PIN, 180);

    private static ActiveLibrary active(MaterialHead head) {
        return new ActiveLibrary(List.of("A", "B", "C"), Map.of(head.id(), head));
    }

    private List<PlanWarning> warnings(Group group, Head head) {
        var plan = PlanSamples.plan(block).withGroup(group);
        return PlanWarnings.of(plan, Head.materials(head.made()), NOTHING);
    }

    @Test
    void aMaterialThatSuitsGivesNoWarning() {
        assertThat(warnings(PlanSamples.group(0, 5).withLevel("A"), Head.of(PIN))).isEmpty();
    }

    @Test
    void theSizeOfTheGroup() {
        var head = Head.of(PIN).group(4, 8, true);
        var id = block.id();
        assertThat(warnings(PlanSamples.group(0, 9), head))
                .containsExactly(new PlanWarning.GroupTooLarge(id, 9, 8));
        assertThat(warnings(PlanSamples.group(0, 3), head))
                .containsExactly(new PlanWarning.GroupTooSmall(id, 3, 4));
        assertThat(warnings(PlanSamples.group(0, 1), head)).isEmpty();
        assertThat(warnings(PlanSamples.group(0, 0), head)).isEmpty();
        assertThat(warnings(PlanSamples.group(0, 1), Head.of(PIN).group(4, 8, false)))
                .containsExactly(new PlanWarning.GroupTooSmall(id, 1, 4));
    }

    @Test
    void aMaterialThatCameWithAFileIsUnsigned() {
        var foreign = new Pin(RevisionStore.UNSIGNED, PIN.material(), 2, PIN.manifest());
        var its = Block.ofMaterial(foreign, 180);
        var plan = PlanSamples.plan(its).withGroup(PlanSamples.group(0, 5));
        assertThat(PlanWarnings.of(plan, Head.materials(Head.of(foreign).made()), NOTHING))
                .containsExactly(new PlanWarning.Unsigned(its.id()));
    }

    @Test
    void inATrackItsOwnPeopleCount() {
        var head = Head.of(PIN).group(4, 8, false);
        var leaf = Block.ofMaterial(PIN, 180);
        var other = Block.ofMaterial(PIN, 180);
        var plan =
                PlanSamples.plan(
                                Block.ofParallel(
                                        List.of(
                                                new Track("", 3, List.of(leaf)),
                                                new Track("", 0, List.of(other)))))
                        .withGroup(PlanSamples.group(0, 12));
        assertThat(PlanWarnings.of(plan, Head.materials(head.made()), NOTHING))
                .containsExactly(
                        new PlanWarning.GroupTooSmall(leaf.id(), 3, 4),
                        new PlanWarning.GroupTooLarge(other.id(), 9, 8));
    }

    @Test
    void missingAndOutdatedLanguages() {
        assertThat(warnings(PlanSamples.group(6, 5), Head.of(PIN)))
                .containsExactly(new PlanWarning.NoEdition(block.id(), PlanSamples.BG, 6));
        assertThat(
                        warnings(
                                PlanSamples.group(6, 5),
                                Head.of(PIN).edition(PlanSamples.BG, 1, "old")))
                .containsExactly(new PlanWarning.OutdatedEdition(block.id(), PlanSamples.BG, 6));
    }

    @Test
    void twoLevelsAwayAreFar() {
        var group = PlanSamples.group(0, 5);
        assertThat(warnings(group.withLevel("A"), Head.of(PIN).level("B"))).isEmpty();
        assertThat(warnings(group.withLevel("A"), Head.of(PIN).level("C")))
                .containsExactly(new PlanWarning.LevelFar(block.id(), "C", "A", 2));
        assertThat(warnings(group.withLevel("C"), Head.of(PIN).level("A")))
                .containsExactly(new PlanWarning.LevelFar(block.id(), "A", "C", -2));
        assertThat(warnings(group.withLevel("unknown"), Head.of(PIN).level("C"))).isEmpty();
    }

    @Test
    void theInternet() {
        var plan = PlanSamples.plan(block);
        var materials = Head.materials(Head.of(PIN).internet().made());
        assertThat(PlanWarnings.of(plan, materials, NOTHING))
                .containsExactly(new PlanWarning.NeedsInternet(block.id(), false));
        var without = plan.withRoom(Room.UNKNOWN.with(Equipment.INTERNET, false));
        assertThat(PlanWarnings.of(without, materials, NOTHING))
                .containsExactly(new PlanWarning.NeedsInternet(block.id(), true));
        var with = plan.withRoom(Room.UNKNOWN.with(Equipment.INTERNET, true));
        assertThat(PlanWarnings.of(with, materials, NOTHING)).isEmpty();
    }

    @Test
    void whatTheLibrarySaysNow() {
        var plan = PlanSamples.plan(block);
        var materials = Head.materials(Head.of(PIN).made());
        var newer = PlanSamples.pin("values", 4);
        assertThat(PlanWarnings.of(plan, materials, active(Head.of(newer).withdrawn().made())))
                .containsExactly(
                        new PlanWarning.Withdrawn(block.id()),
                        new PlanWarning.NewerRevision(block.id(), 2, 4));
        var foreign = new Pin(Sha256.ofText("other"), newer.material(), 4, newer.manifest());
        assertThat(PlanWarnings.of(plan, materials, active(Head.of(foreign).withdrawn().made())))
                .isEmpty();
        assertThat(PlanWarnings.of(plan, Head.materials(), NOTHING))
                .containsExactly(new PlanWarning.MaterialGone(block.id()));
    }

    @Test
    void locksAndTargets() {
        var locked = Block.ofText("", 60).withLockedAt(LocalTime.of(12, 0));
        var day = Block.ofDay(new NewDay(null, LocalTime.of(9, 0), 60));
        var plan = PlanSamples.plan(Block.ofText("", 160), locked, day, Block.ofText("", 50));
        assertThat(PlanWarnings.of(plan, Head.materials(), NOTHING))
                .containsExactly(
                        new PlanWarning.LockOverrun(locked.id(), 10),
                        new PlanWarning.TargetMissed(null, 0, 30, true),
                        new PlanWarning.TargetMissed(day.id(), 1, 10, false));
        assertThat(PlanWarnings.of(PlanSamples.plan(), Head.materials(), NOTHING)).isEmpty();
    }
}
