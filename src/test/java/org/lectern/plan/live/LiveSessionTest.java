package org.lectern.plan.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.document.DocumentJson;
import org.lectern.plan.Block;
import org.lectern.plan.Bounds;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.live.LiveView.Zone;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class LiveSessionTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final DocumentId ID = new DocumentId("123e4567-e89b-42d3-a456-426614174000");
    private static final PlanMaterials NONE = new PlanMaterials(Map.of());

    /** Half past nine in Sofia. */
    private static final Instant START = Instant.parse("2027-01-14T07:30:00Z");

    private final Block prepare = Block.ofText("Prepare", 0);
    private final Block first = Block.ofText("First", 40).withBounds(new Bounds(20, 60));
    private final Block pause = Block.ofBreak(10).withBounds(new Bounds(5, 15));
    private final Block guest = Block.ofText("Guest", 30).withLockedAt(LocalTime.of(10, 20));
    private final Block last = Block.ofText("Last", 40).withBounds(new Bounds(20, 60));
    private final SessionPlan plan = planOf(prepare, first, pause, guest, last);

    private Instant now = START;
    private final InstantSource clock = () -> now;

    private static SessionPlan planOf(Block... blocks) {
        var plan = SessionPlan.empty("Plan", new Group("", new TreeMap<>()));
        for (var block : blocks) {
            plan = plan.append(block);
        }
        return plan;
    }

    private LiveSession begun() {
        return LiveSession.begin(ID, plan, 0, clock, SOFIA);
    }

    private LiveSession restarted(LiveSession session) {
        byte[] json = DocumentJson.mapper().writeValueAsBytes(session.state());
        var state = LiveState.KIND.read(2, DocumentJson.mapper().readTree(json));
        assertThat(state).isEqualTo(session.state());
        return new LiveSession(state, clock, SOFIA);
    }

    /** Time goes by while somebody looks at the clock every minute. */
    private LiveView watched(LiveSession session, int minutes) {
        for (int i = 0; i < minutes; i++) {
            now = now.plusSeconds(60);
            session.view();
        }
        return session.view();
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    @Test
    void theFirstBlockThatTakesTimeRuns() {
        var view = begun().view();
        assertThat(view.block()).isEqualTo(first);
        assertThat(view.position()).isEqualTo(1);
        assertThat(view.count()).isEqualTo(4);
        assertThat(view.remaining()).isEqualTo(minutes(40));
        assertThat(view.next()).isEqualTo(pause);
        assertThat(view.plannedEnd()).isEqualTo(START.plus(minutes(120)));
        assertThat(view.behind()).isZero();
        assertThat(view.zone()).isEqualTo(Zone.PLENTY);
    }

    @Test
    void coloursChangeAtAFifthAndATwentieth() {
        var session = begun();
        assertThat(watched(session, 31).zone()).isEqualTo(Zone.PLENTY);
        assertThat(watched(session, 1).zone()).isEqualTo(Zone.LITTLE);
        assertThat(watched(session, 5).zone()).isEqualTo(Zone.LITTLE);
        assertThat(watched(session, 1).zone()).isEqualTo(Zone.LAST);
        assertThat(watched(session, 2).zone()).isEqualTo(Zone.OVER);
        assertThat(watched(session, 3).remaining()).isEqualTo(minutes(-3));
    }

    @Test
    void aBlockThatRunsOverMovesTheForecastOnceTheLockIsReached() {
        var session = begun();
        assertThat(watched(session, 43).behind()).isEqualTo(minutes(3));
        session.next();
        session.extend(-5);
        assertThat(session.view().behind()).isEqualTo(minutes(0));
    }

    @Test
    void aPauseStandsStill() {
        var session = begun();
        watched(session, 10);
        session.pause();
        var standing = watched(session, 20);
        assertThat(standing.paused()).isTrue();
        assertThat(standing.remaining()).isEqualTo(minutes(30));
        assertThat(standing.jumped()).isZero();
        session.resume();
        assertThat(watched(session, 5).remaining()).isEqualTo(minutes(25));
    }

    @Test
    void moreAndFewerMinutes() {
        var session = begun();
        session.extend(5);
        assertThat(session.view().remaining()).isEqualTo(minutes(45));
        session.extend(-500);
        assertThat(session.view().length()).isEqualTo(minutes(1));
        session.next();
        assertThat(session.view().length()).isEqualTo(minutes(10));
    }

    @Test
    void sleepCountsUntilItIsSaidThatItDoesNot() {
        var session = begun();
        watched(session, 5);
        now = now.plus(minutes(25));
        var awake = session.view();
        assertThat(awake.remaining()).isEqualTo(minutes(10));
        assertThat(awake.jumped()).isEqualTo(minutes(25));
        session.settleJump(false);
        assertThat(session.view().remaining()).isEqualTo(minutes(35));
        assertThat(session.view().jumped()).isZero();
        now = now.plus(minutes(25));
        session.settleJump(true);
        assertThat(session.view().remaining()).isEqualTo(minutes(10));
    }

    @Test
    void aClockSetBackTakesNothingAway() {
        var session = begun();
        watched(session, 10);
        now = now.minus(minutes(55));
        assertThat(session.view().remaining()).isEqualTo(minutes(30));
        assertThat(watched(session, 5).remaining()).isEqualTo(minutes(25));
        session.pause();
        now = now.minus(minutes(5));
        session.resume();
        assertThat(session.view().remaining()).isEqualTo(minutes(25));
    }

    @Property(seed = "20261123", tries = 200)
    void howeverTheClockJumpsWhatHasRunNeverGetsLess(
            @ForAll @Size(max = 30) List<@IntRange(min = -7200, max = 7200) Integer> jumps) {
        now = START;
        var session = begun();
        var before = session.view().remaining();
        for (int seconds : jumps) {
            now = now.plusSeconds(seconds);
            var remaining = session.view().remaining();
            assertThat(before.minus(remaining)).isEqualTo(Duration.ofSeconds(Math.max(0, seconds)));
            before = remaining;
        }
    }

    @Test
    void aRestartGoesOnWhereItWas() {
        var session = begun();
        watched(session, 40);
        session.next();
        session.extend(5);
        watched(session, 3);
        session.pause();
        now = now.plus(minutes(30));
        var again = restarted(session);
        assertThat(again.view().block()).isEqualTo(pause);
        assertThat(again.view().remaining()).isEqualTo(minutes(12));
        assertThat(again.view().paused()).isTrue();
        again.resume();
        now = now.plus(minutes(10));
        var later = restarted(again);
        assertThat(later.view().remaining()).isEqualTo(minutes(2));
        assertThat(later.view().jumped()).isEqualTo(minutes(10));
        assertThat(later.delivered().blocks().getFirst().actualMinutes()).isEqualTo(40);
    }

    @Test
    void nextTakenBackRunsOnWithAllItsTime() {
        var session = begun();
        watched(session, 10);
        session.next();
        watched(session, 2);
        session.back();
        assertThat(session.view().block()).isEqualTo(first);
        assertThat(session.view().remaining()).isEqualTo(minutes(28));
        session.back();
        assertThat(session.view().remaining()).isEqualTo(minutes(28));
    }

    @Test
    void aBlockThatIsGoneBackToIsAsLongAsItHadBeenMade() {
        var session = begun();
        session.extend(5);
        session.next();
        assertThat(session.view().length()).isEqualTo(minutes(pause.minutes()));
        session.back();
        assertThat(session.view().length()).isEqualTo(minutes(first.minutes() + 5));
        assertThat(session.state().done()).isEmpty();
    }

    @Test
    void aSessionOfTheFirstFormatIsRead() {
        var session = begun();
        watched(session, 10);
        session.next();
        var state = session.state();
        JsonNode kept = DocumentJson.mapper().valueToTree(state);
        ((ObjectNode) kept.get("done").get(0)).remove("extraMinutes");
        assertThat(LiveState.KIND.read(1, kept)).isEqualTo(state);
    }

    @Test
    void lostMinutesAreSharedOverWhatRemains() {
        var session = begun();
        watched(session, 43);
        var overrun = session.share(NONE).orElseThrow();
        assertThat(overrun.shared().fits()).isTrue();
        session.take(overrun);
        assertThat(session.view().behind()).isZero();
        session.next();
        assertThat(session.view().length()).isEqualTo(minutes(7));
        assertThat(session.state().planned()).isEqualTo(plan);
        assertThat(session.delivered().blocks().get(1).block()).isEqualTo(pause);
    }

    @Test
    void afterTheLastBlockAllIsOverAndWhatHappenedIsKept() {
        var session = begun();
        for (int minutes : List.of(42, 8, 30)) {
            watched(session, minutes);
            session.next();
        }
        watched(session, 39);
        now = now.plusSeconds(40);
        session.next();
        var view = session.view();
        assertThat(view.isOver()).isTrue();
        assertThat(view.forecastEnd()).isEqualTo(now);
        assertThat(view.position()).isEqualTo(4);
        assertThat(session.share(NONE)).isEmpty();
        session.next();
        session.pause();
        assertThat(session.view().paused()).isFalse();
        var delivered = session.delivered();
        assertThat(delivered.blocks())
                .extracting(DeliveredSession.DeliveredBlock::actualMinutes)
                .containsExactly(42, 8, 30, 40);
        assertThat(delivered.plan()).isEqualTo(ID);
        assertThat(delivered.startedAt()).isEqualTo(START);
        var kept =
                delivered
                        .withAttended(LanguageTag.of("bg"), 9)
                        .withNote("Good")
                        .withActualMinutes(0, 45);
        byte[] json = DocumentJson.mapper().writeValueAsBytes(kept);
        assertThat(DeliveredSession.KIND.read(1, DocumentJson.mapper().readTree(json)))
                .isEqualTo(kept);
        session.back();
        assertThat(session.view().block()).isEqualTo(last);
    }

    @Test
    void aLateSessionMeasuresItsLocksFromTheEveningBefore() {
        var late = Block.ofText("Late", 30).withLockedAt(LocalTime.of(0, 30));
        var night = planOf(Block.ofText("a", 60), late).withStart(LocalTime.of(23, 30));
        now = Instant.parse("2027-01-14T22:05:00Z");
        var session = LiveSession.begin(ID, night, 0, clock, SOFIA);
        assertThat(session.view().plannedEnd()).isEqualTo(Instant.parse("2027-01-14T23:00:00Z"));
        assertThat(session.view().behind()).isEqualTo(minutes(35));
    }

    @Test
    void aDayWithoutTimedBlocksCanNotBeHeld() {
        var nothing = planOf(prepare);
        assertThatThrownBy(() -> LiveSession.begin(ID, nothing, 0, clock, SOFIA))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
