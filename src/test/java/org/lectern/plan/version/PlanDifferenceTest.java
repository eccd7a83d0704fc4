package org.lectern.plan.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Sha256;
import org.lectern.material.Pin;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.BlockContent.NewDay;
import org.lectern.plan.BlockId;
import org.lectern.plan.Bounds;
import org.lectern.plan.Checklist.Entry;
import org.lectern.plan.Group;
import org.lectern.plan.PlanEdits;
import org.lectern.plan.Room;
import org.lectern.plan.Room.Equipment;
import org.lectern.plan.Series;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.version.PlanDifference.BlockChange.Added;
import org.lectern.plan.version.PlanDifference.BlockChange.Changed;
import org.lectern.plan.version.PlanDifference.BlockChange.Removed;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

class PlanDifferenceTest {
    private final Block one = Block.ofText("One", 10);
    private final Block two = Block.ofText("Two", 20);
    private final Block three = Block.ofText("Three", 30);
    private final Block four = Block.ofText("Four", 40);
    private final SessionPlan plan =
            SessionPlan.empty("Plan", new Group("", new TreeMap<>()))
                    .append(one)
                    .append(two)
                    .append(three)
                    .append(four);

    private PlanDifference to(SessionPlan newer) {
        return PlanDifference.between(plan, newer);
    }

    private static Pin pin(String material, int revision) {
        return new Pin(
                Sha256.ofText("feed"),
                new MaterialId(material),
                revision,
                Sha256.ofText(material + revision));
    }

    @Test
    void thereIsNoneOfAPlanToItself() {
        assertThat(to(plan).isEmpty()).isTrue();
        assertThat(to(plan).count()).isZero();
    }

    @Test
    void blocksComeAndGo() {
        var five = Block.ofBreak(15);
        var difference = to(plan.remove(two.id()).insert(1, five));
        assertThat(difference.blocks()).containsExactly(new Added(five), new Removed(two));
        assertThat(difference.fields()).isEmpty();
        assertThat(difference.count()).isEqualTo(2);
    }

    /** Moving the first to the end moves one block, not three. */
    @Test
    void asFewAsPossibleHaveMoved() {
        var difference = to(plan.move(one.id(), 3));
        assertThat(difference.blocks()).containsExactly(new Changed(one, one, Set.of(), true));
    }

    @Test
    void whatWasInsertedOrTakenOutMovesNoOther() {
        var newer = plan.insert(0, Block.ofBreak(5)).remove(three.id());
        assertThat(to(newer).blocks()).noneMatch(Changed.class::isInstance);
    }

    @Test
    void everyFieldOfABlockIsNamed() {
        var changed =
                two.withTitle("New")
                        .withMinutes(25)
                        .withGoal("goal")
                        .withNotes("notes")
                        .withMethod("pairs")
                        .withMaterials("pens")
                        .withLockedAt(LocalTime.of(11, 0))
                        .withBounds(new Bounds(5, 30))
                        .withContent(new BlockContent.Material(pin("m", 1)));
        var difference = to(plan.change(two.id(), _ -> changed));
        // Another material has no earlier revision, and a text is neither breakouts nor a day.
        var rest = EnumSet.of(BlockField.REVISION, BlockField.TRACKS, BlockField.DAY);
        assertThat(difference.blocks())
                .containsExactly(new Changed(two, changed, EnumSet.complementOf(rest), false));
    }

    @Test
    void anotherRevisionIsNoOtherMaterial() {
        var before = plan.append(Block.ofMaterial(pin("m", 1), 30));
        var id = before.blocks().getLast().id();
        assertThat(fields(before, id, new BlockContent.Material(pin("m", 2))))
                .containsExactly(BlockField.REVISION);
        assertThat(fields(before, id, new BlockContent.Material(pin("n", 1))))
                .containsExactly(BlockField.CONTENT);
    }

    private static Set<BlockField> fields(SessionPlan plan, BlockId id, BlockContent content) {
        var changes =
                PlanDifference.between(plan, plan.change(id, b -> b.withContent(content))).blocks();
        assertThat(changes).hasSize(1);
        return ((Changed) changes.getFirst()).fields();
    }

    @Test
    void aDayThatBeginsIsABlockWithItsOwnFields() {
        var day = new NewDay(null, LocalTime.of(9, 0), 180);
        var before = PlanEdits.splitDay(plan, three.id(), day).plan();
        assertThat(to(before).blocks()).singleElement().isInstanceOf(Added.class);
        var id = before.blocks().get(2).id();
        assertThat(fields(before, id, day.withDate(LocalDate.of(2027, 1, 15))))
                .containsExactly(BlockField.DAY);
    }

    @Test
    void blocksInBreakoutsAreComparedToo() {
        var before = PlanEdits.sideBySide(plan, List.of(two.id(), three.id())).plan();
        var parallel = before.blocks().get(1);
        // The two stand in breakouts now, and the breakouts are new.
        assertThat(to(before).blocks())
                .containsExactly(
                        new Added(parallel),
                        new Changed(two, two, Set.of(), true),
                        new Changed(three, three, Set.of(), true));

        // Longer, and so are the breakouts: that is said once.
        var longer = before.change(three.id(), b -> b.withMinutes(90));
        assertThat(PlanDifference.between(before, longer).blocks())
                .containsExactly(
                        new Changed(
                                three, three.withMinutes(90), Set.of(BlockField.MINUTES), false));

        // Gone with all that is in them.
        var without = before.remove(parallel.id());
        assertThat(PlanDifference.between(before, without).blocks())
                .containsExactly(new Removed(parallel));
        assertThat(PlanDifference.between(without, before).blocks())
                .containsExactly(new Added(parallel));
    }

    @Test
    void breakoutsHaveTitlesAndPeople() {
        var before = PlanEdits.sideBySide(plan, List.of(two.id(), three.id())).plan();
        var parallel = before.blocks().get(1);
        var tracks =
                ((BlockContent.Parallel) parallel.content())
                        .tracks().stream().map(t -> t.withPeople(4)).toList();
        assertThat(fields(before, parallel.id(), new BlockContent.Parallel(tracks)))
                .containsExactly(BlockField.TRACKS);
    }

    @Test
    void everyFieldOfThePlanIsNamed() {
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(LanguageTag.of("bg"), 6);
        var newer =
                plan.withTitle("Other")
                        .withDate(LocalDate.of(2027, 1, 14))
                        .withStart(LocalTime.of(8, 0))
                        .withTargetMinutes(90)
                        .withPlace("Sofia")
                        .withRoom(Room.UNKNOWN.with(Equipment.PRINTER, true))
                        .withGroup(new Group("", readers))
                        .withNotes("notes")
                        .withSeries(new Series(DocumentId.random(), "Series", 1))
                        .withChecklist(plan.checklist().add(Entry.of("Keys")));
        newer = PlanEdits.group(newer, List.of(one.id()), "Opening");
        assertThat(to(newer).fields()).containsExactly(PlanField.values());
        assertThat(to(newer).count()).isEqualTo(PlanField.values().length);
    }

    @Test
    void foldingASectionAwayIsNoDifference() {
        var before = PlanEdits.group(plan, List.of(one.id(), two.id()), "Opening");
        var section = before.sections().getFirst();
        var folded = PlanEdits.changeSection(before, section.id(), s -> s.withCollapsed(true));
        assertThat(folded).isNotEqualTo(before);
        assertThat(PlanDifference.between(before, folded).isEmpty()).isTrue();
        var other = PlanEdits.changeSection(before, section.id(), s -> s.withTitle("Start"));
        assertThat(PlanDifference.between(before, other).fields())
                .containsExactly(PlanField.SECTIONS);
        // A block taken out of a section that stays is named itself.
        assertThat(PlanDifference.between(before, before.remove(one.id())).fields()).isEmpty();
    }
}
