package org.lectern.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where the window is, and the way back. */
public final class Navigator {
    private static final int STEPS_KEPT = 50;

    private final ReadOnlyObjectWrapper<Destination> current;
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(false);
    private final Deque<Destination> past = new ArrayDeque<>();

    /** Starts at this destination, with nothing to go back to. */
    public Navigator(Destination start) {
        current = new ReadOnlyObjectWrapper<>(start);
    }

    /** What is shown now; never null. */
    public ReadOnlyObjectProperty<Destination> current() {
        return current.getReadOnlyProperty();
    }

    /** Whether {@link #back} leads anywhere. */
    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /** Goes there; nothing happens when it is shown already. */
    public void go(Destination destination) {
        if (destination.equals(current.get())) {
            return;
        }
        past.push(current.get());
        if (past.size() > STEPS_KEPT) {
            past.removeLast();
        }
        canGoBack.set(true);
        current.set(destination);
    }

    /**
     * Shows this instead of what is shown now, which can't be gone back to: for what was deleted,
     * or for a draft that has become a document.
     */
    public void replace(Destination destination) {
        current.set(destination);
    }

    /** Takes this out of the way back: for what is over and would begin anew. */
    public void forget(Destination destination) {
        past.removeIf(destination::equals);
        canGoBack.set(!past.isEmpty());
    }

    /** Goes where the window was before; nothing happens at the start. */
    public void back() {
        if (past.isEmpty()) {
            return;
        }
        Destination before = past.pop();
        canGoBack.set(!past.isEmpty());
        current.set(before);
    }
}
