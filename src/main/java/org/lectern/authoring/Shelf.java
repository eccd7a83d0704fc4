package org.lectern.authoring;

import org.lectern.base.DocumentId;
import org.lectern.base.MaterialId;
import org.lectern.document.Document;
import org.lectern.document.DocumentKind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the counselor holds on to: favourites and private notes, for every material of any library
 * and their own. Immutable: every edit is a new value.
 *
 * @param favourites in the order in which they were chosen, the first one first; each once
 * @param notes by material, none of them blank; never printed, never shared
 */
public record Shelf(List<MaterialId> favourites, SortedMap<MaterialId, String> notes)
        implements Document {
    /** The kind under which the shelf is kept. */
    public static final DocumentKind<Shelf> KIND = new DocumentKind<>("shelf", Shelf.class, 1);

    /** There is one in each data folder, and so it needs no id of its own. */
    public static final DocumentId ID = new DocumentId("1f8c2d6a-94b7-4c0e-8a35-60d1e97f2b48");

    /** Nothing chosen, nothing noted. */
    public static final Shelf EMPTY = new Shelf(List.of(), new TreeMap<>());

    public Shelf {
        favourites = favourites.stream().distinct().toList();
        notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
    }

    @Override
    public String title() {
        return "";
    }

    public boolean isFavourite(MaterialId material) {
        return favourites.contains(material);
    }

    /** The note on a material, empty when there is none. */
    public String note(MaterialId material) {
        return notes.getOrDefault(material, "");
    }

    /** The shelf with a material among the favourites, at their end, or without it. */
    public Shelf withFavourite(MaterialId material, boolean isFavourite) {
        if (isFavourite == isFavourite(material)) {
            return this;
        }
        var changed = new ArrayList<>(favourites);
        if (isFavourite) {
            changed.add(material);
        } else {
            changed.remove(material);
        }
        return new Shelf(changed, notes);
    }

    /** The shelf with a material among the favourites at this place, brought into range. */
    public Shelf withFavouriteAt(MaterialId material, int index) {
        var changed = new ArrayList<>(favourites);
        changed.remove(material);
        changed.add(Math.clamp(index, 0, changed.size()), material);
        return new Shelf(changed, notes);
    }

    /** The shelf with a note on a material; a blank one is taken off. */
    public Shelf withNote(MaterialId material, String note) {
        var changed = new TreeMap<>(notes);
        if (note.isBlank()) {
            changed.remove(material);
        } else {
            changed.put(material, note);
        }
        return new Shelf(favourites, changed);
    }
}
