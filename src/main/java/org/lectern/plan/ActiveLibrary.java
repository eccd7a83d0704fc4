package org.lectern.plan;

import org.lectern.base.MaterialId;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.material.Framework;
import org.lectern.material.Pin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the library in use says of a plan's materials now, looked up once.
 *
 * @param levels the framework's levels by id, the most basic first
 * @param heads the newest revisions of the plan's materials; those it no longer has are not in it
 */
public record ActiveLibrary(List<String> levels, Map<MaterialId, MaterialHead> heads) {
    public ActiveLibrary {
        levels = List.copyOf(levels);
        heads = Map.copyOf(heads);
    }

    /** Looks the plan's materials up. Reads the store: not on the FX thread. */
    public static ActiveLibrary of(SessionPlan plan, LibraryStore library) {
        var ids = PlanMaterials.uses(plan.blocks().stream());
        return new ActiveLibrary(
                library.active().stream()
                        .flatMap(active -> active.framework().levels().stream())
                        .map(Framework.Level::id)
                        .toList(),
                library.heads(ids).stream()
                        .collect(Collectors.toMap(MaterialHead::id, Function.identity())));
    }

    /** The newest revision of a pinned material, when the same library has it. */
    Optional<MaterialHead> now(Pin pin) {
        return Optional.ofNullable(heads.get(pin.material()))
                .filter(head -> head.pin().feed().equals(pin.feed()));
    }

    /** A revision of the same library that is newer than the pinned one. */
    public Optional<MaterialHead> newer(Pin pin) {
        return now(pin).filter(head -> head.pin().revision() > pin.revision());
    }
}
