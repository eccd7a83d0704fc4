package org.lectern.ui.editor;

import org.jspecify.annotations.Nullable;
import org.lectern.authoring.Origin;
import org.lectern.authoring.OwnEdition;
import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnMaterials;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.material.Edition;
import org.lectern.material.Edition.Translation;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.LocalizedText;
import org.lectern.material.MaterialFacts;
import org.lectern.material.MaterialFacts.BasedOn;
import org.lectern.material.MaterialType;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An unfinished material in the form that the press takes. What is still missing and does not show
 * on the page is filled with the least that the form allows.
 */
record DraftPage(MaterialFacts facts, Edition edition) {
    private static final MaterialFacts.Minutes ANY_MINUTES = new MaterialFacts.Minutes(1, 1, 1);
    private static final MaterialFacts.GroupSize ANY_GROUP = new MaterialFacts.GroupSize(1, 1);

    /** The page's facts and texts in a language. */
    static DraftPage of(DocumentId id, OwnMaterial own, LanguageTag language) {
        var published = own.published();
        int revision = published == null ? 1 : published.pin().revision();
        return new DraftPage(facts(id, own, revision), edition(own.edition(language), language));
    }

    private static MaterialFacts facts(DocumentId id, OwnMaterial own, int revision) {
        var credits = own.facts().credits();
        var running = own.facts().running();
        Integer year = credits.year();
        return new MaterialFacts(
                OwnMaterials.materialId(id),
                revision,
                "",
                own.facts().topic().competences(),
                own.facts().topic().level(),
                MaterialType.ACTIVITY,
                ANY_MINUTES,
                ANY_GROUP,
                running.oneToOne(),
                List.copyOf(running.method()),
                List.of(),
                running.internet(),
                own.facts().topic().audience(),
                text(running.sensitivity()),
                false,
                Map.of(),
                credits.licence(),
                credits.authors().stream().filter(author -> !author.isBlank()).toList(),
                year == null ? 0 : year,
                credits.source(),
                basedOn(own.origin()),
                text(credits.funding()));
    }

    private static @Nullable LocalizedText text(Map<LanguageTag, String> words) {
        var said = new TreeMap<>(words);
        said.values().removeIf(String::isBlank);
        return said.isEmpty() ? null : LocalizedText.of(said);
    }

    private static @Nullable BasedOn basedOn(@Nullable Origin origin) {
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
                changes == null ? LocalizedText.of(Map.of(LanguageTag.of("en"), "…")) : changes,
                origin.basedOn());
    }

    private static Edition edition(OwnEdition own, LanguageTag language) {
        var words = Texts.of(language);
        String title = own.title().isBlank() ? words.get("editor.untitled") : own.title();
        var sheets = new ArrayList<Sheet>();
        sheets.add(new Sheet(SheetKind.GUIDE, Part.GUIDE, false, title, own.guide()));
        for (var sheet : own.sheets()) {
            String name =
                    sheet.title().isBlank() ? words.get("editor.sheet.untitled") : sheet.title();
            sheets.add(new Sheet(sheet.kind(), sheet.name(), sheet.easy(), name, sheet.body()));
        }
        var from = own.translation();
        var translation =
                from == null
                        ? new Translation(TranslationStatus.ORIGINAL, null, 1)
                        : new Translation(from.status(), from.source(), 1);
        return new Edition(
                language,
                title,
                own.summary(),
                own.objectives().stream().filter(o -> !o.isBlank()).toList(),
                translation,
                List.of(),
                sheets);
    }
}
