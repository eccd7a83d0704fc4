package org.lectern.plan;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.lectern.document.DocumentJson;
import org.lectern.document.History;
import org.lectern.plan.BlockContent.NewDay;
import org.lectern.plan.version.PlanDifference;
import org.lectern.plan.version.PlanDifference.BlockChange;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Whatever is done to a plan, its times and its order hold. */
class AnyEditsTest {
    /** An edit by numbers, which the plan at hand gives a meaning. */
    record Step(int what, int first, int second, int number) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        var any = Arbitraries.integers().between(-3, 40);
        return Combinators.combine(Arbitraries.integers().between(0, 19), any, any, any)
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }

    private static SessionPlan apply(SessionPlan plan, Step step) {
        var all = plan.allBlocks().toList();
        var ids =
                all.isEmpty()
                        ? List.of(BlockId.random())
                        : List.of(id(all, step.first), id(all, step.second));
        var first = ids.getFirst();
        var day = new NewDay(null, LocalTime.of(8, 0).plusMinutes(step.number * 20L), 90);
        var time = LocalTime.of(9, 0).plusMinutes(step.number * 30L);
        var text = Block.ofText("text " + step.number, Math.max(0, step.number));
        return switch (step.what) {
            case 0 -> plan.insert(step.first, text);
            case 1 -> PlanEdits.insertAbove(plan, first, Block.ofBreak(10));
            case 2 -> PlanEdits.insertBelow(plan, first, text);
            case 3 -> PlanEdits.duplicate(plan, ids).plan();
            case 4 -> PlanEdits.moveTo(plan, ids, step.number);
            case 5 -> PlanEdits.removeAll(plan, ids.subList(0, 1));
            case 6 -> PlanEdits.paste(plan, PlanEdits.copy(plan, ids), step.number).plan();
            case 7 -> PlanEdits.group(plan, ids, "section " + step.number);
            case 8 ->
                    plan.sections().isEmpty()
                            ? plan
                            : PlanEdits.ungroup(plan, plan.sections().getFirst().id());
            case 9 -> PlanEdits.resize(plan, first, step.number * 7);
            case 10 -> PlanEdits.lock(plan, first, time);
            case 11 -> PlanEdits.unlock(plan, first);
            case 12 -> PlanEdits.splitDay(plan, first, day).plan();
            case 13 -> PlanEdits.sideBySide(plan, ids).plan();
            case 14 -> PlanEdits.moveIntoTrack(plan, ids.subList(0, 1), ids.getLast(), 0, 0);
            case 15 -> plan.move(first, step.number);
            case 18 -> PlanEdits.dissolve(plan, first).plan();
            case 19 -> PlanEdits.takeOut(plan, ids.getLast());
            case 16 -> plan.change(first, b -> b.withMinutes(step.number * 3));
            default -> plan.append(text);
        };
    }

    private static BlockId id(List<Block> blocks, int number) {
        return blocks.get(Math.floorMod(number, blocks.size())).id();
    }

    @Property(seed = "20261123")
    void timesStayConsistent(@ForAll("steps") List<Step> steps) {
        var plan = PlanSamples.full();
        for (var step : steps) {
            plan = apply(plan, step);
            assertThat(plan.allBlocks().map(Block::id)).doesNotHaveDuplicates();
            for (var block : plan.blocks()) {
                if (block.content() instanceof BlockContent.Parallel parallel) {
                    assertThat(block.minutes()).isEqualTo(parallel.longest());
                }
            }
            checkTimes(plan);
        }
        byte[] json = DocumentJson.mapper().writeValueAsBytes(plan);
        assertThat(SessionPlan.KIND.read(2, DocumentJson.mapper().readTree(json))).isEqualTo(plan);
    }

    private static void checkTimes(SessionPlan plan) {
        var timeline = Timeline.of(plan);
        var timed = new ArrayList<Block>();
        for (var day : timeline.days()) {
            int at = day.startMinute();
            int latest = at;
            int total = 0;
            for (var slot : day.slots()) {
                var lockedAt = slot.block().lockedAt();
                if (lockedAt == null) {
                    assertThat(slot.startMinute()).isEqualTo(at);
                } else {
                    assertThat(slot.start()).isEqualTo(lockedAt);
                }
                assertThat(slot.gapMinutes() - slot.overrunMinutes())
                        .isEqualTo(slot.startMinute() - at);
                assertThat(slot.endMinute() - slot.startMinute()).isEqualTo(slot.block().minutes());
                at = slot.endMinute();
                latest = Math.max(latest, at);
                total += slot.block().minutes();
                timed.add(slot.block());
            }
            assertThat(day.endMinute()).isEqualTo(latest);
            assertThat(day.totalMinutes()).isEqualTo(total);
            assertThat(day.endMinute() + day.freeMinutes() - day.overMinutes())
                    .isEqualTo(day.targetEndMinute());
        }
        assertThat(timed).isEqualTo(plan.blocks().stream().filter(b -> !b.beginsDay()).toList());
        assertThat(timeline.days()).hasSize(1 + plan.blocks().size() - timed.size());
    }

    @Property(seed = "20261123", tries = 300)
    void undoOfAllReturnsTheFirstPlanAndRedoTheLast(@ForAll("steps") List<Step> steps) {
        var first = PlanSamples.full();
        var history = new History<>(first, true);
        for (var step : steps) {
            history.edit(apply(history.current(), step), null);
        }
        var last = history.current();
        while (history.undo()) {
            assertThat(history.canRedo()).isTrue();
        }
        assertThat(history.current()).isSameAs(first);
        while (history.redo()) {
            assertThat(history.canUndo()).isTrue();
        }
        assertThat(history.current()).isSameAs(last);
    }

    private static SessionPlan unfolded(SessionPlan plan) {
        for (var section : plan.sections()) {
            plan = PlanEdits.changeSection(plan, section.id(), s -> s.withCollapsed(false));
        }
        return plan;
    }

    private static List<BlockChange> named(
            SessionPlan older, SessionPlan newer, Class<? extends BlockChange> kind) {
        return PlanDifference.between(older, newer).blocks().stream()
                .filter(kind::isInstance)
                .toList();
    }

    @Property(seed = "20261124")
    void plansDifferJustWhenADifferenceIsNamed(@ForAll("steps") List<Step> steps) {
        var before = PlanSamples.full();
        var now = before;
        for (var step : steps) {
            now = apply(now, step);
        }
        assertThat(PlanDifference.between(before, now).isEmpty())
                .isEqualTo(unfolded(before).equals(unfolded(now)));
        assertThat(PlanDifference.between(now, now).isEmpty()).isTrue();
        // What came one way went the other way.
        assertThat(named(before, now, BlockChange.Added.class))
                .hasSameSizeAs(named(now, before, BlockChange.Removed.class));
    }
}
