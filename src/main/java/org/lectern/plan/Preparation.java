package org.lectern.plan;

import org.lectern.base.LanguageTag;
import org.lectern.library.MaterialHead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What has to be laid out for a plan's group, added up over its blocks.
 *
 * @param items in the order in which they are first needed
 */
public record Preparation(List<Item> items) {
    /**
     * A thing and how often it is needed: of one name the most that any block needs at a time,
     * unless it is printed, when the copies add up.
     */
    public record Item(String name, int count) {}

    public Preparation {
        items = List.copyOf(items);
    }

    /** The totals, named in the first of the languages that a thing has a name in. */
    public static Preparation of(
            SessionPlan plan, PlanMaterials materials, List<LanguageTag> languages) {
        var counts = new LinkedHashMap<String, Integer>();
        var seen = new ArrayList<MaterialHead>();
        for (var block : plan.allBlocks().toList()) {
            var material = materials.material(block).orElse(null);
            // The same material twice is laid out once.
            if (material == null || seen.contains(material)) {
                continue;
            }
            seen.add(material);
            for (var thing : material.facts().things()) {
                int needed = Group.needed(thing.per(), thing.count(), plan.group().size());
                String name = thing.name().in(languages);
                if (needed > 0) {
                    // Pens and flip charts serve every block: the largest need counts.
                    counts.merge(name, needed, thing.sheet() == null ? Math::max : Integer::sum);
                }
            }
        }
        return new Preparation(
                counts.entrySet().stream().map(e -> new Item(e.getKey(), e.getValue())).toList());
    }
}
