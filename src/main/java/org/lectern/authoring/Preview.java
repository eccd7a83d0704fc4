package org.lectern.authoring;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.material.Edition;
import org.lectern.material.Edition.Translation;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.LocalizedText;
import org.lectern.material.MaterialFacts;
import org.lectern.material.MaterialFacts.BasedOn;
import org.lectern.material.MaterialFacts.Thing;
import org.lectern.material.MaterialType;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.material.WorkForm;
import org.lectern.material.source.DraftFacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An edition as it is being written, for looking at its pages: right or wrong, with stand-ins for
 * what the form does not say yet. Never to be kept.
 *
 * @param edition with no steps, which a page takes from the guide
 */
public record Preview(MaterialFacts facts, Edition edition) {
    /**
     * The preview of one of a material's editions.
     *
     * @param revision the one that it will or does have
     * @param thisYear for a work that does not say its year yet
     */
    static Preview of(
            MaterialId id, OwnMaterial own, LanguageTag language, int revision, int thisYear) {
        return new Preview(
                facts(id, own, language, revision, thisYear), edition(own, language, revision));
    }

    private static Edition edition(OwnMaterial own, LanguageTag language, int revision) {
        var draft = own.edition(language);
        var sheets = new ArrayList<Sheet>();
        sheets.add(new Sheet(SheetKind.GUIDE, "guide", false, draft.title(), draft.guide()));
        for (var sheet : draft.sheets()) {
            sheets.add(
                    new Sheet(
                            sheet.kind(), sheet.name(), sheet.easy(), sheet.title(), sheet.body()));
        }
        sheets.sort(
                Comparator.comparing(Sheet::kind)
                        .thenComparing(Sheet::name)
                        .thenComparing(Sheet::easy));
        var from = draft.translation();
        var translation =
                from == null
                        ? new Translation(TranslationStatus.ORIGINAL, null, revision)
                        : new Translation(from.status(), from.source(), revision);
        return new Edition(
                language,
                draft.title(),
                draft.summary(),
                draft.objectives(),
                translation,
                List.of(),
                sheets);
    }

    private static MaterialFacts facts(
            MaterialId id, OwnMaterial own, LanguageTag language, int revision, int thisYear) {
        var topic = own.facts().topic();
        var running = own.facts().running();
        var credits = own.facts().credits();
        var year = credits.year();
        return new MaterialFacts(
                id,
                revision,
                "",
                topic.competences(),
                topic.level(),
                topic.type() == null ? MaterialType.ACTIVITY : topic.type(),
                minutes(running.minutes()),
                group(running.group()),
                running.oneToOne(),
                running.method().isEmpty()
                        ? List.of(WorkForm.PLENARY)
                        : List.copyOf(running.method()),
                things(running.things()),
                running.internet(),
                topic.audience(),
                text(running.sensitivity()),
                false,
                Map.of(),
                credits.licence(),
                credits.authors().isEmpty() ? List.of("…") : credits.authors(),
                year == null ? thisYear : year,
                credits.source(),
                basedOn(own.origin(), language),
                text(credits.funding()));
    }

    private static MaterialFacts.Minutes minutes(DraftFacts.Minutes typed) {
        int min = orOne(typed.min());
        int typical = orOne(typed.typical());
        int max = orOne(typed.max());
        boolean isRight = min >= 1 && min <= typical && typical <= max && max <= 600;
        return isRight
                ? new MaterialFacts.Minutes(min, typical, max)
                : new MaterialFacts.Minutes(1, 1, 1);
    }

    private static MaterialFacts.GroupSize group(DraftFacts.GroupSize typed) {
        int min = orOne(typed.min());
        int max = orOne(typed.max());
        boolean isRight = min >= 1 && min <= max && max <= 500;
        return isRight ? new MaterialFacts.GroupSize(min, max) : new MaterialFacts.GroupSize(1, 1);
    }

    private static int orOne(@Nullable Integer number) {
        return number == null ? 1 : number;
    }

    private static List<Thing> things(List<DraftFacts.Thing> typed) {
        var things = new ArrayList<Thing>();
        for (var thing : typed) {
            var name = text(thing.name());
            if (name != null) {
                int count = Math.clamp(orOne(thing.count()), 1, 1000);
                things.add(new Thing(name, thing.per(), count, thing.sheet()));
            }
        }
        return things;
    }

    private static @Nullable BasedOn basedOn(@Nullable Origin origin, LanguageTag language) {
        if (origin == null) {
            return null;
        }
        var changes = text(origin.changes());
        return new BasedOn(
                origin.pin().material(),
                origin.pin().revision(),
                origin.title(),
                origin.authors(),
                origin.licence(),
                origin.source(),
                changes == null ? LocalizedText.of(Map.of(language, "…")) : changes,
                origin.basedOn());
    }

    private static @Nullable LocalizedText text(Map<LanguageTag, String> typed) {
        var said = new TreeMap<>(typed);
        said.values().removeIf(String::isBlank);
        return said.isEmpty() ? null : LocalizedText.of(said);
    }
}
