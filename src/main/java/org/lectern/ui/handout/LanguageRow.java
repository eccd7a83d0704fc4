package org.lectern.ui.handout;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.lectern.base.LanguageTag;

/** A language of the group; the row stays the same while its numbers change. */
final class LanguageRow {
    private final LanguageTag language;
    private final ReadOnlyIntegerWrapper readers = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper sheets = new ReadOnlyIntegerWrapper();

    LanguageRow(LanguageTag language, int readers) {
        this.language = language;
        this.readers.set(readers);
    }

    LanguageTag language() {
        return language;
    }

    /** How many people read it. */
    ReadOnlyIntegerProperty readers() {
        return readers.getReadOnlyProperty();
    }

    /** How many sheets are printed in it, 0 when there are none. */
    ReadOnlyIntegerProperty sheets() {
        return sheets.getReadOnlyProperty();
    }

    void update(int newReaders, int newSheets) {
        readers.set(newReaders);
        sheets.set(newSheets);
    }
}
