package org.lectern.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.library.LibraryStore;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent.NewDay;
import org.lectern.plan.Bounds;
import org.lectern.plan.Group;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.live.DeliveredSession;
import org.lectern.plan.live.DeliveredSession.DeliveredBlock;
import org.lectern.plan.live.LiveSessions;
import org.lectern.plan.live.LiveState;
import org.lectern.plan.live.LiveView.Zone;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Navigator;
import org.lectern.ui.kit.RecordedNotices;
import org.lectern.ui.live.LiveViewModel.Page;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A session from its first minute to what is kept of it. */
final class LiveViewModelTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final DocumentId PLAN = DocumentId.random();
    private static final Destination LIVE = new Destination.Live(PLAN);

    private final Block first = Block.ofText("First", 40).withBounds(new Bounds(20, 60));
    private final Block pause = Block.ofBreak(10).withBounds(new Bounds(5, 15));
    private final Block last = Block.ofText("Last", 40).withBounds(new Bounds(20, 60));
    private final KeptDocuments documents = new KeptDocuments();
    private final Plans plans = new Plans(documents, noLibrary());
    private final RecordedNotices notices = new RecordedNotices();
    private final Navigator navigator = new Navigator(new Destination.Plan(PLAN));

    /** Half past nine in Sofia. */
    private final PlayedTicker time = new PlayedTicker(Instant.parse("2027-01-14T07:30:00Z"));

    private LiveViewModel model = started();

    @BeforeEach
    void keepPlan() {
        plans.save(PLAN, planOf(first, pause, last));
        navigator.go(LIVE);
    }

    /** None of the blocks has a material. */
    private static LibraryStore noLibrary() {
        return (LibraryStore)
                Proxy.newProxyInstance(
                        LibraryStore.class.getClassLoader(),
                        new Class<?>[] {LibraryStore.class},
                        (_, method, _) -> {
                            throw new UnsupportedOperationException(method.getName());
                        });
    }

    private static SessionPlan planOf(Block... blocks) {
        var group = new Group("", new TreeMap<>(Map.of(BG, 6)));
        var plan = SessionPlan.empty("Finding direction", group);
        for (var block : blocks) {
            plan = plan.append(block);
        }
        return plan;
    }

    private LiveSessions sessions() {
        return new LiveSessions(documents, plans, time, SOFIA);
    }

    /** As after a start of the program. */
    private LiveViewModel started() {
        var jobs = Jobs.inline((_, message, _) -> notices.shown.add(message));
        return new LiveViewModel(sessions(), time, time, jobs, navigator, notices);
    }

    private Moment now() {
        return Objects.requireNonNull(model.moment().get());
    }

    private DeliveredSession report() {
        return Objects.requireNonNull(model.report().get());
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private String clock(Instant moment) {
        return LiveWords.clock(moment, SOFIA);
    }

    @Test
    void theTimerRunsThroughItsZones() {
        model.open(PLAN);
        assertThat(model.page().get()).isEqualTo(Page.RUNNING);
        assertThat(now().view().block()).isEqualTo(first);
        time.watch(minutes(31));
        assertThat(now().view().zone()).isEqualTo(Zone.PLENTY);
        time.watch(minutes(1));
        assertThat(now().view().zone()).isEqualTo(Zone.LITTLE);
        time.watch(minutes(6));
        assertThat(now().view().zone()).isEqualTo(Zone.LAST);
        assertThat(LiveWords.timer(now().view().remaining())).isEqualTo("2:00");
        time.watch(Duration.ofSeconds(125));
        assertThat(now().view().zone()).isEqualTo(Zone.OVER);
        assertThat(LiveWords.timer(now().view().remaining())).isEqualTo("+0:05");
    }

    @Test
    void keysDoWhatTheButtonsDo() {
        model.open(PLAN);
        time.watch(minutes(10));
        assertThat(press(KeyCode.SPACE)).isTrue();
        time.watch(minutes(5));
        assertThat(now().view().paused()).isTrue();
        assertThat(now().view().remaining()).isEqualTo(minutes(30));
        press(KeyCode.SPACE);
        typed("+");
        assertThat(now().view().remaining()).isEqualTo(minutes(35));
        typed("−");
        typed("-");
        assertThat(now().view().remaining()).isEqualTo(minutes(25));
        press(KeyCode.PAGE_DOWN);
        assertThat(now().view().block()).isEqualTo(pause);
        press(KeyCode.PAGE_UP);
        assertThat(now().view().block()).isEqualTo(first);
        assertThat(LiveCommand.of(KeyCode.A)).isEmpty();
        assertThat(LiveCommand.ofTyped("a")).isEmpty();
    }

    private boolean press(KeyCode key) {
        return model.run(LiveCommand.of(key).orElseThrow());
    }

    private void typed(String character) {
        model.run(LiveCommand.ofTyped(character).orElseThrow());
    }

    @Test
    void lostMinutesAreSharedWithOnePress() {
        model.open(PLAN);
        time.watch(minutes(40));
        assertThat(model.offer().get()).isNull();
        time.watch(minutes(6));
        assertThat(clock(now().view().forecastEnd())).isEqualTo("11:06");
        assertThat(now().behindMinutes()).isEqualTo(6);
        var offer = Objects.requireNonNull(model.offer().get());
        assertThat(offer.shared().changes()).isNotEmpty();
        assertThat(LiveWords.clock(offer.sharedEndMinute())).isEqualTo("11:00");
        assertThat(now().isAsPlanned()).isTrue();
        model.share();
        assertThat(clock(now().view().forecastEnd())).isEqualTo("11:00");
        assertThat(model.offer().get()).isNull();
        assertThat(now().isAsPlanned()).isFalse();
        model.takeBack();
        assertThat(now().isAsPlanned()).isTrue();
        assertThat(model.offer().get()).isEqualTo(offer);
    }

    @Test
    void moreTimeForABlockMovesTheForecastOfAllThatComes() {
        model.open(PLAN);
        model.run(LiveCommand.MORE);
        assertThat(clock(now().dueAt())).isEqualTo("10:15");
        assertThat(now().view().coming())
                .extracting(c -> clock(c.startsAt()))
                .containsExactly("10:15", "10:25");
        assertThat(clock(now().view().forecastEnd())).isEqualTo("11:05");
    }

    @Test
    void afterSleepItAsksAndTheAnswerCounts() {
        model.open(PLAN);
        time.watch(minutes(5));
        time.jump(minutes(25));
        assertThat(now().view().jumped()).isEqualTo(minutes(25));
        assertThat(now().view().remaining()).isEqualTo(minutes(10));
        model.settle(false);
        assertThat(now().view().jumped()).isZero();
        assertThat(now().view().remaining()).isEqualTo(minutes(35));
        time.jump(minutes(25));
        model.settle(true);
        assertThat(now().view().remaining()).isEqualTo(minutes(10));
    }

    @Test
    void itIsKeptOnceAMinuteAndGoesOnAfterARestart() {
        model.open(PLAN);
        int before = documents.saves;
        time.watch(Duration.ofSeconds(59));
        assertThat(documents.saves).isEqualTo(before);
        time.watch(Duration.ofSeconds(61));
        assertThat(documents.saves).isEqualTo(before + 2);
        model.note("Fewer cards");
        model.run(LiveCommand.NEXT);
        time.watch(minutes(3));

        model = started();
        time.jump(minutes(4));
        assertThat(sessions().running().map(LiveState::plan)).contains(PLAN);
        model.open(PLAN);
        assertThat(now().view().block()).isEqualTo(pause);
        assertThat(now().view().jumped()).isEqualTo(minutes(4));
        assertThat(now().view().remaining()).isEqualTo(minutes(3));
        assertThat(now().state().note()).isEqualTo("Fewer cards");
    }

    @Test
    void afterTheLastBlockItAsksOnceAndThenWhatReallyHappened() {
        model.open(PLAN);
        time.watch(minutes(42));
        model.run(LiveCommand.NEXT);
        time.watch(minutes(8));
        model.run(LiveCommand.NEXT);
        time.watch(minutes(30));
        model.run(LiveCommand.NEXT);
        assertThat(model.ending().get()).isTrue();
        assertThat(model.page().get()).isEqualTo(Page.RUNNING);
        model.doNotEnd();
        model.askToEnd();
        model.end();
        assertThat(model.page().get()).isEqualTo(Page.REPORT);
        assertThat(report().blocks())
                .extracting(DeliveredBlock::actualMinutes)
                .containsExactly(42, 8, 30);
        assertThat(report().attended()).containsExactly(Map.entry(BG, 6));
        model.tookMinutes(1, 10);
        model.attended(BG, 5);
        model.reportNote("A good group");
        model.deliver();
        assertThat(kept()).hasSize(1);
        var told = kept().getFirst();
        assertThat(told.blocks().get(1).actualMinutes()).isEqualTo(10);
        assertThat(told.attended()).containsExactly(Map.entry(BG, 5));
        assertThat(told.note()).isEqualTo("A good group");
        assertThat(sessions().running()).isEmpty();
        assertThat(sessions().deliveredOn(PLAN)).containsExactly(LocalDate.of(2027, 1, 14));
        assertThat(time.isTicking()).isFalse();
        assertThat(navigator.current().get()).isEqualTo(new Destination.Plan(PLAN));
        navigator.back();
        assertThat(navigator.current().get()).isNotEqualTo(LIVE);
    }

    private List<DeliveredSession> kept() {
        return documents.list(DeliveredSession.KIND, false).stream()
                .map(head -> documents.load(DeliveredSession.KIND, head.id()).orElseThrow())
                .map(stored -> stored.content())
                .toList();
    }

    @Test
    void whatSeemedToBeTheEndCanGoOn() {
        model.open(PLAN);
        time.watch(minutes(10));
        model.end();
        time.watch(minutes(5));
        model.goBack();
        assertThat(model.page().get()).isEqualTo(Page.RUNNING);
        assertThat(now().view().paused()).isFalse();
        assertThat(now().view().remaining()).isEqualTo(minutes(30));
    }

    @Test
    void aSessionThatIsNotToBeKeptComesBackOnRequest() {
        model.open(PLAN);
        model.end();
        model.discard();
        assertThat(sessions().running()).isEmpty();
        assertThat(kept()).isEmpty();
        notices.undos.getFirst().run();
        assertThat(navigator.current().get()).isEqualTo(LIVE);
        model.open(PLAN);
        assertThat(model.page().get()).isEqualTo(Page.RUNNING);
    }

    @Test
    void aSessionLeftBehindEndsWithoutTheHoursInWhichNobodyLooked() {
        model.open(PLAN);
        time.watch(minutes(20));
        model = started();
        time.jump(Duration.ofHours(15));
        model.endOnceOpen();
        model.open(PLAN);
        assertThat(model.page().get()).isEqualTo(Page.REPORT);
        assertThat(report().blocks().getFirst().actualMinutes()).isEqualTo(20);
    }

    @Test
    void oneSessionRunsAtATime() {
        model.open(PLAN);
        var other = DocumentId.random();
        plans.save(other, planOf(Block.ofText("Other", 30)));
        model = started();
        model.open(other);
        assertThat(model.page().get()).isEqualTo(Page.NOTHING);
        assertThat(model.isAnotherRunning()).isTrue();
        assertThat(notices.shown).isEmpty();
        navigator.go(new Destination.Live(other));
        model.goToRunning();
        assertThat(navigator.current().get()).isEqualTo(LIVE);
    }

    @Test
    void aPlanWithoutMinutesSaysWhyItCanNotBeHeld() {
        plans.save(PLAN, planOf(Block.ofText("Prepare", 0)));
        model.open(PLAN);
        assertThat(Objects.requireNonNull(model.problem().get()).key()).isEqualTo("live.nothing");
        assertThat(model.run(LiveCommand.NEXT)).isFalse();
    }

    @Test
    void ofSeveralDaysTheOneThatIsTodayIsHeldElseTheFirstThatWasNot() {
        plans.save(PLAN, ofDays(LocalDate.of(2027, 1, 14)));
        model.open(PLAN);
        assertThat(now().view().block()).isEqualTo(last);
        model.end();
        model.deliver();

        model = started();
        model.open(PLAN);
        assertThat(now().view().block()).isEqualTo(first);
    }

    @Test
    void withoutADateTheFirstDayThatWasNotHeldIsHeld() {
        plans.save(PLAN, ofDays(null));
        model.open(PLAN);
        assertThat(now().view().block()).isEqualTo(first);
        model.end();
        model.deliver();

        model = started();
        model.open(PLAN);
        assertThat(now().view().block()).isEqualTo(last);
    }

    private SessionPlan ofDays(@Nullable LocalDate second) {
        return planOf(first, pause, Block.ofDay(new NewDay(second, LocalTime.of(9, 0), 120)), last);
    }
}
