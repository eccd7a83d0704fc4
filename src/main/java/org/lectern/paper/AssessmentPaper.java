package org.lectern.paper;

import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.handout.AssessmentSet;
import org.lectern.handout.AssessmentSet.Entry;
import org.lectern.handout.AssessmentSet.Moment;
import org.lectern.library.LibraryStore;
import org.lectern.library.LibraryStore.ActiveRelease;
import org.lectern.material.Framework;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Licence;
import org.lectern.material.LocalizedText;
import org.lectern.pdf.PdfSource;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.text.Texts;

import java.util.Locale;
import java.util.Map;

/**
 * The self-assessment sheets of a plan, made of the framework: a page for each area, on which the
 * participants rate themselves before and after. A code that everybody makes for themselves pairs
 * the two; no name stands on them. Reads the store: not on the FX thread. Safe from any other.
 */
final class AssessmentPaper {
    private static final int LOW = 1;
    private static final int HIGH = 5;

    /** The places of the code: two letters and two figures. */
    private static final int CODE_PLACES = 4;

    /** How many lines there are for the answer to each of the two last questions. */
    private static final int ANSWER_LINES = 2;

    private final LibraryStore library;

    AssessmentPaper(LibraryStore library) {
        this.library = library;
    }

    /**
     * Every sheet of a plan in all its copies, each sheet's copies one after the other.
     *
     * @param otherwise the language for a group without readers
     * @throws LecternException when there is nothing to print
     */
    PdfSource set(SessionPlan plan, LanguageTag otherwise) {
        var release =
                library.active()
                        .orElseThrow(
                                () ->
                                        new LecternException(
                                                UserMessage.of("paper.assessment.empty")));
        var set =
                AssessmentSet.of(
                        plan,
                        PlanMaterials.of(plan, library),
                        release.framework(),
                        Texts.LANGUAGES,
                        otherwise);
        if (set.entries().isEmpty()) {
            throw new LecternException(nothing(set));
        }
        var language = set.entries().getFirst().language();
        var words = new PaperLanguage(language);
        String title =
                words.get(
                        "paper.assessment.title",
                        plan.title().isBlank() ? words.get("paper.untitled") : plan.title());
        var pages = new PaperPages(language, title, "");
        for (var entry : set.entries()) {
            var sheetWords = new PaperLanguage(entry.language());
            String footer = footer(entry.area(), release, sheetWords);
            String content = sheet(entry, release.framework(), sheetWords);
            for (int copy = 0; copy < entry.copies(); copy++) {
                pages.add(sheetWords, footer, content);
            }
        }
        return new PdfSource(pages.html(), language, title, "Lectern", "", Map.of());
    }

    private static UserMessage nothing(AssessmentSet set) {
        return set.gaps().isEmpty()
                ? UserMessage.of("paper.assessment.empty")
                : UserMessage.of("paper.assessment.language");
    }

    private static String sheet(Entry entry, Framework framework, PaperLanguage words) {
        var area = entry.area();
        String moment = entry.moment().name().toLowerCase(Locale.ROOT);
        var html = new StringBuilder("<div class=\"assessment " + moment + "\">\n");
        html.append("<div class=\"area\" style=\"border-color:")
                .append(Html.escape(area.colour()))
                .append("\"><p class=\"moment\">")
                .append(Html.escape(words.get("paper.assessment." + moment)))
                .append("</p>\n<h1>")
                .append(text(area.name(), words))
                .append("</h1></div>\n");
        html.append(code(words.get("paper.assessment.code." + moment), words));
        html.append("<p class=\"intro\">")
                .append(Html.escape(words.get("paper.assessment.intro." + moment)))
                .append("</p>\n");
        for (var competence : area.competences()) {
            html.append(scale(competence, framework, words));
        }
        if (entry.moment() == Moment.AFTER) {
            html.append(question(words.get("paper.assessment.changed")));
            html.append(question(words.get("paper.assessment.next")));
        }
        return html.append("</div>\n").toString();
    }

    /** What stands in the place of a name, and how it is made. */
    private static String code(String how, PaperLanguage words) {
        return "<div class=\"code\"><p class=\"fields\"><b>"
                + Html.escape(words.get("paper.assessment.code"))
                + "</b> "
                + "<span class=\"place\">\u00a0</span>".repeat(CODE_PLACES)
                + "<span class=\"date\">"
                + Html.escape(words.get("paper.date"))
                + " <span class=\"gap\">"
                + "\u00a0".repeat(34)
                + "</span></span></p>\n<p class=\"how\">"
                + Html.escape(how)
                + " <b>"
                + Html.escape(words.get("paper.assessment.code.example"))
                + "</b></p></div>\n";
    }

    private static String scale(
            Framework.Competence competence, Framework framework, PaperLanguage words) {
        var html = new StringBuilder("<div class=\"competence\"><h2>");
        html.append(text(competence.name(), words)).append("</h2>\n");
        html.append(
                ScaleTable.start(
                        LOW,
                        HIGH,
                        words.get("paper.assessment.low"),
                        words.get("paper.assessment.high")));
        for (var level : framework.levels()) {
            var statement = competence.statements().get(level.id());
            if (statement != null) {
                html.append(ScaleTable.rowStart())
                        .append(text(statement, words))
                        .append(ScaleTable.rowEnd(LOW, HIGH));
            }
        }
        return html.append(ScaleTable.END).append("</div>\n").toString();
    }

    private static String question(String words) {
        return "<div class=\"question\"><h2>"
                + Html.escape(words)
                + "</h2>\n<div class=\"lines\">"
                + "<div class=\"line\"></div>".repeat(ANSWER_LINES)
                + "</div></div>\n";
    }

    private static String footer(Framework.Area area, ActiveRelease release, PaperLanguage words) {
        LibraryFacts facts = release.library();
        var framework = release.framework();
        var licence = facts.licence();
        return Html.escape(
                words.get(
                                "paper.assessment.source",
                                area.name().in(words.language()),
                                facts.publisher(),
                                framework.title().in(words.language()),
                                framework.version())
                        + " "
                        + words.get(
                                licence == Licence.CC0
                                        ? "material.attribution.publicDomain"
                                        : "material.attribution.licence",
                                licence.shortName(),
                                licence.address()));
    }

    private static String text(LocalizedText text, PaperLanguage words) {
        return Html.escape(text.in(words.language()));
    }
}
