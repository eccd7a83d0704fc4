package org.lectern.library;

import org.lectern.base.MaterialId;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The materials that the counselor has picked for the next plan, in the order of picking. For the
 * FX thread.
 */
public final class Basket {
    private final Set<MaterialId> materials = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /** What lies in it. */
    public List<MaterialId> materials() {
        return List.copyOf(materials);
    }

    public boolean contains(MaterialId material) {
        return materials.contains(material);
    }

    /** Puts a material in, or takes it out when it lies in already. */
    public void toggle(MaterialId material) {
        if (!materials.remove(material)) {
            materials.add(material);
        }
        changed();
    }

    /** Replaces what lies in it, for undo and at start. */
    public void set(List<MaterialId> newMaterials) {
        materials.clear();
        materials.addAll(newMaterials);
        changed();
    }

    public void clear() {
        set(List.of());
    }

    /** Calls the listener after every change, for as long as the basket lives. */
    public void observe(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
