package org.lectern.authoring;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.material.Licence;
import org.lectern.material.MaterialFacts;
import org.lectern.material.MaterialFacts.BasedOn;
import org.lectern.material.Pin;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The work that an adaptation was made from, as it was then, and what was changed. It never changes
 * but for the counselor's words of what was changed.
 *
 * @param pin the very revision
 * @param title its title in the language that was adapted
 * @param basedOn what it adapted in its turn, or null
 * @param changes what was changed, in the counselor's words by language; may be empty
 */
public record Origin(
        Pin pin,
        String title,
        List<String> authors,
        Licence licence,
        String source,
        @Nullable BasedOn basedOn,
        SortedMap<LanguageTag, String> changes) {
    public Origin {
        authors = List.copyOf(authors);
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    static Origin of(Pin pin, MaterialFacts facts, String title) {
        return new Origin(
                pin,
                title,
                facts.authors(),
                facts.licence(),
                facts.source(),
                facts.basedOn(),
                new TreeMap<>());
    }

    /** The same with other words of what was changed; empty words are taken out. */
    public Origin withChanges(LanguageTag language, String words) {
        var changed = new TreeMap<>(changes);
        if (words.isEmpty()) {
            changed.remove(language);
        } else {
            changed.put(language, words);
        }
        return new Origin(pin, title, authors, licence, source, basedOn, changed);
    }
}
