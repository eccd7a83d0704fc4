package org.lectern.authoring;

import org.lectern.base.DocumentId;
import org.lectern.base.MaterialId;
import org.lectern.document.Document;
import org.lectern.document.DocumentKind;

import java.util.List;
import java.util.stream.Stream;

/**
 * The materials used last. A document apart from the {@link Shelf}: it changes with every material
 * that is opened, which nobody would want to undo, and its many saves must not touch the notes.
 *
 * @param materials the last one first, each once, at most {@value #LIMIT}
 */
record RecentMaterials(List<MaterialId> materials) implements Document {
    static final DocumentKind<RecentMaterials> KIND =
            new DocumentKind<>("recent", RecentMaterials.class, 1);

    /** There is one in each data folder, and so it needs no id of its own. */
    static final DocumentId ID = new DocumentId("c3a95e70-2b4d-4f18-b6c1-7d08f4e2a956");

    static final int LIMIT = 30;

    RecentMaterials {
        materials = materials.stream().distinct().limit(LIMIT).toList();
    }

    @Override
    public String title() {
        return "";
    }

    /** The list with this one first. */
    RecentMaterials with(MaterialId material) {
        return new RecentMaterials(Stream.concat(Stream.of(material), materials.stream()).toList());
    }
}
