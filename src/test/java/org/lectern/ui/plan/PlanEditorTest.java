package org.lectern.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.document.Stored;
import org.lectern.plan.Block;
import org.lectern.plan.Bounds;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.store.Store;
import org.lectern.testing.InstalledLibrary;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.SavedState;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class PlanEditorTest {
    private static final DocumentId ID = DocumentId.random();

    @TempDir private Path folder;

    private final MemoryDocuments documents = new MemoryDocuments();
    private final List<UserMessage> failures = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private Store store;
    private PlanEditor editor;
    private Block first;
    private Block second;

    @BeforeEach
    void open() {
        store = InstalledLibrary.open(folder);
        var plans = new Plans(documents, store.library());
        var readers = new TreeMap<LanguageTag, Integer>();
        readers.put(LanguageTag.of("en"), 5);
        first = Block.ofText("First", 10);
        second = Block.ofBreak(15);
        var plan = SessionPlan.empty("Plan", new Group("", readers)).append(first).append(second);
        editor =
                new PlanEditor(
                        new Stored<>(ID, 1, Instant.EPOCH, false, plan),
                        new PlanMaterials(Map.of()),
                        plans,
                        Jobs.inline((title, message, cause) -> failures.add(message)),
                        waiting::add);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> titles() {
        return editor.plan().get().blocks().stream().map(Block::title).toList();
    }

    @Test
    void aLongerBlockMovesWhatFollowsAndIsKeptAfterAPause() {
        editor.editBlock(first.id(), "minutes", b -> b.withMinutes(25));
        assertThat(editor.timeline().get().slots().get(1).start()).isEqualTo(LocalTime.of(9, 55));
        assertThat(editor.saveState().get()).isEqualTo(SavedState.State.SAVING);
        assertThat(documents.saved).isEmpty();
        waiting.getLast().run();
        assertThat(editor.saveState().get()).isEqualTo(SavedState.State.SAVED);
        assertThat(documents.saved).containsExactly(editor.plan().get());
    }

    @Test
    void everythingCanBeUndoneAndRedone() {
        var before = editor.plan().get();
        editor.edit(p -> p.withTitle("Other"), "title");
        editor.selected().set(first.id());
        editor.moveChosenBy(1);
        editor.remove(List.of(second.id()));
        editor.add(Block.ofText("Third", 5));
        editor.edit(
                p -> p.withGroup(p.group().withParticipants(LanguageTag.of("bg"), 6)),
                "readers:bg");
        var after = editor.plan().get();
        while (editor.canUndo().get()) {
            editor.undo();
        }
        assertThat(editor.plan().get()).isEqualTo(before);
        while (editor.canRedo().get()) {
            editor.redo();
        }
        assertThat(editor.plan().get()).isEqualTo(after);
    }

    @Test
    void goingBackToWhatIsKeptNeedsNoSaving() {
        editor.edit(p -> p.withTitle("Other"), "title");
        editor.undo();
        assertThat(editor.saveState().get()).isEqualTo(SavedState.State.SAVED);
        editor.save();
        assertThat(documents.saved).isEmpty();
    }

    @Test
    void whatIsUndoneWhileItIsWrittenIsKeptAsItIsNow() {
        var before = editor.plan().get();
        editor.edit(p -> p.withTitle("Other"), "title");
        documents.whileSaving = editor::undo;
        editor.save();
        assertThat(editor.plan().get()).isEqualTo(before);
        assertThat(editor.saveState().get()).isEqualTo(SavedState.State.SAVING);
        waiting.getLast().run();
        assertThat(documents.saved.getLast()).isEqualTo(before);
        assertThat(editor.saveState().get()).isEqualTo(SavedState.State.SAVED);
    }

    @Test
    void aRefusedSaveIsSaidLosesNothingAndIsTriedAgain() {
        documents.refusal = UserMessage.of("store.diskFull");
        editor.edit(p -> p.withTitle("Other"), "title");
        editor.save();
        assertThat(failures).containsExactly(UserMessage.of("store.diskFull"));
        assertThat(editor.saveState().get()).isEqualTo(SavedState.State.FAILED);
        assertThat(editor.plan().get().title()).isEqualTo("Other");
        documents.refusal = null;
        editor.save();
        assertThat(documents.saved).containsExactly(editor.plan().get());
        assertThat(editor.saveState().get()).isEqualTo(SavedState.State.SAVED);
    }

    @Test
    void whatComesNextWaitsUntilThePlanIsKept() {
        var went = new ArrayList<String>();
        editor.edit(p -> p.withTitle("Other"), "title");
        documents.refusal = UserMessage.of("store.diskFull");
        editor.saveThen(() -> went.add("refused"));
        documents.refusal = null;
        editor.saveThen(() -> went.add("kept"));
        editor.saveThen(() -> went.add("kept already"));
        assertThat(went).containsExactly("kept", "kept already");
    }

    @Test
    void materialsComeInAfterTheSelectedBlockAsOneStep() {
        editor.selected().set(first.id());
        editor.addMaterials(
                List.of(new MaterialId("work-values-card-sort"), new MaterialId("ways-into-work")));
        var plan = editor.plan().get();
        assertThat(plan.blocks()).hasSize(4);
        assertThat(plan.blocks().get(0)).isEqualTo(first);
        assertThat(plan.blocks().get(1).minutes()).isEqualTo(45);
        assertThat(plan.blocks().get(3)).isEqualTo(second);
        assertThat(
                        editor.materials()
                                .get()
                                .title(plan.blocks().get(1), List.of(LanguageTag.of("bg"))))
                .isEqualTo("Подреждане на карти с трудови ценности");
        editor.undo();
        assertThat(editor.plan().get().blocks()).containsExactly(first, second);
        editor.redo();
        assertThat(editor.materials().get().material(plan.blocks().get(2))).isPresent();
    }

    @Test
    void removingSelectsTheNeighbour() {
        editor.selected().set(first.id());
        editor.remove(List.of(first.id()));
        assertThat(editor.selected().get()).isEqualTo(second.id());
        editor.remove(List.of(second.id()));
        assertThat(editor.selected().get()).isNull();
        assertThat(titles()).isEmpty();
    }

    @Test
    void severalBlocksMoveTogetherAndStayChosen() {
        var third = Block.ofText("Third", 5);
        editor.insert(2, third);
        editor.selection().all(List.of(first.id(), second.id()));
        editor.moveChosenBy(1);
        assertThat(editor.order()).containsExactly(third.id(), first.id(), second.id());
        assertThat(editor.selection().chosen().get()).containsExactly(first.id(), second.id());
        editor.moveChosenBy(1);
        assertThat(editor.order()).containsExactly(third.id(), first.id(), second.id());
        editor.moveChosenTo(0);
        assertThat(editor.order()).containsExactly(first.id(), second.id(), third.id());
    }

    @Test
    void copiesGoIntoAnotherPlanUnderIdsOfTheirOwn() {
        editor.selection().all(List.of(first.id(), second.id()));
        var copied = editor.copied().orElseThrow();
        editor.paste(copied);
        assertThat(titles()).containsExactly("First", "", "First", "");
        assertThat(editor.order()).doesNotHaveDuplicates();
        assertThat(editor.selection().chosen().get())
                .containsExactlyElementsOf(editor.order().subList(2, 4));
        editor.undo();
        assertThat(editor.plan().get().blocks()).containsExactly(first, second);
        editor.selected().set(null);
        assertThat(editor.copied()).isEmpty();
    }

    @Test
    void fittingIsOneStep() {
        editor.editBlock(first.id(), "bounds", b -> b.withBounds(new Bounds(5, 200)));
        var before = editor.plan().get();
        var fit = editor.fit();
        assertThat(fit.fits()).isTrue();
        assertThat(editor.timeline().get().totalMinutes()).isEqualTo(before.targetMinutes());
        editor.undo();
        assertThat(editor.plan().get()).isEqualTo(before);
    }

    @Test
    void timesAreUnderstoodAsPeopleTypeThem() {
        assertThat(PlanHeader.clock("9")).isEqualTo(LocalTime.of(9, 0));
        assertThat(PlanHeader.clock("930")).isEqualTo(LocalTime.of(9, 30));
        assertThat(PlanHeader.clock(" 14.05 ")).isEqualTo(LocalTime.of(14, 5));
        assertThat(PlanHeader.clock("24:00")).isNull();
        assertThat(PlanHeader.clock("nine")).isNull();
    }

    @Test
    void whatAnotherScreenAddedIsTakenOverAndCanBeUndone() {
        var added = editor.plan().get().append(Block.ofText("From the catalogue", 20));
        var stored = new Stored<>(ID, 2, Instant.EPOCH, false, added);
        editor.takeOver(stored, new PlanMaterials(Map.of()));
        assertThat(editor.plan().get()).isEqualTo(added);
        assertThat(editor.saveState().get()).isEqualTo(SavedState.State.SAVED);
        editor.undo();
        assertThat(editor.plan().get().blocks()).containsExactly(first, second);
        assertThat(editor.saveState().get()).isEqualTo(SavedState.State.SAVING);
    }

    @Test
    void whatIsTypedAndNotKeptYetIsNeverReplaced() {
        editor.edit(p -> p.withTitle("Typed"), "title");
        var other = editor.plan().get().withTitle("Other");
        editor.takeOver(
                new Stored<>(ID, 2, Instant.EPOCH, false, other), new PlanMaterials(Map.of()));
        assertThat(editor.plan().get().title()).isEqualTo("Typed");
    }
}
