package org.lectern.ui.handout;

import org.lectern.base.LanguageTag;
import org.lectern.handout.PrintSet;
import org.lectern.material.Pin;

/**
 * Which sheet in which language, however many copies.
 *
 * @param sheet the sheet's name
 */
record SheetKey(Pin pin, String sheet, LanguageTag language) {
    static SheetKey of(PrintSet.Entry entry) {
        return new SheetKey(entry.pin(), entry.sheet(), entry.language());
    }
}
