package org.lectern.authoring;

import org.lectern.base.DocumentId;
import org.lectern.base.MaterialId;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names under which the search knows the counselor's sets of materials. */
public final class OwnSets {
    /** What is marked with a star. */
    public static final String FAVOURITES = "favourites";

    /** What has a private note. */
    public static final String NOTES = "notes";

    /** What was used last. */
    public static final String RECENT = "recent";

    private static final String COLLECTION = "collection:";

    private OwnSets() {}

    /** The name of a collection's set. */
    public static String name(DocumentId collection) {
        return COLLECTION + collection.value();
    }

    /** The collection whose set has this name; empty for the other sets. */
    public static Optional<DocumentId> collection(String name) {
        return name.startsWith(COLLECTION)
                ? Optional.of(new DocumentId(name.substring(COLLECTION.length())))
                : Optional.empty();
    }

    /**
     * All sets as they are now, in the order in which they are offered. Reads the store: not on the
     * FX thread. @throws org.lectern.base.LecternException when the shelf can't be read
     */
    public static Map<String, Set<MaterialId>> of(
            Shelves shelves, MaterialCollections collections) {
        var sets = new LinkedHashMap<String, Set<MaterialId>>();
        var shelf = shelves.load();
        sets.put(FAVOURITES, new LinkedHashSet<>(shelf.favourites()));
        sets.put(NOTES, shelf.notes().keySet());
        sets.put(RECENT, new LinkedHashSet<>(shelves.recent()));
        collections.contents().forEach((id, materials) -> sets.put(name(id), materials));
        return sets;
    }
}
