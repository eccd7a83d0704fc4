package org.lectern.plan.live;

import org.lectern.base.DocumentId;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.document.DocumentHead;
import org.lectern.document.DocumentStore;
import org.lectern.plan.Block;
import org.lectern.plan.BlockId;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;
import org.lectern.plan.Timeline.Day;
import org.lectern.plan.live.DeliveredSession.DeliveredBlock;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The session that is being held, and those that were: one at a time runs. Reads and writes the
 * store: not on the FX thread. Safe from any other; a session that it hands over is for one thread.
 */
public final class LiveSessions {
    private static final Logger LOG = System.getLogger(LiveSessions.class.getName());

    private final DocumentStore documents;
    private final Plans plans;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * On these documents.
     *
     * @param zone in which the clock times of plans are meant
     */
    public LiveSessions(DocumentStore documents, Plans plans, InstantSource clock, ZoneId zone) {
        this.documents = documents;
        this.plans = plans;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A session to go on with.
     *
     * @param id under which its state is kept
     * @param materials of its blocks
     */
    public record Opened(DocumentId id, LiveSession session, PlanMaterials materials) {}

    /** The zone in which the clock times of plans are meant. */
    public ZoneId zone() {
        return zone;
    }

    /** The session that was running when the program ended, or runs now. */
    public Optional<LiveState> running() {
        return kept().map(Kept::state);
    }

    private record Kept(DocumentId id, LiveState state) {}

    private Optional<Kept> kept() {
        return documents.list(LiveState.KIND, false).stream()
                .map(DocumentHead::id)
                .flatMap(
                        id ->
                                documents.load(LiveState.KIND, id).stream()
                                        .map(stored -> new Kept(id, stored.content())))
                .findFirst();
    }

    /**
     * Goes on with the session of a plan, or begins one: on the day of the plan that is today, else
     * on the first that was not held yet.
     *
     * @throws LecternException when a session of another plan is running, when the plan is gone, or
     *     when none of its blocks takes time
     */
    public Opened open(DocumentId plan) {
        var kept = kept();
        if (kept.isPresent()) {
            var state = kept.get().state();
            if (!state.plan().equals(plan)) {
                throw new LecternException(UserMessage.of("live.other", state.title()));
            }
            return opened(kept.get().id(), new LiveSession(state, clock, zone));
        }
        var content =
                plans.load(plan)
                        .orElseThrow(() -> new LecternException(UserMessage.of("plan.gone")))
                        .content();
        int day =
                day(plan, content)
                        .orElseThrow(() -> new LecternException(UserMessage.of("live.nothing")));
        var id = DocumentId.random();
        var session = LiveSession.begin(plan, content, day, clock, zone);
        save(id, session.state());
        return opened(id, session);
    }

    private Opened opened(DocumentId id, LiveSession session) {
        return new Opened(id, session, plans.materials(session.state().planned()));
    }

    private Optional<Integer> day(DocumentId plan, SessionPlan content) {
        var days = Timeline.of(content).days();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        Set<BlockId> held =
                deliveredOf(plan)
                        .flatMap(session -> session.blocks().stream())
                        .map(DeliveredBlock::block)
                        .map(Block::id)
                        .collect(Collectors.toSet());
        Predicate<Day> open =
                day -> day.slots().stream().noneMatch(s -> held.contains(s.block().id()));
        Predicate<Day> isToday = day -> today.equals(day.date());
        return Stream.<Predicate<Day>>of(isToday.and(open), open, isToday, _ -> true)
                .flatMap(
                        wanted ->
                                days.stream()
                                        .filter(day -> day.totalMinutes() > 0)
                                        .filter(wanted)
                                        .map(days::indexOf))
                .findFirst();
    }

    /** Keeps a running session; durable when this returns. */
    public void save(DocumentId id, LiveState state) {
        documents.save(
                LiveState.KIND, id, state, PlanMaterials.uses(state.planned().blocks().stream()));
    }

    /**
     * Keeps what really happened in a session, which then no longer runs. Asked for again after a
     * failure, it is kept once all the same.
     */
    public void deliver(DocumentId id, DeliveredSession session) {
        documents.save(
                DeliveredSession.KIND,
                id,
                session,
                PlanMaterials.uses(session.blocks().stream().map(DeliveredBlock::block)));
        drop(id, true);
    }

    /** Lets a running session go without keeping what happened, or takes that back. */
    public void drop(DocumentId id, boolean dropped) {
        documents.setTrashed(LiveState.KIND, id, dropped);
    }

    /** On which days sessions of a plan were held, the last one first. */
    public List<LocalDate> deliveredOn(DocumentId plan) {
        return deliveredOf(plan)
                .map(session -> LocalDate.ofInstant(session.startedAt(), zone))
                .sorted((a, b) -> b.compareTo(a))
                .toList();
    }

    private Stream<DeliveredSession> deliveredOf(DocumentId plan) {
        return documents.list(DeliveredSession.KIND, false).stream()
                .flatMap(head -> read(head.id()).stream())
                .filter(session -> session.plan().equals(plan));
    }

    private Optional<DeliveredSession> read(DocumentId id) {
        try {
            return documents.load(DeliveredSession.KIND, id).map(stored -> stored.content());
        } catch (LecternException e) {
            // One session of a newer program must not keep a plan from being held.
            LOG.log(Level.WARNING, "not looked at: delivered session " + id, e);
            return Optional.empty();
        }
    }
}
