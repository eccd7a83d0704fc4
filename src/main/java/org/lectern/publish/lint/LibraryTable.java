package org.lectern.publish.lint;

import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.Framework;
import org.lectern.material.Material;
import org.lectern.material.MaterialWords;
import org.lectern.material.source.SourceLibrary;
import org.lectern.publish.lint.LintReport.EditionFacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a library holds, as a page of Markdown: materials, languages, status and pages. */
public final class LibraryTable {
    private static final LanguageTag EN = LanguageTag.of("en");

    private LibraryTable() {}

    /** The page; the same library always gives the same text. */
    public static String of(SourceLibrary library, LintReport report) {
        var languages = library.facts().languages();
        Map<MaterialId, List<EditionFacts>> editions =
                report.editions().stream().collect(Collectors.groupingBy(EditionFacts::material));
        var page = new StringBuilder();
        page.append("# ").append(library.facts().title().in(EN)).append("\n\n");
        page.append("Made by `lectern lint --table`: don’t edit. Pages are A4, the facilitator’s")
                .append(" part + the sheets for participants.\n")
                .append("*draft*: translated here, not yet read by a reviewer.")
                .append(" *outdated*: the original went on. –: missing.\n\n");
        var head = new ArrayList<>(List.of("Material", "Level", "Type", "Minutes", "Licence"));
        languages.forEach(language -> head.add(language.value()));
        head.add("Further");
        row(page, head);
        row(page, head.stream().map(_ -> "---").toList());
        for (var area : library.framework().areas()) {
            row(page, List.of("**" + area.name().in(EN) + "**"), head.size());
            library.materials().stream()
                    .filter(material -> material.facts().area().equals(area.id()))
                    .sorted(byLevel(library.framework()))
                    .forEach(
                            material ->
                                    row(
                                            page,
                                            cells(
                                                    material,
                                                    editions.getOrDefault(
                                                            material.facts().id(), List.of()),
                                                    languages)));
        }
        page.append("\n## Readability of the handouts\n\n")
                .append("Words in a sentence, and LIX (Björnsson 1968), on average over all")
                .append(" materials. LIX compares texts of one language only.\n\n");
        row(page, List.of("Language", "Words in a sentence", "LIX"));
        row(page, List.of("---", "---", "---"));
        for (var language : library.facts().allLanguages()) {
            var all =
                    report.editions().stream()
                            .filter(e -> e.language().equals(language))
                            .map(EditionFacts::readability)
                            .filter(r -> r.sentences() > 0)
                            .toList();
            if (!all.isEmpty()) {
                row(
                        page,
                        List.of(
                                language.value(),
                                mean(
                                        all.stream().mapToDouble(Readability::sentenceLength).sum(),
                                        all),
                                mean(all.stream().mapToDouble(Readability::lix).sum(), all)));
            }
        }
        return page.toString();
    }

    private static Comparator<Material> byLevel(Framework framework) {
        var levels = framework.levels().stream().map(Framework.Level::id).toList();
        return Comparator.comparingInt((Material m) -> levels.indexOf(m.facts().level()))
                .thenComparing(m -> m.facts().id().value());
    }

    private static List<String> cells(
            Material material, List<EditionFacts> editions, List<LanguageTag> languages) {
        var facts = material.facts();
        var cells = new ArrayList<String>();
        String title = editions.isEmpty() ? facts.id().value() : titleOf(editions);
        cells.add(title + (facts.withdrawn() ? " (withdrawn)" : ""));
        cells.add(facts.level());
        cells.add(MaterialWords.word(facts.type()));
        cells.add(Integer.toString(facts.minutes().typical()));
        cells.add(facts.licence().shortName());
        for (var language : languages) {
            cells.add(
                    editions.stream()
                            .filter(e -> e.language().equals(language))
                            .findFirst()
                            .map(LibraryTable::cell)
                            .orElse("–"));
        }
        cells.add(
                editions.stream()
                        .filter(e -> !languages.contains(e.language()))
                        .map(e -> e.language() + " " + cell(e))
                        .collect(Collectors.joining(", ")));
        return cells;
    }

    private static String titleOf(List<EditionFacts> editions) {
        return editions.stream()
                .filter(e -> e.language().equals(EN))
                .findFirst()
                .orElse(editions.getFirst())
                .title();
    }

    private static String cell(EditionFacts edition) {
        String status =
                edition.outdated()
                        ? "*outdated*"
                        : edition.status() == TranslationStatus.DRAFT
                                ? "*draft*"
                                : MaterialWords.word(edition.status());
        return status + " " + edition.guidePages() + "+" + edition.sheetPages();
    }

    private static String mean(double sum, List<Readability> all) {
        return String.format(Locale.ROOT, "%.1f", sum / all.size());
    }

    private static void row(StringBuilder page, List<String> cells) {
        row(page, cells, cells.size());
    }

    private static void row(StringBuilder page, List<String> cells, int columns) {
        page.append("| ").append(String.join(" | ", cells));
        page.append(" |".repeat(columns - cells.size() + 1)).append('\n');
    }
}
