package org.lectern.plan.version;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.BlockId;
import org.lectern.plan.Section;
import org.lectern.plan.SectionId;
import org.lectern.plan.SessionPlan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What can differ of a plan, besides its blocks. */
public enum PlanField {
    TITLE,
    DATE,
    START,
    TARGET,
    PLACE,
    ROOM,
    GROUP,
    NOTES,
    SERIES,
    /** Which blocks stand in which section, and the sections' titles; not what is folded away. */
    SECTIONS,
    CHECKLIST;

    /** The fields that differ between two states of one plan. */
    static Set<PlanField> between(SessionPlan older, SessionPlan newer) {
        var differing = EnumSet.noneOf(PlanField.class);
        for (var field : values()) {
            if (field.differs(older, newer)) {
                differing.add(field);
            }
        }
        return Collections.unmodifiableSet(differing);
    }

    private boolean differs(SessionPlan a, SessionPlan b) {
        return this == SECTIONS ? sectionsDiffer(a, b) : !Objects.equals(of(a), of(b));
    }

    private @Nullable Object of(SessionPlan plan) {
        return switch (this) {
            case TITLE -> plan.title();
            case DATE -> plan.date();
            case START -> plan.start();
            case TARGET -> plan.targetMinutes();
            case PLACE -> plan.place();
            case ROOM -> plan.room();
            case GROUP -> plan.group();
            case NOTES -> plan.notes();
            case SERIES -> plan.series();
            case SECTIONS -> titles(plan);
            case CHECKLIST -> plan.checklist();
        };
    }

    private static List<String> titles(SessionPlan plan) {
        return plan.sections().stream().map(Section::title).toList();
    }

    /** A block that was added or taken out is named itself: that is no other section. */
    private static boolean sectionsDiffer(SessionPlan a, SessionPlan b) {
        var before = sections(a);
        var after = sections(b);
        before.keySet().retainAll(after.keySet());
        after.keySet().retainAll(before.keySet());
        return !titles(a).equals(titles(b)) || !before.equals(after);
    }

    private static Map<BlockId, @Nullable SectionId> sections(SessionPlan plan) {
        var sections = new LinkedHashMap<BlockId, @Nullable SectionId>();
        plan.blocks().forEach(block -> sections.put(block.id(), block.section()));
        return sections;
    }
}
