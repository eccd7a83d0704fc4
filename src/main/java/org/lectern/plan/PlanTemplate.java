package org.lectern.plan;

import org.jspecify.annotations.Nullable;
import org.lectern.document.Document;
import org.lectern.document.DocumentKind;

import java.time.LocalDate;

/**
 * A plan to begin with, again and again. It has neither dates nor numbers of people, and nothing of
 * it is prepared, whatever plan it is made of.
 *
 * @param description what it is for, may be empty
 * @param plan its blocks, group and room
 */
public record PlanTemplate(String description, SessionPlan plan) implements Document {
    /** The kind under which templates are kept. */
    public static final DocumentKind<PlanTemplate> KIND =
            new DocumentKind<>("template", PlanTemplate.class, 1);

    public PlanTemplate {
        plan = PlanCopies.withoutPeople(plan);
    }

    @Override
    public String title() {
        return plan.title();
    }

    /** A new plan of this template. */
    public SessionPlan begin(String title, Group group, @Nullable LocalDate date) {
        return PlanCopies.forAnother(plan, title, group, date);
    }
}
