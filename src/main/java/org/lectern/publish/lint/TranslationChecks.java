package org.lectern.publish.lint;

import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.material.Edition;
import org.lectern.material.Edition.Step;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.Material;
import org.lectern.material.Sheet;
import org.lectern.material.SheetKind;
import org.lectern.material.markup.Markup;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** Whether a material's editions say the same, as far as it can be counted. */
final class TranslationChecks {
    /** A shorter paragraph may well be alike in two languages: a name, "CV", an example. */
    private static final int LETTERS_OF_A_PARAGRAPH = 25;

    private final Path root;
    private final List<LanguageTag> languages;
    private final Findings findings;

    /**
     * @param languages those that every material is meant to have
     */
    TranslationChecks(Path root, List<LanguageTag> languages, Findings findings) {
        this.root = root;
        this.languages = languages;
        this.findings = findings;
    }

    void look(Material material) {
        if (!material.facts().withdrawn()) {
            for (var language : languages) {
                if (!material.editions().containsKey(language)) {
                    findings.add(
                            Rule.EDITION_MISSING,
                            EditionText.folderOf(material),
                            1,
                            UserMessage.of("publish.lint.editionMissing", language.value()));
                }
            }
        }
        for (var edition : material.editions().values()) {
            var text = new EditionText(root, material, edition);
            var source = edition.translation().source();
            var original = source == null ? null : material.editions().get(source);
            if (edition.translation().status() == TranslationStatus.ORIGINAL || original == null) {
                continue;
            }
            if (text.isOutdated()) {
                // Of course it differs: the original went on.
                findings.add(
                        Rule.EDITION_OUTDATED,
                        text.folder(),
                        1,
                        UserMessage.of(
                                "publish.lint.editionOutdated",
                                edition.translation().revision(),
                                material.facts().revision()));
            } else {
                compare(text, original);
            }
        }
    }

    private void compare(EditionText text, Edition original) {
        for (var sheet : original.sheets()) {
            var translated = text.edition().sheet(sheet.name(), sheet.easy());
            if (translated.isEmpty()) {
                findings.add(
                        Rule.SHEETS_DIFFER,
                        text.file(sheet),
                        1,
                        UserMessage.of("publish.lint.sheetMissing", original.language().value()));
            } else {
                compare(text, translated.get(), sheet);
            }
        }
        for (var sheet : text.edition().sheets()) {
            if (original.sheet(sheet.name(), sheet.easy()).isEmpty()) {
                findings.add(
                        Rule.SHEETS_DIFFER,
                        text.file(sheet),
                        1,
                        UserMessage.of("publish.lint.sheetTooMany", original.language().value()));
            }
        }
        var minutes = text.edition().steps().stream().map(Step::minutes).toList();
        var meant = original.steps().stream().map(Step::minutes).toList();
        if (!minutes.equals(meant)) {
            findings.add(
                    Rule.STEPS_DIFFER,
                    text.folder() + "/guide.md",
                    1,
                    UserMessage.of(
                            "publish.lint.stepsDiffer", meant.toString(), minutes.toString()));
        }
    }

    private void compare(EditionText text, Sheet sheet, Sheet original) {
        var parts = Outline.of(EditionText.parse(sheet));
        var meant = Outline.of(EditionText.parse(original));
        for (int i = 0; i < Math.max(parts.size(), meant.size()); i++) {
            String form = i < parts.size() ? parts.get(i).form() : "–";
            String meantForm = i < meant.size() ? meant.get(i).form() : "–";
            if (!form.equals(meantForm)) {
                int line = parts.isEmpty() ? 1 : parts.get(Math.min(i, parts.size() - 1)).line();
                findings.add(
                        Rule.STRUCTURE_DIFFERS,
                        text.file(sheet),
                        text.line(sheet, line),
                        UserMessage.of("publish.lint.structureDiffers", meantForm, form));
                // What follows is shifted and would only repeat it.
                break;
            }
        }
        var left = new HashSet<>(Markup.paragraphs(EditionText.parse(original)));
        for (String paragraph : Markup.paragraphs(EditionText.parse(sheet))) {
            if (letters(paragraph) >= LETTERS_OF_A_PARAGRAPH && left.contains(paragraph)) {
                findings.add(
                        Rule.UNTRANSLATED,
                        text.file(sheet),
                        text.line(sheet, Places.lineOf(sheet, paragraph)),
                        UserMessage.of("publish.lint.untranslated", Places.begin(paragraph)));
            }
        }
        if (sheet.kind() != SheetKind.GUIDE || !sheet.title().equals(original.title())) {
            return;
        }
        if (letters(sheet.title()) >= LETTERS_OF_A_PARAGRAPH) {
            findings.add(
                    Rule.UNTRANSLATED,
                    text.file(sheet),
                    1,
                    UserMessage.of("publish.lint.untranslated", Places.begin(sheet.title())));
        }
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }
}
