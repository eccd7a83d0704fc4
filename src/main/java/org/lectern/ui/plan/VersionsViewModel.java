package org.lectern.ui.plan;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;
import org.lectern.document.DocumentVersion;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.version.PlanDifference;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Outcome;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * The earlier versions of an open plan beside what it was when they were read, and restoring one.
 * For the FX thread.
 */
final class VersionsViewModel {
    private final PlanEditor editor;
    private final Plans plans;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Read> read =
            new ReadOnlyObjectWrapper<>(
                    new Read(false, List.of(), new PlanMaterials(new LinkedHashMap<>())));

    VersionsViewModel(PlanEditor editor, Plans plans, Jobs jobs) {
        this.editor = editor;
        this.plans = plans;
        this.jobs = jobs;
    }

    /**
     * A version.
     *
     * @param compared null when it can't be read
     */
    record Entry(DocumentVersion head, @Nullable Compared compared) {}

    /** What the plan was and is, and what has changed since. */
    record Compared(SessionPlan older, SessionPlan newer, PlanDifference difference) {}

    /**
     * What was found.
     *
     * @param isDone whether all was read
     * @param entries the newest first
     * @param materials of the plan and of its versions
     */
    record Read(boolean isDone, List<Entry> entries, PlanMaterials materials) {}

    /** What was found so far; nothing until {@link #read} has done its work. */
    ReadOnlyObjectProperty<Read> found() {
        return read.getReadOnlyProperty();
    }

    /** Reads the versions and compares them with the plan as it is now. */
    void read() {
        var now = editor.plan().get();
        var known = editor.materials().get();
        jobs.submit(
                UserMessage.of("plan.version.job"),
                _ -> {
                    var versions = plans.versions(editor.id());
                    var heads = new LinkedHashMap<>(versions.materials().heads());
                    heads.putAll(known.heads());
                    var entries =
                            versions.versions().stream()
                                    .map(v -> new Entry(v.head(), compare(v.plan(), now)))
                                    .toList();
                    return new Read(true, entries, new PlanMaterials(heads));
                },
                (Outcome<Read>) read::set);
    }

    private static @Nullable Compared compare(@Nullable SessionPlan older, SessionPlan now) {
        return older == null ? null : new Compared(older, now, PlanDifference.between(older, now));
    }

    /**
     * Makes a version the plan as one step, once what the plan is now is kept as a version too; if
     * it can't be, nothing changes.
     *
     * @param then hears how to take it back
     */
    void restore(Compared version, Restored then) {
        editor.saveThen(
                () ->
                        jobs.write(
                                UserMessage.of("plan.version.restore.job"),
                                _ -> {
                                    plans.keepVersion(editor.id());
                                    return editor.id();
                                },
                                _ -> {
                                    editor.know(read.get().materials());
                                    var before = editor.plan().get();
                                    editor.edit(_ -> version.older(), null);
                                    then.with(() -> takeBack(before, version.older()));
                                }));
    }

    /** Hears of a restored version. */
    @FunctionalInterface
    interface Restored {
        void with(Runnable undo);
    }

    private void takeBack(SessionPlan before, SessionPlan after) {
        // As long as nothing else was done; else as one more step.
        if (editor.plan().get().equals(after)) {
            editor.undo();
        } else {
            editor.edit(_ -> before, null);
        }
    }
}
