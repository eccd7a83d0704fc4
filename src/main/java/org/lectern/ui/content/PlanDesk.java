package org.lectern.ui.content;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.document.DocumentHead;
import org.lectern.plan.Block;
import org.lectern.plan.BlockId;
import org.lectern.plan.Group;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Latest;
import org.lectern.ui.kit.Navigator;
import org.lectern.ui.kit.Notices;
import org.lectern.ui.kit.UiText;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Puts materials into session plans. FX thread; the work itself is done in jobs. */
public final class PlanDesk {
    /** How many plans are offered by name. */
    public static final int RECENT = 8;

    private static final int USUAL_PARTICIPANTS = 10;

    /**
     * Materials that were put into a plan.
     *
     * @param title the plan's, may be empty
     * @param blocks those that were added
     */
    public record Added(DocumentId plan, String title, Set<BlockId> blocks) {}

    private final UiText text;
    private final Jobs jobs;
    private final Plans plans;
    private final ObservableList<DocumentHead> recent = FXCollections.observableArrayList();
    // Held here: the view is tied to its list by a weak listener only.
    private final ObservableList<DocumentHead> recentView =
            FXCollections.unmodifiableObservableList(recent);
    private final Latest<List<DocumentHead>> lists;

    public PlanDesk(UiText text, Jobs jobs, Plans plans) {
        this.text = text;
        this.jobs = jobs;
        this.plans = plans;
        lists = new Latest<>(jobs, UserMessage.of("catalogue.job.plans"), recent::setAll);
    }

    /** The plans saved last, the newest first, as of the last {@link #refresh}. */
    public ObservableList<DocumentHead> recent() {
        return recentView;
    }

    /** Looks up the plans again. */
    public void refresh() {
        lists.request(_ -> plans.list().stream().limit(RECENT).toList());
    }

    /** Makes and keeps a plan with these materials, for the group that the last plan was for. */
    public void create(List<MaterialId> materials, Consumer<Added> done) {
        var language = text.language();
        var titles = text.texts().get();
        jobs.<Added>write(
                UserMessage.of("catalogue.job.newPlan"),
                _ -> {
                    var existing = plans.list();
                    var taken =
                            existing.stream().map(DocumentHead::title).collect(Collectors.toSet());
                    String title = titles.get("catalogue.plan.title");
                    for (int n = 2; taken.contains(title); n++) {
                        title = titles.get("catalogue.plan.numbered", n);
                    }
                    var empty = SessionPlan.empty(title, groupOf(existing, language));
                    var plan = plans.insert(empty, 0, materials);
                    requireBlocks(empty, plan);
                    var id = DocumentId.random();
                    plans.save(id, plan);
                    return new Added(id, title, blockIds(plan));
                },
                added -> {
                    refresh();
                    done.accept(added);
                });
    }

    /** Puts these materials at the end of a plan and keeps it. */
    public void add(DocumentId id, List<MaterialId> materials, Consumer<Added> done) {
        jobs.<Added>write(
                UserMessage.of("catalogue.job.addToPlan"),
                _ -> {
                    var before = load(id);
                    var after = plans.insert(before, before.blocks().size(), materials);
                    requireBlocks(before, after);
                    plans.save(id, after);
                    var added = new HashSet<>(blockIds(after));
                    added.removeAll(blockIds(before));
                    return new Added(id, before.title(), Set.copyOf(added));
                },
                added -> {
                    refresh();
                    done.accept(added);
                });
    }

    /** Makes a plan with one material and goes there. */
    public void makePlanWith(MaterialId material, Navigator navigator) {
        create(List.of(material), added -> navigator.go(new Destination.Plan(added.plan())));
    }

    /** Puts one material at the end of a plan, which can be undone. */
    public void addTo(DocumentId plan, MaterialId material, Notices notices, Runnable done) {
        add(
                plan,
                List.of(material),
                added -> {
                    notices.offerUndo(said(added), () -> takeOut(added, done));
                    done.run();
                });
    }

    /** What was done, in words. */
    public static UserMessage said(Added added) {
        Object title =
                added.title().isBlank() ? UserMessage.of("catalogue.plan.untitled") : added.title();
        return UserMessage.of("catalogue.plan.added", added.blocks().size(), title);
    }

    /** Takes out again what was added; what the counselor has changed since stays. */
    public void takeOut(Added added, Runnable done) {
        jobs.write(
                UserMessage.of("catalogue.job.takeOut"),
                _ -> {
                    var plan = load(added.plan());
                    for (var block : added.blocks()) {
                        plan = plan.remove(block);
                    }
                    return plans.save(added.plan(), plan);
                },
                _ -> {
                    refresh();
                    done.run();
                });
    }

    private SessionPlan load(DocumentId id) {
        return plans.load(id)
                .orElseThrow(() -> new LecternException(UserMessage.of("catalogue.plan.gone")))
                .content();
    }

    private static void requireBlocks(SessionPlan before, SessionPlan after) {
        if (after.blocks().size() == before.blocks().size()) {
            throw new LecternException(UserMessage.of("catalogue.plan.nothingToAdd"));
        }
    }

    private static Set<BlockId> blockIds(SessionPlan plan) {
        return plan.blocks().stream().map(Block::id).collect(Collectors.toUnmodifiableSet());
    }

    // Counselors mostly see the same kind of group again.
    private Group groupOf(List<DocumentHead> existing, LanguageTag language) {
        var usual = new TreeMap<LanguageTag, Integer>();
        usual.put(language, USUAL_PARTICIPANTS);
        return existing.stream()
                .findFirst()
                .flatMap(head -> plans.load(head.id()))
                .map(stored -> stored.content().group())
                .filter(group -> group.size() > 0)
                .map(group -> group.withDescription(""))
                .orElseGet(() -> new Group("", usual));
    }
}
