package org.lectern.plan;

import org.lectern.base.LanguageTag;
import org.lectern.library.MaterialHead;
import org.lectern.library.MaterialHead.EditionHead;
import org.lectern.library.MaterialHead.SheetHead;
import org.lectern.material.Audience;
import org.lectern.material.Edition.Translation;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.Licence;
import org.lectern.material.LocalizedText;
import org.lectern.material.MaterialFacts;
import org.lectern.material.MaterialFacts.GroupSize;
import org.lectern.material.MaterialFacts.Minutes;
import org.lectern.material.MaterialFacts.Per;
import org.lectern.material.MaterialFacts.Thing;
import org.lectern.material.MaterialType;
import org.lectern.material.Pin;
import org.lectern.material.SheetKind;
import org.lectern.material.WorkForm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A material's head with just the facts that a test is about. */
final class Head {
    private final Pin pin;
    private final List<Thing> things = new ArrayList<>();
    private final Map<LanguageTag, EditionHead> editions = new TreeMap<>();
    private String level = "A";
    private GroupSize group = new GroupSize(1, 500);
    private boolean oneToOne;
    private boolean internet;
    private boolean withdrawn;

    private Head(Pin pin) {
        this.pin = pin;
    }

    /** A material with English sheets for any group, on level A. */
    static Head of(Pin pin) {
        return new Head(pin)
                .edition(PlanSamples.EN, pin.revision(), pin.material() + " in English");
    }

    Head edition(LanguageTag language, int revision, String title) {
        var handout = new SheetHead(SheetKind.HANDOUT, "handout-one", false, "One");
        editions.put(
                language,
                new EditionHead(
                        language,
                        title,
                        "",
                        List.of(),
                        new Translation(TranslationStatus.ORIGINAL, null, revision),
                        List.of(),
                        List.of(handout)));
        return this;
    }

    Head thing(String name, Per per, int count, boolean printed) {
        var names = Map.of(PlanSamples.EN, name, PlanSamples.BG, "бг " + name);
        things.add(new Thing(LocalizedText.of(names), per, count, printed ? "handout-one" : null));
        return this;
    }

    Head level(String newLevel) {
        level = newLevel;
        return this;
    }

    Head group(int min, int max, boolean alsoOneToOne) {
        group = new GroupSize(min, max);
        oneToOne = alsoOneToOne;
        return this;
    }

    Head internet() {
        internet = true;
        return this;
    }

    Head withdrawn() {
        withdrawn = true;
        return this;
    }

    MaterialHead made() {
        return new MaterialHead(
                pin,
                new MaterialFacts(
                        pin.material(),
                        pin.revision(),
                        "area",
                        List.of("competence"),
                        level,
                        MaterialType.ACTIVITY,
                        new Minutes(20, 30, 40),
                        group,
                        oneToOne,
                        List.of(WorkForm.PLENARY),
                        things,
                        internet,
                        Set.of(Audience.ADULTS),
                        null,
                        withdrawn,
                        Map.of(),
                        Licence.BY_SA,
                        List.of("Tester"),
                        2026,
                        "Tests",
                        null,
                        null),
                editions);
    }

    static PlanMaterials materials(MaterialHead... heads) {
        var byPin = new java.util.LinkedHashMap<Pin, MaterialHead>();
        for (var head : heads) {
            byPin.put(head.pin(), head);
        }
        return new PlanMaterials(byPin);
    }
}
