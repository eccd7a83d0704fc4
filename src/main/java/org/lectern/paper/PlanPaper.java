package org.lectern.paper;

import org.lectern.base.LanguageTag;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.material.MaterialWords;
import org.lectern.pdf.PdfSource;
import org.lectern.plan.Block;
import org.lectern.plan.BlockContent;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Preparation;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;
import org.lectern.text.Texts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A plan on paper, in one language: the session at a glance, and the facilitator's script with the
 * guides. Reads the store: not on the FX thread. Safe from any other.
 */
public final class PlanPaper {
    /**
     * Text sizes in points that are tried, the largest first, until the session at a glance fits on
     * one page.
     */
    private static final List<String> GLANCE_SIZES = List.of("11", "10", "9", "8", "7");

    private final LibraryStore library;

    public PlanPaper(LibraryStore library) {
        this.library = library;
    }

    /** How many sizes {@link #glance} knows; the last is the smallest. */
    public static int glanceSizes() {
        return GLANCE_SIZES.size();
    }

    /**
     * The session at a glance.
     *
     * @param size 0 … {@link #glanceSizes()} - 1: the caller takes the first that fits on a page
     */
    public PdfSource glance(SessionPlan plan, LanguageTag language, int size) {
        var words = new PaperLanguage(language);
        var materials = PlanMaterials.of(plan, library);
        String title = title(plan, words);
        String points = GLANCE_SIZES.get(size);
        var pages =
                new PaperPages(
                        language,
                        title,
                        "body { font-size: "
                                + points
                                + "pt; } table.agenda td { padding: "
                                + (5 - size)
                                + "pt 8pt "
                                + (5 - size)
                                + "pt 0; }");
        pages.add(
                words,
                footer(title, words),
                heading(plan, words, "paper.glance")
                        + agenda(plan, materials, words)
                        + totals(plan, words)
                        + preparation(plan, materials, words)
                        + notes(plan.notes(), words));
        return new PdfSource(
                pages.html(),
                language,
                title,
                "Lectern",
                words.get("paper.glance"),
                java.util.Map.of());
    }

    /**
     * The facilitator's script: the agenda, then every block with its notes and its material's
     * guide. A guide that does not exist in the language is said to be missing.
     */
    public PdfSource facilitator(SessionPlan plan, LanguageTag language) {
        var words = new PaperLanguage(language);
        var materials = PlanMaterials.of(plan, library);
        String title = title(plan, words);
        var pages = new PaperPages(language, title, "");
        pages.add(
                words,
                footer(title, words),
                heading(plan, words, "paper.facilitator")
                        + agenda(plan, materials, words)
                        + totals(plan, words)
                        + preparation(plan, materials, words)
                        + notes(plan.notes(), words));
        var pictures = new HandoutPaper.Pictures(library);
        var guides = new GuideHtml(library, words, pictures);
        for (var slot : Timeline.of(plan).slots()) {
            var head = materials.material(slot.block()).orElse(null);
            String heading =
                    words.time(slot.start())
                            + "–"
                            + words.time(slot.end())
                            + "  "
                            + blockTitle(slot.block(), materials, words);
            if (head != null) {
                pages.add(words, guides.footer(head), guides.guide(head, heading, slot.block()));
            } else if (!slot.block().notes().isEmpty() || !slot.block().goal().isEmpty()) {
                pages.add(
                        words,
                        footer(title, words),
                        "<h1>"
                                + Html.escape(heading)
                                + "</h1>"
                                + paragraphs(slot.block().goal())
                                + notes(slot.block().notes(), words));
            }
        }
        return new PdfSource(
                pages.html(),
                language,
                title,
                "Lectern",
                words.get("paper.facilitator"),
                pictures.used());
    }

    private static String title(SessionPlan plan, PaperLanguage words) {
        return plan.title().isBlank() ? words.get("paper.untitled") : plan.title();
    }

    private static String footer(String title, PaperLanguage words) {
        return Html.escape(title) + " · " + Html.escape(words.get("paper.made"));
    }

    private static String heading(SessionPlan plan, PaperLanguage words, String kind) {
        var facts = new java.util.ArrayList<String>();
        facts.add(words.get(kind));
        if (plan.date() != null) {
            facts.add(words.date(plan.date()));
        }
        facts.add(words.time(plan.start()) + "–" + words.time(Timeline.of(plan).end()));
        if (!plan.place().isBlank()) {
            facts.add(plan.place());
        }
        String group =
                plan.group().size() == 0
                        ? ""
                        : words.get("paper.group", plan.group().size())
                                + " ("
                                + plan.group().languages().stream()
                                        .map(l -> Texts.code(l) + " " + plan.group().readersOf(l))
                                        .collect(Collectors.joining(" · "))
                                + ")";
        if (!plan.group().description().isBlank()) {
            group = plan.group().description() + (group.isEmpty() ? "" : ", " + group);
        }
        if (!group.isEmpty()) {
            facts.add(group);
        }
        return "<h1>"
                + Html.escape(title(plan, words))
                + "</h1>\n<p class=\"facts\">"
                + facts.stream().map(Html::escape).collect(Collectors.joining(" · "))
                + "</p>\n";
    }

    private static String agenda(SessionPlan plan, PlanMaterials materials, PaperLanguage words) {
        var html = new StringBuilder("<table class=\"agenda\"><thead><tr>");
        for (String column : List.of("time", "minutes", "what", "how")) {
            html.append("<th scope=\"col\">")
                    .append(Html.escape(words.get("paper.column." + column)))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (var slot : Timeline.of(plan).slots()) {
            var block = slot.block();
            boolean isBreak = block.content() instanceof BlockContent.Break;
            html.append(isBreak ? "<tr class=\"break\">" : "<tr>")
                    .append("<td class=\"time\">")
                    .append(words.time(slot.start()))
                    .append("–")
                    .append(words.time(slot.end()))
                    .append("</td><td class=\"min\">")
                    .append(Html.escape(words.minutes(block.minutes())))
                    .append("</td><td><b>")
                    .append(Html.escape(blockTitle(block, materials, words)))
                    .append("</b>");
            String goal = materials.goal(block, List.of(words.language()));
            if (!goal.isEmpty()) {
                html.append("<br/><span class=\"goal\">")
                        .append(Html.escape(goal))
                        .append("</span>");
            }
            if (!block.notes().isEmpty()) {
                html.append("<br/><span class=\"goal\">")
                        .append(Html.escape(block.notes()).replace("\n", "<br/>"))
                        .append("</span>");
            }
            html.append("</td><td>")
                    .append(
                            Html.escape(
                                    materials
                                            .material(block)
                                            .map(m -> method(m, words))
                                            .orElse("")))
                    .append("</td></tr>");
        }
        return html.append("</tbody></table>\n").toString();
    }

    static String method(MaterialHead material, PaperLanguage words) {
        return material.facts().method().stream()
                .map(form -> words.get(MaterialWords.key(form)))
                .collect(Collectors.joining(" → "));
    }

    static String blockTitle(Block block, PlanMaterials materials, PaperLanguage words) {
        String title = materials.title(block, List.of(words.language()));
        if (!title.isEmpty()) {
            return title;
        }
        return words.get(
                block.content() instanceof BlockContent.Break ? "paper.break" : "paper.block");
    }

    private static String totals(SessionPlan plan, PaperLanguage words) {
        var timeline = Timeline.of(plan);
        String end = words.time(timeline.end());
        String total =
                timeline.overMinutes() > 0
                        ? words.get(
                                "paper.total.over",
                                timeline.totalMinutes(),
                                timeline.overMinutes(),
                                timeline.targetMinutes(),
                                end)
                        : words.get(
                                "paper.total",
                                timeline.totalMinutes(),
                                timeline.targetMinutes(),
                                end);
        return "<p class=\"totals\">" + Html.escape(total) + "</p>\n";
    }

    private static String preparation(
            SessionPlan plan, PlanMaterials materials, PaperLanguage words) {
        var items = Preparation.of(plan, materials, List.of(words.language())).items();
        if (items.isEmpty()) {
            return "";
        }
        var html =
                new StringBuilder(
                        "<h2>"
                                + Html.escape(words.get("paper.prepare"))
                                + "</h2>\n<ul class=\"tasks\">");
        for (var item : items) {
            html.append("<li><span class=\"tick\">☐</span> ")
                    .append(item.count())
                    .append(" × ")
                    .append(Html.escape(item.name()))
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
