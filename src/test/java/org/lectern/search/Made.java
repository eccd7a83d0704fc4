package org.lectern.search;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
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
import org.lectern.material.MaterialFacts;
import org.lectern.material.MaterialType;
import org.lectern.material.Pin;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.material.WorkForm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Materials made by hand, one call for each thing that a test is about. */
final class Made {
    static final LanguageTag EN = LanguageTag.of("en");
    static final LanguageTag BG = LanguageTag.of("bg");
    static final LanguageTag EL = LanguageTag.of("el");
    static final LanguageTag ES = LanguageTag.of("es");
    static final LanguageTag IT = LanguageTag.of("it");
    static final LanguageTag PL = LanguageTag.of("pl");
    static final List<LanguageTag> LANGUAGES = List.of(EN, BG, EL, ES, IT, PL);

    static final Sha256 FEED = Sha256.ofText("a feed");

    static final Framework FRAMEWORK =
            new Framework(
                    "framework",
                    "1",
                    name("Framework", "Рамка"),
                    List.of(
                            new Framework.Level("A", name("Basic", "Основно")),
                            new Framework.Level("B", name("Intermediate", "Средно")),
                            new Framework.Level("C", name("Advanced", "Напреднали"))),
                    List.of(
                            area("self", "Self-awareness", "Самопознание", "values", "Ценности"),
                            area("work", "Employability", "Пригодност", "interview", "Интервю"),
                            area("plan", "Career planning", "Планиране", "goals", "Цели")));

    private final MaterialId id;
    private final TreeMap<LanguageTag, Edition> editions = new TreeMap<>();
    private String area = "plan";
    private String level = "A";
    private MaterialType type = MaterialType.ACTIVITY;
    private int minutes = 45;
    private int smallest = 1;
    private int largest = 16;
    private boolean oneToOne = true;
    private Licence licence = Licence.BY_SA;
    private int revision = 1;
    private Sha256 feed = FEED;
    private MaterialFacts.@Nullable BasedOn basedOn;
    private boolean internet;
    private boolean withdrawn;

    private Made(String id) {
        this.id = new MaterialId(id);
    }

    static Made material(String id) {
        return new Made(id);
    }

    private static LocalizedText name(String english, String bulgarian) {
        return LocalizedText.of(Map.of(EN, english, BG, bulgarian));
    }

    private static Framework.Area area(
            String id, String english, String bulgarian, String competence, String bulgarianToo) {
        var named = name(competence, bulgarianToo);
        return new Framework.Area(
                id,
                "#7657B5",
                name(english, bulgarian),
                List.of(new Framework.Competence(competence, named, Map.of())));
    }

    Made area(String newArea) {
        area = newArea;
        return this;
    }

    Made level(String newLevel) {
        level = newLevel;
        return this;
    }

    Made type(MaterialType newType) {
        type = newType;
        return this;
    }

    Made minutes(int typical) {
        minutes = typical;
        return this;
    }

    Made group(int min, int max, boolean withOnePerson) {
        smallest = min;
        largest = max;
        oneToOne = withOnePerson;
        return this;
    }

    Made licence(Licence newLicence) {
        licence = newLicence;
        return this;
    }

    /** Written by the counselor. */
    Made own() {
        feed = Sha256.ofText("the counselor");
        return this;
    }

    /** Made by the counselor from another one. */
    Made adapted() {
        basedOn =
                new MaterialFacts.BasedOn(
                        null,
                        null,
                        "Another",
                        List.of("Somebody"),
                        Licence.BY_SA,
                        "Tests",
                        name("Shorter", "По-кратко"),
                        null);
        return own();
    }

    /** The editions so far become older than the material. */
    Made revised() {
        revision++;
        return this;
    }

    /** What is said of the newest edition. */
    Made status(LanguageTag language, Edition.TranslationStatus status) {
        var edition = editions.get(language);
        if (edition == null) {
            throw new IllegalArgumentException("no edition in " + language);
        }
        editions.put(
                language,
                new Edition(
                        language,
                        edition.title(),
                        edition.summary(),
                        edition.objectives(),
                        new Edition.Translation(status, null, edition.translation().revision()),
                        edition.steps(),
                        edition.sheets()));
        return this;
    }

    Made internet() {
        internet = true;
        return this;
    }

    Made withdrawn() {
        withdrawn = true;
        return this;
    }

    Made edition(LanguageTag language, String title) {
        return edition(language, title, "", "");
    }

    Made edition(LanguageTag language, String title, String summary, String guide) {
        return edition(language, title, summary, guide, List.of());
    }

    Made edition(
            LanguageTag language,
            String title,
            String summary,
            String guide,
            List<String> handouts) {
        var sheets = new ArrayList<Sheet>();
        sheets.add(new Sheet(SheetKind.GUIDE, "guide", false, title, guide));
        for (String text : handouts) {
            String name = "handout-" + sheets.size();
            sheets.add(new Sheet(SheetKind.HANDOUT, name, false, "", text));
        }
        var status =
                editions.isEmpty()
                        ? Edition.TranslationStatus.ORIGINAL
                        : Edition.TranslationStatus.DRAFT;
        editions.put(
                language,
                new Edition(
                        language,
                        title,
                        summary,
                        List.of(),
                        new Edition.Translation(status, null, revision),
                        List.of(new Edition.Step(minutes, "", "")),
                        sheets));
        return this;
    }

    InstalledMaterial done() {
        var competence =
                FRAMEWORK.area(area).stream().flatMap(a -> a.competences().stream()).findFirst();
        var facts =
                new MaterialFacts(
                        id,
                        revision,
                        area,
                        List.of(competence.orElseThrow().id()),
                        level,
                        type,
                        new MaterialFacts.Minutes(1, minutes, 600),
                        new MaterialFacts.GroupSize(smallest, largest),
                        oneToOne,
                        List.of(WorkForm.ALONE),
                        List.of(),
                        internet,
                        Set.of(Audience.ADULTS),
                        null,
                        withdrawn,
                        Map.of(),
                        licence,
                        List.of("Lectern"),
                        2026,
                        "Tests",
                        basedOn,
                        null);
        var heads = new TreeMap<LanguageTag, MaterialHead.EditionHead>();
        for (var edition : editions.values()) {
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
        var pin = new Pin(feed, id, revision, Sha256.ofText(id.value()));
        return new InstalledMaterial(
                new MaterialHead(pin, facts, heads), List.copyOf(editions.values()));
    }

    static MemoryStore store(Made... materials) {
        var all = Arrays.stream(materials).map(Made::done).toList();
        return new MemoryStore(release(1, all.size()), all::iterator);
    }

    static ActiveRelease release(long generation, int materials) {
        var facts =
                new LibraryFacts(
                        "tests",
                        "Tests",
                        name("Tests", "Тестове"),
                        Licence.BY_SA,
                        LANGUAGES,
                        List.of());
        return new ActiveRelease(FEED, "1", facts, FRAMEWORK, generation, materials);
    }
}
