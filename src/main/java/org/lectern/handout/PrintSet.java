package org.lectern.handout;

import org.lectern.base.LanguageTag;
import org.lectern.library.MaterialHead;
import org.lectern.library.MaterialHead.SheetHead;
import org.lectern.material.EditionState;
import org.lectern.material.MaterialFacts.Per;
import org.lectern.material.Pin;
import org.lectern.material.SheetKind;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Preparation.Print;
import org.lectern.plan.SessionPlan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a plan's group gets on paper.
 *
 * @param entries a sheet in a language and its copies, in the order of the plan, language after
 *     language
 * @param gaps what some participants will not get in their language, said before printing
 */
public record PrintSet(List<Entry> entries, List<Gap> gaps) {
    /**
     * A sheet of a pinned material in a language and size of print, in so many copies (0 … 500
     * each; 0 when the counselor took it out).
     */
    public record Entry(
            Pin pin,
            SheetKind kind,
            String sheet,
            String title,
            LanguageTag language,
            Print print,
            int copies) {
        /** The same sheet in so many copies. */
        public Entry withCopies(int wanted) {
            return new Entry(pin, kind, sheet, title, language, print, wanted);
        }
    }

    /**
     * A language in which a material has no sheets, or only outdated ones.
     *
     * @param title the material's title
     * @param readers how many participants read this language
     * @param state missing or outdated
     */
    public record Gap(
            Pin pin, String title, LanguageTag language, int readers, EditionState state) {}

    public PrintSet {
        entries = List.copyOf(entries);
        gaps = List.copyOf(gaps);
    }

    /**
     * The set for a plan's group. A language that is missing is a gap, never another language in
     * its place.
     *
     * @param languages in which the gaps name the materials
     */
    public static PrintSet of(
            SessionPlan plan, PlanMaterials materials, List<LanguageTag> languages) {
        var entries = new ArrayList<Entry>();
        var gaps = new ArrayList<Gap>();
        for (var language : plan.group().languages()) {
            int readers = plan.group().readersOf(language);
            var done = new HashSet<Pin>();
            for (var block : plan.allBlocks().toList()) {
                var material = materials.material(block).orElse(null);
                if (material == null
                        || !PlanMaterials.isHandedOut(material)
                        || !done.add(material.pin())) {
                    continue;
                }
                var state = material.state(language);
                if (state != EditionState.AVAILABLE) {
                    gaps.add(
                            new Gap(
                                    material.pin(),
                                    material.display(languages).title(),
                                    language,
                                    readers,
                                    state));
                }
                if (state != EditionState.MISSING) {
                    addSheets(
                            entries,
                            material,
                            language,
                            readers,
                            plan.group().largePrintOf(language));
                }
            }
        }
        return new PrintSet(entries, gaps);
    }

    /** Whether a sheet is handed out: a handout or cards, in the standard text. */
    public static boolean isForParticipants(SheetHead sheet) {
        return PlanMaterials.isForParticipants(sheet);
    }

    /**
     * Who needs large print gets each handout of their own so; cards keep the size of their grid.
     */
    private static void addSheets(
            List<Entry> entries,
            MaterialHead material,
            LanguageTag language,
            int readers,
            int large) {
        for (var sheet : material.display(List.of(language)).sheets()) {
            if (!isForParticipants(sheet)) {
                continue;
            }
            var need = need(material, sheet);
            boolean ownPage = need.per() == Per.PARTICIPANT && sheet.kind() == SheetKind.HANDOUT;
            int own = ownPage ? large : 0;
            if (own < readers || readers == 0) {
                entries.add(
                        entry(material, sheet, language, Print.STANDARD, need.of(readers - own)));
            }
            if (own > 0) {
                entries.add(entry(material, sheet, language, Print.LARGE, need.of(own)));
            }
        }
    }

    private static Entry entry(
            MaterialHead material, SheetHead sheet, LanguageTag language, Print print, int copies) {
        return new Entry(
                material.pin(), sheet.kind(), sheet.name(), sheet.title(), language, print, copies);
    }

    /** How many of a sheet are needed for whom. */
    private record Need(Per per, int count) {
        int of(int readers) {
            return Group.needed(per, count, readers);
        }
    }

    private static Need need(MaterialHead material, SheetHead sheet) {
        for (var thing : material.facts().things()) {
            if (sheet.name().equals(thing.sheet())) {
                return new Need(thing.per(), thing.count());
            }
        }
        return new Need(sheet.kind() == SheetKind.CARDS ? Per.GROUP : Per.PARTICIPANT, 1);
    }

    /** The set with another number of copies of one entry. */
    public PrintSet withCopies(Entry entry, int copies) {
        return new PrintSet(
                entries.stream().map(e -> e.equals(entry) ? e.withCopies(copies) : e).toList(),
                gaps);
    }

    /** The set of one language only. */
    public PrintSet only(LanguageTag language) {
        return new PrintSet(
                entries.stream().filter(e -> e.language().equals(language)).toList(),
                gaps.stream().filter(g -> g.language().equals(language)).toList());
    }

    /** The entries of each language, in the order in which they are printed. */
    public Map<LanguageTag, List<Entry>> byLanguage() {
        var byLanguage = new LinkedHashMap<LanguageTag, List<Entry>>();
        for (var entry : entries) {
            byLanguage.computeIfAbsent(entry.language(), l -> new ArrayList<>()).add(entry);
        }
        return byLanguage;
    }
}
