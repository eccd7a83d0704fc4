package org.lectern.paper;

import com.ibm.icu.util.ULocale;

import org.lectern.base.LanguageTag;
import org.lectern.plan.Preparation.Print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Puts sheets one after the other into one document, each with its own footer and page numbers. For
 * one thread.
 */
final class PaperPages {
    private static final String STYLE = loadStyle();

    private final StringBuilder body = new StringBuilder();
    private final LanguageTag language;
    private final String title;
    private final String extraStyle;
    private boolean first = true;

    /**
     * @param language the document's language; sheets in others say so
     * @param title the document's title
     * @param extraStyle CSS after the paper's own, may be empty
     */
    PaperPages(LanguageTag language, String title, String extraStyle) {
        this.language = language;
        this.title = title;
        this.extraStyle = extraStyle;
    }

    private static String loadStyle() {
        try (var in = PaperPages.class.getResourceAsStream("paper.css")) {
            if (in == null) {
                throw new IllegalStateException("paper.css is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a sheet on a new page, counted from one.
     *
     * @param words the sheet's language
     * @param footer what stands at the left of each page's foot, as XHTML
     * @param content the sheet, as XHTML
     */
    void add(PaperLanguage words, String footer, String content) {
        add(words, Print.STANDARD, footer, content);
    }

    /** As above, in a size of print. */
    void add(PaperLanguage words, Print print, String footer, String content) {
        body.append("<div class=\"sheet")
                .append(first ? " first" : "")
                .append(print == Print.LARGE ? " large" : "")
                .append("\" lang=\"")
                .append(words.language())
                .append(
                        ULocale.forLanguageTag(words.language().value()).isRightToLeft()
                                ? "\" dir=\"rtl"
                                : "")
                .append("\">\n<div class=\"foot\"><table><tr><td class=\"words\">")
                .append(footer)
                .append("</td><td class=\"page\">")
                .append(org.lectern.text.Texts.code(words.language()))
                .append(" · ")
                .append(words.pageOf())
                .append("</td></tr></table></div>\n")
                .append(content)
                .append("</div>\n");
        first = false;
    }

    /** The whole document as XHTML. */
    String html() {
        return "<html lang=\""
                + language
                + "\"><head><title>"
                + Html.escape(title)
                + "</title><style>"
                + STYLE
                + extraStyle
                + "</style></head><body>"
                + body
                + "</body></html>";
    }
}
