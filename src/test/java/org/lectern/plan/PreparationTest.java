package org.lectern.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.material.MaterialFacts.Per;
import org.lectern.material.Pin;
import org.lectern.plan.BlockContent.Track;
import org.lectern.plan.Preparation.Copies;
import org.lectern.plan.Preparation.Item;
import org.lectern.plan.Preparation.Print;

import java.util.List;

class PreparationTest {
    private static final Pin VALUES = PlanSamples.pin("values", 1);
    private static final Pin ADVERT = PlanSamples.pin("advert", 1);

    private static final PlanMaterials MATERIALS =
            Head.materials(
                    Head.of(VALUES)
                            .thing("cards", Per.PARTICIPANT, 1, true)
                            .thing("flip chart", Per.SESSION, 1, false)
                            .made(),
                    Head.of(ADVERT)
                            .thing("cards", Per.PAIR, 1, true)
                            .thing("flip chart", Per.SESSION, 2, false)
                            .made());

    private static List<Item> items(SessionPlan plan) {
        return Preparation.of(plan, MATERIALS, List.of(PlanSamples.EN)).items();
    }

    private static Block values() {
        return Block.ofMaterial(VALUES, 30);
    }

    private static Block advert() {
        return Block.ofMaterial(ADVERT, 30);
    }

    private static Item item(String name, int count) {
        return new Item("thing:" + name, name, count);
    }

    @Test
    void oneAfterTheOtherThingsServeTwiceAndPrintedOnesAddUp() {
        var plan = PlanSamples.plan(values(), advert(), values());
        assertThat(items(plan.withGroup(PlanSamples.group(6, 5))))
                .containsExactly(item("cards", 17), item("flip chart", 2));
    }

    @Test
    void tracksAtTheSameTimeAddUpForTheirPeople() {
        var breakouts =
                Block.ofParallel(
                        List.of(
                                new Track("", 4, List.of(values(), advert())),
                                new Track("", 0, List.of(values()))));
        var plan = PlanSamples.plan(advert(), breakouts);
        assertThat(items(plan.withGroup(PlanSamples.group(6, 5))))
                .containsExactly(item("cards", 6 + 4 + 7), item("flip chart", 3));
    }

    @Test
    void aKeyIsTheSameInEveryLanguageAndForEveryNumber() {
        var plan = PlanSamples.plan(values());
        var few = plan.withGroup(PlanSamples.group(0, 3));
        var bulgarian = Preparation.of(few, MATERIALS, List.of(PlanSamples.BG));
        assertThat(bulgarian.items().getFirst()).isEqualTo(new Item("thing:cards", "бг cards", 3));
        assertThat(items(plan.withGroup(PlanSamples.group(0, 9))).getFirst().key())
                .isEqualTo("thing:cards");
    }

    @Test
    void copiesAreForEachLanguageAndPrint() {
        var group =
                PlanSamples.group(6, 2)
                        .withLargePrint(PlanSamples.BG, 2)
                        .withLargePrint(PlanSamples.EN, 9);
        assertThat(group.largePrintOf(PlanSamples.EN)).isEqualTo(2);
        var plan = PlanSamples.plan().withGroup(group);
        assertThat(Preparation.of(plan, MATERIALS, List.of()).copies())
                .containsExactly(
                        new Copies("copies:bg:standard", PlanSamples.BG, Print.STANDARD, 4),
                        new Copies("copies:bg:large", PlanSamples.BG, Print.LARGE, 2),
                        new Copies("copies:en:large", PlanSamples.EN, Print.LARGE, 2));
    }

    @Test
    void largePrintIsNeverForMoreThanThereAre() {
        var group = PlanSamples.group(6, 5).withLargePrint(PlanSamples.BG, 4);
        assertThat(group.withParticipants(PlanSamples.BG, 3).largePrintOf(PlanSamples.BG))
                .isEqualTo(3);
        assertThat(group.without(PlanSamples.BG).largePrint()).isEmpty();
        assertThat(group.withLargePrint(PlanSamples.BG, -1).largePrint()).isEmpty();
    }

    @Test
    void ticksOfDerivedAndOwnEntriesAreCounted() {
        var task = Block.ofText("Call the guest", 0);
        var room = Checklist.Entry.of("Book the room");
        var checklist =
                Checklist.EMPTY
                        .add(room)
                        .add(Checklist.Entry.of("Chairs"))
                        .setDone(room.id(), true)
                        .setTicked("thing:cards", true)
                        .setTicked("block:" + task.id().value(), true)
                        .setTicked("thing:gone", true);
        var plan = PlanSamples.plan(task, values()).withGroup(PlanSamples.group(0, 3));
        var preparation = Preparation.of(plan, MATERIALS, List.of(PlanSamples.EN));
        assertThat(preparation.tasks())
                .containsExactly(new Preparation.Task("block:" + task.id().value(), task.id()));
        assertThat(preparation.done(checklist)).isEqualTo(new Preparation.Done(3, 6));
        assertThat(preparation.done(checklist.setTicked("thing:cards", false)).done()).isEqualTo(2);
        assertThat(preparation.done(checklist.cleared()).done()).isZero();
        assertThat(checklist.rename(room.id(), "Book it").own().getFirst().text())
                .isEqualTo("Book it");
        assertThat(checklist.remove(room.id()).own()).hasSize(1);
    }
}
