package org.lectern.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

class VersionRuleTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    private final VersionRule rule = new VersionRule(SOFIA);

    private static Instant at(int year, int month, int day, int hour, int minute) {
        return ZonedDateTime.of(year, month, day, hour, minute, 0, 0, SOFIA).toInstant();
    }

    @Test
    void theFirstStateStays() {
        var saved = at(2027, 1, 14, 9, 0);
        assertThat(rule.keeps(saved, null, saved.plusSeconds(1))).isTrue();
    }

    @Test
    void aVersionComesEveryTenMinutes() {
        var newest = at(2027, 1, 14, 9, 0);
        assertThat(rule.keeps(at(2027, 1, 14, 9, 5), newest, at(2027, 1, 14, 9, 9))).isFalse();
        assertThat(rule.keeps(at(2027, 1, 14, 9, 9), newest, at(2027, 1, 14, 9, 10))).isTrue();
        // Left after five minutes, taken up again after lunch.
        assertThat(rule.keeps(at(2027, 1, 14, 9, 5), newest, at(2027, 1, 14, 13, 0))).isTrue();
    }

    @Test
    void theLastStateOfADayStaysByTheCounselorsMidnight() {
        var newest = at(2027, 1, 14, 23, 57);
        var state = at(2027, 1, 14, 23, 58);
        assertThat(rule.keeps(state, newest, at(2027, 1, 14, 23, 59))).isFalse();
        assertThat(rule.keeps(state, newest, at(2027, 1, 15, 0, 1))).isTrue();
        // Midnight in Sofia is no midnight in London.
        assertThat(
                        new VersionRule(ZoneId.of("Europe/London"))
                                .keeps(state, newest, at(2027, 1, 15, 0, 1)))
                .isFalse();
    }

    @Test
    void aClockThatWasSetBackKeepsNothingWaiting() {
        var newest = at(2030, 1, 14, 9, 0);
        assertThat(rule.keeps(at(2027, 1, 14, 9, 0), newest, at(2027, 1, 14, 9, 1))).isTrue();
    }

    private List<Instant> staying(List<Instant> newestFirst, Instant now) {
        var staying = new ArrayList<>(newestFirst);
        staying.removeAll(rule.surplus(newestFirst, Function.identity(), now));
        return staying;
    }

    @Test
    void beforeTheNewestTwelveOneAnHourOfTodayStays() {
        var now = at(2027, 1, 14, 17, 0);
        var all = new ArrayList<Instant>();
        for (var t = now; t.isAfter(at(2027, 1, 14, 8, 59)); t = t.minus(Duration.ofMinutes(10))) {
            all.add(t);
        }
        var staying = staying(all, now);
        assertThat(staying).startsWith(all.subList(0, 12).toArray(Instant[]::new));
        // Of the hour in which the twelfth stands, that is already the last.
        assertThat(staying.subList(12, staying.size()))
                .containsExactly(
                        at(2027, 1, 14, 14, 50),
                        at(2027, 1, 14, 13, 50),
                        at(2027, 1, 14, 12, 50),
                        at(2027, 1, 14, 11, 50),
                        at(2027, 1, 14, 10, 50),
                        at(2027, 1, 14, 9, 50));
    }

    @Test
    void ofOlderOnesTheLastOfEachDayAndThenOfEachWeekStays() {
        var now = at(2027, 3, 1, 12, 0);
        var all = new ArrayList<Instant>();
        for (int i = 0; i < 12; i++) {
            all.add(now.minusSeconds(i));
        }
        var days = List.of(1, 2, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40);
        for (int day : days) {
            var noon = LocalDate.of(2027, 3, 1).minusDays(day).atTime(12, 0).atZone(SOFIA);
            all.add(noon.toInstant());
            all.add(noon.minusHours(1).toInstant());
        }
        var staying = staying(all, now);
        assertThat(staying.subList(12, staying.size()))
                .containsExactly(
                        at(2027, 2, 28, 12, 0),
                        at(2027, 2, 27, 12, 0),
                        at(2027, 1, 30, 12, 0),
                        // Friday, and two Sundays, of the weeks before.
                        at(2027, 1, 29, 12, 0),
                        at(2027, 1, 24, 12, 0));
    }

    /** Years of work, each day in full: never more than the limit, and never less than the day. */
    @Test
    void thinnedAfterEachSaveTheNumberStaysBounded() {
        var versions = new ArrayList<Instant>();
        var now = at(2027, 1, 1, 9, 0);
        for (int day = 0; day < 500; day++) {
            for (int i = 0; i < 48; i++) {
                versions.addFirst(now);
                now = now.plus(Duration.ofMinutes(10));
                versions.removeAll(rule.surplus(versions, Function.identity(), now));
                assertThat(versions.size()).isLessThanOrEqualTo(VersionRule.LIMIT);
            }
            now = now.plus(Duration.ofHours(16));
        }
        assertThat(versions.size()).isGreaterThan(40);
        // Two weeks ago and longer is still there.
        assertThat(Duration.between(versions.getLast(), now).toDays()).isGreaterThan(60);
    }

    @Test
    void nothingGoesTwiceAndWhatStaysOnceStaysTheNextMoment() {
        var now = at(2027, 1, 14, 17, 0);
        var all = new ArrayList<Instant>();
        for (int i = 0; i < 200; i++) {
            all.add(now.minus(Duration.ofHours(5L * i)));
        }
        var staying = staying(all, now);
        assertThat(rule.surplus(staying, Function.identity(), now)).isEmpty();
    }
}
