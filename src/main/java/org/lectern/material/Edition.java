package org.lectern.material;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;

import java.util.List;
import java.util.Optional;

/**
 * A material in one language.
 *
 * @param summary one sentence, at most 160 characters
 * @param steps the guide's steps, at least one; their minutes add up to the typical duration
 * @param sheets the guide first, then background, handouts and cards in the order of their names
 */
public record Edition(
        LanguageTag language,
        String title,
        String summary,
        List<String> objectives,
        Translation translation,
        List<Step> steps,
        List<Sheet> sheets) {
    public Edition {
        objectives = List.copyOf(objectives);
        steps = List.copyOf(steps);
        sheets = List.copyOf(sheets);
    }

    /** How far a text can be trusted to say what the original says. */
    public enum TranslationStatus {
        ORIGINAL,
        DRAFT,
        REVIEWED
    }

    /**
     * Where an edition's text comes from.
     *
     * @param source the language it was translated from, null for an original
     * @param revision the material's revision it was made from; of an original, the material's own
     */
    public record Translation(
            TranslationStatus status, @Nullable LanguageTag source, int revision) {}

    /**
     * A step of the guide: minutes ≥ 0, its title as plain text, and the rest as Markdown (may be
     * empty).
     */
    public record Step(int minutes, String title, String markdown) {}

    /** The sheet of this name, the standard or the easy-to-read text. */
    public Optional<Sheet> sheet(String name, boolean easy) {
        return sheets.stream().filter(s -> s.name().equals(name) && s.easy() == easy).findFirst();
    }
}
