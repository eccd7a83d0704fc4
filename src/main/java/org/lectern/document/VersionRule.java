package org.lectern.document;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/**
 * Which states of a document stay as versions. A document is saved after every pause in typing, far
 * more often than anybody wants to look back. So before a save, what it replaces becomes a version
 * when it is the first state of all, when the newest version is ten minutes old, or when it is from
 * another day. Of these stay the newest {@value #NEWEST}; before them the last of each hour of
 * today, of each day of the past {@value #DAYS}, and of each week; {@value #LIMIT} at most. Safe
 * from any thread.
 */
public final class VersionRule {
    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final int NEWEST = 12;
    private static final int DAYS = 30;

    /** The most versions of one document. */
    public static final int LIMIT = 60;

    private final ZoneId zone;

    /**
     * The rule where a day begins at this zone's midnight.
     *
     * @param zone the counselor's
     */
    public VersionRule(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Whether a state becomes a version before a save replaces it.
     *
     * @param state when the state was saved
     * @param newest when the newest version was saved; null when there is none
     * @param now the moment of the save, which may seem earlier where a clock was set back
     */
    public boolean keeps(Instant state, @Nullable Instant newest, Instant now) {
        return newest == null
                || Duration.between(newest, now).abs().compareTo(INTERVAL) >= 0
                || !state.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    }

    /**
     * The versions that need not stay.
     *
     * @param versions the newest first
     * @param savedAt when a version was saved
     */
    public <V> List<V> surplus(List<V> versions, Function<V, Instant> savedAt, Instant now) {
        var surplus = new ArrayList<V>();
        var spans = new HashSet<Temporal>();
        int staying = 0;
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            boolean isLastOfItsSpan = spans.add(span(savedAt.apply(version), now));
            if (staying < LIMIT && (i < NEWEST || isLastOfItsSpan)) {
                staying++;
            } else {
                surplus.add(version);
            }
        }
        return List.copyOf(surplus);
    }

    /** The hour, the day or the week (its Monday) of which one version is enough. */
    private Temporal span(Instant saved, Instant now) {
        var at = saved.atZone(zone).toLocalDateTime();
        var day = at.toLocalDate();
        var today = now.atZone(zone).toLocalDate();
        if (!day.isBefore(today)) {
            return at.truncatedTo(ChronoUnit.HOURS);
        }
        return day.isBefore(today.minusDays(DAYS))
                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : day;
    }
}
