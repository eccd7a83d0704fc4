package org.lectern.plan.live;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.plan.Block;
import org.lectern.plan.BlockId;
import org.lectern.plan.PlanCopies;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;
import org.lectern.plan.Timeline.Slot;
import org.lectern.plan.fit.Overrun;
import org.lectern.plan.live.DeliveredSession.DeliveredBlock;
import org.lectern.plan.live.LiveState.Done;
import org.lectern.plan.live.LiveView.Coming;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A session while it is held: which block runs, how long still, and when all will be over. It is
 * derived from the clock at each look, so that nothing adds up wrongly. A clock that is set back
 * takes nothing away from what has run; a clock that jumps ahead, as after sleep, counts as time
 * gone by, until the counselor says that it does not. For one thread.
 */
public final class LiveSession {
    /** Nobody looked at the clock for so long: the computer slept, or the program was closed. */
    public static final Duration JUMP = Duration.ofMinutes(2);

    private final DocumentId plan;
    private final SessionPlan planned;
    private final Instant startedAt;
    private final InstantSource clock;
    private final ZoneId zone;
    private final List<Done> done;
    private SessionPlan running;
    private int index;
    private Instant blockStartedAt;
    private Duration paused;
    private @Nullable Instant pausedAt;
    private int extraMinutes;
    private Instant seenAt;
    private Duration jumped;
    private String note;

    /**
     * Goes on with a session.
     *
     * @param zone in which the clock times of the plan are meant
     */
    public LiveSession(LiveState state, InstantSource clock, ZoneId zone) {
        plan = state.plan();
        planned = state.planned();
        running = state.running();
        startedAt = state.startedAt();
        index = state.index();
        blockStartedAt = state.blockStartedAt();
        paused = state.paused();
        pausedAt = state.pausedAt();
        extraMinutes = state.extraMinutes();
        seenAt = state.seenAt();
        jumped = state.jumped();
        note = state.note();
        done = new ArrayList<>(state.done());
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Begins a day of a plan, now.
     *
     * @param day its index in the timeline
     * @throws IllegalArgumentException when no block of that day takes time
     */
    public static LiveSession begin(
            DocumentId plan, SessionPlan content, int day, InstantSource clock, ZoneId zone) {
        var ofDay = PlanCopies.ofDay(content, day);
        int first = timedFrom(ofDay, 0);
        if (first == ofDay.blocks().size()) {
            throw new IllegalArgumentException("nothing to hold on day " + day);
        }
        Instant now = clock.instant();
        var state =
                new LiveState(
                        plan,
                        ofDay,
                        ofDay,
                        now,
                        first,
                        now,
                        Duration.ZERO,
                        null,
                        0,
                        now,
                        Duration.ZERO,
                        "",
                        List.of());
        return new LiveSession(state, clock, zone);
    }

    private static int timedFrom(SessionPlan plan, int from) {
        int at = from;
        while (at < plan.blocks().size() && plan.blocks().get(at).minutes() == 0) {
            at++;
        }
        return at;
    }

    /** The session as it is to be kept. */
    public LiveState state() {
        return new LiveState(
                plan,
                planned,
                running,
                startedAt,
                index,
                blockStartedAt,
                paused,
                pausedAt,
                extraMinutes,
                seenAt,
                jumped,
                note,
                done);
    }

    private boolean isOver() {
        return index == running.blocks().size();
    }

    /** Looks at the clock. What was noted stays true however it has been set. */
    private Instant now() {
        Instant now = clock.instant();
        if (now.isBefore(seenAt)) {
            var back = Duration.between(now, seenAt);
            blockStartedAt = blockStartedAt.minus(back);
            pausedAt = pausedAt == null ? null : pausedAt.minus(back);
        } else if (pausedAt == null
                && !isOver()
                && Duration.between(seenAt, now).compareTo(JUMP) >= 0) {
            jumped = jumped.plus(Duration.between(seenAt, now));
        }
        seenAt = now;
        return now;
    }

    private Duration elapsed(Instant now) {
        return Duration.between(blockStartedAt, pausedAt == null ? now : pausedAt).minus(paused);
    }

    private Duration length() {
        return isOver()
                ? Duration.ZERO
                : Duration.ofMinutes(
                        Math.max(1, running.blocks().get(index).minutes() + extraMinutes));
    }

    private Duration remaining(Instant now) {
        return isOver() ? Duration.ZERO : length().minus(elapsed(now));
    }

    /** What is to be shown now. To be called at least once a minute while the session runs. */
    public LiveView view() {
        Instant now = now();
        var blocks = running.blocks();
        int next = isOver() ? index : timedFrom(running, index + 1);
        var remaining = remaining(now);
        var coming = coming(now);
        return new LiveView(
                isOver() ? null : blocks.get(index),
                (int) timed(blocks.subList(0, index)).count() + (isOver() ? 0 : 1),
                (int) timed(blocks).count(),
                length(),
                remaining,
                LiveView.zone(remaining, length()),
                pausedAt != null,
                next < blocks.size() ? blocks.get(next) : null,
                coming,
                forecast(now, coming),
                midnight().plusMinutes(plannedEndMinute()).toInstant(),
                jumped);
    }

    private static Stream<Block> timed(List<Block> blocks) {
        return blocks.stream().filter(b -> b.minutes() > 0);
    }

    /** The midnight from which the plan's clock times count: its start is the nearest to ours. */
    private ZonedDateTime midnight() {
        LocalDate today = startedAt.atZone(zone).toLocalDate();
        LocalDate nearest = today;
        for (var day : List.of(today.minusDays(1), today.plusDays(1))) {
            if (distance(day).compareTo(distance(nearest)) < 0) {
                nearest = day;
            }
        }
        return nearest.atStartOfDay(zone);
    }

    private Duration distance(LocalDate day) {
        return Duration.between(day.atTime(planned.start()).atZone(zone).toInstant(), startedAt)
                .abs();
    }

    private int plannedEndMinute() {
        return Timeline.of(planned).days().getFirst().endMinute();
    }

    private List<Slot> slots() {
        return Timeline.of(running).days().getFirst().slots();
    }

    /** When the running block will end: now, if it runs over already. */
    private Instant blockEnd(Instant now) {
        var remaining = remaining(now);
        return remaining.isNegative() ? now : now.plus(remaining);
    }

    private Instant forecast(Instant now, List<Coming> coming) {
        if (isOver()) {
            return done.isEmpty() ? startedAt : blockStartedAt;
        }
        if (coming.isEmpty()) {
            return blockEnd(now);
        }
        var last = coming.getLast();
        return last.startsAt().plus(Duration.ofMinutes(last.block().minutes()));
    }

    private List<Coming> coming(Instant now) {
        if (isOver()) {
            return List.of();
        }
        var coming = new ArrayList<Coming>();
        Instant at = blockEnd(now);
        for (var slot : slots().subList(index + 1, running.blocks().size())) {
            if (slot.block().lockedAt() != null) {
                Instant lock = midnight().plusMinutes(slot.startMinute()).toInstant();
                at = lock.isAfter(at) ? lock : at;
            }
            var block = slot.block();
            int asPlanned = planned.blocks().get(running.indexOf(block.id())).minutes();
            coming.add(new Coming(block, at, asPlanned));
            at = at.plus(Duration.ofMinutes(block.minutes()));
        }
        return coming;
    }

    /** Stops the running block's time; nothing while it stands still. */
    public void pause() {
        Instant now = now();
        if (pausedAt == null && !isOver()) {
            pausedAt = now;
        }
    }

    /** Lets the running block's time go on. */
    public void resume() {
        Instant now = now();
        if (pausedAt != null) {
            paused = paused.plus(Duration.between(pausedAt, now));
            pausedAt = null;
        }
    }

    /**
     * Gives the running block more minutes, or takes some away; it keeps at least one, and is no
     * longer than a day.
     */
    public void extend(int minutes) {
        now();
        if (!isOver()) {
            int own = running.blocks().get(index).minutes();
            int length =
                    Math.clamp((long) own + extraMinutes + minutes, 1, SessionPlan.MAX_MINUTES);
            extraMinutes = length - own;
        }
    }

    /**
     * Ends the running block and begins the next that takes time; after the last one all is over.
     */
    public void next() {
        Instant now = now();
        if (isOver()) {
            return;
        }
        var over = running.blocks().get(index).id();
        done.add(new Done(over, elapsed(now).toSeconds(), extraMinutes));
        index = timedFrom(running, index + 1);
        beginBlock(now);
    }

    /** Takes {@link #next} back: the block before runs on as it was, the time since added. */
    public void back() {
        Instant now = now();
        if (done.isEmpty()) {
            return;
        }
        var before = done.removeLast();
        var since = isOver() ? Duration.ZERO : elapsed(now);
        index = running.indexOf(before.block());
        beginBlock(now.minusSeconds(before.seconds()).minus(since));
        extraMinutes = before.extraMinutes();
    }

    private void beginBlock(Instant at) {
        blockStartedAt = at;
        paused = Duration.ZERO;
        pausedAt = null;
        extraMinutes = 0;
        jumped = Duration.ZERO;
    }

    /** Says whether the time in which nobody looked at the clock counts; if not, it was a pause. */
    public void settleJump(boolean counts) {
        now();
        if (!counts) {
            paused = paused.plus(jumped);
        }
        jumped = Duration.ZERO;
    }

    /**
     * How the minutes that are lost can be shared over the blocks that remain, so that the planned
     * end is kept; changes nothing yet. Empty when all is over.
     */
    public Optional<Overrun> share(PlanMaterials materials) {
        Instant now = now();
        if (isOver()) {
            return Optional.empty();
        }
        var sinceMidnight = Duration.between(midnight().toInstant(), blockEnd(now));
        int endsAt = (int) Math.ceilDiv(sinceMidnight.toSeconds(), 60L);
        var id = running.blocks().get(index).id();
        return Optional.of(Overrun.share(running, materials, id, endsAt, plannedEndMinute()));
    }

    /** Makes the remaining blocks as long as was found; what has run already stays. */
    public void take(Overrun overrun) {
        now();
        Map<BlockId, Integer> minutes = new HashMap<>();
        overrun.shared().changes().forEach(c -> minutes.put(c.block(), c.toMinutes()));
        running.blocks().subList(0, Math.min(index + 1, running.blocks().size())).stream()
                .map(Block::id)
                .forEach(minutes::remove);
        running = running.withMinutes(minutes);
    }

    /** Gives the remaining blocks the lengths back that were planned. */
    public void takeBack() {
        now();
        Map<BlockId, Integer> minutes = new HashMap<>();
        for (int i = index + 1; i < planned.blocks().size(); i++) {
            minutes.put(planned.blocks().get(i).id(), planned.blocks().get(i).minutes());
        }
        running = running.withMinutes(minutes);
    }

    /** Keeps what the counselor wants to remember of the session; it may be empty. */
    public void note(String words) {
        note = words;
    }

    /**
     * What has happened until now, to be completed and kept. Whole minutes, rounded; as if the
     * whole group had come.
     */
    public DeliveredSession delivered() {
        Instant now = now();
        Map<BlockId, Long> seconds = new HashMap<>();
        done.forEach(d -> seconds.merge(d.block(), d.seconds(), Long::sum));
        if (!isOver()) {
            seconds.put(running.blocks().get(index).id(), elapsed(now).toSeconds());
        }
        var blocks =
                timed(planned.blocks())
                        .map(b -> new DeliveredBlock(b, minutes(seconds.getOrDefault(b.id(), 0L))))
                        .toList();
        return new DeliveredSession(
                plan, planned.title(), startedAt, blocks, planned.group().participants(), note);
    }

    private static int minutes(long seconds) {
        return Math.clamp(Math.round(seconds / 60.0), 0, SessionPlan.MAX_MINUTES);
    }
}
