package org.lectern.paper;

import org.lectern.base.LanguageTag;
import org.lectern.library.LibraryStore;
import org.lectern.pdf.PdfSource;
import org.lectern.plan.SessionPlan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plan on paper, in one language: the session at a glance, the facilitator's script with the
 * guides, and the agenda that participants get. Reads the store: not on the FX thread. Safe from
 * any other.
 */
public final class PlanPaper {
    /**
     * Text sizes in points that are tried, the largest first, until what is meant for one page fits
     * on it.
     */
    private static final List<String> GLANCE_SIZES = List.of("11", "10", "9", "8", "7");

    /** Read by people who did not write it, and on a wall. */
    private static final List<String> AGENDA_SIZES = List.of("14", "12", "11", "10", "9", "8", "7");

    private final LibraryStore library;

    public PlanPaper(LibraryStore library) {
        this.library = library;
    }

    /** How many sizes {@link #glance} knows; the last is the smallest. */
    public static int glanceSizes() {
        return GLANCE_SIZES.size();
    }

    /** How many sizes {@link #agenda} knows; the last is the smallest. */
    public static int agendaSizes() {
        return AGENDA_SIZES.size();
    }

    /**
     * The session at a glance.
     *
     * @param size 0 … {@link #glanceSizes()} - 1: the caller takes the first that fits on a page
     */
    public PdfSource glance(SessionPlan plan, LanguageTag language, int size) {
        var agenda = PlanAgenda.of(plan, library, language);
        var pages =
                new PaperPages(language, agenda.title(), style(GLANCE_SIZES.get(size), 5 - size));
        pages.add(agenda.words(), footer(agenda), overview(agenda, "paper.glance"));
        return source(pages, agenda, "paper.glance", Map.of());
    }

    /**
     * What participants get: when, where, and what happens when. Nothing of what the facilitator
     * notes, counts or prepares, and nothing of how the group is described.
     *
     * @param size 0 … {@link #agendaSizes()} - 1: the caller takes the first that fits on a page
     */
    public PdfSource agenda(SessionPlan plan, LanguageTag language, int size) {
        var agenda = PlanAgenda.of(plan, library, language);
        var html =
                new StringBuilder(
                        heading(agenda, "paper.agenda", Stream.of(agenda.when(), agenda.where())));
        for (var day : agenda.days()) {
            html.append(dayHeading(day))
                    .append(tableHead(agenda.words(), "time", "agenda"))
                    .append(
                            day.allRows().stream()
                                    .filter(row -> row.block().minutes() > 0)
                                    .map(row -> rowStart(row) + "<b>" + Html.escape(row.title()))
                                    .map(row -> row + "</b></td></tr>")
                                    .collect(Collectors.joining()))
                    .append("</tbody></table>\n");
        }
        var pages =
                new PaperPages(language, agenda.title(), style(AGENDA_SIZES.get(size), 7 - size));
        pages.add(agenda.words(), footer(agenda), html.toString());
        return source(pages, agenda, "paper.agenda", Map.of());
    }

    private static String style(String points, int padding) {
        return "body { font-size: "
                + points
                + "pt; } table.agenda td { padding: "
                + padding
                + "pt 8pt "
                + padding
                + "pt 0; }";
    }

    /**
     * The facilitator's script: the agenda, then every block with its notes and its material's
     * guide. A guide that does not exist in the language is said to be missing.
     */
    public PdfSource facilitator(SessionPlan plan, LanguageTag language) {
        var agenda = PlanAgenda.of(plan, library, language);
        var words = agenda.words();
        var pages = new PaperPages(language, agenda.title(), "");
        pages.add(words, footer(agenda), overview(agenda, "paper.facilitator"));
        var pictures = new HandoutPaper.Pictures(library);
        var guides = new GuideHtml(library, words, pictures);
        for (var row : agenda.days().stream().flatMap(d -> d.allRows().stream()).toList()) {
            var block = row.block();
            var head = row.material();
            String heading = row.time() + "  " + row.title();
            if (head != null) {
                pages.add(words, guides.footer(head), guides.guide(head, heading, block));
            } else if (!block.notes().isEmpty() || !block.goal().isEmpty()) {
                pages.add(
                        words,
                        footer(agenda),
                        "<h1>"
                                + Html.escape(heading)
                                + "</h1>"
                                + paragraphs(block.goal())
                                + notes(block.notes(), words));
            }
        }
        return source(pages, agenda, "paper.facilitator", pictures.used());
    }

    private static PdfSource source(
            PaperPages pages, PlanAgenda agenda, String kind, Map<String, byte[]> pictures) {
        var words = agenda.words();
        return new PdfSource(
                pages.html(),
                words.language(),
                agenda.title(),
                "Lectern",
                words.get(kind),
                pictures);
    }

    private static String footer(PlanAgenda agenda) {
        return Html.escape(agenda.title()) + " · " + Html.escape(agenda.words().get("paper.made"));
    }

    /** What a facilitator sees of the whole plan. */
    private static String overview(PlanAgenda agenda, String kind) {
        var html = new StringBuilder(heading(agenda, kind, agenda.facts().stream()));
        for (var day : agenda.days()) {
            html.append(dayHeading(day))
                    .append(table(day, agenda.words()))
                    .append("<p class=\"totals\">")
                    .append(Html.escape(day.totals()))
                    .append("</p>\n");
        }
        return html.append(preparation(agenda))
                .append(notes(agenda.notes(), agenda.words()))
                .toString();
    }

    private static String heading(PlanAgenda agenda, String kind, Stream<String> facts) {
        return "<h1>"
                + Html.escape(agenda.title())
                + "</h1>\n<p class=\"facts\">"
                + Stream.concat(Stream.of(agenda.words().get(kind)), facts)
                        .filter(fact -> !fact.isEmpty())
                        .map(Html::escape)
                        .collect(Collectors.joining(" · "))
                + "</p>\n";
    }

    private static String dayHeading(PlanAgenda.Day day) {
        return day.heading().isEmpty() ? "" : "<h2>" + Html.escape(day.heading()) + "</h2>\n";
    }

    private static String tableHead(PaperLanguage words, String... columns) {
        return "<table class=\"agenda\"><thead><tr>"
                + Stream.of(columns)
                        .map(column -> words.get("paper.column." + column))
                        .map(column -> "<th scope=\"col\">" + Html.escape(column) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody>";
    }

    private static String rowStart(PlanAgenda.Row row) {
        return (row.isBreak() ? "<tr class=\"break\">" : "<tr>")
                + "<td class=\"time\">"
                + row.time()
                + "</td><td>";
    }

    private static String table(PlanAgenda.Day day, PaperLanguage words) {
        var html = new StringBuilder(tableHead(words, "time", "minutes", "what", "how"));
        for (var row : day.allRows()) {
            html.append(rowStart(row).replace("<td>", "<td class=\"min\">"))
                    .append(Html.escape(row.length()))
                    .append("</td><td><b>")
                    .append(Html.escape(row.title()))
                    .append("</b>")
                    .append(below(row.goal()))
                    .append(below(row.block().notes()))
                    .append("</td><td>")
                    .append(Html.escape(row.method()))
                    .append("</td></tr>");
        }
        return html.append("</tbody></table>\n").toString();
    }

    private static String below(String text) {
        return text.isEmpty()
                ? ""
                : "<br/><span class=\"goal\">"
                        + Html.escape(text).replace("\n", "<br/>")
                        + "</span>";
    }

    private static String preparation(PlanAgenda agenda) {
        if (agenda.preparation().isEmpty()) {
            return "";
        }
        var html =
                new StringBuilder(
                        "<h2>"
                                + Html.escape(agenda.words().get("paper.prepare"))
                                + "</h2>\n<ul class=\"tasks\">");
        for (var todo : agenda.preparation()) {
            html.append("<li><span class=\"tick\">")
                    .append(todo.done() ? "☑" : "☐")
                    .append("</span> ")
                    .append(Html.escape(todo.text()))
                    .append("</li>");
        }
        return html.append("</ul>\n").toString();
    }

    static String notes(String notes, PaperLanguage words) {
        return notes.isBlank()
                ? ""
                : "<div class=\"own-notes\"><h2>"
                        + Html.escape(words.get("paper.notes"))
                        + "</h2>"
                        + paragraphs(notes)
                        + "</div>\n";
    }

    /** The counselor's plain text as paragraphs; never read as Markdown. */
    static String paragraphs(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + Html.escape(line) + "</p>")
                .collect(Collectors.joining("\n"));
    }
}
