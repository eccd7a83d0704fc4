package org.lectern.plan;

import org.lectern.library.MaterialHead;
import org.lectern.library.RevisionStore;
import org.lectern.material.EditionState;
import org.lectern.plan.PlanWarning.GroupTooLarge;
import org.lectern.plan.PlanWarning.GroupTooSmall;
import org.lectern.plan.PlanWarning.LevelFar;
import org.lectern.plan.PlanWarning.LockOverrun;
import org.lectern.plan.PlanWarning.MaterialGone;
import org.lectern.plan.PlanWarning.NeedsInternet;
import org.lectern.plan.PlanWarning.NewerRevision;
import org.lectern.plan.PlanWarning.NoEdition;
import org.lectern.plan.PlanWarning.OutdatedEdition;
import org.lectern.plan.PlanWarning.TargetMissed;
import org.lectern.plan.PlanWarning.Unsigned;
import org.lectern.plan.PlanWarning.Withdrawn;
import org.lectern.plan.Room.Equipment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what the counselor should look at. */
public final class PlanWarnings {
    /** So many levels between a material and its group are too many. */
    private static final int FAR = 2;

    private final SessionPlan plan;
    private final PlanMaterials materials;
    private final ActiveLibrary library;
    private final Map<BlockId, Integer> people;
    private final List<PlanWarning> warnings = new ArrayList<>();

    private PlanWarnings(SessionPlan plan, PlanMaterials materials, ActiveLibrary library) {
        this.plan = plan;
        this.materials = materials;
        this.library = library;
        people = People.of(plan);
    }

    /** The warnings of a plan, block after block in its order, then those of its days. */
    public static List<PlanWarning> of(
            SessionPlan plan, PlanMaterials materials, ActiveLibrary library) {
        var found = new PlanWarnings(plan, materials, library);
        plan.allBlocks().forEach(found::ofBlock);
        found.ofTimes();
        return List.copyOf(found.warnings);
    }

    private void ofBlock(Block block) {
        var pin = PlanMaterials.pin(block);
        if (pin.isEmpty()) {
            return;
        }
        var id = block.id();
        var material = materials.material(block).orElse(null);
        if (material == null) {
            warnings.add(new MaterialGone(id));
        } else {
            groupSize(id, material);
            editions(id, material);
            level(id, material);
            internet(id, material);
            boolean withdrawn =
                    library.now(pin.get())
                            .map(now -> now.facts().withdrawn())
                            .orElse(material.facts().withdrawn());
            if (withdrawn) {
                warnings.add(new Withdrawn(id));
            }
            if (pin.get().feed().equals(RevisionStore.UNSIGNED)) {
                warnings.add(new Unsigned(id));
            }
        }
        library.newer(pin.get())
                .ifPresent(
                        newer ->
                                warnings.add(
                                        new NewerRevision(
                                                id, pin.get().revision(), newer.pin().revision())));
    }

    private void groupSize(BlockId id, MaterialHead material) {
        int count = people.getOrDefault(id, 0);
        var size = material.facts().group();
        if (count > size.max()) {
            warnings.add(new GroupTooLarge(id, count, size.max()));
        }
        boolean alone = count == 1 && material.facts().oneToOne();
        if (count > 0 && count < size.min() && !alone) {
            warnings.add(new GroupTooSmall(id, count, size.min()));
        }
    }

    private void editions(BlockId id, MaterialHead material) {
        if (!PlanMaterials.isHandedOut(material)) {
            return;
        }
        for (var language : plan.group().languages()) {
            int readers = plan.group().readersOf(language);
            var state = material.state(language);
            if (state == EditionState.MISSING) {
                warnings.add(new NoEdition(id, language, readers));
            } else if (state == EditionState.OUTDATED) {
                warnings.add(new OutdatedEdition(id, language, readers));
            }
        }
    }

    private void level(BlockId id, MaterialHead material) {
        var wanted = plan.group().level();
        int group = wanted == null ? -1 : library.levels().indexOf(wanted);
        int its = library.levels().indexOf(material.facts().level());
        if (wanted != null && group >= 0 && its >= 0 && Math.abs(its - group) >= FAR) {
            warnings.add(new LevelFar(id, material.facts().level(), wanted, its - group));
        }
    }

    private void internet(BlockId id, MaterialHead material) {
        var there = plan.room().has(Equipment.INTERNET);
        if (material.facts().internet() && !Boolean.TRUE.equals(there)) {
            warnings.add(new NeedsInternet(id, there != null));
        }
    }

    private void ofTimes() {
        var days = Timeline.of(plan).days();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            for (var slot : day.slots()) {
                if (slot.overrunMinutes() > 0) {
                    warnings.add(new LockOverrun(slot.block().id(), slot.overrunMinutes()));
                }
            }
            int missed = day.overMinutes() + day.freeMinutes();
            if (missed > 0 && !day.slots().isEmpty()) {
                warnings.add(new TargetMissed(day.divider(), i, missed, day.overMinutes() > 0));
            }
        }
    }
}
