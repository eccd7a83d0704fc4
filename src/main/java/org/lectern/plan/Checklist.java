package org.lectern.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the counselor keeps of a plan's preparation: entries of their own, and which of those that
 * follow from the plan are done.
 *
 * @param own in the counselor's order; no two have the same id
 * @param ticked the keys of the derived entries that are done, see {@link Preparation}; a key whose
 *     entry is gone for now stays, so that an undone edit does not lose a tick
 */
public record Checklist(List<Entry> own, SortedSet<String> ticked) {
    /** Nothing of one's own, nothing done. */
    public static final Checklist EMPTY = new Checklist(List.of(), new TreeSet<>());

    /**
     * An entry of the counselor's own.
     *
     * @param id 1 … 40 characters
     */
    public record Entry(String id, String text, boolean done) {
        public Entry {
            if (id.isEmpty() || id.length() > 40) {
                throw new IllegalArgumentException("not the id of an entry: " + id);
            }
        }

        /** A new entry, not done. */
        public static Entry of(String text) {
            return new Entry(UUID.randomUUID().toString(), text, false);
        }
    }

    public Checklist {
        own = List.copyOf(own);
        ticked = Collections.unmodifiableSortedSet(new TreeSet<>(ticked));
        if (own.stream().map(Entry::id).distinct().count() != own.size()) {
            throw new IllegalArgumentException("two entries with the same id");
        }
    }

    /** With an entry at the end. */
    public Checklist add(Entry entry) {
        var changed = new ArrayList<>(own);
        changed.add(entry);
        return new Checklist(changed, ticked);
    }

    /** With another text of an entry. */
    public Checklist rename(String id, String text) {
        return new Checklist(
                own.stream()
                        .map(e -> e.id().equals(id) ? new Entry(id, text, e.done()) : e)
                        .toList(),
                ticked);
    }

    /** Without an entry. */
    public Checklist remove(String id) {
        return new Checklist(own.stream().filter(e -> !e.id().equals(id)).toList(), ticked);
    }

    /** With an entry of the counselor's own done or not. */
    public Checklist setDone(String id, boolean done) {
        return new Checklist(
                own.stream()
                        .map(e -> e.id().equals(id) ? new Entry(id, e.text(), done) : e)
                        .toList(),
                ticked);
    }

    /** With a derived entry done or not. */
    public Checklist setTicked(String key, boolean done) {
        var changed = new TreeSet<>(ticked);
        if (done) {
            changed.add(key);
        } else {
            changed.remove(key);
        }
        return new Checklist(own, changed);
    }

    /** The same entries, none done: for another group on another day. */
    public Checklist cleared() {
        return new Checklist(
                own.stream().map(e -> new Entry(e.id(), e.text(), false)).toList(),
                new TreeSet<>());
    }
}
