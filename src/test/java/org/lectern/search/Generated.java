package org.lectern.search;

import org.lectern.base.LanguageTag;
import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.Licence;
import org.lectern.material.MaterialType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A library by chance: each language has made-up words of its own alphabet, used as often as Zipf's
 * law says. The same seed gives the same library.
 */
final class Generated {
    private static final Map<LanguageTag, String> ALPHABETS =
            Map.of(
                    Made.EN, "bcdfglmnprst aeiou",
                    Made.BG, "бвгджзйклмнпрст аеиоу",
                    Made.EL, "βγδθκλμνπρστ αεηιουώέ",
                    Made.ES, "bcdfglmnñprst aeiouáéí",
                    Made.IT, "bcdfglmnprstz aeiouàè",
                    Made.PL, "bcćdłlmnńpqrsśtzż aeiouyąę");

    private final long seed;
    private final int count;
    private final int words;
    private final Map<LanguageTag, List<String>> vocabularies = new HashMap<>();

    /** {@code words} is the length of a guide, in words. */
    Generated(long seed, int count, int words, int vocabulary) {
        this.seed = seed;
        this.count = count;
        this.words = words;
        for (var language : Made.LANGUAGES) {
            var random = new Random(seed + language.value().hashCode());
            var made = new ArrayList<String>();
            while (made.size() < vocabulary) {
                made.add(word(language, random));
            }
            vocabularies.put(language, made);
        }
    }

    MemoryStore store() {
        return new MemoryStore(Made.release(1, count), this::materials);
    }

    Iterator<InstalledMaterial> materials() {
        return IntStream.range(0, count).mapToObj(this::material).iterator();
    }

    /** A word of a language, common ones more likely. */
    String anyWord(LanguageTag language, Random random) {
        var vocabulary = vocabularies.getOrDefault(language, List.of());
        // Log-uniform ranks are Zipf's distribution with the exponent 1.
        double rank = Math.exp(random.nextDouble() * Math.log(vocabulary.size()));
        return vocabulary.get((int) rank - 1);
    }

    InstalledMaterial material(int number) {
        return made("m-%06d".formatted(number), number).done();
    }

    /** A material of the counselor's. */
    InstalledMaterial own(int number, boolean adapted) {
        var made = made("own-%06d".formatted(number), number);
        return (adapted ? made.adapted() : made.own()).done();
    }

    private Made made(String id, int number) {
        var random = new Random(seed * 1_000_003 + number);
        var made =
                Made.material(id)
                        .area(any(Made.FRAMEWORK.areas(), random).id())
                        .level(any(Made.FRAMEWORK.levels(), random).id())
                        .type(any(List.of(MaterialType.values()), random))
                        .minutes(5 * (1 + random.nextInt(20)))
                        .licence(any(List.of(Licence.values()), random));
        int smallest = 1 + random.nextInt(12);
        made.group(smallest, smallest + random.nextInt(20), random.nextInt(3) == 0);
        if (random.nextInt(4) == 0) {
            made.internet();
        }
        if (random.nextInt(25) == 0) {
            made.withdrawn();
        }
        boolean hasHandout = random.nextBoolean();
        var original = any(Made.LANGUAGES, random);
        for (var language : Made.LANGUAGES) {
            if (language.equals(original) || random.nextInt(3) > 0) {
                made.edition(
                        language,
                        text(language, 4, random),
                        text(language, 12, random),
                        text(language, words, random),
                        hasHandout ? List.of(text(language, words / 2, random)) : List.of());
                if (random.nextInt(3) == 0) {
                    made.status(language, any(List.of(TranslationStatus.values()), random));
                }
                if (random.nextInt(12) == 0) {
                    made.revised();
                }
            }
        }
        return made;
    }

    private String text(LanguageTag language, int length, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? "" : i % 9 == 0 ? ". " : " ").append(anyWord(language, random));
        }
        return text.toString();
    }

    private static String word(LanguageTag language, Random random) {
        String[] letters = ALPHABETS.getOrDefault(language, "").split(" ", -1);
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

    static <T> T any(List<T> options, Random random) {
        return options.get(random.nextInt(options.size()));
    }
}
