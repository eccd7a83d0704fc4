package org.lectern.search;

import org.lectern.base.LanguageTag;

/**
 * What could have been meant, offered when nothing was found. Searching for it finds something,
 * filters aside.
 *
 * @param text the query with near words in place of those that occur nowhere, as the library writes
 *     them, with their accents
 * @param language the language that the near word was found in
 */
public record Suggestion(String text, LanguageTag language) {}
