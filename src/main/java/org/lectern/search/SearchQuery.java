package org.lectern.search;

import org.lectern.base.LanguageTag;

import java.util.List;

/**
 * What somebody looks for.
 *
 * @param text as typed: words that must all occur, in any language; {@code "words in quotes"} must
 *     stand together; {@code -word} must not occur; filters such as {@code level:B} and {@code <45
 *     min} (docs/search.md). Anything can be typed: signs without a meaning are passed over, and of
 *     a very long text only the first {@value #MAX_PARTS} words count. Without words, everything is
 *     found
 * @param preferredLanguages the interface language first, then the counselor's others; may be empty
 * @param limit how many rows the result holds at once, 0 and up
 */
public record SearchQuery(
        String text,
        Filters filters,
        SortOrder sort,
        List<LanguageTag> preferredLanguages,
        int limit) {
    /** How many words and phrases of a query count. */
    public static final int MAX_PARTS = 24;

    /** The usual {@link #limit}. */
    public static final int DEFAULT_LIMIT = 50;

    public SearchQuery {
        preferredLanguages = preferredLanguages.stream().distinct().toList();
        if (limit < 0) {
            throw new IllegalArgumentException("limit: " + limit);
        }
    }

    /** The words alone: no filters, best match first. */
    public static SearchQuery of(String text, List<LanguageTag> preferredLanguages) {
        return new SearchQuery(
                text, Filters.NONE, SortOrder.BEST_MATCH, preferredLanguages, DEFAULT_LIMIT);
    }
}
