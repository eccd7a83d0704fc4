package org.lectern.bench;

import org.lectern.base.Cancellation;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Progress;
import org.lectern.base.Sha256;
import org.lectern.library.LibraryStore.ActiveRelease;
import org.lectern.library.LibraryStore.InstalledMaterial;
import org.lectern.library.MaterialHead;
import org.lectern.material.Audience;
import org.lectern.material.Edition;
import org.lectern.material.Framework;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Licence;
import org.lectern.material.LocalizedText;
import org.lectern.material.Material;
import org.lectern.material.MaterialFacts;
import org.lectern.material.MaterialType;
import org.lectern.material.Pin;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.material.WorkForm;
import org.lectern.store.Store;
import org.lectern.testing.ZipfWords;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A library by chance, shaped like the starter library: a guide, two handouts and a background in
 * nearly every language, in Markdown. The same seed gives the same library. Safe from any thread.
 *
 * @param seed of everything
 * @param count how many materials
 * @param words how many words an edition has; the starter library's have about 2,000
 */
record BenchLibrary(long seed, int count, int words, ZipfWords vocabulary) {
    static final Sha256 FEED = Sha256.ofText("bench");
    private static final int VOCABULARY = 60_000;
    private static final int AREAS = 6;

    /** So many in a thousand editions that could be there are there, as in the starter library. */
    private static final int TRANSLATED = 970;

    BenchLibrary(long seed, int count, int words) {
        this(seed, count, words, new ZipfWords(seed, VOCABULARY));
    }

    /** How large a material is. */
    record Size(long words, long bytes) {
        Size plus(Size other) {
            return new Size(words + other.words, bytes + other.bytes);
        }
    }

    LibraryFacts facts() {
        return new LibraryFacts(
                "bench", "Bench", name("bench"), Licence.BY_SA, ZipfWords.LANGUAGES, List.of());
    }

    Framework framework() {
        var levels =
                List.of("A", "B", "C").stream()
                        .map(id -> new Framework.Level(id, name(id)))
                        .toList();
        var areas =
                IntStream.range(0, AREAS)
                        .mapToObj(
                                i ->
                                        new Framework.Area(
                                                "area-" + i,
                                                "#7657B5",
                                                name("area " + i),
                                                List.of(
                                                        new Framework.Competence(
                                                                "competence-" + i,
                                                                name("competence " + i),
                                                                Map.of()))))
                        .toList();
        return new Framework("bench", "1", name("bench"), levels, areas);
    }

    private LocalizedText name(String what) {
        var random = new Random(seed + what.hashCode());
        var names = new TreeMap<LanguageTag, String>();
        for (var language : ZipfWords.LANGUAGES) {
            names.put(language, vocabulary.text(language, 2, random));
        }
        return LocalizedText.of(names);
    }

    ActiveRelease release() {
        return new ActiveRelease(FEED, "1", facts(), framework(), 1, count);
    }

    Iterator<Material> materials() {
        return IntStream.range(0, count).mapToObj(this::material).iterator();
    }

    /** Installs it into a store that has nothing yet. */
    void installInto(Store store) {
        store.library()
                .install(
                        FEED,
                        "1",
                        facts(),
                        framework(),
                        materials(),
                        count,
                        Progress.NONE,
                        Cancellation.NEVER);
    }

    static MaterialId id(int number) {
        return new MaterialId("m-%06d".formatted(number));
    }

    static int number(MaterialId id) {
        return Integer.parseInt(id.value().substring(2));
    }

    /** A word as somebody would type it, common ones more likely. */
    String anyWord(LanguageTag language, Random random) {
        return vocabulary.any(language, random);
    }

    /** Hands over what the index is built from. */
    void forEach(java.util.function.Consumer<InstalledMaterial> consumer, Cancellation cancelled) {
        for (int number = 0; number < count; number++) {
            cancelled.check();
            consumer.accept(installed(number));
        }
    }

    InstalledMaterial installed(int number) {
        var material = material(number);
        var heads = new TreeMap<LanguageTag, MaterialHead.EditionHead>();
        for (var edition : material.editions().values()) {
            heads.put(
                    edition.language(),
                    new MaterialHead.EditionHead(
                            edition.language(),
                            edition.title(),
                            edition.summary(),
                            edition.objectives(),
                            edition.translation(),
                            List.of(),
                            List.of()));
        }
        var pin = new Pin(FEED, material.facts().id(), 1, FEED);
        return new InstalledMaterial(
                new MaterialHead(pin, material.facts(), heads),
                List.copyOf(material.editions().values()));
    }

    /** The texts of a material, as an author would count them. */
    static Size sizeOf(Material material) {
        long words = 0;
        long bytes = 0;
        for (var edition : material.editions().values()) {
            var texts = new ArrayList<>(edition.objectives());
            texts.add(edition.title());
            texts.add(edition.summary());
            edition.sheets().forEach(sheet -> texts.add(sheet.markdown()));
            for (String text : texts) {
                words += text.chars().filter(c -> c == ' ' || c == '\n').count() + 1;
                bytes += text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return new Size(words, bytes);
    }

    Material material(int number) {
        var random = new Random(seed * 1_000_003 + number);
        int area = random.nextInt(AREAS);
        int minutes = 5 * (1 + random.nextInt(24));
        var facts =
                new MaterialFacts(
                        id(number),
                        1,
                        "area-" + area,
                        List.of("competence-" + area),
                        any(List.of("A", "B", "C"), random),
                        any(List.of(MaterialType.values()), random),
                        new MaterialFacts.Minutes(minutes, minutes, minutes),
                        new MaterialFacts.GroupSize(1, 16),
                        true,
                        List.of(WorkForm.ALONE),
                        List.of(),
                        random.nextInt(4) == 0,
                        Set.of(Audience.ADULTS),
                        null,
                        random.nextInt(50) == 0,
                        Map.of(),
                        Licence.BY_SA,
                        List.of("Lectern"),
                        2026,
                        "Bench",
                        null,
                        null);
        var original = any(ZipfWords.LANGUAGES, random);
        boolean handouts = random.nextInt(10) > 0;
        var editions = new TreeMap<LanguageTag, Edition>();
        for (var language : ZipfWords.LANGUAGES) {
            if (language.equals(original) || random.nextInt(1000) < TRANSLATED) {
                editions.put(language, edition(language, original, minutes, handouts, random));
            }
        }
        return new Material(facts, editions, List.of());
    }

    private Edition edition(
            LanguageTag language,
            LanguageTag original,
            int minutes,
            boolean handouts,
            Random random) {
        String title = vocabulary.text(language, 4, random);
        var sheets = new ArrayList<Sheet>();
        String steps = markdown(language, words / 2, random);
        sheets.add(
                new Sheet(SheetKind.GUIDE, "guide", false, title, "## Steps {#steps}\n" + steps));
        String background = markdown(language, words / 10, random);
        sheets.add(new Sheet(SheetKind.BACKGROUND, "background", false, title, background));
        if (handouts) {
            for (String name : List.of("handout-one", "handout-two")) {
                String text = markdown(language, words / 5, random);
                sheets.add(new Sheet(SheetKind.HANDOUT, name, false, title, text));
            }
        }
        boolean isOriginal = language.equals(original);
        return new Edition(
                language,
                title,
                vocabulary.text(language, 18, random),
                List.of(vocabulary.text(language, 9, random), vocabulary.text(language, 9, random)),
                new Edition.Translation(
                        isOriginal
                                ? Edition.TranslationStatus.ORIGINAL
                                : Edition.TranslationStatus.REVIEWED,
                        isOriginal ? null : original,
                        1),
                // As when a guide is read: the steps stand in the guide and once more by
                // themselves.
                List.of(new Edition.Step(minutes, title, steps)),
                sheets);
    }

    /** Paragraphs, lists, bold beginnings and a heading now and then. */
    private String markdown(LanguageTag language, int length, Random random) {
        var text = new StringBuilder();
        int paragraph = 0;
        for (int done = 0; done < length; paragraph++) {
            int some = Math.min(length - done, 12 + random.nextInt(40));
            switch (paragraph % 4) {
                case 0 ->
                        text.append("## ")
                                .append(vocabulary.text(language, 3, random))
                                .append('\n');
                case 1 -> text.append("- ");
                case 2 ->
                        text.append("**")
                                .append(vocabulary.text(language, 2, random))
                                .append("** ");
                default -> text.append("1. ");
            }
            text.append(vocabulary.text(language, some, random)).append("\n\n");
            done += some;
        }
        return text.toString();
    }

    private static <T> T any(List<T> options, Random random) {
        return options.get(random.nextInt(options.size()));
    }
}
