package org.lectern.material.source;

import org.jspecify.annotations.Nullable;
import org.lectern.base.MaterialId;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;

/**
 * What a file's name says about its sheet.
 *
 * @param name as in {@link Sheet#name()}
 */
record SheetFile(SheetKind kind, String name, boolean easy) {
    private static final String ENDING = ".md";
    private static final String EASY = ".easy";

    /** The sheet of a file's name, or null when the format has no such file. */
    static @Nullable SheetFile of(String file) {
        if (!file.endsWith(ENDING)) {
            return null;
        }
        String stem = file.substring(0, file.length() - ENDING.length());
        boolean easy = stem.endsWith(EASY);
        String name = easy ? stem.substring(0, stem.length() - EASY.length()) : stem;
        if (name.equals("guide") || name.equals("background")) {
            var kind = name.equals("guide") ? SheetKind.GUIDE : SheetKind.BACKGROUND;
            return easy ? null : new SheetFile(kind, name, false);
        }
        if (hasName(name, "handout-")) {
            return new SheetFile(SheetKind.HANDOUT, name, easy);
        }
        return hasName(name, "cards-") && !easy
                ? new SheetFile(SheetKind.CARDS, name, false)
                : null;
    }

    private static boolean hasName(String stem, String prefix) {
        return stem.startsWith(prefix) && MaterialId.isValid(stem.substring(prefix.length()));
    }
}
