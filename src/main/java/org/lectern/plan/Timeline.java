package org.lectern.plan;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.BlockContent.NewDay;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When each block of a plan begins and ends. A block begins where the one before it ended, unless
 * its start is locked: then it begins then, after a gap or although the one before it overruns.
 *
 * @param days at least one, in order
 */
public record Timeline(List<Day> days) {
    private static final int MINUTES_OF_DAY = 24 * 60;

    /** A start that is locked no longer than this before the day begins is a start too early. */
    private static final int EARLY_MINUTES = 6 * 60;

    /**
     * A block's place in time. Minutes are counted from the midnight with which the day began, so
     * that they go on past the next one.
     *
     * @param gapMinutes minutes left empty before a locked start, else 0
     * @param overrunMinutes by how much the blocks before it run over a locked start, else 0
     */
    public record Slot(
            Block block, int startMinute, int endMinute, int gapMinutes, int overrunMinutes) {
        /** The clock at its start; over midnight it begins anew. */
        public LocalTime start() {
            return clock(startMinute);
        }

        /** The clock at its end; over midnight it begins anew. */
        public LocalTime end() {
            return clock(endMinute);
        }
    }

    /**
     * A day of the plan.
     *
     * @param divider the block that begins it, null for the first day
     * @param date null while it is not known
     * @param slots its blocks in order, without the one that begins it
     * @param startMinute when it begins, in minutes since midnight
     * @param targetMinutes how long it is meant to take
     * @param totalMinutes all its blocks together
     * @param endMinute when the last of its blocks ends; at its start when it has none
     */
    public record Day(
            @Nullable BlockId divider,
            @Nullable LocalDate date,
            List<Slot> slots,
            int startMinute,
            int targetMinutes,
            int totalMinutes,
            int endMinute) {
        public Day {
            slots = List.copyOf(slots);
        }

        /** When it is meant to end, in minutes since midnight. */
        public int targetEndMinute() {
            return startMinute + targetMinutes;
        }

        /** Minutes between its end and the end that is meant, 0 when there are none. */
        public int freeMinutes() {
            return Math.max(0, targetEndMinute() - endMinute);
        }

        /** Minutes by which it ends later than meant, 0 when it does not. */
        public int overMinutes() {
            return Math.max(0, endMinute - targetEndMinute());
        }

        public LocalTime start() {
            return clock(startMinute);
        }

        /** The clock at its end; over midnight it begins anew. */
        public LocalTime end() {
            return clock(endMinute);
        }
    }

    public Timeline {
        days = List.copyOf(days);
    }

    /** The clock at a minute counted from a day's midnight; over midnight it begins anew. */
    public static LocalTime clock(int minute) {
        int of = Math.floorMod(minute, MINUTES_OF_DAY);
        return LocalTime.of(of / 60, of % 60);
    }

    static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /**
     * The minute at which a locked start lies on a day that begins at a minute: up to six hours
     * before it, or after it, also past midnight. It depends on nothing else, so that a locked
     * start never moves.
     */
    static int lockedMinute(int dayStart, LocalTime lockedAt) {
        int after = Math.floorMod(minuteOf(lockedAt) - dayStart, MINUTES_OF_DAY);
        return dayStart
                + (after >= MINUTES_OF_DAY - EARLY_MINUTES ? after - MINUTES_OF_DAY : after);
    }

    /** The plan's timeline. */
    public static Timeline of(SessionPlan plan) {
        var days = new ArrayList<Day>();
        var day = new Building(null, new NewDay(plan.date(), plan.start(), plan.targetMinutes()));
        for (var block : plan.blocks()) {
            if (block.content() instanceof NewDay next) {
                days.add(day.built());
                day = new Building(block, next);
            } else {
                day.add(block);
            }
        }
        days.add(day.built());
        return new Timeline(days);
    }

    /** One day while its blocks are laid out. */
    private static final class Building {
        private final @Nullable BlockId divider;
        private final NewDay day;
        private final int start;
        private final List<Slot> slots = new ArrayList<>();
        private int at;
        private int end;
        private int total;

        Building(@Nullable Block divider, NewDay day) {
            this.divider = divider == null ? null : divider.id();
            this.day = day;
            start = minuteOf(day.start());
            at = start;
            end = start;
        }

        void add(Block block) {
            var lockedAt = block.lockedAt();
            int begins = lockedAt == null ? at : lockedMinute(start, lockedAt);
            int ends = begins + block.minutes();
            slots.add(
                    new Slot(
                            block,
                            begins,
                            ends,
                            Math.max(0, begins - at),
                            Math.max(0, at - begins)));
            total += block.minutes();
            at = ends;
            end = Math.max(end, ends);
        }

        Day built() {
            return new Day(divider, day.date(), slots, start, day.targetMinutes(), total, end);
        }
    }

    /** The slots of all days, in the order of the blocks, without the beginnings of days. */
    public List<Slot> slots() {
        return days.stream().flatMap(day -> day.slots().stream()).toList();
    }

    /** The slot of a block that is not inside a track. */
    public Optional<Slot> slot(BlockId block) {
        return days.stream()
                .flatMap(day -> day.slots().stream())
                .filter(slot -> slot.block().id().equals(block))
                .findFirst();
    }

    /** The day that a block stands in, also one that begins it. */
    public Optional<Day> dayOf(BlockId block) {
        return days.stream()
                .filter(
                        day ->
                                block.equals(day.divider())
                                        || day.slots().stream()
                                                .anyMatch(s -> s.block().id().equals(block)))
                .findFirst();
    }

    /** All blocks of all days together. */
    public int totalMinutes() {
        return days.stream().mapToInt(Day::totalMinutes).sum();
    }

    /** How long all days together are meant to take. */
    public int targetMinutes() {
        return days.stream().mapToInt(Day::targetMinutes).sum();
    }

    /** When the last day ends. */
    public LocalTime end() {
        return days.getLast().end();
    }

    /** Minutes left until their target, of all days that end before it. */
    public int freeMinutes() {
        return days.stream().mapToInt(Day::freeMinutes).sum();
    }

    /** Minutes over their target, of all days that end after it. */
    public int overMinutes() {
        return days.stream().mapToInt(Day::overMinutes).sum();
    }
}
