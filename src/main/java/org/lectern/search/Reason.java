package org.lectern.search;

import org.lectern.base.LanguageTag;

/** Why a row is in the result, where its title and summary do not show it. */
public sealed interface Reason {
    /** What of the framework a name belongs to. */
    enum Term {
        AREA,
        COMPETENCE,
        LEVEL
    }

    /**
     * A word stands in the objectives or texts of the edition that is shown: {@link
     * Highlighter#snippet} finds the place.
     */
    record InText(LanguageTag language) implements Reason {}

    /** A word stands in another edition of the material. */
    record InEdition(LanguageTag language) implements Reason {}

    /**
     * A word stands in the name of the material's area, level or one of its competences.
     *
     * @param language the language of that name
     */
    record ThroughFramework(Term term, String id, LanguageTag language) implements Reason {}

    /** A near word stands somewhere in it, written as most of the library writes it. */
    record ThroughNearWord(String word) implements Reason {}
}
