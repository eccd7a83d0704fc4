package org.lectern.authoring;

import org.lectern.base.MaterialId;
import org.lectern.document.Document;
import org.lectern.document.DocumentKind;

import java.util.ArrayList;
import java.util.List;

/**
 * Materials that the counselor put together. Immutable: every edit is a new value.
 *
 * @param title may be empty
 * @param description may be empty
 * @param materials in the counselor's order, each once
 */
public record MaterialCollection(String title, String description, List<MaterialId> materials)
        implements Document {
    /** The kind under which collections are kept. */
    public static final DocumentKind<MaterialCollection> KIND =
            new DocumentKind<>("collection", MaterialCollection.class, 1);

    public MaterialCollection {
        materials = materials.stream().distinct().toList();
    }

    /** A collection with nothing in it. */
    public static MaterialCollection empty(String title) {
        return new MaterialCollection(title, "", List.of());
    }

    public MaterialCollection withTitle(String newTitle) {
        return new MaterialCollection(newTitle, description, materials);
    }

    public MaterialCollection withDescription(String newDescription) {
        return new MaterialCollection(title, newDescription, materials);
    }

    public boolean contains(MaterialId material) {
        return materials.contains(material);
    }

    /** The collection with a material at its end; the same one when it is in already. */
    public MaterialCollection add(MaterialId material) {
        var changed = new ArrayList<>(materials);
        changed.add(material);
        return new MaterialCollection(title, description, changed);
    }

    /** The collection without a material. */
    public MaterialCollection remove(MaterialId material) {
        return new MaterialCollection(
                title, description, materials.stream().filter(m -> !m.equals(material)).toList());
    }

    /**
     * The collection with a material moved so that it stands at the index afterwards; the index is
     * brought into range. The same collection when it is not in.
     */
    public MaterialCollection move(MaterialId material, int index) {
        var changed = new ArrayList<>(materials);
        if (!changed.remove(material)) {
            return this;
        }
        changed.add(Math.clamp(index, 0, changed.size()), material);
        return new MaterialCollection(title, description, changed);
    }
}
