package org.lectern.publish.lint;

import java.util.Arrays;
import java.util.Optional;

/** What {@code lectern lint} looks for; an error keeps a library from being published. */
public enum Rule {
    /** The source format is not kept (docs/source-format.md). */
    FORMAT("format", Severity.ERROR),
    EDITION_MISSING("editionMissing", Severity.WARNING),
    EDITION_OUTDATED("editionOutdated", Severity.WARNING),
    /** A translation lacks a sheet of its original, or has one more. */
    SHEETS_DIFFER("sheetsDiffer", Severity.ERROR),
    /** The steps of a translation have other minutes. */
    STEPS_DIFFER("stepsDiffer", Severity.ERROR),
    /** Headings, lists, tables or directives of a translation are not those of the original. */
    STRUCTURE_DIFFERS("structureDiffers", Severity.ERROR),
    /** A paragraph of a translation is the original's, word for word. */
    UNTRANSLATED("untranslated", Severity.ERROR),
    /** A paragraph reads like another language. */
    OTHER_LANGUAGE("otherLanguage", Severity.WARNING),
    /** A word has letters of two scripts, such as a Latin a in a Cyrillic word. */
    MIXED_SCRIPT("mixedScript", Severity.ERROR),
    GLYPH("glyph", Severity.ERROR),
    /** A sheet takes more pages than {@code pages} says. */
    TOO_LONG("tooLong", Severity.ERROR),
    ORPHANED_HEADING("orphanedHeading", Severity.ERROR),
    TABLE_CUT("tableCut", Severity.WARNING),
    NEARLY_EMPTY_PAGE("nearlyEmptyPage", Severity.WARNING),
    FILE_UNUSED("fileUnused", Severity.WARNING),
    /** A guide speaks of something that is not among the things. */
    THING_NOT_LISTED("thingNotListed", Severity.WARNING),
    /** Cards that no thing names: nobody knows how many sets to print. */
    CARDS_NOT_LISTED("cardsNotListed", Severity.WARNING),
    LICENCE_CHAIN("licenceChain", Severity.ERROR),
    /** A funded work that nobody may adapt. */
    LICENCE_FUNDED("licenceFunded", Severity.WARNING),
    BASED_ON_UNKNOWN("basedOnUnknown", Severity.WARNING),
    LONG_SENTENCES("longSentences", Severity.WARNING),
    NOT_EASY("notEasy", Severity.WARNING),
    PLAN_TOTAL("planTotal", Severity.WARNING),
    PLAN_BLOCK("planBlock", Severity.WARNING),
    PLAN_WITHDRAWN("planWithdrawn", Severity.WARNING),
    /** {@code lint.yaml} expects what is no longer found. */
    EXPECTED_GONE("expectedGone", Severity.ERROR);

    private final String id;
    private final Severity severity;

    Rule(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /** The rule of this name in {@code lint.yaml} and in the JSON. */
    public static Optional<Rule> ofId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    /** Its name in {@code lint.yaml} and in the JSON. */
    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }
}
