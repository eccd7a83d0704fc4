package org.lectern.pdf;

import org.lectern.base.LanguageTag;

import java.util.Map;

/**
 * What a PDF is made from.
 *
 * @param html one well-formed XHTML document without a DOCTYPE; its style sheet stands in {@code
 *     <style>}. What is safe to use is written at the package
 * @param language the language of the document; parts in another carry {@code lang}
 * @param title shown in the title bar; not blank
 * @param author who made it, or an empty text
 * @param subject one line on what it is for, or an empty text
 * @param pictures PNG or JPEG files, by the name that {@code <img src>} uses
 */
public record PdfSource(
        String html,
        LanguageTag language,
        String title,
        String author,
        String subject,
        Map<String, byte[]> pictures) {
    public PdfSource {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a tagged PDF needs a title");
        }
        pictures = Map.copyOf(pictures);
    }
}
