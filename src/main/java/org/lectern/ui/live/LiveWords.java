package org.lectern.ui.live;

import org.jspecify.annotations.Nullable;
import org.lectern.library.MaterialHead.StepHead;
import org.lectern.plan.Block;
import org.lectern.plan.PlanMaterials;
import org.lectern.text.Texts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A session's parts in the interface's words. */
final class LiveWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final long HALF_A_DAY = 12 * 60;
    private static final long DAY = 24 * 60;

    private LiveWords() {}

    /** The clock at a moment, with 24 hours. */
    static String clock(Instant moment, ZoneId zone) {
        return CLOCK.format(moment.atZone(zone));
    }

    /** A minute of a day as its clock shows it, with 24 hours. */
    static String clock(int minuteOfDay) {
        return CLOCK.format(LocalTime.MIDNIGHT.plusMinutes(Math.floorMod((long) minuteOfDay, DAY)));
    }

    /** Whether a moment lies a minute or more after a clock time; never for none. */
    static boolean isAfter(Instant moment, ZoneId zone, @Nullable LocalTime clock) {
        if (clock == null) {
            return false;
        }
        var time = moment.atZone(zone).toLocalTime();
        long after = Math.floorMod(ChronoUnit.MINUTES.between(clock, time), DAY);
        return after > 0 && after < HALF_A_DAY;
    }

    /**
     * What is left on a timer: minutes and seconds, as "26:48"; a second that has begun counts.
     * What runs over has a + before it.
     */
    static String timer(Duration remaining) {
        boolean over = remaining.isNegative();
        long millis = remaining.abs().toMillis();
        long seconds = over ? millis / 1000 : Math.ceilDiv(millis, 1000L);
        String digits = seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
        return over && seconds > 0 ? "+" + digits : digits;
    }

    /** The guide's steps of a block's material, in the interface's language where there is one. */
    static List<StepHead> steps(Block block, PlanMaterials materials, Texts texts) {
        return materials
                .material(block)
                .map(material -> material.display(List.of(texts.language())).steps())
                .orElse(List.of());
    }
}
