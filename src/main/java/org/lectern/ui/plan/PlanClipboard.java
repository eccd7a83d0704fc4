package org.lectern.ui.plan;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.lectern.plan.PlanEdits.Clip;
import org.lectern.plan.PlanMaterials;

/** The blocks that were copied last, for all plans that are open. For the FX thread. */
final class PlanClipboard {
    private final ObjectProperty<@Nullable Copied> copied = new SimpleObjectProperty<>();

    /** Blocks with the materials that they stand for. */
    record Copied(Clip clip, PlanMaterials materials) {}

    /** What was copied, or null. */
    ObjectProperty<@Nullable Copied> copied() {
        return copied;
    }
}
