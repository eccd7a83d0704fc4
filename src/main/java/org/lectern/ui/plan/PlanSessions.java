package org.lectern.ui.plan;

import org.lectern.base.DocumentId;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.document.Stored;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.ui.content.OpenDocument;
import org.lectern.ui.content.OpenDocuments;
import org.lectern.ui.kit.Jobs;

import java.util.function.Supplier;

/** How the plans that are open are read and kept. For the FX thread. */
final class PlanSessions implements OpenDocuments.Handler<PlanSessions.Read, PlanEditor> {
    private final Plans plans;
    private final Jobs jobs;
    private final Supplier<OpenDocument.Pause> pauses;

    private PlanSessions(Plans plans, Jobs jobs, Supplier<OpenDocument.Pause> pauses) {
        this.plans = plans;
        this.jobs = jobs;
        this.pauses = pauses;
    }

    /** A plan with the materials of its blocks. */
    record Read(Stored<SessionPlan> stored, PlanMaterials materials) {}

    /** No plan is open yet. */
    static OpenDocuments<Read, PlanEditor> of(
            Plans plans, Jobs jobs, Supplier<OpenDocument.Pause> pauses) {
        return new OpenDocuments<>(
                jobs, UserMessage.of("plan.job.open"), new PlanSessions(plans, jobs, pauses));
    }

    @Override
    public Read read(DocumentId id) {
        var stored =
                plans.load(id).orElseThrow(() -> new LecternException(UserMessage.of("plan.gone")));
        return new Read(stored, plans.materials(stored.content()));
    }

    @Override
    public PlanEditor make(Read read) {
        return new PlanEditor(read.stored(), read.materials(), plans, jobs, pauses.get());
    }

    @Override
    public void takeOver(PlanEditor editor, Read read) {
        editor.takeOver(read.stored(), read.materials());
    }

    @Override
    public void save(PlanEditor editor) {
        editor.save();
    }
}
