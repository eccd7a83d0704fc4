package org.lectern.ui.editor;

import org.lectern.authoring.OwnMaterial;
import org.lectern.authoring.OwnProblem;
import org.lectern.authoring.OwnProblem.Fact;
import org.lectern.authoring.OwnProblem.Place;
import org.lectern.authoring.OwnSheet;
import org.lectern.base.LanguageTag;
import org.lectern.text.Texts;

/** Where a problem is, in words. */
final class ProblemWords {
    private static final String EMPTY = "material.own.missing";

    private ProblemWords() {}

    /** The place and the problem. */
    static String words(OwnProblem problem, OwnMaterial own, Texts texts) {
        String place = place(problem.place(), own, texts);
        // In a list of twenty, nobody reads the same sentence twenty times.
        return problem.message().key().equals(EMPTY)
                ? texts.get("editor.problem.empty", place)
                : texts.get("editor.problem", place, texts.get(problem.message()));
    }

    /** Where it is mended. */
    static String place(Place place, OwnMaterial own, Texts texts) {
        return switch (place) {
            case Place.Whole _ -> texts.get("editor.part.about");
            case Place.OfFact(Fact fact) -> texts.get(key(fact));
            case Place.OfThing(int index) -> texts.get("editor.place.thing", index + 1);
            case Place.OfText(LanguageTag language, OwnProblem.Text text) ->
                    in(language, own, texts, texts.get(key(text)));
            case Place.OfSheetTitle(LanguageTag language, String sheet, boolean easy) ->
                    in(
                            language,
                            own,
                            texts,
                            texts.get(
                                    "editor.place.sheetTitle",
                                    sheet(own, language, sheet, easy, texts)));
            case Place.OfLine(LanguageTag language, String sheet, boolean easy, int line) ->
                    in(
                            language,
                            own,
                            texts,
                            texts.get(
                                    "editor.place.line",
                                    sheet(own, language, sheet, easy, texts),
                                    line));
        };
    }

    /** The language is named where there are several. */
    private static String in(LanguageTag language, OwnMaterial own, Texts texts, String place) {
        return own.editions().size() < 2
                ? place
                : texts.get("editor.place.language", place, Texts.code(language));
    }

    private static String sheet(
            OwnMaterial own, LanguageTag language, String name, boolean easy, Texts texts) {
        if (name.equals(Part.GUIDE)) {
            return texts.get("editor.part.guide");
        }
        var edition = own.editions().get(language);
        String title =
                edition == null ? "" : edition.sheet(name, easy).map(OwnSheet::title).orElse("");
        return title.isBlank() ? texts.get("editor.sheet.untitled") : title;
    }

    private static String key(OwnProblem.Text text) {
        return switch (text) {
            case TITLE -> "editor.text.title";
            case SUMMARY -> "editor.text.summary";
            case OBJECTIVES -> "editor.place.objectives";
            case TRANSLATION -> "editor.place.translation";
        };
    }

    private static String key(Fact fact) {
        return switch (fact) {
            case COMPETENCES -> "editor.fact.competence";
            case LEVEL -> "editor.fact.level";
            case TYPE -> "editor.fact.type";
            case AUDIENCE -> "editor.fact.audience";
            case MINUTES -> "editor.fact.minutes";
            case GROUP -> "editor.fact.group";
            case METHOD -> "editor.fact.method";
            case THINGS -> "editor.fact.things";
            case SENSITIVITY -> "editor.place.sensitivity";
            case PAGES -> "editor.place.pages";
            case LICENCE -> "editor.fact.licence";
            case AUTHORS -> "editor.place.authors";
            case YEAR -> "editor.fact.year";
            case SOURCE -> "editor.fact.source";
            case CHANGES -> "editor.place.changes";
            case FUNDING -> "editor.fact.funding";
        };
    }
}
