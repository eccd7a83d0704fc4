package org.lectern.paper;

import org.lectern.base.LanguageTag;
import org.lectern.text.Texts;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/**
 * The paper's own words in the language of a page: not the interface's. Immutable; safe from any
 * thread.
 */
public final class PaperLanguage {
    private final LanguageTag language;
    private final Texts texts;

    /** The words of a language; in English for one that Lectern does not speak. */
    public PaperLanguage(LanguageTag language) {
        this.language = language;
        this.texts = Texts.of(language);
    }

    /** The page's language. */
    public LanguageTag language() {
        return language;
    }

    /** All words of the language. */
    public Texts texts() {
        return texts;
    }

    /** The words of a key, as {@link Texts#get(String, Object...)}. */
    public String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** A number of minutes as a step or a block names it: "10 min". The space doesn't break. */
    public String minutes(int minutes) {
        return texts.get("paper.minutes", minutes).replace(' ', '\u00a0');
    }

    /** A clock time with 24 hours, as all six languages write a timetable. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm").format(time);
    }

    /** A day in full: weekday, day, month and year. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(texts.language().locale())
                .format(date);
    }

    /** "page x of y", with the engine's counters in the places of the numbers. */
    String pageOf() {
        // Private-use characters stand for the numbers until the words around them are escaped.
        return Html.escape(texts.get("paper.page", "\ue000", "\ue001"))
                .replace("\ue000", "<span class=\"page-now\"></span>")
                .replace("\ue001", "<span class=\"page-all\"></span>");
    }
}
