package org.lectern.paper;

import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.plan.Preparation.Print;

import java.util.function.UnaryOperator;

/** A sheet as the participants get it. */
final class ParticipantHtml {
    private ParticipantHtml() {}

    /** The sheet's page as XHTML: on a handout there is room for name and date. */
    static String of(
            Sheet sheet, Print print, PaperLanguage words, UnaryOperator<String> pictures) {
        var html = new StringBuilder();
        if (sheet.kind() == SheetKind.HANDOUT) {
            html.append("<p class=\"name-line\">")
                    .append(Html.escape(words.get("paper.name")))
                    .append(" <span class=\"gap\">")
                    .append("\u00a0".repeat(44))
                    .append("</span>&#160;&#160; ")
                    .append(Html.escape(words.get("paper.date")))
                    .append(" <span class=\"gap\">")
                    .append("\u00a0".repeat(24))
                    .append("</span></p>\n");
        }
        html.append("<h1>").append(Html.escape(sheet.title())).append("</h1>\n");
        html.append(
                new SheetHtml(
                                print == Print.LARGE
                                        ? SheetHtml.Mode.LARGE_HANDOUT
                                        : SheetHtml.Mode.HANDOUT,
                                m -> m,
                                pictures)
                        .render(sheet.markdown()));
        return html.toString();
    }
}
