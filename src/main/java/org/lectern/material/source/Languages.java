package org.lectern.material.source;

import org.lectern.base.LanguageTag;

import java.util.Collection;
import java.util.List;

/**
 * The languages that a text is written in.
 *
 * @param required those that it must have; without any, some language is enough
 * @param allowed those that it may have; empty when they are not known
 */
record Languages(Collection<LanguageTag> required, Collection<LanguageTag> allowed) {
    /** A text in some of the languages of a library. */
    static Languages some(List<LanguageTag> allowed) {
        return new Languages(List.of(), allowed);
    }

    /** A text in every language of a library. */
    static Languages every(List<LanguageTag> all) {
        return new Languages(all, all);
    }
}
