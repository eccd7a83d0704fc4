package org.lectern.paper;

import org.lectern.material.Attribution;
import org.lectern.material.Edition;
import org.lectern.material.MaterialFacts;

/** What stands at the foot of each page: who is to be named, and what was changed. */
final class Footer {
    private Footer() {}

    /** The attribution of a material in the language of the page, as XHTML. */
    static String attribution(MaterialFacts facts, Edition edition, PaperLanguage words) {
        return Html.escape(Attribution.of(facts, edition).line(words.texts()));
    }
}
