package org.lectern.ui.plan;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.material.SamplePlan;
import org.lectern.plan.Group;
import org.lectern.plan.PlanTemplate;
import org.lectern.plan.Plans;
import org.lectern.plan.Plans.KeptTemplate;
import org.lectern.settings.SettingKeys;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Tone;
import org.lectern.ui.kit.UiContext;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Templates and samples to begin with, and making plans of the counselor's own from one. */
final class SamplesViewModel {
    private static final UserMessage SAVING = UserMessage.of("plan.job.save");

    private static final Comparator<SamplePlan> SHORTEST_FIRST =
            Comparator.<SamplePlan>comparingInt(sample -> sample.sessions().size())
                    .thenComparingInt(sample -> sample.sessions().getFirst().minutes());

    private final UiContext ui;
    private final Plans plans;
    private final Supplier<List<SamplePlan>> library;
    private final Consumer<DocumentId> trashed;
    private final Consumer<List<DocumentId>> changed;
    private final ObservableList<SamplePlan> samples = FXCollections.observableArrayList();
    private final ObservableList<KeptTemplate> templates = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    /**
     * The samples, not read yet.
     *
     * @param library reads them; called in a job
     * @param trashed hears of each plan that goes into the trash
     * @param changed hears that there are other plans than before: which are new
     */
    SamplesViewModel(
            UiContext ui,
            Plans plans,
            Supplier<List<SamplePlan>> library,
            Consumer<DocumentId> trashed,
            Consumer<List<DocumentId>> changed) {
        this.ui = ui;
        this.plans = plans;
        this.library = library;
        this.trashed = trashed;
        this.changed = changed;
    }

    /** The samples, once they were opened; the shortest first. */
    ObservableList<SamplePlan> samples() {
        return samples;
    }

    /** The counselor's own templates, once they were opened; the newest first. */
    ObservableList<KeptTemplate> templates() {
        return templates;
    }

    /** Whether the samples are offered. */
    ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    /** Reads the samples and offers them. */
    void open() {
        ui.jobs()
                .submit(
                        UserMessage.of("plan.job.samples"),
                        _ ->
                                new Offered(
                                        plans.templates(),
                                        library.get().stream().sorted(SHORTEST_FIRST).toList()),
                        found -> {
                            templates.setAll(found.templates());
                            samples.setAll(found.samples());
                            open.set(true);
                        });
    }

    private record Offered(List<KeptTemplate> templates, List<SamplePlan> samples) {}

    void close() {
        open.set(false);
    }

    /**
     * Makes plans from a sample: a single one is opened, those of a series are shown in the list.
     * All can be taken back.
     */
    void start(SamplePlan sample) {
        close();
        var languages = List.of(ui.text().language());
        var group = group();
        ui.jobs()
                .write(
                        SAVING,
                        context -> {
                            var sessions = plans.ofSample(sample, languages, group);
                            return new Made(
                                    plans.saveAll(sessions.plans()), sessions.missing().size());
                        },
                        made -> show(made, sample.title().in(languages)));
    }

    /** Makes a plan from a template and opens it; it can be taken back. */
    void start(PlanTemplate template) {
        close();
        var plan = template.begin(template.title(), template.plan().group(), null);
        ui.jobs()
                .write(
                        SAVING,
                        _ -> new Made(List.of(plans.save(DocumentId.random(), plan).id()), 0),
                        made -> show(made, template.title()));
    }

    /** Puts a template into the trash; it can be taken back. */
    void trash(KeptTemplate kept) {
        setTrashed(
                kept,
                true,
                () ->
                        ui.notices()
                                .offerUndo(
                                        UserMessage.of("plan.trashed", kept.template().title()),
                                        () -> setTrashed(kept, false, () -> {})));
    }

    private void setTrashed(KeptTemplate kept, boolean trashed, Runnable then) {
        ui.jobs()
                .write(
                        SAVING,
                        _ -> {
                            plans.setTemplateTrashed(kept.id(), trashed);
                            return plans.templates();
                        },
                        left -> {
                            templates.setAll(left);
                            then.run();
                        });
    }

    /** What was made, and how many materials are missing in it. */
    private record Made(List<DocumentId> plans, int missing) {}

    /** Nobody is counted yet, but the languages are those in which the counselor hands out. */
    private Group group() {
        var participants = new TreeMap<LanguageTag, Integer>();
        ui.settings().get(SettingKeys.HANDOUT_LANGUAGES).forEach(tag -> participants.put(tag, 0));
        if (participants.isEmpty()) {
            participants.put(ui.text().language(), 0);
        }
        return new Group("", participants);
    }

    private void show(Made made, String title) {
        if (made.plans().size() == 1) {
            ui.navigator().go(new Destination.Plan(made.plans().getFirst()));
        } else {
            changed.accept(made.plans());
        }
        if (made.missing() > 0) {
            ui.notices()
                    .show(Tone.LOOK, UserMessage.of("plan.sample.missing", made.missing(), title));
        }
        ui.notices()
                .offerUndo(
                        UserMessage.of("plan.sample.made", made.plans().size()),
                        () -> takeBack(made.plans()));
    }

    private void takeBack(List<DocumentId> made) {
        made.forEach(trashed);
        ui.jobs()
                .write(
                        SAVING,
                        context -> {
                            made.forEach(id -> plans.setTrashed(id, true));
                            return made;
                        },
                        done -> changed.accept(List.of()));
        boolean shown =
                switch (ui.navigator().current().get()) {
                    case Destination.Plan(DocumentId id) -> made.contains(id);
                    case Destination.PlanHandouts(DocumentId id) -> made.contains(id);
                    default -> false;
                };
        if (shown) {
            ui.navigator().replace(new Destination.Plans());
        }
    }
}
