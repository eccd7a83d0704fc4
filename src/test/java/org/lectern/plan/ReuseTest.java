package org.lectern.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lectern.base.DocumentId;
import org.lectern.document.DocumentHead;
import org.lectern.document.DocumentJson;
import org.lectern.material.Pin;
import org.lectern.plan.BlockContent.NewDay;
import org.lectern.plan.BlockContent.Parallel;
import org.lectern.plan.EarlierBlocks.Found;
import org.lectern.plan.EarlierBlocks.Source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

class ReuseTest {
    private static final LocalDate MAY = LocalDate.of(2027, 5, 3);
    private static final Pin PIN = PlanSamples.pin("values", 1);
    private static final PlanMaterials MATERIALS =
            Head.materials(Head.of(PIN).edition(PlanSamples.BG, 1, "Ценности на картички").made());

    private static Source source(String title, SessionPlan plan) {
        var head = new DocumentHead(DocumentId.random(), title, Instant.EPOCH);
        return new Source(head, plan, MATERIALS);
    }

    private static EarlierBlocks earlier(Source... sources) {
        return new EarlierBlocks(List.of(sources), 0, text -> text.toLowerCase(Locale.ROOT));
    }

    private static List<Block> blocks(EarlierBlocks earlier, String words) {
        return earlier.find(words, 100).stream().map(Found::block).toList();
    }

    @Test
    void aPlanForAnotherGroupKeepsItsBlocksAndTheirTimes() {
        var plan = PlanSamples.full();
        var group = PlanSamples.group(1, 2);
        var copy = PlanCopies.forAnother(plan, "Again", group, MAY);
        assertThat(copy.title()).isEqualTo("Again");
        assertThat(copy.group()).isEqualTo(group);
        assertThat(copy.date()).isEqualTo(MAY);
        assertThat(copy.series()).isNull();
        assertThat(copy.sections()).isEqualTo(plan.sections());
        assertThat(copy.checklist().ticked()).isEmpty();
        assertThat(copy.checklist().own())
                .extracting(Checklist.Entry::text)
                .containsExactly("Book the room");
        assertThat(Timeline.of(copy).slots())
                .extracting(Timeline.Slot::startMinute)
                .isEqualTo(
                        Timeline.of(plan).slots().stream()
                                .map(Timeline.Slot::startMinute)
                                .toList());
        var days = Timeline.of(copy).days();
        assertThat(days.getLast().date()).isEqualTo(MAY.plusDays(1));
        var breakouts = (Parallel) copy.blocks().get(3).content();
        assertThat(breakouts.tracks()).allMatch(track -> track.people() == 0);
        var undated = PlanCopies.forAnother(plan, "", group, null);
        assertThat(Timeline.of(undated).days()).allMatch(day -> day.date() == null);
    }

    @Test
    void aTemplateHasNeitherDatesNorNumbersOfPeople() {
        var template = new PlanTemplate("For schools", PlanSamples.full());
        assertThat(template.title()).isEqualTo("plan");
        assertThat(template.plan().date()).isNull();
        assertThat(template.plan().group().size()).isZero();
        assertThat(template.plan().group().participants())
                .containsOnlyKeys(PlanSamples.BG, PlanSamples.EN);
        assertThat(template.plan().group().level()).isEqualTo("A");
        byte[] json = DocumentJson.mapper().writeValueAsBytes(template);
        assertThat(PlanTemplate.KIND.read(1, DocumentJson.mapper().readTree(json)))
                .isEqualTo(template);
        var begun = template.begin("New", PlanSamples.group(2, 0), MAY);
        assertThat(begun.date()).isEqualTo(MAY);
        assertThat(begun.group().size()).isEqualTo(2);
        assertThat(begun.blocks()).hasSize(6);
    }

    @Test
    void aBlockOfOnesOwnIsUsedUnderANewId() {
        var own = new OwnBlock(Block.ofText("Energiser", 5).withLockedAt(LocalTime.NOON));
        assertThat(own.title()).isEqualTo("Energiser");
        assertThat(own.block().lockedAt()).isNull();
        assertThat(own.use().id()).isNotEqualTo(own.block().id());
        assertThat(own.use().title()).isEqualTo("Energiser");
        byte[] json = DocumentJson.mapper().writeValueAsBytes(own);
        assertThat(OwnBlock.KIND.read(1, DocumentJson.mapper().readTree(json))).isEqualTo(own);
        var day = Block.ofDay(new NewDay(null, LocalTime.NOON, 60));
        assertThatThrownBy(() -> new OwnBlock(day)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneDayBecomesAPlanOfOneDay() {
        var day = PlanCopies.ofDay(PlanSamples.full(), 1);
        assertThat(day.blocks()).extracting(Block::title).containsExactly("Bye");
        assertThat(day.start()).isEqualTo(LocalTime.of(10, 0));
        assertThat(day.targetMinutes()).isEqualTo(120);
        assertThat(day.date()).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(day.sections()).isEmpty();
    }

    @Test
    void blocksAreFoundByTheBeginningsOfTheirWords() {
        var round = Block.ofText("Round of names", 10).withNotes("Use the soft ball");
        var values = Block.ofMaterial(PIN, 30);
        var inTrack = Block.ofText("Expert corner", 20);
        var breakouts = Block.ofParallel(List.of(new BlockContent.Track("", 0, List.of(inTrack))));
        var earlier =
                earlier(
                        source(
                                "one",
                                PlanSamples.plan(round, values, breakouts, Block.ofBreak(5))));
        assertThat(blocks(earlier, "names round")).containsExactly(round);
        assertThat(blocks(earlier, "SOFT")).containsExactly(round);
        assertThat(blocks(earlier, "картич")).containsExactly(values);
        assertThat(blocks(earlier, "exp")).containsExactly(inTrack);
        assertThat(blocks(earlier, "ound")).isEmpty();
        assertThat(blocks(earlier, " ")).containsExactly(round, values, inTrack);
        assertThat(earlier.find("", 2)).hasSize(2);
    }

    @Test
    void whatWasCopiedFromPlanToPlanIsFoundOnceInTheNewest() {
        var round = Block.ofText("Round", 10);
        var old = PlanSamples.plan(round);
        var copied =
                PlanEdits.paste(PlanSamples.plan(), PlanEdits.copy(old, List.of(round.id())), 0);
        var newest = source("new", copied.plan());
        var found = earlier(newest, source("old", old)).find("round", 10);
        assertThat(found)
                .containsExactly(new Found(newest.head(), copied.plan().blocks().getFirst()));
        var longer = source("longer", old.change(round.id(), b -> b.withMinutes(20)));
        assertThat(earlier(longer, newest).find("round", 10)).hasSize(2);
    }
}
