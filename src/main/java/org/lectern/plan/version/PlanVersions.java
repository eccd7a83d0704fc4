package org.lectern.plan.version;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.base.LecternException;
import org.lectern.document.DocumentStore;
import org.lectern.document.DocumentVersion;
import org.lectern.document.Stored;
import org.lectern.library.LibraryStore;
import org.lectern.library.MaterialHead;
import org.lectern.material.Pin;
import org.lectern.plan.PlanMaterials;
import org.lectern.plan.SessionPlan;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The earlier versions of a plan.
 *
 * @param versions the newest first
 * @param materials those of all versions that are still kept
 */
public record PlanVersions(List<Version> versions, PlanMaterials materials) {
    private static final Logger LOG = System.getLogger(PlanVersions.class.getName());

    /**
     * One of them.
     *
     * @param plan what the plan was; null when it can't be read, as from a newer program
     */
    public record Version(DocumentVersion head, @Nullable SessionPlan plan) {}

    public PlanVersions {
        versions = List.copyOf(versions);
    }

    /**
     * Reads them all: not on the FX thread.
     *
     * @throws LecternException when the disk fails
     */
    public static PlanVersions of(DocumentId id, DocumentStore documents, LibraryStore library) {
        var versions = new ArrayList<Version>();
        var heads = new LinkedHashMap<Pin, MaterialHead>();
        for (var head : documents.versions(SessionPlan.KIND, id)) {
            var plan = read(head, id, documents);
            versions.add(new Version(head, plan));
            if (plan != null) {
                for (var pin : PlanMaterials.pins(plan)) {
                    if (!heads.containsKey(pin)) {
                        library.head(pin).ifPresent(found -> heads.put(pin, found));
                    }
                }
            }
        }
        return new PlanVersions(versions, new PlanMaterials(heads));
    }

    private static @Nullable SessionPlan read(
            DocumentVersion head, DocumentId id, DocumentStore documents) {
        try {
            return documents
                    .version(SessionPlan.KIND, id, head.name())
                    .map(Stored::content)
                    .orElse(null);
        } catch (LecternException e) {
            // One that is damaged must not hide the others.
            LOG.log(Level.WARNING, "can't read version " + head.name() + " of plan " + id, e);
            return null;
        }
    }
}
