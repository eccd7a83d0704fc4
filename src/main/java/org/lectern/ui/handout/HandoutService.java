package org.lectern.ui.handout;

import org.lectern.base.DocumentId;
import org.lectern.base.LecternException;
import org.lectern.base.MaterialId;
import org.lectern.document.DocumentHead;
import org.lectern.handout.PrintSet;
import org.lectern.library.LibraryStore;
import org.lectern.material.Pin;
import org.lectern.plan.Block;
import org.lectern.plan.Group;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.Plans;
import org.lectern.plan.SessionPlan;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.paper.PageSource;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What the handout screens read and make. Reads the store: not on the FX thread. */
final class HandoutService {
    private static final Logger LOG = System.getLogger(HandoutService.class.getName());

    private final Plans plans;
    private final LibraryStore library;
    private final HandoutRenderer renderer;
    private final Function<byte[], PageSource> pages;

    /**
     * @param pages opens a PDF to be looked at
     */
    HandoutService(
            Plans plans,
            LibraryStore library,
            HandoutRenderer renderer,
            Function<byte[], PageSource> pages) {
        this.plans = plans;
        this.library = library;
        this.renderer = renderer;
        this.pages = pages;
    }

    /** The plans, the newest first. */
    List<DocumentHead> plans() {
        return plans.list();
    }

    /** A plan for the list; empty when it can't be read: opening it will say why. */
    Optional<SessionPlan> glance(DocumentId id) {
        try {
            return plans.load(id).map(stored -> stored.content());
        } catch (LecternException e) {
            LOG.log(Level.WARNING, "plan can't be listed in full: " + id, e);
            return Optional.empty();
        }
    }

    /** What a destination makes handouts for, or empty when it is not there any more. */
    Optional<HandoutSubject> subject(Destination destination) {
        return switch (destination) {
            case Destination.PlanHandouts(DocumentId id) ->
                    plans.load(id)
                            .map(stored -> stored.content())
                            .map(
                                    plan ->
                                            new HandoutSubject(
                                                    destination, plan, plans.materials(plan)));
            case Destination.MaterialHandout(MaterialId id) ->
                    library.head(id)
                            .map(
                                    head -> {
                                        Pin pin = head.pin();
                                        int minutes = head.facts().minutes().typical();
                                        var plan =
                                                SessionPlan.empty(
                                                                "", new Group("", new TreeMap<>()))
                                                        .append(Block.ofMaterial(pin, minutes));
                                        return new HandoutSubject(
                                                destination,
                                                plan,
                                                new PlanMaterials(Map.of(pin, head)));
                                    });
            default -> Optional.empty();
        };
    }

    /** One sheet as it will be printed. */
    PageSource sheet(PrintSet.Entry entry, String title) {
        return pages.apply(renderer.render(new PrintSet(List.of(entry), List.of()), title, false));
    }

    /** The whole set in its copies. */
    byte[] whole(PrintSet set, String title) {
        return renderer.render(set, title, true);
    }
}
