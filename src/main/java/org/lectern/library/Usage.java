package org.lectern.library;

import org.lectern.base.DocumentId;
import org.lectern.base.MaterialId;

import java.util.List;

/** Who uses what. Safe from any thread. */
public interface Usage {
    /** A document that uses a material. */
    record UsedIn(String kind, DocumentId id, String title) {}

    /** The documents outside the trash that use a material, the newest first. */
    List<UsedIn> usedIn(MaterialId material);
}
