package org.lectern.search;

import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;

/**
 * A row of the result.
 *
 * @param language the material's edition to show: the first in the order of the counselor's
 *     languages in which all words match; when none does alone, the first that the counselor reads,
 *     else the original
 */
public record Hit(MaterialId id, LanguageTag language) {}
