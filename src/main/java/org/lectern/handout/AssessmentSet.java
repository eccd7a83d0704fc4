package org.lectern.handout;

import org.lectern.base.LanguageTag;
import org.lectern.material.Framework;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The self-assessment sheets of a plan's group, before and after.
 *
 * @param entries a sheet and its copies: everything that is handed out before, then everything that
 *     is handed out after; language after language, the areas in the framework's order
 * @param gaps the languages in which somebody gets no sheet, said before printing
 */
public record AssessmentSet(List<Entry> entries, List<Gap> gaps) {
    /** When a sheet is filled in. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    /** The sheet of an area in a language, in so many copies, at least one. */
    public record Entry(Framework.Area area, Moment moment, LanguageTag language, int copies) {}

    /**
     * A language in which a sheet of the plan does not exist.
     *
     * @param readers how many participants read it; 0 when it was asked for and nobody does
     */
    public record Gap(LanguageTag language, int readers) {}

    public AssessmentSet {
        entries = List.copyOf(entries);
        gaps = List.copyOf(gaps);
    }

    /**
     * The set for a plan: of each area that its materials belong to, for each participant in their
     * language. A group in which nobody reads anything yet gets one copy of each.
     *
     * @param printable the languages whose words the paper knows
     * @param otherwise the language for a group without readers
     */
    public static AssessmentSet of(
            SessionPlan plan,
            PlanMaterials materials,
            Framework framework,
            List<LanguageTag> printable,
            LanguageTag otherwise) {
        var areas = areas(plan, materials, framework);
        var group = plan.group();
        var languages = group.size() == 0 ? List.of(otherwise) : group.languages();
        var entries = new ArrayList<Entry>();
        for (var moment : Moment.values()) {
            for (var language : languages) {
                for (var area : areas) {
                    if (printable.contains(language) && speaks(area, language)) {
                        int copies = Math.max(1, group.readersOf(language));
                        entries.add(new Entry(area, moment, language, copies));
                    }
                }
            }
        }
        var gaps = new ArrayList<Gap>();
        for (var language : languages) {
            if (!printable.contains(language)
                    || !areas.stream().allMatch(area -> speaks(area, language))) {
                gaps.add(new Gap(language, group.readersOf(language)));
            }
        }
        return new AssessmentSet(entries, gaps);
    }

    /** A material's first competence decides its area; an area that is no longer there is none. */
    private static List<Framework.Area> areas(
            SessionPlan plan, PlanMaterials materials, Framework framework) {
        Set<String> touched =
                plan.allBlocks()
                        .map(materials::material)
                        .flatMap(Optional::stream)
                        .map(material -> material.facts().area())
                        .collect(Collectors.toSet());
        return framework.areas().stream().filter(area -> touched.contains(area.id())).toList();
    }

    /** Whether a whole sheet exists in the language: languages are never mixed on one. */
    private static boolean speaks(Framework.Area area, LanguageTag language) {
        return area.name().exactly(language) != null
                && area.competences().stream()
                        .allMatch(
                                competence ->
                                        competence.name().exactly(language) != null
                                                && competence.statements().values().stream()
                                                        .allMatch(
                                                                s -> s.exactly(language) != null));
    }
}
