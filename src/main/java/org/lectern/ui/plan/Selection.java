package org.lectern.ui.plan;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.BlockId;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which blocks are chosen. One of them leads: it has the keyboard and stands in the inspector. For
 * the FX thread.
 */
final class Selection {
    private final ObjectProperty<@Nullable BlockId> lead = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Set<BlockId>> chosen =
            new ReadOnlyObjectWrapper<>(Set.of());
    // Where a range begins that Shift extends.
    private @Nullable BlockId anchor;
    private boolean choosing;

    Selection() {
        lead.subscribe(
                (_, now) -> {
                    if (!choosing) {
                        anchor = now;
                        chosen.set(now == null ? Set.of() : Set.of(now));
                    }
                });
    }

    /** The block that leads, or null; setting it chooses it alone. */
    ObjectProperty<@Nullable BlockId> lead() {
        return lead;
    }

    /** All that are chosen, the one that leads among them; never changed, only replaced. */
    ReadOnlyObjectProperty<Set<BlockId>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Lets a block lead: of those that are chosen if it is one of them, else alone. */
    void focus(BlockId block) {
        if (chosen.get().contains(block)) {
            choose(chosen.get(), block);
        } else {
            lead.set(block);
        }
    }

    /** Chooses these, the last of them leads; nothing when there are none. */
    void all(List<BlockId> blocks) {
        choose(new LinkedHashSet<>(blocks), blocks.isEmpty() ? null : blocks.getLast());
        anchor = blocks.isEmpty() ? null : blocks.getFirst();
    }

    /** Adds a block to those chosen, or takes it out. */
    void toggle(BlockId block) {
        var next = new LinkedHashSet<>(chosen.get());
        if (next.remove(block)) {
            var rest = lead.get();
            boolean leads = block.equals(rest);
            choose(next, next.isEmpty() ? null : leads ? next.getLast() : rest);
        } else {
            next.add(block);
            choose(next, block);
        }
        anchor = lead.get();
    }

    /** Chooses everything from where the range began up to a block, which leads then. */
    void extendTo(BlockId block, List<BlockId> order) {
        int from = anchor == null ? -1 : order.indexOf(anchor);
        int to = order.indexOf(block);
        if (from < 0 || to < 0) {
            lead.set(block);
            return;
        }
        choose(order.subList(Math.min(from, to), Math.max(from, to) + 1), block);
    }

    /** Lets go of blocks that are gone. */
    void keep(Predicate<BlockId> isThere) {
        var now = lead.get();
        var next = chosen.get().stream().filter(isThere).toList();
        if (next.size() == chosen.get().size()) {
            return;
        }
        choose(next, now == null || isThere.test(now) ? now : null);
    }

    private void choose(Collection<BlockId> blocks, @Nullable BlockId leader) {
        choosing = true;
        try {
            // Who follows the one that leads already sees what is chosen.
            chosen.set(Collections.unmodifiableSet(new LinkedHashSet<>(blocks)));
            lead.set(leader);
        } finally {
            choosing = false;
        }
    }
}
