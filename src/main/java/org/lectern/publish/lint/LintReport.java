package org.lectern.publish.lint;

import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.material.Edition.TranslationStatus;

import java.util.List;

/**
 * What was found in a library's source.
 *
 * @param findings in the order of files and lines
 * @param expected what was found and {@code lint.yaml} expects
 * @param editions every edition that was read and printed, in the order of materials and languages;
 *     empty when the source could not be read
 */
public record LintReport(
        List<Finding> findings, List<Finding> expected, List<EditionFacts> editions) {
    public LintReport {
        findings = List.copyOf(findings);
        expected = List.copyOf(expected);
        editions = List.copyOf(editions);
    }

    /**
     * An edition in figures.
     *
     * @param title in the edition's language
     * @param outdated whether the material has a newer revision than it was made from
     * @param guidePages pages of the facilitator's part; 0 when it can't be printed
     * @param sheetPages pages of everything for participants, easy-to-read texts included
     * @param readability of the handouts
     */
    public record EditionFacts(
            MaterialId material,
            LanguageTag language,
            String title,
            TranslationStatus status,
            boolean outdated,
            int guidePages,
            int sheetPages,
            Readability readability) {}

    /** How many findings are errors. */
    public long errors() {
        return findings.stream().filter(f -> f.rule().severity() == Severity.ERROR).count();
    }

    /** How many findings are warnings. */
    public long warnings() {
        return findings.size() - errors();
    }
}
