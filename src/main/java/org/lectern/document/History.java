package org.lectern.document;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * Undo and redo over immutable documents. Every edit is a new value; edits with the same merge key
 * that follow each other, such as typing in one field, are one step. <em>Saved</em> is the identity
 * of a value. For one thread.
 */
public final class History<D> {
    private static final int LIMIT = 1_000;

    private final Deque<D> undo = new ArrayDeque<>();
    private final Deque<D> redo = new ArrayDeque<>();
    private D current;
    private @Nullable D saved;
    private @Nullable String openMerge;

    /** A history that begins with a value. */
    public History(D first, boolean isSaved) {
        current = first;
        saved = isSaved ? first : null;
    }

    /** The value now. */
    public D current() {
        return current;
    }

    /**
     * Makes a new value the current one, as a step that can be undone. A value equal to the current
     * one is no step.
     *
     * @param mergeKey edits that follow each other with the same key become one step; null for a
     *     step of its own
     * @return whether anything changed
     */
    public boolean edit(D next, @Nullable String mergeKey) {
        if (next.equals(current)) {
            return false;
        }
        boolean merges = mergeKey != null && mergeKey.equals(openMerge) && !undo.isEmpty();
        if (!merges) {
            undo.push(current);
            if (undo.size() > LIMIT) {
                undo.removeLast();
            }
        }
        redo.clear();
        current = next;
        openMerge = mergeKey;
        return true;
    }

    /** Ends the merging of edits, for example when a field loses the focus. */
    public void endMerge() {
        openMerge = null;
    }

    /** Goes one step back. @return whether there was one */
    public boolean undo() {
        return step(undo, redo);
    }

    /** Goes one step forward again. @return whether there was one */
    public boolean redo() {
        return step(redo, undo);
    }

    private boolean step(Deque<D> from, Deque<D> to) {
        openMerge = null;
        D next = from.poll();
        if (next == null) {
            return false;
        }
        to.push(current);
        current = next;
        return true;
    }

    public boolean canUndo() {
        return !undo.isEmpty();
    }

    public boolean canRedo() {
        return !redo.isEmpty();
    }

    /** Says that this value has been kept. */
    public void markSaved(D value) {
        saved = Objects.requireNonNull(value);
    }

    /** Whether the value now is the very one that was kept. */
    @SuppressWarnings(
            "ReferenceEquality") // two equal values can have different histories; identity is the
    // definition
    public boolean isSaved() {
        return saved == current;
    }
}
