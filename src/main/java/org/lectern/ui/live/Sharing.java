package org.lectern.ui.live;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;
import org.lectern.plan.fit.Overrun;
import org.lectern.plan.live.LiveSession;
import org.lectern.plan.live.LiveView;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/** How lost minutes can be shared over the remaining blocks; found anew each time one is lost. */
final class Sharing {
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<@Nullable Overrun> offer = new ReadOnlyObjectWrapper<>();
    private @Nullable OfferedFor offeredFor;

    /** What an offer was computed for. */
    private record OfferedFor(int index, long behindMinutes, SessionPlan running) {}

    Sharing(ZoneId zone) {
        this.zone = zone;
    }

    /** Null while no minute is lost, or none can be made up for. */
    ReadOnlyObjectProperty<@Nullable Overrun> offer() {
        return offer.getReadOnlyProperty();
    }

    void look(LiveSession session, Moment now, PlanMaterials materials) {
        boolean late = now.behindMinutes() > 0 || missesALock(now.view());
        var state = now.state();
        var wanted =
                late ? new OfferedFor(state.index(), now.behindMinutes(), state.running()) : null;
        if (!Objects.equals(wanted, offeredFor)) {
            offeredFor = wanted;
            offer.set(wanted == null ? null : found(session, materials).orElse(null));
        }
    }

    private boolean missesALock(LiveView view) {
        return view.coming().stream()
                .anyMatch(c -> LiveWords.isAfter(c.startsAt(), zone, c.block().lockedAt()));
    }

    /** What would be shorter now; empty when nothing can be. */
    static Optional<Overrun> found(LiveSession session, PlanMaterials materials) {
        return session.share(materials).filter(found -> !found.shared().changes().isEmpty());
    }

    void forget() {
        offeredFor = null;
        offer.set(null);
    }
}
