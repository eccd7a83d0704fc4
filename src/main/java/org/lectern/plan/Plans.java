package org.lectern.plan;

import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.document.DocumentHead;
import org.lectern.document.DocumentStore;
import org.lectern.document.Stored;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.material.SamplePlan;
import org.lectern.plan.revision.RevisionDifference;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The counselor's session plans. Reads and writes the store: not on the FX thread. Safe from any
 * other.
 */
public final class Plans {
    private static final Logger LOG = System.getLogger(Plans.class.getName());

    private final DocumentStore documents;
    private final LibraryStore library;

    public Plans(DocumentStore documents, LibraryStore library) {
        this.documents = documents;
        this.library = library;
    }

    /** The plans outside the trash, the newest first. */
    public List<DocumentHead> list() {
        return documents.list(SessionPlan.KIND, false);
    }

    /** A plan as it was left. @throws org.lectern.base.LecternException when it can't be read */
    public Optional<Stored<SessionPlan>> load(DocumentId id) {
        return documents.load(SessionPlan.KIND, id);
    }

    /**
     * Keeps a plan; durable when this returns. @throws org.lectern.base.LecternException when it
     * can't be kept
     */
    public Stored<SessionPlan> save(DocumentId id, SessionPlan plan) {
        return documents.save(
                SessionPlan.KIND, id, plan, PlanMaterials.uses(plan.blocks().stream()));
    }

    /**
     * Puts a plan into the trash, or takes it out again. @throws org.lectern.base.LecternException
     * when that can't be kept
     */
    public void setTrashed(DocumentId id, boolean trashed) {
        documents.setTrashed(SessionPlan.KIND, id, trashed);
    }

    /**
     * The plan with blocks for these materials, in the revisions that are active now, put in before
     * the block at the index.
     */
    public SessionPlan insert(SessionPlan plan, int index, List<MaterialId> materials) {
        int at = index;
        for (var material : library.heads(materials)) {
            plan =
                    plan.insert(
                            at++,
                            Block.ofMaterial(material.pin(), material.facts().minutes().typical()));
        }
        return plan;
    }

    /**
     * A sample as session plans of the counselor's own, one for each session, not kept yet. The
     * materials are pinned in the revisions that are active now.
     *
     * @param languages for titles and texts, the preferred first
     * @param group for whom each of the sessions is
     */
    public SampleSessions ofSample(SamplePlan sample, List<LanguageTag> languages, Group group) {
        return SampleSessions.of(
                sample, library.heads(SampleSessions.materials(sample)), languages, group);
    }

    /**
     * Keeps new plans, all of them or none: when one can't be kept, those before it go into the
     * trash. The first plan is kept last, so that the list, the newest first, has them in order.
     *
     * @return their ids, in the order of the plans
     * @throws org.lectern.base.LecternException when they can't be kept
     */
    public List<DocumentId> saveAll(List<SessionPlan> plans) {
        var ids = new ArrayList<DocumentId>();
        try {
            for (var plan : plans.reversed()) {
                ids.addFirst(save(DocumentId.random(), plan).id());
            }
        } catch (LecternException e) {
            for (var id : ids) {
                try {
                    setTrashed(id, true);
                } catch (LecternException alsoRefused) {
                    e.addSuppressed(alsoRefused);
                }
            }
            throw e;
        }
        return List.copyOf(ids);
    }

    /** The plans in the trash, the newest first. */
    public List<DocumentHead> trashed() {
        return documents.list(SessionPlan.KIND, true);
    }

    /**
     * Keeps a copy of a plan for another group: the same readers to begin with, no date, nothing
     * prepared.
     *
     * @return the copy's id, or empty when there is no such plan
     * @throws org.lectern.base.LecternException when it can't be kept
     */
    public Optional<DocumentId> copy(DocumentId id, String title) {
        return load(id).map(Stored::content)
                .map(plan -> PlanCopies.forAnother(plan, title, plan.group(), null))
                .map(copy -> save(DocumentId.random(), copy).id());
    }

    /** A block of the counselor's own, as it was kept. */
    public record KeptBlock(DocumentId id, OwnBlock block) {}

    /** The blocks that were kept for any plan, the newest first. */
    public List<KeptBlock> ownBlocks() {
        return documents.list(OwnBlock.KIND, false).stream()
                .flatMap(
                        head ->
                                documents.load(OwnBlock.KIND, head.id()).stream()
                                        .map(s -> new KeptBlock(s.id(), s.content())))
                .toList();
    }

    /**
     * Keeps a block for any plan. @throws org.lectern.base.LecternException when it can't be kept
     */
    public void keepBlock(OwnBlock block) {
        documents.save(
                OwnBlock.KIND,
                DocumentId.random(),
                block,
                PlanMaterials.uses(Stream.of(block.block())));
    }

    /**
     * Puts a kept block into the trash, or takes it out. @throws org.lectern.base.LecternException
     * when that can't be kept
     */
    public void setBlockTrashed(DocumentId id, boolean trashed) {
        documents.setTrashed(OwnBlock.KIND, id, trashed);
    }

    /** The materials of some blocks. */
    public PlanMaterials materials(List<Block> blocks) {
        var plan = SessionPlan.empty("", new Group("", new TreeMap<>()));
        for (var block : blocks) {
            plan = plan.append(block.copy());
        }
        return materials(plan);
    }

    /** What the library in use says of a plan's materials now. */
    public ActiveLibrary active(SessionPlan plan) {
        return ActiveLibrary.of(plan, library);
    }

    /**
     * What differs between two revisions of a material in these languages.
     *
     * @throws org.lectern.base.LecternException when a text is missing or damaged
     */
    public RevisionDifference difference(
            MaterialHead before, MaterialHead after, List<LanguageTag> languages) {
        return RevisionDifference.of(before, after, library, languages);
    }

    /** The materials that a plan pins. */
    public PlanMaterials materials(SessionPlan plan) {
        return PlanMaterials.of(plan, library);
    }

    /**
     * The blocks of all plans outside the trash, to be searched. Reads every plan.
     *
     * @param folding makes words comparable, such as {@code Folding::fold}
     */
    public EarlierBlocks earlierBlocks(UnaryOperator<String> folding) {
        var sources = new ArrayList<EarlierBlocks.Source>();
        int unreadable = 0;
        for (var head : list()) {
            try {
                var stored = load(head.id());
                if (stored.isPresent()) {
                    var plan = stored.get().content();
                    sources.add(new EarlierBlocks.Source(head, plan, materials(plan)));
                }
            } catch (LecternException e) {
                // One plan of a newer program must not hide the blocks of all others.
                LOG.log(Level.WARNING, "not searched: plan " + head.id(), e);
                unreadable++;
            }
        }
        return new EarlierBlocks(sources, unreadable, folding);
    }
}
