package org.lectern.library;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.material.Edition;
import org.lectern.material.EditionState;
import org.lectern.material.MaterialFacts;
import org.lectern.material.Pin;
import org.lectern.material.SheetKind;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lists and details show of a material without opening its texts: what its manifest holds.
 *
 * @param pin this very revision
 * @param editions by language, at least one
 */
public record MaterialHead(Pin pin, MaterialFacts facts, Map<LanguageTag, EditionHead> editions) {
    public MaterialHead {
        editions = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(editions));
    }

    /** An edition without its texts. */
    public record EditionHead(
            LanguageTag language,
            String title,
            String summary,
            List<String> objectives,
            Edition.Translation translation,
            List<StepHead> steps,
            List<SheetHead> sheets) {
        public EditionHead {
            objectives = List.copyOf(objectives);
            steps = List.copyOf(steps);
            sheets = List.copyOf(sheets);
        }
    }

    /** A step's minutes and title. */
    public record StepHead(int minutes, String title) {}

    /** A sheet's kind, name and title. */
    public record SheetHead(SheetKind kind, String name, boolean easy, String title) {}

    public MaterialId id() {
        return facts.id();
    }

    /** What a counselor can count on in this language. */
    public EditionState state(LanguageTag language) {
        var edition = editions.get(language);
        if (edition == null) {
            return EditionState.MISSING;
        }
        return edition.translation().revision() < facts.revision()
                ? EditionState.OUTDATED
                : EditionState.AVAILABLE;
    }

    /**
     * The edition in the first of these languages that has one, else the original, else any: for
     * display, where the language is shown beside it.
     */
    public EditionHead display(List<LanguageTag> preferred) {
        for (var language : preferred) {
            var edition = editions.get(language);
            if (edition != null) {
                return edition;
            }
        }
        @Nullable EditionHead any = null;
        for (var edition : editions.values()) {
            if (edition.translation().status() == Edition.TranslationStatus.ORIGINAL) {
                return edition;
            }
            any = any == null ? edition : any;
        }
        if (any == null) {
            throw new IllegalStateException("a material without editions: " + facts.id());
        }
        return any;
    }
}
