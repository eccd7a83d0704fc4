package org.lectern.ui.handout;

import com.ibm.icu.text.ListFormatter;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.handout.PrintSet;
import org.lectern.material.EditionState;
import org.lectern.text.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Puts what a print set holds into sentences. */
final class HandoutWords {
    private HandoutWords() {}

    /**
     * What some people will not get, or get in an older text.
     *
     * @param set the group's set
     */
    static List<UserMessage> gaps(HandoutSubject subject, PrintSet set, Texts texts) {
        var sentences = new ArrayList<UserMessage>();
        var own = texts.language();
        if (subject.single().filter(head -> !head.editions().containsKey(own)).isPresent()) {
            sentences.add(UserMessage.of("handout.gap.own", texts.languageName(own)));
        }
        if (subject.gone() > 0) {
            sentences.add(UserMessage.of("handout.gap.gone", subject.gone()));
        }
        sentences.addAll(gaps(set, texts));
        return sentences;
    }

    /** One sentence for a language and state, what is missing before what is outdated. */
    private static List<UserMessage> gaps(PrintSet set, Texts texts) {
        record About(LanguageTag language, int readers, EditionState state) {}
        var titles = new LinkedHashMap<About, List<String>>();
        for (var gap : set.gaps()) {
            titles.computeIfAbsent(
                            new About(gap.language(), gap.readers(), gap.state()),
                            _ -> new ArrayList<>())
                    .add(texts.get("handout.quoted", gap.title()));
        }
        var sentences = new ArrayList<UserMessage>();
        for (var state : List.of(EditionState.MISSING, EditionState.OUTDATED)) {
            titles.forEach(
                    (about, names) -> {
                        if (about.state() == state) {
                            sentences.add(
                                    UserMessage.of(
                                            state == EditionState.MISSING
                                                    ? "handout.gap.missing"
                                                    : "handout.gap.outdated",
                                            about.readers(),
                                            texts.languageName(about.language()),
                                            list(names, texts),
                                            names.size()));
                        }
                    });
        }
        return sentences;
    }

    private static String list(List<String> names, Texts texts) {
        return ListFormatter.getInstance(texts.language().locale()).format(names);
    }

    /**
     * How much is printed.
     *
     * @param people how many people it is for
     * @param sheets how many sheets there are in each language that has any
     * @param pages pages in all copies, or -1 while they are not known
     */
    static UserMessage totals(int people, List<Integer> sheets, int pages) {
        int all = sheets.stream().mapToInt(Integer::intValue).sum();
        boolean alike = sheets.size() > 1 && sheets.stream().distinct().count() == 1;
        return UserMessage.of(
                "handout.totals",
                UserMessage.of("handout.people", people),
                alike
                        ? UserMessage.of("handout.totals.each", sheets.getFirst())
                        : UserMessage.of("handout.sheets", all),
                pages < 0
                        ? UserMessage.of("handout.totals.counting")
                        : UserMessage.of("handout.pages", pages));
    }

    /** A file's name before its extension: {@code 2026-11-24 First morning handouts}. */
    static String fileName(@Nullable LocalDate date, String title, Texts texts) {
        String named = texts.get("handout.file", title);
        return date == null ? named : date + " " + named;
    }
}
