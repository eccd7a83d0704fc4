package org.lectern.ui.live;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.fit.Overrun;
import org.lectern.plan.live.DeliveredSession;
import org.lectern.plan.live.LiveSession;
import org.lectern.plan.live.LiveSessions;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Navigator;
import org.lectern.ui.kit.Notices;
import org.lectern.ui.kit.Outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The session that is being held, as it is shown, and what is asked for afterwards. It goes on
 * while another screen is shown. For the FX thread.
 */
final class LiveViewModel {
    /** How often the session is kept while nothing is pressed. */
    static final Duration KEPT_EVERY = Duration.ofMinutes(1);

    /** How far one press makes a block longer or shorter. */
    static final int STEP_MINUTES = 5;

    private static final UserMessage OPENING = UserMessage.of("live.job.open");
    private static final UserMessage SAVING = UserMessage.of("live.job.save");

    private final LiveSessions sessions;
    private final Sharing sharing;
    private final InstantSource clock;
    private final Ticker ticker;
    private final Jobs jobs;
    private final Navigator navigator;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Moment> moment = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UserMessage> problem =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DeliveredSession> report =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ending = new ReadOnlyBooleanWrapper();
    private LiveSessions.@Nullable Opened opened;
    private Instant keptAt = Instant.MIN;
    private boolean endOnceOpen;
    private boolean pausedBeforeEnd;

    LiveViewModel(
            LiveSessions sessions,
            InstantSource clock,
            Ticker ticker,
            Jobs jobs,
            Navigator navigator,
            Notices notices) {
        this.sessions = sessions;
        this.sharing = new Sharing(sessions.zone());
        this.clock = clock;
        this.ticker = ticker;
        this.jobs = jobs;
        this.navigator = navigator;
        this.notices = notices;
    }

    /** What is shown. */
    enum Page {
        /** No session, and perhaps a problem that says why. */
        NOTHING,
        /** The session runs. */
        RUNNING,
        /** It is over: what really happened? */
        REPORT
    }

    ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    /** The running session now; null without one. */
    ReadOnlyObjectProperty<@Nullable Moment> moment() {
        return moment.getReadOnlyProperty();
    }

    /** How lost minutes can be shared over the remaining blocks; null when none are lost. */
    ReadOnlyObjectProperty<@Nullable Overrun> offer() {
        return sharing.offer();
    }

    /** Why there is no session to show; null when there is one. */
    ReadOnlyObjectProperty<@Nullable UserMessage> problem() {
        return problem.getReadOnlyProperty();
    }

    /** Whether the session can't begin because one of another plan is running. */
    boolean isAnotherRunning() {
        var why = problem.get();
        return why != null && why.key().equals("live.other");
    }

    /** What really happened, while it is asked for; else null. */
    ReadOnlyObjectProperty<@Nullable DeliveredSession> report() {
        return report.getReadOnlyProperty();
    }

    /** Whether it is being asked if the session is to end. */
    ReadOnlyBooleanProperty ending() {
        return ending.getReadOnlyProperty();
    }

    /** The materials of the session's blocks. */
    PlanMaterials materials() {
        return session().materials();
    }

    ZoneId zone() {
        return sessions.zone();
    }

    private LiveSessions.Opened session() {
        return Objects.requireNonNull(opened, "no session");
    }

    /** Ends the session that is opened next as soon as it is there. */
    void endOnceOpen() {
        endOnceOpen = true;
    }

    /** Shows the session of a plan; begins it when it does not run yet. */
    void open(DocumentId plan) {
        if (opened != null && opened.session().state().plan().equals(plan)) {
            return;
        }
        page.set(Page.NOTHING);
        problem.set(null);
        jobs.write(
                OPENING,
                _ -> sessions.open(plan),
                new Outcome<LiveSessions.Opened>() {
                    @Override
                    public void done(LiveSessions.Opened result) {
                        show(result);
                    }

                    @Override
                    public boolean failed(UserMessage message) {
                        endOnceOpen = false;
                        problem.set(message);
                        return true;
                    }
                });
    }

    private void show(LiveSessions.Opened result) {
        opened = result;
        keptAt = clock.instant();
        refresh();
        boolean isOver = result.session().view().isOver();
        page.set(Page.RUNNING);
        ticker.start(this::tick);
        if (endOnceOpen || isOver) {
            endOnceOpen = false;
            end();
        }
    }

    /** Goes to the session that runs, instead of the one that can't begin. */
    void goToRunning() {
        jobs.submit(
                OPENING,
                _ -> sessions.running(),
                running ->
                        running.ifPresent(
                                state -> navigator.replace(new Destination.Live(state.plan()))));
    }

    private void tick() {
        if (page.get() != Page.RUNNING) {
            return;
        }
        refresh();
        if (Duration.between(keptAt, clock.instant()).abs().compareTo(KEPT_EVERY) >= 0) {
            keep();
        }
    }

    private void refresh() {
        var session = session().session();
        var view = session.view();
        var now = new Moment(clock.instant(), view, session.state());
        moment.set(now);
        sharing.look(session, now, materials());
    }

    /** Keeps the session as it is now: after each command, and before the program ends. */
    void keep() {
        var kept = opened;
        if (kept != null) {
            keptAt = clock.instant();
            var state = kept.session().state();
            jobs.write(
                    SAVING,
                    _ -> {
                        sessions.save(kept.id(), state);
                        return state;
                    },
                    _ -> {});
        }
    }

    private void change(Consumer<LiveSession> command) {
        command.accept(session().session());
        refresh();
        keep();
    }

    /** Does what a key asks for. @return whether there is a session that it can be done to */
    boolean run(LiveCommand command) {
        if (page.get() != Page.RUNNING) {
            return false;
        }
        switch (command) {
            case PAUSE -> pauseOrGoOn();
            case MORE -> change(session -> session.extend(STEP_MINUTES));
            case LESS -> change(session -> session.extend(-STEP_MINUTES));
            case NEXT -> next();
            case BACK -> change(LiveSession::back);
        }
        return true;
    }

    private void pauseOrGoOn() {
        change(
                session -> {
                    if (session.view().paused()) {
                        session.resume();
                    } else {
                        session.pause();
                    }
                });
    }

    private void next() {
        if (session().session().view().next() == null) {
            ending.set(true);
        } else {
            change(LiveSession::next);
        }
    }

    /** Says whether the time in which the computer slept belongs to the session. */
    void settle(boolean counts) {
        change(session -> session.settleJump(counts));
    }

    /** Makes the remaining blocks shorter, as was offered. */
    void share() {
        Sharing.found(session().session(), materials())
                .ifPresent(found -> change(session -> session.take(found)));
    }

    /** Gives the remaining blocks their planned lengths back. */
    void takeBack() {
        change(LiveSession::takeBack);
    }

    /** Keeps a thought for next time; with the next command, or within the minute. */
    void note(String words) {
        session().session().note(words);
    }

    /** Asks whether the session is to end. */
    void askToEnd() {
        ending.set(page.get() == Page.RUNNING);
    }

    /** The session does not end. */
    void doNotEnd() {
        ending.set(false);
    }

    /** Ends the session and asks what really happened. */
    void end() {
        ending.set(false);
        var session = session().session();
        var view = session.view();
        pausedBeforeEnd = view.paused();
        if (view.jumped().isPositive()) {
            // Nobody said that it went on.
            session.settleJump(false);
        }
        session.pause();
        report.set(session.delivered());
        page.set(Page.REPORT);
        keep();
    }

    /** Goes on with the session that seemed to be over. */
    void goBack() {
        var session = session().session();
        if (session.view().isOver()) {
            session.back();
        } else if (!pausedBeforeEnd) {
            session.resume();
        }
        report.set(null);
        refresh();
        page.set(Page.RUNNING);
        keep();
    }

    private void tell(UnaryOperator<DeliveredSession> edit) {
        report.set(edit.apply(Objects.requireNonNull(report.get(), "no report")));
    }

    /** Says how long a block really took, 0 when it was left out. */
    void tookMinutes(int index, int minutes) {
        tell(told -> told.withActualMinutes(index, minutes));
    }

    /** Says how many readers of a language came. */
    void attended(LanguageTag language, int people) {
        tell(told -> told.withAttended(language, people));
    }

    /** Says what is worth remembering. */
    void reportNote(String words) {
        tell(told -> told.withNote(words));
    }

    /** Keeps what really happened, and goes back to the plan. */
    void deliver() {
        var kept = session();
        var told = Objects.requireNonNull(report.get(), "no report");
        jobs.write(
                SAVING,
                _ -> {
                    sessions.deliver(kept.id(), told);
                    return told;
                },
                _ -> leave(told.plan()));
    }

    /** Lets the session go without keeping anything of it, and offers to take that back. */
    void discard() {
        var kept = session();
        var plan = kept.session().state().plan();
        drop(
                kept.id(),
                true,
                () -> {
                    leave(plan);
                    notices.offerUndo(
                            UserMessage.of("live.discarded"),
                            () ->
                                    drop(
                                            kept.id(),
                                            false,
                                            () -> navigator.go(new Destination.Live(plan))));
                });
    }

    private void drop(DocumentId id, boolean dropped, Runnable then) {
        jobs.write(
                SAVING,
                _ -> {
                    sessions.drop(id, dropped);
                    return id;
                },
                _ -> then.run());
    }

    private void leave(DocumentId plan) {
        ticker.stop();
        opened = null;
        report.set(null);
        sharing.forget();
        page.set(Page.NOTHING);
        moment.set(null);
        // Going back to it would begin another session.
        navigator.forget(new Destination.Live(plan));
        navigator.replace(new Destination.Plan(plan));
    }
}
