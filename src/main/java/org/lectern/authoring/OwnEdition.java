package org.lectern.authoring;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.Sha256;
import org.lectern.document.DocumentJson;
import org.lectern.material.Edition;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.SheetKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An own material in one language, as it is being written: any text may be empty or wrong.
 *
 * @param translation null for an original
 * @param guide the body of the guide, Markdown
 * @param sheets the sheets beside the guide, in the order in which they were added; no two have the
 *     same name and reading level
 */
public record OwnEdition(
        String title,
        String summary,
        List<String> objectives,
        @Nullable OwnTranslation translation,
        String guide,
        List<OwnSheet> sheets) {
    public OwnEdition {
        objectives = List.copyOf(objectives);
        sheets = List.copyOf(sheets);
        long different = sheets.stream().map(s -> s.name() + s.easy()).distinct().count();
        if (different != sheets.size()) {
            throw new IllegalArgumentException("two sheets of one name");
        }
    }

    /**
     * Where a translation comes from.
     *
     * @param status draft or reviewed
     * @param source the language that it was made from
     * @param madeFrom the {@link OwnEdition#fingerprint} of what was translated; null when that was
     *     already an older text
     */
    public record OwnTranslation(
            TranslationStatus status, LanguageTag source, @Nullable Sha256 madeFrom) {
        public OwnTranslation {
            if (status == TranslationStatus.ORIGINAL) {
                throw new IllegalArgumentException("an original is no translation");
            }
        }
    }

    /** The texts of an edition of a material. */
    static OwnEdition of(Edition edition, @Nullable OwnTranslation translation) {
        String guide = "";
        var sheets = new ArrayList<OwnSheet>();
        for (var sheet : edition.sheets()) {
            if (sheet.kind() == SheetKind.GUIDE) {
                guide = sheet.markdown();
            } else {
                sheets.add(
                        new OwnSheet(
                                sheet.kind(),
                                sheet.name(),
                                sheet.easy(),
                                sheet.title(),
                                sheet.markdown()));
            }
        }
        return new OwnEdition(
                edition.title(),
                edition.summary(),
                edition.objectives(),
                translation,
                guide,
                sheets);
    }

    public OwnEdition withTitle(String newTitle) {
        return new OwnEdition(newTitle, summary, objectives, translation, guide, sheets);
    }

    public OwnEdition withSummary(String newSummary) {
        return new OwnEdition(title, newSummary, objectives, translation, guide, sheets);
    }

    public OwnEdition withObjectives(List<String> newObjectives) {
        return new OwnEdition(title, summary, newObjectives, translation, guide, sheets);
    }

    public OwnEdition withTranslation(@Nullable OwnTranslation newTranslation) {
        return new OwnEdition(title, summary, objectives, newTranslation, guide, sheets);
    }

    public OwnEdition withGuide(String newGuide) {
        return new OwnEdition(title, summary, objectives, translation, newGuide, sheets);
    }

    OwnEdition withSheets(List<OwnSheet> newSheets) {
        return new OwnEdition(title, summary, objectives, translation, guide, newSheets);
    }

    /** The sheet of this name, the standard or the easy-to-read text. */
    public Optional<OwnSheet> sheet(String name, boolean easy) {
        return sheets.stream().filter(s -> s.is(name, easy)).findFirst();
    }

    /** The edition with a sheet in the place of the one of its name, or at the end. */
    public OwnEdition withSheet(OwnSheet sheet) {
        var changed = new ArrayList<>(sheets);
        changed.replaceAll(s -> s.is(sheet.name(), sheet.easy()) ? sheet : s);
        if (sheet(sheet.name(), sheet.easy()).isEmpty()) {
            changed.add(sheet);
        }
        return withSheets(changed);
    }

    /** Stands for the texts, whatever they were translated from: another text has another one. */
    public Sha256 fingerprint() {
        return Sha256.of(DocumentJson.mapper().writeValueAsBytes(withTranslation(null)));
    }
}
