package org.lectern.authoring;

import org.lectern.authoring.OwnProblem.Fact;
import org.lectern.authoring.OwnProblem.Place;
import org.lectern.authoring.OwnProblem.Text;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.material.Edition.Translation;
import org.lectern.material.Edition.TranslationStatus;
import org.lectern.material.Framework;
import org.lectern.material.Material;
import org.lectern.material.Material.SourceFile;
import org.lectern.material.source.MaterialReader;
import org.lectern.material.source.SourceProblem;
import org.lectern.material.source.SourceResult;
import org.lectern.material.source.SourceWriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An own material as files of the source format, and what the format's own readers say to them: so
 * an own material is held to what every other one is.
 */
final class OwnSource {
    private static final String GUIDE = "guide";
    private static final String MISSING_KEY = "material.source.missingKey";
    private static final Set<String> TEXT_KEYS = Set.of("title", "summary", "objectives");
    private static final String STEP_MINUTES = "material.source.stepMinutes";

    private OwnSource() {}

    /** The texts by their paths in the material's folder. */
    static SortedMap<String, String> texts(MaterialId id, OwnMaterial own, Numbering numbers) {
        var texts = new TreeMap<String, String>();
        var origin = own.origin();
        var work =
                origin == null
                        ? null
                        : new SourceWriter.DraftBasedOn(
                                origin.pin().material(),
                                origin.pin().revision(),
                                origin.title(),
                                origin.authors(),
                                origin.licence(),
                                origin.source(),
                                origin.changes(),
                                origin.basedOn());
        texts.put(
                SourceWriter.FACTS, SourceWriter.facts(id, numbers.revision(), own.facts(), work));
        own.editions()
                .forEach(
                        (language, edition) -> {
                            texts.put(
                                    language + "/" + SourceWriter.fileName(GUIDE, false),
                                    guide(edition, numbers.madeFrom(language)));
                            for (var sheet : edition.sheets()) {
                                texts.put(
                                        language
                                                + "/"
                                                + SourceWriter.fileName(sheet.name(), sheet.easy()),
                                        SourceWriter.sheet(sheet.title(), sheet.body()));
                            }
                        });
        return texts;
    }

    private static String guide(OwnEdition edition, int madeFrom) {
        var from = edition.translation();
        var translation =
                from == null
                        ? new Translation(TranslationStatus.ORIGINAL, null, madeFrom)
                        : new Translation(from.status(), from.source(), madeFrom);
        return SourceWriter.guide(
                edition.title(),
                edition.summary(),
                edition.objectives(),
                translation,
                edition.guide());
    }

    /**
     * The material, or everything that is wrong with its texts.
     *
     * @param files its other files
     */
    static SourceResult<Material> read(
            MaterialId id, Map<String, String> texts, List<SourceFile> files, Framework framework) {
        return MaterialReader.read(id, texts, files, framework);
    }

    /** Everything that keeps a material from being used, the facts first; empty when it can be. */
    static List<OwnProblem> problems(MaterialId id, OwnMaterial own, Framework framework) {
        var problems = new ArrayList<>(FormCheck.problems(own));
        var places = problems.stream().map(OwnProblem::place).toList();
        var texts = texts(id, own, Numbering.first(own));
        // The readers only want to know which files there are.
        var files = own.files().stream().map(f -> new SourceFile(f.name(), new byte[0])).toList();
        for (var problem : read(id, texts, files, framework).problems()) {
            var place = place(problem, texts.getOrDefault(problem.file(), ""));
            boolean isSaid =
                    places.contains(place)
                            || (place.equals(new Place.OfFact(Fact.THINGS))
                                    && places.stream().anyMatch(p -> p instanceof Place.OfThing));
            if (!isSaid) {
                problems.add(new OwnProblem(place, worded(problem.expectation())));
            }
        }
        return List.copyOf(problems);
    }

    /** Who writes in the program has no material.yaml. */
    private static UserMessage worded(UserMessage expectation) {
        return expectation.key().equals(STEP_MINUTES)
                ? new UserMessage("material.own.stepMinutes", expectation.arguments())
                : expectation;
    }

    /** Where in the editor a line of a file is. */
    private static Place place(SourceProblem problem, String text) {
        var lines = text.lines().toList();
        int slash = problem.file().indexOf('/');
        if (slash < 0) {
            return Fact.of(key(lines, problem))
                    .<Place>map(Place.OfFact::new)
                    .orElseGet(Place.Whole::new);
        }
        var language = LanguageTag.of(problem.file().substring(0, slash));
        String name = problem.file().substring(slash + 1).replaceFirst("\\.md$", "");
        boolean easy = name.endsWith(".easy");
        String sheet = easy ? name.replaceFirst("\\.easy$", "") : name;
        int front = 1 + lines.subList(1, lines.size()).indexOf("---") + 1;
        if (problem.line() > front) {
            return new Place.OfLine(language, sheet, easy, problem.line() - front);
        }
        if (!sheet.equals(GUIDE)) {
            return new Place.OfSheetTitle(language, sheet, easy);
        }
        return switch (key(lines, problem)) {
            case "summary" -> new Place.OfText(language, Text.SUMMARY);
            case "objectives" -> new Place.OfText(language, Text.OBJECTIVES);
            case "translation" -> new Place.OfText(language, Text.TRANSLATION);
            default -> new Place.OfText(language, Text.TITLE);
        };
    }

    /**
     * The key that a problem is about: the one that is missing, else the one at the beginning of
     * the line or of the nearest line above that begins with one.
     */
    private static String key(List<String> lines, SourceProblem problem) {
        var expectation = problem.expectation();
        if (expectation.key().equals(MISSING_KEY)) {
            String missing = String.valueOf(expectation.arguments().getFirst());
            if (Fact.of(missing).isPresent() || TEXT_KEYS.contains(missing)) {
                return missing;
            }
        }
        for (int i = Math.min(problem.line(), lines.size()) - 1; i >= 0; i--) {
            String text = lines.get(i);
            int colon = text.indexOf(':');
            if (colon > 0 && Character.isLetter(text.charAt(0))) {
                return text.substring(0, colon);
            }
        }
        return "";
    }
}
