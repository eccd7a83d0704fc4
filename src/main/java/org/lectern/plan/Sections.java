package org.lectern.plan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Keeps the blocks of a section together. */
final class Sections {
    private Sections() {}

    /** Blocks whose sections are whole, and those sections in the order of their blocks. */
    record Tidied(List<Block> blocks, List<Section> sections) {}

    /** The sections that the blocks name, one for each run of blocks with the same. */
    static List<SectionId> inOrder(List<Block> blocks) {
        var runs = new ArrayList<SectionId>();
        @Nullable SectionId before = null;
        for (var block : blocks) {
            var section = block.section();
            if (section != null && !section.equals(before)) {
                runs.add(section);
            }
            before = section;
        }
        return runs;
    }

    /**
     * Blocks that are torn from their section become a section of their own with the same title;
     * blocks whose section is not known leave it; sections without blocks go.
     */
    static Tidied tidy(List<Block> blocks, List<Section> known) {
        Map<SectionId, Section> byId =
                known.stream().collect(Collectors.toMap(Section::id, s -> s, (a, _) -> a));
        var used = new ArrayList<Section>();
        var seen = new HashSet<SectionId>();
        var tidied = new ArrayList<Block>(blocks.size());
        @Nullable SectionId before = null;
        @Nullable Section open = null;
        for (var block : blocks) {
            var named = block.section();
            @Nullable Section section = named == null ? null : byId.get(named);
            if (section == null) {
                tidied.add(named == null ? block : block.withSection(null));
                open = null;
            } else {
                if (open == null || !section.id().equals(before)) {
                    open =
                            seen.add(section.id())
                                    ? section
                                    : new Section(
                                            SectionId.random(),
                                            section.title(),
                                            section.collapsed());
                    used.add(open);
                }
                tidied.add(open.id().equals(named) ? block : block.withSection(open.id()));
            }
            before = named;
        }
        return new Tidied(tidied, used);
    }

    /**
     * The plan with blocks put in at an index among the rest. Between two blocks of one section
     * they join it; else each stays in its section when that comes along whole or stands beside it,
     * and leaves it otherwise.
     *
     * @param known the sections that rest and blocks may name
     */
    static SessionPlan place(
            SessionPlan plan, List<Block> rest, int at, List<Block> blocks, List<Section> known) {
        @Nullable SectionId before = at > 0 ? rest.get(at - 1).section() : null;
        @Nullable SectionId after = at < rest.size() ? rest.get(at).section() : null;
        boolean within = before != null && before.equals(after);
        var staying =
                rest.stream().map(Block::section).filter(Objects::nonNull).distinct().toList();
        var changed = new ArrayList<Block>(rest.size() + blocks.size());
        changed.addAll(rest.subList(0, at));
        for (var block : blocks) {
            var own = block.section();
            if (within) {
                changed.add(block.withSection(before));
            } else if (own == null
                    || own.equals(before)
                    || own.equals(after)
                    || !staying.contains(own)) {
                changed.add(block);
            } else {
                changed.add(block.withSection(null));
            }
        }
        changed.addAll(rest.subList(at, rest.size()));
        return plan.withBlocks(changed, known);
    }

    /** The same sections under new ids, and which became which. */
    static Map<SectionId, Section> renewed(List<Section> sections) {
        var renewed = new HashMap<SectionId, Section>();
        for (var section : sections) {
            renewed.put(
                    section.id(),
                    new Section(SectionId.random(), section.title(), section.collapsed()));
        }
        return renewed;
    }
}
