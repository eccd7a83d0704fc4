package org.lectern.search;

import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;

import java.util.List;

/**
 * A row of the result.
 *
 * @param language the material's edition to show: the first in the order of the counselor's
 *     languages in which all words match; when none does alone, the first that the counselor reads,
 *     else the original
 * @param reasons why it was found, none twice; empty without words, and when the title and summary
 *     of the shown edition hold them all
 */
public record Hit(MaterialId id, LanguageTag language, HitGroup group, List<Reason> reasons) {
    public Hit {
        reasons = List.copyOf(reasons);
    }

    /** Whether the words as typed find it, not only words near them. */
    public boolean exact() {
        return group != HitGroup.NEAR;
    }
}
