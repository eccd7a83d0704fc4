package org.lectern.material;

import org.lectern.base.LanguageTag;

import java.util.List;

/**
 * What {@code library.yaml} says: {@code id} and {@code publisher} are for display, never trusted
 * as an identity.
 */
public record LibraryFacts(
        String id,
        String publisher,
        LocalizedText title,
        Licence licence,
        List<LanguageTag> languages) {
    public LibraryFacts {
        languages = List.copyOf(languages);
    }
}
