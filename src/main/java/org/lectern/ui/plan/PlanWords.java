package org.lectern.ui.plan;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.handout.PrintSet;
import org.lectern.library.MaterialHead;
import org.lectern.material.Framework;
import org.lectern.material.MaterialWords;
import org.lectern.plan.Block;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Preparation.Print;
import org.lectern.plan.SessionPlan;
import org.lectern.text.Texts;
import org.lectern.ui.kit.UiText;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan's parts in the interface's words. */
final class PlanWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private PlanWords() {}

    /** A clock time with 24 hours. */
    static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** A day with its weekday, short: "Thu 14 January 2027". */
    static String day(LocalDate date, Texts texts) {
        return DateTimeFormatter.ofPattern("EEE d MMMM yyyy", texts.language().locale())
                .format(date);
    }

    /** A day and a clock time in a list: "Thu 14 Jan 2027 · 09:41". */
    static String moment(ZonedDateTime at, Texts texts) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy", texts.language().locale()).format(at)
                + " · "
                + clock(at.toLocalTime());
    }

    /** Dates as fields show them and as people type them, in the interface's language. */
    static StringConverter<LocalDate> dates(UiText text) {
        return new StringConverter<>() {
            private DateTimeFormatter format() {
                return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(text.language().locale());
            }

            @Override
            public String toString(@Nullable LocalDate date) {
                return date == null ? "" : format().format(date);
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String typed) {
                // What is no date throws: the field then keeps the day that it had.
                return typed == null || typed.isBlank() ? null : LocalDate.parse(typed, format());
            }
        };
    }

    /** A block's goal, or empty. */
    static String goal(Block block, PlanMaterials materials, Texts texts) {
        return materials.goal(block, List.of(texts.language()));
    }

    /** A material's work forms in order: "Alone → Pairs → Whole group". */
    static String method(MaterialHead material, Texts texts) {
        return material.facts().method().stream()
                .map(form -> texts.get(MaterialWords.key(form)))
                .collect(Collectors.joining(" → "));
    }

    /**
     * A file name without its ending, such as "2027-01-14 Finding direction – Session at a glance".
     *
     * @param what what is in it; empty for the plan itself
     */
    static String fileName(SessionPlan plan, String what) {
        var date = plan.date();
        var parts =
                Stream.of(plan.title(), what)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" – "));
        return ((date == null ? "" : date + " ") + parts).strip();
    }

    /** A sheet's copies in a language: "BG 6", or "BG 1 large". */
    static String copies(PrintSet.Entry entry, Texts texts) {
        String copies = Texts.code(entry.language()) + " " + entry.copies();
        return entry.print() == Print.LARGE ? texts.get("plan.copies.large", copies) : copies;
    }

    /** An area's name in the interface's language. */
    static String area(Framework.Area area, LanguageTag language) {
        return area.name().in(language);
    }
}
