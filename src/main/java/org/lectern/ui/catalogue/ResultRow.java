package org.lectern.ui.catalogue;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/** One place in the list of results, which fills once its material is loaded. FX thread. */
final class ResultRow {
    private final int index;
    private final ReadOnlyObjectWrapper<Optional<RowContent>> content =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    ResultRow(int index) {
        this.index = index;
    }

    /** Its place, from 0. */
    int index() {
        return index;
    }

    /** What it shows; empty until that is loaded. */
    ReadOnlyObjectProperty<Optional<RowContent>> content() {
        return content.getReadOnlyProperty();
    }

    void fill(RowContent loaded) {
        content.set(Optional.of(loaded));
    }
}
