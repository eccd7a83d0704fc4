package org.lectern.ui.editor;

import org.jspecify.annotations.Nullable;
import org.lectern.ui.kit.DigitsField;

/** Whole numbers that may not be known yet. */
final class NumberField {
    private static final int DIGITS = 4;

    private NumberField() {}

    /** An empty field for a number. */
    static DigitsField make() {
        var field = new DigitsField(DIGITS);
        field.getStyleClass().add("editor-number");
        return field;
    }

    /** The number that was typed, or null. */
    static @Nullable Integer number(String typed) {
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    /** How a number stands in the field. */
    static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
