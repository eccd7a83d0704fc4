package org.lectern.material.source;

import org.lectern.material.Framework;
import org.lectern.material.LibraryFacts;
import org.lectern.material.Material;

import java.util.List;

/**
 * A source folder that was read whole.
 *
 * @param materials in the order of their ids
 */
public record SourceLibrary(LibraryFacts facts, Framework framework, List<Material> materials) {
    public SourceLibrary {
        materials = List.copyOf(materials);
    }
}
