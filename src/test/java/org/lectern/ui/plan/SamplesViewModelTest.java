package org.lectern.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.document.DocumentHead;
import org.lectern.material.LocalizedText;
import org.lectern.material.SamplePlan;
import org.lectern.material.SamplePlan.Part;
import org.lectern.material.SamplePlan.Session;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.settings.SettingKeys;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.TestUi;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class SamplesViewModelTest {
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final SamplePlan LESSON = sample("Lesson", "Урок", 1, "work-values-card-sort");
    private static final SamplePlan SERIES = sample("Series", "Поредица", 4, "ways-into-work");

    @TempDir private static Path installed;

    private static Store store;

    @TempDir private Path folder;

    private final List<DocumentId> trashed = new ArrayList<>();
    private final List<List<DocumentId>> changes = new ArrayList<>();
    private Plans plans;
    private TestUi ui;
    private SamplesViewModel model;
    private int reads;

    @BeforeAll
    static void install() {
        store = InstalledLibrary.open(installed);
    }

    @BeforeEach
    void open() {
        plans = new Plans(store.documents(), store.library());
        ui = Fx.ui(folder, "bg");
        model =
                new SamplesViewModel(
                        ui.context(),
                        plans,
                        () -> {
                            reads++;
                            return List.of(SERIES, LESSON);
                        },
                        trashed::add,
                        changes::add);
    }

    @AfterEach
    void clear() {
        for (var head : store.documents().list(SessionPlan.KIND, false)) {
            store.documents().setTrashed(SessionPlan.KIND, head.id(), true);
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static SamplePlan sample(String english, String bulgarian, int sessions, String id) {
        var title = LocalizedText.of(Map.of(EN, english, BG, bulgarian));
        var session =
                new Session(
                        null,
                        LocalTime.of(9, 0),
                        45,
                        List.of(new Part.OfMaterial(new MaterialId(id), 40)));
        return new SamplePlan(
                "sample", title, title, java.util.Collections.nCopies(sessions, session));
    }

    private SessionPlan plan(DocumentId id) {
        return plans.load(id).orElseThrow().content();
    }

    @Test
    void theSamplesAreReadWhenTheyAreAskedForTheShortestFirst() {
        assertThat(reads).isZero();
        assertThat(model.isOpen().get()).isFalse();
        model.open();
        assertThat(model.samples()).containsExactly(LESSON, SERIES);
        assertThat(model.isOpen().get()).isTrue();
        model.close();
        assertThat(model.isOpen().get()).isFalse();
    }

    @Test
    void aSingleSessionIsMadeInTheInterfaceLanguageAndOpened() {
        model.open();
        model.start(LESSON);
        assertThat(model.isOpen().get()).isFalse();
        var made = plans.list().getFirst();
        assertThat(made.title()).isEqualTo("Урок");
        assertThat(ui.context().navigator().current().get())
                .isEqualTo(new Destination.Plan(made.id()));
        assertThat(plan(made.id()).blocks()).hasSize(1);
        assertThat(ui.shown).containsExactly(UserMessage.of("plan.sample.made", 1));
    }

    @Test
    void undoOfASingleSessionPutsItIntoTheTrashAndLeavesIt() {
        model.start(LESSON);
        var made = plans.list().getFirst().id();
        ui.undos.getFirst().run();
        assertThat(plans.list()).isEmpty();
        assertThat(trashed).containsExactly(made);
        assertThat(ui.context().navigator().current().get()).isEqualTo(new Destination.Plans());
    }

    @Test
    void undoLeavesTheHandoutsOfThePlanToo() {
        model.start(LESSON);
        var made = plans.list().getFirst().id();
        ui.context().navigator().go(new Destination.PlanHandouts(made));
        ui.undos.getFirst().run();
        assertThat(ui.context().navigator().current().get()).isEqualTo(new Destination.Plans());
    }

    @Test
    void undoElsewhereStaysThere() {
        model.start(LESSON);
        ui.context().navigator().go(new Destination.Settings());
        ui.undos.getFirst().run();
        assertThat(plans.list()).isEmpty();
        assertThat(ui.context().navigator().current().get()).isEqualTo(new Destination.Settings());
    }

    @Test
    void aSeriesIsShownInTheListInItsOrderAndUndoneAsOne() {
        ui.context().navigator().go(new Destination.Plans());
        model.start(SERIES);
        var listed = plans.list();
        assertThat(listed)
                .extracting(DocumentHead::title)
                .containsExactly(
                        "Поредица – 1/4", "Поредица – 2/4", "Поредица – 3/4", "Поредица – 4/4");
        assertThat(changes).containsExactly(listed.stream().map(DocumentHead::id).toList());
        assertThat(ui.context().navigator().current().get()).isEqualTo(new Destination.Plans());
        ui.undos.getFirst().run();
        assertThat(plans.list()).isEmpty();
        assertThat(changes).hasSize(2).last().isEqualTo(List.of());
    }

    @Test
    void theGroupReadsTheLanguagesOfTheCounselorsHandouts() {
        ui.settings().set(SettingKeys.HANDOUT_LANGUAGES, List.of(EN, BG));
        model.start(LESSON);
        assertThat(plan(plans.list().getFirst().id()).group().participants())
                .isEqualTo(Map.of(EN, 0, BG, 0));
    }

    @Test
    void theGroupReadsTheInterfaceLanguageWhileNoOtherIsChosen() {
        model.start(LESSON);
        assertThat(plan(plans.list().getFirst().id()).group().participants())
                .isEqualTo(Map.of(BG, 0));
    }

    @Test
    void whatIsNotInstalledIsSaid() {
        model.start(sample("Other", "Друго", 2, "not-in-any-library"));
        assertThat(ui.shown)
                .containsExactly(
                        UserMessage.of("plan.sample.missing", 1, "Друго"),
                        UserMessage.of("plan.sample.made", 2));
        assertThat(plan(plans.list().getFirst().id()).blocks()).isEmpty();
    }
}
