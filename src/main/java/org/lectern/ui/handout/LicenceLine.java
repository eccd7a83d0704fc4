package org.lectern.ui.handout;

import org.lectern.base.LanguageTag;
import org.lectern.library.MaterialHead;

import java.util.List;

/**
 * A material on the printed sheets, and on which terms it may be.
 *
 * @param title the material's title
 * @param licence who made it, when, and under which licence
 */
record LicenceLine(String title, String licence) {
    /** The line for a material, its title in the first of these languages that has one. */
    static LicenceLine of(MaterialHead material, List<LanguageTag> languages) {
        var facts = material.facts();
        String licence =
                String.join(", ", facts.authors())
                        + ", "
                        + facts.year()
                        + " · "
                        + facts.licence().shortName();
        return new LicenceLine(material.display(languages).title(), licence);
    }
}
