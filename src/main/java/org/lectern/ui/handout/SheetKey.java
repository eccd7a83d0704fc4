package org.lectern.ui.handout;

import org.lectern.base.LanguageTag;
import org.lectern.handout.PrintSet;
import org.lectern.material.Pin;
import org.lectern.plan.Preparation.Print;

/**
 * Which sheet in which language and size of print, however many copies.
 *
 * @param sheet the sheet's name
 */
record SheetKey(Pin pin, String sheet, LanguageTag language, Print print) {
    static SheetKey of(PrintSet.Entry entry) {
        return new SheetKey(entry.pin(), entry.sheet(), entry.language(), entry.print());
    }
}
