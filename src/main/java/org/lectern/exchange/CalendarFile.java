package org.lectern.exchange;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.document.Stored;
import org.lectern.paper.PlanAgenda;
import org.lectern.plan.BlockId;
import org.lectern.plan.SessionPlan;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.stream.Collectors;

/**
 * A plan's days as entries of a calendar (RFC 5545). Times are written in UTC: they fit any zone.
 */
final class CalendarFile {
    private static final int MAX_LINE_OCTETS = 75;

    private CalendarFile() {}

    /** The file. @throws LecternException when no day has a date */
    static byte[] of(Stored<SessionPlan> plan, PlanAgenda agenda, ZoneId zone) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Lectern//Lectern//EN");
        for (var day : agenda.days()) {
            var date = day.times().date();
            if (date != null) {
                calendar.addEvent(event(plan, agenda, day, date, zone));
            }
        }
        if (calendar.getEvents().isEmpty()) {
            throw new LecternException(
                    UserMessage.of("exchange.calendar.noDate", SafeText.excerpt(agenda.title())));
        }
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // The library counts characters, the standard octets.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return folded(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(
            Stored<SessionPlan> plan,
            PlanAgenda agenda,
            PlanAgenda.Day day,
            LocalDate date,
            ZoneId zone) {
        var times = day.times();
        int end = day.rows().isEmpty() ? times.targetEndMinute() : times.endMinute();
        var divider = times.divider();
        var event = new VEvent();
        event.setUid(uid(plan, divider));
        event.setDateTimeStamp(Date.from(plan.savedAt()));
        event.setLastModified(Date.from(plan.savedAt()));
        event.setSequence((int) Math.min(plan.save(), Integer.MAX_VALUE));
        event.setDateStart(Date.from(at(date, times.startMinute(), zone)));
        event.setDateEnd(Date.from(at(date, end, zone)));
        event.setSummary(SafeText.line(summary(agenda, day)));
        if (!agenda.where().isEmpty()) {
            event.setLocation(SafeText.line(agenda.where()));
        }
        if (!day.rows().isEmpty()) {
            event.setDescription(
                    day.allRows().stream()
                            .map(row -> row.time() + " " + SafeText.line(row.title()))
                            .collect(Collectors.joining("\n")));
        }
        return event;
    }

    /** The same for the same day of the same plan, whatever is changed in it. */
    private static String uid(Stored<SessionPlan> plan, @Nullable BlockId divider) {
        String first = plan.id() + "@lectern";
        return divider == null ? first : SafeText.line(divider.value()) + "." + first;
    }

    private static String summary(PlanAgenda agenda, PlanAgenda.Day day) {
        return agenda.days().size() == 1
                ? agenda.title()
                : agenda.title()
                        + " · "
                        + agenda.words().get("paper.day", agenda.days().indexOf(day) + 1);
    }

    /** On the clock that hangs there; a time that the clock skips is the one just after it. */
    private static Instant at(LocalDate date, int minute, ZoneId zone) {
        return date.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
    }

    /** Breaks lines after at most 75 octets, never inside a character (section 3.1). */
    private static String folded(String text) {
        var out = new StringBuilder(text.length() + text.length() / 32);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' || c == '\n') {
                octets = 0;
            } else {
                int needed = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
                if (octets + needed > MAX_LINE_OCTETS) {
                    out.append("\r\n ");
                    octets = 1;
                }
                octets += needed;
            }
            out.appendCodePoint(c);
        }
        return out.toString();
    }
}
