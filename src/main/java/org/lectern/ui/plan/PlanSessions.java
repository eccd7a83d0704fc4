package org.lectern.ui.plan;

import org.lectern.base.DocumentId;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;
import org.lectern.document.Stored;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.ui.kit.Jobs;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The plans that were opened since the start, with their undo: leaving a plan and coming back loses
 * nothing. For the FX thread.
 */
final class PlanSessions {
    private final Plans plans;
    private final Jobs jobs;
    private final Supplier<PlanEditor.Pause> pauses;
    private final Map<DocumentId, PlanEditor> editors = new HashMap<>();

    PlanSessions(Plans plans, Jobs jobs, Supplier<PlanEditor.Pause> pauses) {
        this.plans = plans;
        this.jobs = jobs;
        this.pauses = pauses;
    }

    /**
     * Hands over the editor of a plan: at once when it was open before, else once it has been read.
     * What another screen has changed meanwhile is taken over.
     */
    void open(DocumentId id, Consumer<PlanEditor> then) {
        var open = editors.get(id);
        if (open != null) {
            then.accept(open);
        }
        // Behind the writes that were asked for before, so that it reads what they kept.
        jobs.write(
                UserMessage.of("plan.job.open"),
                context -> read(id),
                read -> {
                    var known = editors.get(id);
                    if (known != null) {
                        known.takeOver(read.stored(), read.materials());
                    } else {
                        var made =
                                new PlanEditor(
                                        read.stored(), read.materials(), plans, jobs, pauses.get());
                        editors.put(id, made);
                        then.accept(made);
                    }
                });
    }

    private Read read(DocumentId id) {
        var stored =
                plans.load(id).orElseThrow(() -> new LecternException(UserMessage.of("plan.gone")));
        return new Read(stored, plans.materials(stored.content()));
    }

    /** Forgets a plan that was put into the trash; what is not kept yet is kept first. */
    void close(DocumentId id) {
        var editor = editors.remove(id);
        if (editor != null) {
            editor.save();
        }
    }

    /** Keeps every plan that has changes, before the program ends. */
    void saveAll() {
        editors.values().forEach(PlanEditor::save);
    }

    private record Read(Stored<SessionPlan> stored, PlanMaterials materials) {}
}
