package org.lectern.ui.handout;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.handout.PrintSet;

/** A row of the outline. */
sealed interface OutlineRow {
    /** Begins the sheets of a language. */
    record Heading(LanguageTag language) implements OutlineRow {}

    /** A sheet; the row stays the same while its copies and pages change. */
    final class Sheet implements OutlineRow {
        private final PrintSet.Entry suggested;
        private final String material;
        private final ReadOnlyIntegerWrapper copies = new ReadOnlyIntegerWrapper();
        private final ReadOnlyObjectWrapper<SheetRendering.@Nullable Result> result =
                new ReadOnlyObjectWrapper<>();

        Sheet(PrintSet.Entry suggested, String material) {
            this.suggested = suggested;
            this.material = material;
            copies.set(suggested.copies());
        }

        /** The sheet with the copies that the group needs. */
        PrintSet.Entry suggested() {
            return suggested;
        }

        /** The sheet with the copies that the counselor wants. */
        PrintSet.Entry entry() {
            return suggested.withCopies(copies.get());
        }

        SheetKey key() {
            return SheetKey.of(suggested);
        }

        /** The material's title in the interface language, where it has one. */
        String material() {
            return material;
        }

        /** How many copies are printed, 0 when it was taken out. */
        ReadOnlyIntegerProperty copies() {
            return copies.getReadOnlyProperty();
        }

        /** What became of its pages, or null while they are not made. */
        ReadOnlyObjectProperty<SheetRendering.@Nullable Result> result() {
            return result.getReadOnlyProperty();
        }

        void setCopies(int wanted) {
            copies.set(wanted);
        }

        void setResult(SheetRendering.@Nullable Result now) {
            result.set(now);
        }
    }
}
