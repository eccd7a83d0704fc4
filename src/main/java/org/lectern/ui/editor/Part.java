package org.lectern.ui.editor;

import org.lectern.authoring.OwnMaterial;
import org.lectern.base.LanguageTag;

/** What of a material is being written. */
sealed interface Part {
    /** The name of the guide among the sheets, as in problems and on paper. */
    String GUIDE = "guide";

    /** The facts, which are the same in every language. */
    record About() implements Part {}

    /** The guide with the material's title, summary and objectives. */
    record Guide() implements Part {}

    /** A sheet beside the guide, the standard or the easy-to-read text. */
    record OfSheet(String name, boolean easy) implements Part {}

    /** Whether the material has this part in a language. */
    default boolean isIn(OwnMaterial own, LanguageTag language) {
        var edition = own.editions().get(language);
        return edition != null
                && (!(this instanceof OfSheet(String name, boolean easy))
                        || edition.sheet(name, easy).isPresent());
    }

    /** The name of the sheet whose page is shown beside this part. */
    default String sheet() {
        return this instanceof OfSheet(String name, boolean ignored) ? name : GUIDE;
    }

    /** Whether that sheet is an easy-to-read text. */
    default boolean isEasy() {
        return this instanceof OfSheet(String ignored, boolean easy) && easy;
    }
}
