package org.lectern.ui.plan;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.document.Stored;
import org.lectern.library.MaterialHead;
import org.lectern.material.Pin;
import org.lectern.plan.ActiveLibrary;
import org.lectern.plan.Block;
import org.lectern.plan.BlockId;
import org.lectern.plan.OwnBlock;
import org.lectern.plan.PlanEdits;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.PlanWarning;
import org.lectern.plan.PlanWarnings;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.Timeline;
import org.lectern.plan.fit.Fit;
import org.lectern.plan.fit.FitToTime;
import org.lectern.plan.revision.PlanRevisions;
import org.lectern.plan.revision.RevisionDifference;
import org.lectern.ui.content.OpenDocument;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Outcome;
import org.lectern.ui.kit.SavedState;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One plan on screen: its value with undo and redo, what is selected, and keeping it. Lives as long
 * as the program, so that undo survives leaving the screen. For the FX thread.
 */
final class PlanEditor {
    private static final UserMessage SAVING = UserMessage.of("plan.job.save");

    private final OpenDocument<SessionPlan> document;
    private final Plans plans;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Timeline> timeline;
    private final ReadOnlyObjectWrapper<PlanMaterials> materials;
    private final ReadOnlyObjectWrapper<List<PlanWarning>> warnings =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Selection selection = new Selection();
    // What the library in use says now; nothing until it was asked.
    private ActiveLibrary library = new ActiveLibrary(List.of(), Map.of());

    PlanEditor(
            Stored<SessionPlan> stored,
            PlanMaterials materials,
            Plans plans,
            Jobs jobs,
            OpenDocument.Pause pause) {
        this.document = new OpenDocument<>(stored, SAVING, plans::save, jobs, pause);
        this.plans = plans;
        this.jobs = jobs;
        this.timeline = new ReadOnlyObjectWrapper<>(Timeline.of(stored.content()));
        this.materials = new ReadOnlyObjectWrapper<>(materials);
        // First of all who follow the plan, who read what is derived from it.
        document.value().subscribe((_, now) -> derive(now));
        warn();
        look();
    }

    DocumentId id() {
        return document.id();
    }

    ReadOnlyObjectProperty<SessionPlan> plan() {
        return document.value();
    }

    ReadOnlyObjectProperty<Timeline> timeline() {
        return timeline.getReadOnlyProperty();
    }

    /** The materials of every block that was ever in this plan while it was open. */
    ReadOnlyObjectProperty<PlanMaterials> materials() {
        return materials.getReadOnlyProperty();
    }

    /** What should be looked at before the session. */
    ReadOnlyObjectProperty<List<PlanWarning>> warnings() {
        return warnings.getReadOnlyProperty();
    }

    private void warn() {
        warnings.set(PlanWarnings.of(plan().get(), materials.get(), library));
    }

    /** Asks the library in use what it says of the plan's materials now. */
    void look() {
        var plan = plan().get();
        jobs.submit(
                UserMessage.of("plan.job.look"),
                _ -> plans.active(plan),
                (Outcome<ActiveLibrary>)
                        found -> {
                            library = found;
                            warn();
                        });
    }

    /** The blocks for which the library has a newer revision. */
    Map<BlockId, PlanRevisions.Newer> newer() {
        return PlanRevisions.newer(plan().get(), library);
    }

    /** Moves these blocks to the newest revisions as one step. */
    void takeNewer(Collection<BlockId> blocks) {
        var newest = new LinkedHashMap<Pin, MaterialHead>();
        newer().values().forEach(n -> newest.put(n.newest().pin(), n.newest()));
        know(new PlanMaterials(newest));
        edit(p -> PlanRevisions.move(p, blocks, library), null);
    }

    /** Compares a block's revision with the newest one, in the group's languages. */
    void compare(BlockId block, Outcome<RevisionDifference> outcome) {
        var found = newer().get(block);
        var before = found == null ? null : materials.get().heads().get(found.pinned());
        if (found != null && before != null) {
            var languages = plan().get().group().languages();
            jobs.submit(
                    UserMessage.of("plan.job.compare"),
                    _ -> plans.difference(before, found.newest(), languages),
                    outcome);
        }
    }

    ReadOnlyObjectProperty<SavedState.State> saveState() {
        return document.saveState();
    }

    ReadOnlyBooleanProperty canUndo() {
        return document.canUndo();
    }

    ReadOnlyBooleanProperty canRedo() {
        return document.canRedo();
    }

    /** Which blocks are chosen. */
    Selection selection() {
        return selection;
    }

    /** The block that leads the selection, or null; setting it chooses it alone. */
    ObjectProperty<@Nullable BlockId> selected() {
        return selection.lead();
    }

    /** The block that leads the selection, also one inside a track; or null. */
    @Nullable Block selectedBlock() {
        BlockId block = selected().get();
        return block == null ? null : plan().get().find(block).orElse(null);
    }

    /** The ids of the plan's blocks in order, without those inside tracks. */
    List<BlockId> order() {
        return plan().get().blocks().stream().map(Block::id).toList();
    }

    /**
     * Changes the plan as one step.
     *
     * @param mergeKey edits with the same key that follow each other become one step; null for none
     */
    void edit(UnaryOperator<SessionPlan> change, @Nullable String mergeKey) {
        document.edit(change, mergeKey);
    }

    /** Ends a run of typing, so that the next edit of the same field is a step of its own. */
    void endTyping() {
        document.endTyping();
    }

    /** Changes one block. The merge key is this field of this block. */
    void editBlock(BlockId block, String field, UnaryOperator<Block> change) {
        edit(p -> p.change(block, change), field + ":" + block.value());
    }

    /** Puts a block in after the selected one, else at the end, and selects it. */
    void add(Block block) {
        insert(insertionIndex(), block);
    }

    /** Puts a block in before the one at the index, and selects it. */
    void insert(int index, Block block) {
        edit(p -> p.insert(index, block), null);
        selected().set(block.id());
    }

    private int insertionIndex() {
        return selection.chosen().get().stream()
                        .mapToInt(plan().get()::indexOf)
                        .max()
                        .orElse(plan().get().blocks().size() - 1)
                + 1;
    }

    /** Puts blocks for materials in after the selected one, else at the end. */
    void addMaterials(List<MaterialId> ids) {
        addMaterials(insertionIndex(), ids);
    }

    /**
     * Puts blocks for materials in before the block at the index, once their facts have been looked
     * up; one step.
     */
    void addMaterials(int index, List<MaterialId> ids) {
        jobs.submit(
                UserMessage.of("plan.job.add"),
                context -> {
                    // Only what is new is made off the FX thread; the plan may have changed
                    // meanwhile.
                    var added = plans.insert(SessionPlan.empty("", plan().get().group()), 0, ids);
                    return new Added(added.blocks(), plans.materials(added));
                },
                (Outcome<Added>)
                        added -> {
                            know(added.materials());
                            edit(
                                    p -> {
                                        int at = index;
                                        var changed = p;
                                        for (var block : added.blocks()) {
                                            changed = changed.insert(at++, block);
                                        }
                                        return changed;
                                    },
                                    null);
                            if (!added.blocks().isEmpty()) {
                                selected().set(added.blocks().getLast().id());
                            }
                        });
    }

    private record Added(List<Block> blocks, PlanMaterials materials) {}

    /** Says of further materials what they are, before blocks come that name them. */
    void know(PlanMaterials more) {
        var all = new LinkedHashMap<>(materials.get().heads());
        all.putAll(more.heads());
        materials.set(new PlanMaterials(all));
        look();
    }

    /** Takes blocks out as one step, and selects a neighbour. */
    void remove(Collection<BlockId> blocks) {
        int first =
                blocks.stream()
                        .mapToInt(plan().get()::indexOf)
                        .filter(i -> i >= 0)
                        .min()
                        .orElse(-1);
        edit(p -> PlanEdits.removeAll(p, blocks), null);
        var rest = plan().get().blocks();
        if (first >= 0) {
            selected()
                    .set(
                            rest.isEmpty()
                                    ? null
                                    : rest.get(Math.clamp(first, 0, rest.size() - 1)).id());
        }
    }

    /** Moves the chosen blocks together up (negative) or down past one other block. */
    void moveChosenBy(int direction) {
        var indexes =
                selection.chosen().get().stream()
                        .mapToInt(plan().get()::indexOf)
                        .filter(i -> i >= 0)
                        .summaryStatistics();
        if (indexes.getCount() > 0) {
            moveChosenTo(direction < 0 ? indexes.getMin() - 1 : indexes.getMax() + 2);
        }
    }

    /** Moves the chosen blocks together into a gap; they stay chosen. */
    void moveChosenTo(int gap) {
        var chosen = selection.chosen().get();
        edit(p -> PlanEdits.moveTo(p, chosen, gap), null);
    }

    /** Moves blocks into a track; those that can't stand in one stay where they are. */
    void moveIntoTrack(Collection<BlockId> blocks, TracksPane.Place place) {
        edit(
                p ->
                        PlanEdits.moveIntoTrack(
                                p, blocks, place.breakouts(), place.track(), place.index()),
                null);
    }

    /** Makes an edit that brings blocks in, and chooses these. */
    void insertAll(Function<SessionPlan, PlanEdits.Inserted> change) {
        var inserted = change.apply(plan().get());
        edit(_ -> inserted.plan(), null);
        selection.all(inserted.blocks());
    }

    /** The chosen blocks to be put in elsewhere; empty when there are none. */
    Optional<PlanClipboard.Copied> copied() {
        var chosen = selection.chosen().get();
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PlanClipboard.Copied(
                                PlanEdits.copy(plan().get(), chosen), materials.get()));
    }

    /** Puts copied blocks in after those chosen, else at the end, and chooses them. */
    void paste(PlanClipboard.Copied copied) {
        know(copied.materials());
        int gap = insertionIndex();
        insertAll(p -> PlanEdits.paste(p, copied.clip(), gap));
    }

    /** Keeps a block for any plan, and goes on once it is kept. */
    void keepBlock(Block block, Runnable then) {
        jobs.write(
                SAVING,
                _ -> {
                    plans.keepBlock(new OwnBlock(block));
                    return block;
                },
                _ -> then.run());
    }

    /** Puts a block of another plan in after those chosen, with its materials. */
    void addCopy(Block block, PlanMaterials its) {
        know(its);
        add(new OwnBlock(block).use());
    }

    /** Brings the plan into its time as one step. @return what was changed, and what is missing */
    Fit fit() {
        var fit = FitToTime.of(plan().get(), materials.get());
        edit(_ -> fit.plan(), null);
        return fit;
    }

    /** Selects the first block, unless one is selected already. */
    void selectFirst() {
        if (selected().get() == null && !plan().get().blocks().isEmpty()) {
            selected().set(plan().get().blocks().getFirst().id());
        }
    }

    void undo() {
        document.undo();
    }

    void redo() {
        document.redo();
    }

    private void derive(SessionPlan value) {
        timeline.set(Timeline.of(value));
        warn();
        selection.keep(id -> value.find(id).isPresent());
    }

    /**
     * Takes over what was kept from elsewhere, such as a material added in the catalogue, as a step
     * that can be undone. What is not kept yet stays: it was typed later.
     */
    void takeOver(Stored<SessionPlan> stored, PlanMaterials its) {
        // Before the plan: whoever follows it asks for the materials of its blocks.
        if (document.isSaved()) {
            know(its);
        }
        document.takeOver(stored.content());
    }

    /** Keeps the plan now, unless what is on screen is what is kept. */
    void save() {
        document.save();
    }

    /** Keeps the plan now, and goes on once it is kept; not when it can't be. */
    void saveThen(Runnable then) {
        document.saveThen(then);
    }
}
