package org.lectern.ui.catalogue;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.material.Audience;
import org.lectern.material.Edition;
import org.lectern.material.Edition.Translation;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.Framework;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Licence;
import org.lectern.material.LocalizedText;
import org.lectern.material.Material;
import org.lectern.material.MaterialFacts;
import org.lectern.material.MaterialFacts.Per;
import org.lectern.material.MaterialFacts.Thing;
import org.lectern.material.MaterialType;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.material.WorkForm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Seven materials, one of each kind of case; and any number of others. */
final class SampleMaterials {
    static final LanguageTag EN = LanguageTag.of("en");
    static final LanguageTag BG = LanguageTag.of("bg");
    static final LanguageTag EL = LanguageTag.of("el");
    static final LanguageTag ES = LanguageTag.of("es");
    static final LanguageTag IT = LanguageTag.of("it");
    static final LanguageTag PL = LanguageTag.of("pl");

    /** Current in en, bg, el, it (draft); a revision behind in es; not in pl. */
    static final MaterialId CARD_SORT = new MaterialId("work-values-card-sort");

    /** Original in Bulgarian; behind in English; nothing else. */
    static final MaterialId IMPORTANT = new MaterialId("what-matters-to-me");

    /** Everywhere, needs the internet. */
    static final MaterialId REGION = new MaterialId("our-region-in-ten-numbers");

    static final MaterialId ADVERT = new MaterialId("job-advert-between-the-lines");
    static final MaterialId OFFERS = new MaterialId("two-offers-one-choice");
    static final MaterialId POSTCARD = new MaterialId("five-year-postcard");
    static final MaterialId STORY = new MaterialId("strength-as-a-story");

    private static final List<String> OBJECTIVES =
            List.of("Name the five values that matter most at work", "Link them to a possible job");
    private static final List<String> AREAS = List.of("self", "market", "employ", "plan");

    private SampleMaterials() {}

    static LibraryFacts facts() {
        return new LibraryFacts(
                "sample",
                "Tests",
                text("Sample", "Пример", "Δείγμα"),
                Licence.BY_SA,
                List.of(EN, BG, EL, ES, IT, PL),
                List.of());
    }

    static Framework framework() {
        return new Framework(
                "sample",
                "1",
                text("Sample", "Пример", "Δείγμα"),
                List.of(
                        new Framework.Level("A", text("Basic", "Основно", "Βασικό")),
                        new Framework.Level("B", text("Intermediate", "Средно", "Μεσαίο")),
                        new Framework.Level("C", text("Advanced", "Напреднало", "Προχωρημένο"))),
                List.of(
                        area("self", "#7657B5", "Self-awareness", "Самопознание", "Αυτογνωσία"),
                        area(
                                "market",
                                "#2C6FAD",
                                "Labour market",
                                "Пазар на труда",
                                "Αγορά εργασίας"),
                        area(
                                "employ",
                                "#B3466F",
                                "Employability",
                                "Пригодност за заетост",
                                "Απασχολησιμότητα"),
                        area(
                                "plan",
                                "#5A7D1C",
                                "Career planning",
                                "Планиране на кариерата",
                                "Σχεδιασμός σταδιοδρομίας")));
    }

    private static Framework.Area area(String id, String colour, String en, String bg, String el) {
        var name = text(en, bg, el);
        return new Framework.Area(
                id,
                colour,
                name,
                List.of(
                        new Framework.Competence(
                                id + "-one", name, Map.of("A", name, "B", name, "C", name))));
    }

    static List<Material> seven() {
        return List.of(
                cardSort(),
                material(
                        IMPORTANT,
                        "self",
                        "A",
                        MaterialType.ACTIVITY,
                        30,
                        false,
                        2,
                        edition(
                                BG,
                                TranslationStatus.ORIGINAL,
                                2,
                                "Какво е важно за мен в работата?",
                                "Упражнение по двойки: участниците назовават своите ценности с"
                                        + " примери."),
                        edition(
                                EN,
                                TranslationStatus.REVIEWED,
                                1,
                                "What matters to me at work?",
                                "Pairs name their own values and give an example for each.")),
                everywhere(
                        ADVERT,
                        "employ",
                        "B",
                        MaterialType.WORKSHEET,
                        40,
                        false,
                        "Reading a job advert between the lines",
                        "Which values does this employer show, and which are only mentioned?",
                        "Обява за работа между редовете",
                        "Кои ценности показва този работодател и кои само споменава?"),
                everywhere(
                        REGION,
                        "market",
                        "B",
                        MaterialType.DISCUSSION,
                        50,
                        true,
                        "Our region in ten numbers",
                        "What the local market values and pays: growing and shrinking occupations.",
                        "Нашият регион в десет числа",
                        "Какви ценности и умения търси и плаща местният пазар на труда."),
                everywhere(
                        OFFERS,
                        "plan",
                        "C",
                        MaterialType.CASE,
                        60,
                        false,
                        "Two offers, one choice",
                        "Weigh pay, distance and personal values in a simple decision table.",
                        "Две предложения, един избор",
                        "Претеглете заплата, разстояние и лични ценности в проста таблица."),
                everywhere(
                        POSTCARD,
                        "plan",
                        "A",
                        MaterialType.ACTIVITY,
                        25,
                        false,
                        "Five-year postcard",
                        "A postcard from the future shows which values people want to keep.",
                        "Картичка след пет години",
                        "Картичка от бъдещето показва кои ценности хората искат да запазят."),
                everywhere(
                        STORY,
                        "employ",
                        "B",
                        MaterialType.GAME,
                        95,
                        false,
                        "Telling a strength as a story",
                        "From a word on a values card to a two-minute answer for the interview.",
                        "Силна страна, разказана като история",
                        "От дума върху карта с ценности до двуминутен отговор на интервю."));
    }

    private static Material cardSort() {
        var things =
                List.of(
                        new Thing(
                                text(
                                        "set of 20 values cards",
                                        "комплект от 20 карти с ценности",
                                        "σετ με 20 κάρτες αξιών"),
                                Per.PARTICIPANT,
                                1,
                                "cards-values"),
                        new Thing(text("pen", "химикалка", "στυλό"), Per.PARTICIPANT, 1, null),
                        new Thing(
                                text("flip chart", "флипчарт", "πίνακας παρουσίασης"),
                                Per.SESSION,
                                1,
                                null));
        return material(
                CARD_SORT,
                3,
                "self",
                "A",
                MaterialType.ACTIVITY,
                45,
                false,
                things,
                text(
                        "Some people find that their work and their values don’t fit. Leave time"
                                + " for a talk.",
                        "Някои хора откриват, че работата и ценностите им не си подхождат. Оставете"
                                + " време за разговор.",
                        "Μερικοί ανακαλύπτουν ότι η δουλειά και οι αξίες τους δεν ταιριάζουν."
                                + " Αφήστε χρόνο για συζήτηση."),
                List.of(
                        edition(
                                EN,
                                TranslationStatus.ORIGINAL,
                                3,
                                "Work values card sort",
                                "Participants rank twenty values cards and explain their top three"
                                        + " to a partner."),
                        edition(
                                BG,
                                TranslationStatus.REVIEWED,
                                3,
                                "Подреждане на карти с ценности",
                                "Участниците подреждат двадесет карти с ценности и обясняват"
                                        + " първите три на партньор."),
                        edition(
                                EL,
                                TranslationStatus.REVIEWED,
                                3,
                                "Ταξινόμηση καρτών με αξίες εργασίας",
                                "Οι συμμετέχοντες ταξινομούν είκοσι κάρτες με αξίες και εξηγούν τις"
                                        + " τρεις πρώτες."),
                        edition(
                                ES,
                                TranslationStatus.REVIEWED,
                                2,
                                "Tarjetas de valores laborales",
                                "Ordenar veinte tarjetas de valores y explicar las tres primeras."),
                        edition(
                                IT,
                                TranslationStatus.DRAFT,
                                3,
                                "Carte dei valori del lavoro",
                                "Ordinare venti carte di valori e spiegare le prime tre.")));
    }

    private static Material everywhere(
            MaterialId id,
            String area,
            String level,
            MaterialType type,
            int minutes,
            boolean internet,
            String title,
            String summary,
            String bgTitle,
            String bgSummary) {
        return material(
                id,
                area,
                level,
                type,
                minutes,
                internet,
                1,
                edition(EN, TranslationStatus.ORIGINAL, 1, title, summary),
                edition(BG, TranslationStatus.REVIEWED, 1, bgTitle, bgSummary),
                edition(EL, TranslationStatus.REVIEWED, 1, title + " (EL)", summary),
                edition(ES, TranslationStatus.REVIEWED, 1, title + " (ES)", summary),
                edition(IT, TranslationStatus.REVIEWED, 1, title + " (IT)", summary),
                edition(PL, TranslationStatus.REVIEWED, 1, title + " (PL)", summary));
    }

    /** So many plain materials {@code m-0} … in English, titles in the order of their numbers. */
    static List<Material> many(int count) {
        var all = new ArrayList<Material>();
        var types = MaterialType.values();
        for (int i = 0; i < count; i++) {
            all.add(
                    material(
                            new MaterialId("m-" + i),
                            AREAS.get(i % AREAS.size()),
                            List.of("A", "B", "C").get(i % 3),
                            types[i % types.length],
                            15 + i % 80,
                            i % 5 == 0,
                            1,
                            edition(
                                    EN,
                                    TranslationStatus.ORIGINAL,
                                    1,
                                    String.format("Material %05d", i),
                                    "A made-up material about work.")));
        }
        return all;
    }

    private static Material material(
            MaterialId id,
            String area,
            String level,
            MaterialType type,
            int minutes,
            boolean internet,
            int revision,
            Edition... editions) {
        return material(
                id,
                revision,
                area,
                level,
                type,
                minutes,
                internet,
                List.of(),
                null,
                List.of(editions));
    }

    private static Material material(
            MaterialId id,
            int revision,
            String area,
            String level,
            MaterialType type,
            int minutes,
            boolean internet,
            List<Thing> things,
            @Nullable LocalizedText sensitivity,
            List<Edition> editions) {
        var byLanguage = new TreeMap<LanguageTag, Edition>();
        editions.forEach(edition -> byLanguage.put(edition.language(), edition));
        var facts =
                new MaterialFacts(
                        id,
                        revision,
                        area,
                        List.of(area + "-one"),
                        level,
                        type,
                        new MaterialFacts.Minutes(minutes, minutes, minutes),
                        new MaterialFacts.GroupSize(6, 16),
                        true,
                        List.of(WorkForm.ALONE, WorkForm.PAIRS),
                        things,
                        internet,
                        Set.of(Audience.ADULTS),
                        sensitivity,
                        false,
                        Map.of(),
                        Licence.BY_SA,
                        List.of("Open Guidance Workshop"),
                        2025,
                        "Sample library",
                        null,
                        null);
        return new Material(facts, byLanguage, List.of());
    }

    private static Edition edition(
            LanguageTag language,
            TranslationStatus status,
            int revision,
            String title,
            String summary) {
        var sheets = new ArrayList<Sheet>();
        sheets.add(new Sheet(SheetKind.GUIDE, "guide", false, title, ""));
        if (revision == 3) {
            sheets.add(new Sheet(SheetKind.HANDOUT, "handout-top", false, "My top three", ""));
            sheets.add(new Sheet(SheetKind.CARDS, "cards-values", false, "Values", ""));
        }
        return new Edition(
                language,
                title,
                summary,
                OBJECTIVES,
                new Translation(status, status == TranslationStatus.ORIGINAL ? null : EN, revision),
                List.of(
                        new Edition.Step(5, "Opening question: a good day at work", ""),
                        new Edition.Step(20, "Two sorts: keep only five cards", ""),
                        new Edition.Step(20, "Closing round with the whole group", "")),
                sheets);
    }

    private static LocalizedText text(String en, String bg, String el) {
        return LocalizedText.of(Map.of(EN, en, BG, bg, EL, el));
    }
}
