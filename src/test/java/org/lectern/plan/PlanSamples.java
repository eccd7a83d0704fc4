package org.lectern.plan;

import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Sha256;
import org.lectern.material.Audience;
import org.lectern.material.Pin;
import org.lectern.plan.BlockContent.NewDay;
import org.lectern.plan.BlockContent.Track;
import org.lectern.plan.Room.Equipment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Plans to test with. */
final class PlanSamples {
    static final LanguageTag BG = LanguageTag.of("bg");
    static final LanguageTag EN = LanguageTag.of("en");

    private PlanSamples() {}

    static Group group(int bulgarian, int english) {
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(BG, bulgarian);
        readers.put(EN, english);
        return new Group("", readers);
    }

    static Pin pin(String material, int revision) {
        return new Pin(
                Sha256.ofText("feed"),
                new MaterialId(material),
                revision,
                Sha256.ofText(material + revision));
    }

    /** A plan with nobody in its group and these blocks, on one day. */
    static SessionPlan plan(Block... blocks) {
        var plan = SessionPlan.empty("plan", new Group("", new TreeMap<>()));
        for (var block : blocks) {
            plan = plan.append(block);
        }
        return plan;
    }

    /** A plan with something in every part of it. */
    static SessionPlan full() {
        var first = Block.ofText("Welcome", 10).withMethod("In a circle").withMaterials("Chairs");
        var second =
                Block.ofMaterial(pin("values", 3), 45)
                        .withTitle("Values")
                        .withGoal("Goal")
                        .withNotes("Notes")
                        .withBounds(new Bounds(30, 60))
                        .withLockedAt(LocalTime.of(9, 45));
        var breakouts =
                Block.ofParallel(
                        List.of(
                                new Track("Blue", 6, List.of(Block.ofText("Talk", 20))),
                                new Track(
                                        "Red",
                                        5,
                                        List.of(
                                                Block.ofMaterial(pin("advert", 1), 25),
                                                Block.ofBreak(5)))));
        var day = Block.ofDay(new NewDay(LocalDate.of(2027, 1, 15), LocalTime.of(10, 0), 120));
        var plan =
                plan(first, second, Block.ofBreak(10), breakouts, day, Block.ofText("Bye", 30))
                        .withDate(LocalDate.of(2027, 1, 14))
                        .withPlace("Library")
                        .withNotes("Bring the keys")
                        .withRoom(Room.of(Map.of(Equipment.PROJECTOR, true)))
                        .withSeries(
                                new Series(
                                        new DocumentId("123e4567-e89b-42d3-a456-426614174000"),
                                        "Series",
                                        2))
                        .withGroup(
                                group(6, 5)
                                        .withAudience(Set.of(Audience.ADULTS, Audience.SENIORS))
                                        .withLevel("A")
                                        .withLargePrint(BG, 2))
                        .withChecklist(
                                Checklist.EMPTY
                                        .add(Checklist.Entry.of("Book the room"))
                                        .setTicked("thing:pen", true));
        return PlanEdits.group(plan, List.of(first.id(), second.id()), "Opening");
    }
}
