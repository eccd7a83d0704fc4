package org.lectern.search;

import org.lectern.base.MaterialId;
import org.lectern.library.LibraryStore.InstalledMaterial;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is the counselor's own, searched together with the library.
 *
 * @param own the counselor's own materials, tens of them; of an id that the library has as well,
 *     both are found
 * @param sets ids by the name of a set (favourites, materials with a note, each collection), in the
 *     order in which the facets list them; ids that are not there are passed over
 */
public record Overlay(List<InstalledMaterial> own, Map<String, Set<MaterialId>> sets) {
    /** Nothing of one's own. */
    public static final Overlay NONE = new Overlay(List.of(), Map.of());

    public Overlay {
        own = List.copyOf(own);
        var copy = new LinkedHashMap<String, Set<MaterialId>>();
        sets.forEach((name, ids) -> copy.put(name, Set.copyOf(ids)));
        sets = Collections.unmodifiableMap(copy);
    }
}
