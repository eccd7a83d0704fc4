package org.lectern.plan;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.BlockContent.NewDay;
import org.lectern.plan.BlockContent.Parallel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/** Plans made from a plan. */
public final class PlanCopies {
    private PlanCopies() {}

    /**
     * The plan for another group on another day: nothing is prepared yet, it is in no series,
     * nobody has been divided among its tracks. Further days keep their distance from the first
     * when its date is known, and have no date otherwise.
     *
     * @param title the new plan's
     * @param date its first day, or null
     */
    public static SessionPlan forAnother(
            SessionPlan plan, String title, Group group, @Nullable LocalDate date) {
        var first = plan.date();
        UnaryOperator<@Nullable LocalDate> moved =
                day ->
                        day == null || first == null || date == null
                                ? null
                                : date.plusDays(ChronoUnit.DAYS.between(first, day));
        return undivided(plan, moved)
                .withTitle(title)
                .withGroup(group)
                .withDate(date)
                .withSeries(null)
                .withChecklist(plan.checklist().cleared());
    }

    /** The plan without dates, without numbers of people, nothing of it prepared, in no series. */
    static SessionPlan withoutPeople(SessionPlan plan) {
        return forAnother(plan, plan.title(), plan.group().withoutNumbers(), null);
    }

    private static SessionPlan undivided(
            SessionPlan plan, UnaryOperator<@Nullable LocalDate> moved) {
        return plan.withBlocks(
                plan.blocks().stream()
                        .map(
                                block ->
                                        switch (block.content()) {
                                            case NewDay day ->
                                                    block.withContent(
                                                            day.withDate(moved.apply(day.date())));
                                            case Parallel(var tracks) ->
                                                    block.withContent(
                                                            new Parallel(
                                                                    tracks.stream()
                                                                            .map(
                                                                                    t ->
                                                                                            t
                                                                                                    .withPeople(
                                                                                                            0))
                                                                            .toList()));
                                            case BlockContent.Material _,
                                                    BlockContent.Break _,
                                                    BlockContent.Text _ ->
                                                    block;
                                        })
                        .toList());
    }

    /**
     * One day of the plan as a plan of one day.
     *
     * @param day its index in the timeline
     * @throws IndexOutOfBoundsException when the plan has no such day
     */
    public static SessionPlan ofDay(SessionPlan plan, int day) {
        var its = Timeline.of(plan).days().get(day);
        return plan.withBlocks(its.slots().stream().map(Timeline.Slot::block).toList())
                .withDate(its.date())
                .withStart(its.start())
                .withTargetMinutes(its.targetMinutes());
    }
}
