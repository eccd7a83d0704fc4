package org.lectern.authoring;

import org.lectern.base.LanguageTag;
import org.lectern.library.MaterialHead;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The revision that a material is written down as, and from which revisions its translations were
 * made: this one when they are up to date, an earlier one when they are not.
 */
record Numbering(int revision, SortedMap<LanguageTag, Integer> madeFrom) {
    /**
     * The numbers for the first revision, with which a translation is behind only if there can be
     * something before it.
     */
    static Numbering first(OwnMaterial own) {
        boolean isBehind = !own.editions().keySet().stream().allMatch(own::isUpToDate);
        return of(own, Optional.empty(), isBehind ? 2 : 1);
    }

    /**
     * The numbers for a revision.
     *
     * @param before the revision before it or this very one, as it was published
     */
    static Numbering of(OwnMaterial own, Optional<MaterialHead> before, int revision) {
        var madeFrom = new TreeMap<LanguageTag, Integer>();
        for (var language : own.editions().keySet()) {
            int last =
                    before.map(head -> head.editions().get(language))
                            .map(edition -> edition.translation().revision())
                            .orElse(Math.max(1, revision - 1));
            madeFrom.put(language, own.isUpToDate(language) ? revision : Math.min(last, revision));
        }
        return new Numbering(revision, madeFrom);
    }

    int madeFrom(LanguageTag language) {
        return madeFrom.getOrDefault(language, revision);
    }
}
