package org.lectern.testing;

import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.Sha256;
import org.lectern.material.Audience;
import org.lectern.material.Edition;
import org.lectern.material.Framework;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Licence;
import org.lectern.material.LocalizedText;
import org.lectern.material.Material;
import org.lectern.material.MaterialFacts;
import org.lectern.material.MaterialType;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.material.WorkForm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Made-up libraries: the same seed always gives the same materials. */
public final class TestLibraries {
    /** The languages of every library made here. */
    public static final List<LanguageTag> LANGUAGES =
            List.of("en", "bg", "el", "es", "it", "pl").stream().map(LanguageTag::of).toList();

    /** The feed identity of the libraries made here. */
    public static final Sha256 FEED = Sha256.ofText("a test feed");

    private static final List<String> LEVELS = List.of("a", "b", "c");
    private static final List<String> AREAS = List.of("self-awareness", "exploring", "deciding");
    private static final List<MaterialType> TYPES = List.of(MaterialType.values());
    private static final List<Audience> AUDIENCES = List.of(Audience.values());
    private static final int COMPETENCES_PER_AREA = 3;

    private static final Map<LanguageTag, List<String>> WORDS =
            Map.of(
                    LanguageTag.of("en"),
                    List.of("work", "values", "strengths", "interview", "group", "choice"),
                    LanguageTag.of("bg"),
                    List.of("работа", "ценности", "силни", "интервю", "група", "избор"),
                    LanguageTag.of("el"),
                    List.of("εργασία", "αξίες", "δυνάμεις", "συνέντευξη", "ομάδα", "επιλογή"),
                    LanguageTag.of("es"),
                    List.of("trabajo", "valores", "fortalezas", "entrevista", "grupo", "año"),
                    LanguageTag.of("it"),
                    List.of("lavoro", "valori", "qualità", "colloquio", "gruppo", "scelta"),
                    LanguageTag.of("pl"),
                    List.of("praca", "wartości", "mocne", "rozmowa", "grupa", "wybór"));

    private TestLibraries() {}

    /** What the library says of itself. */
    public static LibraryFacts facts() {
        return new LibraryFacts(
                "test-library",
                "Tests",
                everywhere(l -> "Library " + l),
                Licence.BY_SA,
                LANGUAGES,
                List.of());
    }

    /** Three levels, three areas, nine competences, everything in every language. */
    public static Framework framework() {
        var levels =
                LEVELS.stream()
                        .map(l -> new Framework.Level(l, everywhere(t -> "Level " + l + " " + t)))
                        .toList();
        var areas = new ArrayList<Framework.Area>();
        for (String area : AREAS) {
            var competences = new ArrayList<Framework.Competence>();
            for (int i = 0; i < COMPETENCES_PER_AREA; i++) {
                String id = area + "-" + i;
                var statements = new TreeMap<String, LocalizedText>();
                LEVELS.forEach(l -> statements.put(l, everywhere(t -> "I can " + id + l + t)));
                competences.add(
                        new Framework.Competence(id, everywhere(t -> id + " " + t), statements));
            }
            areas.add(
                    new Framework.Area(
                            area, "#7657B5", everywhere(t -> area + " " + t), competences));
        }
        return new Framework(
                "test-framework", "1", everywhere(t -> "Framework " + t), levels, areas);
    }

    /** Materials {@code m-0} … in all languages at revision 1, made one by one. */
    public static Iterator<Material> materials(long seed, int count) {
        return materials(seed, count, 1);
    }

    /** The same at a revision; the texts of different revisions differ. */
    public static Iterator<Material> materials(long seed, int count, int revision) {
        return IntStream.range(0, count).mapToObj(i -> material(seed, i, revision)).iterator();
    }

    /** The material {@code m-<number>} at a revision. */
    public static Material material(long seed, int number, int revision) {
        var random = new Random(seed * 1_000_003 + number * 31L + revision);
        var minutes = new MaterialFacts.Minutes(10, 15 + 5 * random.nextInt(8), 90);
        var editions = new TreeMap<LanguageTag, Edition>();
        for (var language : LANGUAGES) {
            editions.put(language, edition(language, number, revision, minutes, random));
        }
        byte[] picture = ("picture of " + number).getBytes(StandardCharsets.UTF_8);
        return new Material(
                facts(number, revision, minutes, random),
                editions,
                List.of(new Material.SourceFile("picture.png", picture)));
    }

    /** The id of the material of a number. */
    public static MaterialId id(int number) {
        return new MaterialId("m-" + number);
    }

    private static MaterialFacts facts(
            int number, int revision, MaterialFacts.Minutes minutes, Random random) {
        String area = AREAS.get(number % AREAS.size());
        return new MaterialFacts(
                id(number),
                revision,
                area,
                List.of(area + "-" + random.nextInt(COMPETENCES_PER_AREA)),
                LEVELS.get(random.nextInt(LEVELS.size())),
                TYPES.get(number % TYPES.size()),
                minutes,
                new MaterialFacts.GroupSize(1 + random.nextInt(6), 8 + random.nextInt(20)),
                random.nextBoolean(),
                List.of(WorkForm.ALONE, WorkForm.SMALL_GROUPS),
                List.of(
                        new MaterialFacts.Thing(
                                everywhere(l -> "cards " + l),
                                MaterialFacts.Per.PAIR,
                                2,
                                "handout-one")),
                random.nextInt(4) == 0,
                EnumSet.of(Audience.ADULTS, AUDIENCES.get(random.nextInt(AUDIENCES.size()))),
                random.nextInt(5) == 0 ? everywhere(l -> "take care " + l) : null,
                false,
                Map.of("handout-one", 1),
                Licence.BY_SA,
                List.of("Tester"),
                2026,
                "Test library",
                null,
                null);
    }

    private static Edition edition(
            LanguageTag language,
            int number,
            int revision,
            MaterialFacts.Minutes minutes,
            Random random) {
        String title = sentence(language, 3, random) + " " + number;
        boolean isOriginal = language.value().equals("en");
        var translation =
                new Edition.Translation(
                        isOriginal
                                ? Edition.TranslationStatus.ORIGINAL
                                : Edition.TranslationStatus.REVIEWED,
                        isOriginal ? null : LanguageTag.of("en"),
                        isOriginal || random.nextInt(4) > 0 ? revision : Math.max(1, revision - 1));
        var steps =
                List.of(
                        new Edition.Step(5, "First", text(language, 2, random)),
                        new Edition.Step(minutes.typical() - 5, "Then", text(language, 3, random)));
        var sheets =
                List.of(
                        new Sheet(SheetKind.GUIDE, "guide", false, title, guide(language, random)),
                        handout(language, false, random),
                        handout(language, true, random));
        return new Edition(
                language,
                title,
                sentence(language, 8, random),
                List.of(sentence(language, 5, random), sentence(language, 5, random)),
                translation,
                steps,
                sheets);
    }

    private static Sheet handout(LanguageTag language, boolean easy, Random random) {
        return new Sheet(SheetKind.HANDOUT, "handout-one", easy, "One", text(language, 2, random));
    }

    private static String guide(LanguageTag language, Random random) {
        var guide = new StringBuilder();
        for (String mark : List.of("preparation", "steps", "debrief", "variations")) {
            guide.append("## ").append(mark).append(" {#").append(mark).append("}\n");
            guide.append(text(language, 3, random)).append('\n');
        }
        return guide.toString();
    }

    private static String text(LanguageTag language, int paragraphs, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            text.append(sentence(language, 30, random)).append(".\n\n");
        }
        return text.toString();
    }

    /** So many words of the language, the first with a capital. */
    private static String sentence(LanguageTag language, int words, Random random) {
        var known = WORDS.getOrDefault(language, List.of());
        var sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = known.get(random.nextInt(known.size()));
            sentence.append(i == 0 ? "" : " ").append(word);
        }
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static LocalizedText everywhere(Function<LanguageTag, String> text) {
        var byLanguage = new TreeMap<LanguageTag, String>();
        LANGUAGES.forEach(l -> byLanguage.put(l, text.apply(l)));
        return LocalizedText.of(byLanguage);
    }
}
