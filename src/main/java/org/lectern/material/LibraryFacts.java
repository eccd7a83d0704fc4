package org.lectern.material;

import org.lectern.base.LanguageTag;

import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code library.yaml} says: {@code id} and {@code publisher} are for display, never trusted
 * as an identity.
 *
 * @param languages those that every material is meant to have
 * @param furtherLanguages those that single editions may have beside them, may be empty
 */
public record LibraryFacts(
        String id,
        String publisher,
        LocalizedText title,
        Licence licence,
        List<LanguageTag> languages,
        List<LanguageTag> furtherLanguages) {
    public LibraryFacts {
        languages = List.copyOf(languages);
        furtherLanguages = List.copyOf(furtherLanguages);
    }

    /** Every language that an edition may be in, those of every material first. */
    public List<LanguageTag> allLanguages() {
        return Stream.concat(languages.stream(), furtherLanguages.stream()).toList();
    }
}
