package org.lectern.material;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One text in some languages.
 *
 * @param byLanguage at least one language; no text is blank
 */
public record LocalizedText(SortedMap<LanguageTag, String> byLanguage) {
    public LocalizedText {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text in no language");
        }
        byLanguage = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
    }

    public static LocalizedText of(Map<LanguageTag, String> byLanguage) {
        return new LocalizedText(new TreeMap<>(byLanguage));
    }

    /** The text in this very language, or null. */
    public @Nullable String exactly(LanguageTag language) {
        return byLanguage.get(language);
    }

    /**
     * The text in the first of these languages that has it, else in English, else in any: for
     * names, where some text is better than none.
     */
    public String in(List<LanguageTag> preferred) {
        for (var language : preferred) {
            String text = byLanguage.get(language);
            if (text != null) {
                return text;
            }
        }
        String english = byLanguage.get(LanguageTag.of("en"));
        return english != null ? english : byLanguage.firstEntry().getValue();
    }

    /** As {@link #in(List)} for one language. */
    public String in(LanguageTag language) {
        return in(List.of(language));
    }
}
