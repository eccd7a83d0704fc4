package org.lectern.search;

import org.lectern.base.LanguageTag;
import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.Licence;
import org.lectern.material.MaterialType;
import org.lectern.testing.ZipfWords;

import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A library by chance, of made-up words. The same seed gives the same library. */
final class Generated {
    private final long seed;
    private final int count;
    private final int words;
    private final ZipfWords vocabulary;

    /** {@code words} is the length of a guide, in words. */
    Generated(long seed, int count, int words, int vocabulary) {
        this.seed = seed;
        this.count = count;
        this.words = words;
        this.vocabulary = new ZipfWords(seed, vocabulary);
    }

    MemoryStore store() {
        return new MemoryStore(Made.release(1, count), this::materials);
    }

    Iterator<InstalledMaterial> materials() {
        return IntStream.range(0, count).mapToObj(this::material).iterator();
    }

    /** A word of a language, common ones more likely. */
    String anyWord(LanguageTag language, Random random) {
        return vocabulary.any(language, random);
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
                        vocabulary.text(language, 4, random),
                        vocabulary.text(language, 12, random),
                        vocabulary.text(language, words, random),
                        hasHandout
                                ? List.of(vocabulary.text(language, words / 2, random))
                                : List.of());
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

    static <T> T any(List<T> options, Random random) {
        return options.get(random.nextInt(options.size()));
    }
}
