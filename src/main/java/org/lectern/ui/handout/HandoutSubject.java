package org.lectern.ui.handout;

import org.lectern.base.LanguageTag;
import org.lectern.handout.PrintSet;
import org.lectern.library.MaterialHead;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.ui.kit.Destination;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What handouts are made for. A single material is a plan with one block: the same rules say how
 * many copies of what are needed.
 *
 * @param origin a {@link Destination.PlanHandouts} or a {@link Destination.MaterialHandout}
 * @param plan the counselor's plan, or the one around a material
 */
record HandoutSubject(Destination origin, SessionPlan plan, PlanMaterials materials) {
    /** Whether the counselor chooses the languages here; otherwise the plan's group says them. */
    boolean choosesLanguages() {
        return origin instanceof Destination.MaterialHandout;
    }

    /** The one material, when there is no plan. */
    Optional<MaterialHead> single() {
        return choosesLanguages()
                ? materials.heads().values().stream().findFirst()
                : Optional.empty();
    }

    /** The plan's title or the material's; may be empty. */
    String title(List<LanguageTag> languages) {
        return single().map(head -> head.display(languages).title()).orElse(plan.title());
    }

    /** The print set, its gaps named in the first of these languages that has the title. */
    PrintSet set(List<LanguageTag> languages) {
        return PrintSet.of(plan, materials, languages);
    }

    /** The material of one of the set's sheets. */
    MaterialHead head(PrintSet.Entry entry) {
        return Objects.requireNonNull(materials.heads().get(entry.pin()));
    }

    /** How many materials of the plan are not on this computer any more. */
    int gone() {
        return PlanMaterials.pins(plan).size() - materials.heads().size();
    }

    /** The same with other readers. */
    HandoutSubject withGroup(Group group) {
        return new HandoutSubject(origin, plan.withGroup(group), materials);
    }
}
