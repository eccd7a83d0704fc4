package org.lectern.ui.editor;

import org.lectern.authoring.OwnEdition;
import org.lectern.authoring.OwnMaterial;
import org.lectern.base.LanguageTag;

import java.util.Objects;
import java.util.Optional;

/**
 * Where two values of a material differ: what an undo has changed is then shown.
 *
 * @param language the edition that differs, which has the part
 */
record Changed(LanguageTag language, Part part) {
    /**
     * The place that differs.
     *
     * @param shown the language to name where the difference belongs to none
     */
    static Optional<Changed> between(OwnMaterial before, OwnMaterial after, LanguageTag shown) {
        var language = after.editions().containsKey(shown) ? shown : after.original();
        boolean sameFacts =
                before.facts().equals(after.facts())
                        && Objects.equals(before.origin(), after.origin());
        if (!sameFacts) {
            return Optional.of(new Changed(language, new Part.About()));
        }
        for (var entry : after.editions().entrySet()) {
            var earlier = before.editions().get(entry.getKey());
            if (earlier == null) {
                return Optional.of(new Changed(entry.getKey(), new Part.Guide()));
            }
            if (!earlier.equals(entry.getValue())) {
                return Optional.of(new Changed(entry.getKey(), part(earlier, entry.getValue())));
            }
        }
        return Optional.empty();
    }

    private static Part part(OwnEdition before, OwnEdition after) {
        for (var sheet : after.sheets()) {
            if (!before.sheet(sheet.name(), sheet.easy()).equals(Optional.of(sheet))) {
                return new Part.OfSheet(sheet.name(), sheet.easy());
            }
        }
        return new Part.Guide();
    }
}
