package org.lectern.plan;

import org.lectern.base.LanguageTag;
import org.lectern.plan.BlockContent.Parallel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What has to be done before a plan's session, as it follows from its blocks and its group. Each
 * entry has a key under which {@link Checklist#ticked} says whether it is done; the key is the same
 * in every language, and however many are needed.
 *
 * @param items what has to be laid out, in the order in which it is first needed
 * @param copies who gets paper in which language and print, the language of most readers first
 * @param tasks the blocks that take no time: something to prepare, in the plan's order
 */
public record Preparation(List<Item> items, List<Copies> copies, List<Task> tasks) {
    /**
     * A thing and how often it is needed: the most that is needed at a time, breakouts side by side
     * together; of what is printed, the copies of all materials.
     */
    public record Item(String key, String name, int count) {}

    /** How large something is printed for a reader. */
    public enum Print {
        STANDARD,
        LARGE
    }

    /** How many people read a language in a print, at least one: so many get each handout so. */
    public record Copies(String key, LanguageTag language, Print print, int people) {}

    /** A block without minutes. */
    public record Task(String key, BlockId block) {}

    /**
     * How far the preparation is, with the counselor's own entries.
     *
     * @param done 0 … total
     */
    public record Done(int done, int total) {}

    /** What is counted together: a thing by its name, of what is printed for each material. */
    private record Need(String thing, String name, String printedFor) {}

    public Preparation {
        items = List.copyOf(items);
        copies = List.copyOf(copies);
        tasks = List.copyOf(tasks);
    }

    /**
     * What follows from the plan, named in the first of the languages that a thing has a name in.
     */
    public static Preparation of(
            SessionPlan plan, PlanMaterials materials, List<LanguageTag> languages) {
        return new Preparation(
                new Counting(materials, languages, People.of(plan)).items(plan),
                copies(plan.group()),
                plan.allBlocks()
                        .filter(b -> b.minutes() == 0 && b.canBeLeaf())
                        .map(b -> new Task("block:" + b.id().value(), b.id()))
                        .toList());
    }

    private static List<Copies> copies(Group group) {
        var copies = new ArrayList<Copies>();
        for (var language : group.languages()) {
            int large = group.largePrintOf(language);
            int standard = group.readersOf(language) - large;
            String key = "copies:" + language + ":";
            if (standard > 0) {
                copies.add(new Copies(key + "standard", language, Print.STANDARD, standard));
            }
            if (large > 0) {
                copies.add(new Copies(key + "large", language, Print.LARGE, large));
            }
        }
        return copies;
    }

    /** Adds up what blocks need. */
    private record Counting(
            PlanMaterials materials, List<LanguageTag> languages, Map<BlockId, Integer> people) {
        List<Item> items(SessionPlan plan) {
            var totals = new LinkedHashMap<String, Item>();
            for (var need : oneAfterTheOther(plan.blocks()).entrySet()) {
                var thing = need.getKey();
                totals.merge(
                        thing.thing,
                        new Item("thing:" + thing.thing, thing.name, need.getValue()),
                        (a, b) -> new Item(a.key, a.name, a.count + b.count));
            }
            return List.copyOf(totals.values());
        }

        /** Pens and flip charts serve every block: the largest need counts. */
        private Map<Need, Integer> oneAfterTheOther(List<Block> blocks) {
            var needs = new LinkedHashMap<Need, Integer>();
            for (var block : blocks) {
                needs(block).forEach((need, count) -> needs.merge(need, count, Math::max));
            }
            return needs;
        }

        private Map<Need, Integer> needs(Block block) {
            var needs = new LinkedHashMap<Need, Integer>();
            if (block.content() instanceof Parallel(var tracks)) {
                for (var track : tracks) {
                    oneAfterTheOther(track.blocks())
                            .forEach((need, count) -> needs.merge(need, count, Integer::sum));
                }
                return needs;
            }
            var material = materials.material(block).orElse(null);
            if (material == null) {
                return needs;
            }
            for (var thing : material.facts().things()) {
                int count =
                        Group.needed(
                                thing.per(), thing.count(), people.getOrDefault(block.id(), 0));
                if (count > 0) {
                    // Whatever the interface's language, so that a tick outlives a change of it.
                    String key = thing.name().in(List.of());
                    String printedFor = thing.sheet() == null ? "" : material.id().value();
                    needs.merge(
                            new Need(key, thing.name().in(languages), printedFor),
                            count,
                            Integer::sum);
                }
            }
            return needs;
        }
    }

    /** The keys of all entries that follow from the plan. */
    public List<String> keys() {
        return Stream.of(
                        items.stream().map(Item::key),
                        copies.stream().map(Copies::key),
                        tasks.stream().map(Task::key))
                .flatMap(keys -> keys)
                .toList();
    }

    /** How many of these entries and of the counselor's own are done. */
    public Done done(Checklist checklist) {
        var keys = keys();
        Set<String> done = checklist.ticked();
        long ticked = keys.stream().filter(done::contains).count();
        long own = checklist.own().stream().filter(Checklist.Entry::done).count();
        return new Done((int) (ticked + own), keys.size() + checklist.own().size());
    }
}
