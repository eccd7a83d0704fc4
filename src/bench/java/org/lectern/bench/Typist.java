package org.lectern.bench;

import org.lectern.base.LanguageTag;
import org.lectern.search.Filters;
import org.lectern.search.SortOrder;
import org.lectern.testing.ZipfWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What somebody types: words letter by letter, several words, filters, phrases. */
final class Typist {
    static final LanguageTag FILTER_LANGUAGE = LanguageTag.of("bg");
    static final String FILTER_LEVEL = "B";
    static final Filters FILTERS =
            Filters.NONE
                    .change()
                    .levels(Set.of(FILTER_LEVEL))
                    .languages(Set.of(FILTER_LANGUAGE))
                    .noInternet(true)
                    .build();

    /** Kinds that a full-text engine alone does not offer: the rival leaves them out. */
    static final Set<String> OURS_ALONE = Set.of("by title", "everything", "nothing, near words");

    private Typist() {}

    /** The keystrokes of so many searches; the same seed gives the same. */
    static List<Engine.Typed> keystrokes(BenchLibrary library, int searches, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Engine.Typed>();
        for (int i = 0; i < searches; i++) {
            var language = ZipfWords.LANGUAGES.get(random.nextInt(ZipfWords.LANGUAGES.size()));
            String word = library.anyWord(language, random);
            String other = library.anyWord(language, random);
            for (int typed = 1; typed <= word.length(); typed++) {
                add(all, "typing a word", List.of(word.substring(0, typed)), SortOrder.BEST_MATCH);
            }
            for (int typed = 1; typed <= other.length(); typed++) {
                var words = List.of(word, other.substring(0, typed));
                add(all, "typing a second word", words, SortOrder.BEST_MATCH);
            }
            all.add(
                    new Engine.Typed(
                            "word and filters", List.of(word), false, true, SortOrder.BEST_MATCH));
            all.add(
                    new Engine.Typed(
                            "phrase", List.of(word, other), true, false, SortOrder.BEST_MATCH));
            add(all, "by title", List.of(word), SortOrder.TITLE);
            add(all, "everything", List.of(), SortOrder.TITLE);
            add(all, "nothing, near words", List.of("q" + word + "xq"), SortOrder.BEST_MATCH);
        }
        return all;
    }

    private static void add(
            List<Engine.Typed> all, String kind, List<String> words, SortOrder sort) {
        all.add(new Engine.Typed(kind, words, false, false, sort));
    }
}
