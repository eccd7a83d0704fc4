package org.lectern.testing;

import org.lectern.base.LanguageTag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Made-up words of six languages, each in its own alphabet, used as often as Zipf's law says. The
 * same seed gives the same words. Safe from any thread.
 */
public final class ZipfWords {
    /** The languages that have words, the original's language first. */
    public static final List<LanguageTag> LANGUAGES =
            List.of("en", "bg", "el", "es", "it", "pl").stream().map(LanguageTag::of).toList();

    private static final Map<String, String> ALPHABETS =
            Map.of(
                    "en", "bcdfglmnprst aeiou",
                    "bg", "бвгджзйклмнпрст аеиоу",
                    "el", "βγδθκλμνπρστ αεηιουώέ",
                    "es", "bcdfglmnñprst aeiouáéí",
                    "it", "bcdfglmnprstz aeiouàè",
                    "pl", "bcćdłlmnńpqrsśtzż aeiouyąę");

    private final Map<LanguageTag, List<String>> vocabularies = new HashMap<>();

    /** Words by chance; {@code vocabulary} is how many each language has. */
    public ZipfWords(long seed, int vocabulary) {
        for (var language : LANGUAGES) {
            var random = new Random(seed + language.value().hashCode());
            var made = new ArrayList<String>();
            while (made.size() < vocabulary) {
                made.add(word(language, random));
            }
            vocabularies.put(language, made);
        }
    }

    /** A word of a language, common ones more likely. */
    public String any(LanguageTag language, Random random) {
        var vocabulary = vocabularies.getOrDefault(language, List.of());
        // Log-uniform ranks are Zipf's distribution with the exponent 1.
        double rank = Math.exp(random.nextDouble() * Math.log(vocabulary.size()));
        return vocabulary.get((int) rank - 1);
    }

    /** A text of so many words, with a full stop now and then. */
    public String text(LanguageTag language, int length, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : i % 9 == 0 ? ". " : " ").append(any(language, random));
        }
        return text.toString();
    }

    private static String word(LanguageTag language, Random random) {
        String[] letters = ALPHABETS.getOrDefault(language.value(), "").split(" ", -1);
        var word = new StringBuilder();
        int syllables = 1 + random.nextInt(4);
        for (int i = 0; i < syllables; i++) {
            word.append(letters[0].charAt(random.nextInt(letters[0].length())));
            word.append(letters[1].charAt(random.nextInt(letters[1].length())));
        }
        if (random.nextBoolean()) {
            word.append(letters[0].charAt(random.nextInt(letters[0].length())));
        }
        return word.toString();
    }
}
