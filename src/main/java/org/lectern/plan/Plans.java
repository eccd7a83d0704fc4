package org.lectern.plan;

import org.jspecify.annotations.Nullable;
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
import org.lectern.plan.version.PlanVersions;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

    /**
     * The earlier versions of a plan with their contents, the newest first. Reads each of them.
     *
     * @throws org.lectern.base.LecternException when the disk fails
     */
    public PlanVersions versions(DocumentId id) {
        return PlanVersions.of(id, documents, library);
    }

    /**
     * Keeps a plan's state as a version now, such as before another one takes its place.
     *
     * @throws org.lectern.base.LecternException when that can't be kept
     */
    public void keepVersion(DocumentId id) {
        documents.keepVersion(SessionPlan.KIND, id);
    }

    /** The plans in the trash, the newest first. */
    public List<DocumentHead> trashed() {
        return documents.list(SessionPlan.KIND, true);
    }

    /**
     * Keeps a copy of a plan for another group: the same readers to begin with, nothing prepared.
     *
     * @param date its first day, or null; further days keep their distance
     * @return the copy's id, or empty when there is no such plan
     * @throws org.lectern.base.LecternException when it can't be kept
     */
    public Optional<DocumentId> copy(DocumentId id, String title, @Nullable LocalDate date) {
        return load(id).map(Stored::content)
                .map(plan -> PlanCopies.forAnother(plan, title, plan.group(), date))
                .map(copy -> save(DocumentId.random(), copy).id());
    }

    /**
     * The plans of a series outside the trash, in the order in which they are held. Reads every
     * plan; one that can't be read is left out.
     */
    public List<Stored<SessionPlan>> ofSeries(DocumentId series) {
        return readable(list()).stream()
                .filter(stored -> isIn(stored.content(), series))
                .sorted(Comparator.comparingInt(stored -> numberIn(stored.content())))
                .toList();
    }

    private static boolean isIn(SessionPlan plan, DocumentId series) {
        var its = plan.series();
        return its != null && its.id().equals(series);
    }

    private static int numberIn(SessionPlan plan) {
        var its = plan.series();
        return its == null ? 0 : its.number();
    }

    /**
     * Keeps another session at the end of a series: for the same group, at the same place and time
     * of day, without blocks.
     *
     * @param like a plan of the series
     * @return the new plan's id
     * @throws org.lectern.base.LecternException when it can't be kept
     */
    public DocumentId addToSeries(Series series, SessionPlan like) {
        int last =
                ofSeries(series.id()).stream()
                        .mapToInt(stored -> numberIn(stored.content()))
                        .max()
                        .orElse(series.number());
        var plan =
                SessionPlan.empty("", like.group())
                        .withStart(like.start())
                        .withTargetMinutes(like.targetMinutes())
                        .withPlace(like.place())
                        .withRoom(like.room())
                        .withSeries(series.withNumber(Math.max(last, series.number()) + 1));
        return save(DocumentId.random(), plan).id();
    }

    /**
     * Gives the other plans of a series its title.
     *
     * @param named the plan that has it already
     * @return how many were changed
     * @throws org.lectern.base.LecternException when one can't be kept
     */
    public int renameSeries(Series series, DocumentId named) {
        int changed = 0;
        for (var stored : ofSeries(series.id())) {
            var its = stored.content().series();
            if (its != null && !stored.id().equals(named) && !its.title().equals(series.title())) {
                save(stored.id(), stored.content().withSeries(its.withTitle(series.title())));
                changed++;
            }
        }
        return changed;
    }

    /** A template, as it was kept. */
    public record KeptTemplate(DocumentId id, PlanTemplate template) {}

    /** The counselor's templates, the newest first. */
    public List<KeptTemplate> templates() {
        return documents.list(PlanTemplate.KIND, false).stream()
                .flatMap(
                        head ->
                                documents.load(PlanTemplate.KIND, head.id()).stream()
                                        .map(s -> new KeptTemplate(s.id(), s.content())))
                .toList();
    }

    /**
     * Keeps a template. @return its id @throws org.lectern.base.LecternException when it can't be
     * kept
     */
    public DocumentId keepTemplate(PlanTemplate template) {
        return documents
                .save(
                        PlanTemplate.KIND,
                        DocumentId.random(),
                        template,
                        PlanMaterials.uses(template.plan().blocks().stream()))
                .id();
    }

    /**
     * Puts a template into the trash, or takes it out. @throws org.lectern.base.LecternException
     * when that can't be kept
     */
    public void setTemplateTrashed(DocumentId id, boolean trashed) {
        documents.setTrashed(PlanTemplate.KIND, id, trashed);
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
        var heads = list();
        var read = readable(heads);
        var byId = heads.stream().collect(Collectors.toMap(DocumentHead::id, head -> head));
        var sources =
                read.stream()
                        .map(
                                stored ->
                                        new EarlierBlocks.Source(
                                                Objects.requireNonNull(byId.get(stored.id())),
                                                stored.content(),
                                                materials(stored.content())))
                        .toList();
        return new EarlierBlocks(sources, heads.size() - read.size(), folding);
    }

    /** One plan of a newer program must not hide all others. */
    private List<Stored<SessionPlan>> readable(List<DocumentHead> heads) {
        var read = new ArrayList<Stored<SessionPlan>>();
        for (var head : heads) {
            try {
                load(head.id()).ifPresent(read::add);
            } catch (LecternException e) {
                LOG.log(Level.WARNING, "left out: plan " + head.id(), e);
            }
        }
        return read;
    }
}
