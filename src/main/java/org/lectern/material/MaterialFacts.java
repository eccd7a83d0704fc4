package org.lectern.material;

import org.jspecify.annotations.Nullable;
import org.lectern.base.MaterialId;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is true of a material in every language (docs/source-format.md, material.yaml).
 *
 * @param revision 1 and up
 * @param area the area of the first competence
 * @param competences at least one, the first one decides the area
 * @param level a level's id in the framework
 * @param oneToOne whether it can be used with one person
 * @param method the work forms in their order, at least one
 * @param sensitivity advice for the debrief, null when the material is not sensitive
 * @param withdrawn whether the publisher no longer recommends it
 * @param pages for sheets, by {@link Sheet#name()}, how many pages they are meant to have
 * @param source where the work comes from: words or an https address
 * @param basedOn the work that this one adapts, or null
 * @param funding a funding line, or null
 */
public record MaterialFacts(
        MaterialId id,
        int revision,
        String area,
        List<String> competences,
        String level,
        MaterialType type,
        Minutes minutes,
        GroupSize group,
        boolean oneToOne,
        List<WorkForm> method,
        List<Thing> things,
        boolean internet,
        Set<Audience> audience,
        @Nullable LocalizedText sensitivity,
        boolean withdrawn,
        Map<String, Integer> pages,
        Licence licence,
        List<String> authors,
        int year,
        String source,
        @Nullable BasedOn basedOn,
        @Nullable LocalizedText funding) {
    public MaterialFacts {
        competences = List.copyOf(competences);
        method = List.copyOf(method);
        things = List.copyOf(things);
        // Sorted, so that the same facts always give the same bytes.
        audience = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(audience));
        pages = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(pages));
        authors = List.copyOf(authors);
    }

    /** How long it takes: 1 ≤ min ≤ typical ≤ max ≤ 600. */
    public record Minutes(int min, int typical, int max) {
        public Minutes {
            if (min < 1 || min > typical || typical > max || max > 600) {
                throw new IllegalArgumentException(
                        "minutes out of order: " + min + " " + typical + " " + max);
            }
        }
    }

    /** For how many people: 1 ≤ min ≤ max ≤ 500. */
    public record GroupSize(int min, int max) {
        public GroupSize {
            if (min < 1 || min > max || max > 500) {
                throw new IllegalArgumentException("group out of order: " + min + " " + max);
            }
        }
    }

    /** For whom a thing is counted. */
    public enum Per {
        PARTICIPANT,
        PAIR,
        TRIO,
        GROUP,
        SESSION
    }

    /**
     * Something needed, {@code count} times for each {@code per}; the count is 1 … 1000.
     *
     * @param sheet the {@link Sheet#name()} that is printed for it, which decides how many copies
     *     are made; null when it is not printed
     */
    public record Thing(LocalizedText name, Per per, int count, @Nullable String sheet) {
        public Thing {
            if (count < 1 || count > 1000) {
                throw new IllegalArgumentException("count of a thing: " + count);
            }
        }
    }

    /**
     * The work that an adaptation was made from, and what was changed.
     *
     * @param id the work's id when it is a material, or null
     * @param revision the revision that was adapted, or null when it is not known
     * @param basedOn the work that this one adapted in its turn, or null
     */
    public record BasedOn(
            @Nullable MaterialId id,
            @Nullable Integer revision,
            String title,
            List<String> authors,
            Licence licence,
            String source,
            LocalizedText changes,
            @Nullable BasedOn basedOn) {
        /** How many works may stand behind one another. */
        public static final int LONGEST_CHAIN = 12;

        public BasedOn {
            authors = List.copyOf(authors);
        }

        /** This work and those before it, the newest first. */
        public List<BasedOn> chain() {
            var chain = new ArrayList<BasedOn>();
            for (@Nullable BasedOn work = this; work != null; work = work.basedOn) {
                chain.add(work);
            }
            return chain;
        }
    }
}
