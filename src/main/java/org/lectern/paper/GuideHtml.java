package org.lectern.paper;

import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.material.Edition;
import org.lectern.material.EditionState;
import org.lectern.material.MaterialFacts;
import org.lectern.material.SheetKind;
import org.lectern.plan.Block;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A material's guide as the facilitator reads it. For one thread. */
final class GuideHtml {
    private final LibraryStore library;
    private final PaperLanguage words;
    private final HandoutPaper.Pictures pictures;

    GuideHtml(LibraryStore library, PaperLanguage words, HandoutPaper.Pictures pictures) {
        this.library = library;
        this.words = words;
        this.pictures = pictures;
    }

    String footer(MaterialHead head) {
        return library.edition(head.pin(), words.language())
                .map(edition -> Footer.attribution(head.facts(), edition, words))
                .orElse("");
    }

    /** A block's page: its heading, the counselor's notes, then the guide and the background. */
    String guide(MaterialHead head, String heading, Block block) {
        var html = new StringBuilder("<h1>" + Html.escape(heading) + "</h1>\n");
        html.append("<p class=\"facts\">")
                .append(
                        Html.escape(
                                words.minutes(block.minutes())
                                        + " · "
                                        + PlanAgenda.method(head, words)))
                .append("</p>\n");
        html.append(PlanPaper.notes(block.notes(), words));
        var edition = library.edition(head.pin(), words.language()).orElse(null);
        if (edition == null) {
            return html.append("<p class=\"translation\">")
                    .append(
                            Html.escape(
                                    words.get(
                                            "paper.guide.missing",
                                            words.texts().languageName(words.language()))))
                    .append("</p>\n")
                    .toString();
        }
        html.append(translation(head, edition));
        html.append(body(head.facts(), edition, words, pictures.of(head.pin())));
        return html.toString();
    }

    /** What stands below a guide's heading: objectives, advice, the guide and the background. */
    static String body(
            MaterialFacts facts,
            Edition edition,
            PaperLanguage words,
            UnaryOperator<String> pictures) {
        var html = new StringBuilder();
        html.append("<h2>")
                .append(Html.escape(words.get("paper.objectives")))
                .append("</h2>\n<ul>")
                .append(
                        edition.objectives().stream()
                                .map(o -> "<li>" + Html.escape(o) + "</li>")
                                .collect(Collectors.joining()))
                .append("</ul>\n");
        var sensitivity = facts.sensitivity();
        if (sensitivity != null) {
            html.append("<div class=\"note\"><p><b>")
                    .append(Html.escape(words.get("paper.sensitivity")))
                    .append(".</b> ")
                    .append(Html.escape(sensitivity.in(List.of(words.language()))))
                    .append("</p></div>\n");
        }
        var renderer =
                new SheetHtml(
                        SheetHtml.Mode.GUIDE,
                        minutes -> words.minutes(Integer.parseInt(minutes)),
                        pictures);
        for (var sheet : edition.sheets()) {
            if (sheet.kind() == SheetKind.BACKGROUND) {
                html.append("<h2>").append(Html.escape(sheet.title())).append("</h2>\n");
            }
            if (sheet.kind() == SheetKind.GUIDE || sheet.kind() == SheetKind.BACKGROUND) {
                html.append(renderer.render(sheet.markdown()));
            }
        }
        return html.toString();
    }

    /** What a facilitator must know of a translation before relying on it. */
    private String translation(MaterialHead head, Edition edition) {
        var html = new StringBuilder();
        if (edition.translation().status() == Edition.TranslationStatus.DRAFT) {
            html.append("<p class=\"translation\">")
                    .append(Html.escape(words.get("paper.guide.draft")))
                    .append("</p>\n");
        }
        if (head.state(edition.language()) == EditionState.OUTDATED) {
            html.append("<p class=\"translation\">")
                    .append(
                            Html.escape(
                                    words.get(
                                            "paper.guide.outdated",
                                            edition.translation().revision(),
                                            head.facts().revision())))
                    .append("</p>\n");
        }
        return html.toString();
    }
}
