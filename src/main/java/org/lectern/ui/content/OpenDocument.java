package org.lectern.ui.content;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.base.UserMessage;
import org.lectern.document.Document;
import org.lectern.document.History;
import org.lectern.document.Stored;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Outcome;
import org.lectern.ui.kit.SavedState;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A document on screen: its value with undo and redo, and keeping it after a pause. Lives as long
 * as the program, so that undo survives leaving the screen. For the FX thread.
 */
public final class OpenDocument<D extends Document> {
    private final DocumentId id;
    private final UserMessage saving;
    private final BiFunction<DocumentId, D, ?> keep;
    private final Jobs jobs;
    private final Pause pause;
    private final History<D> history;
    private final ReadOnlyObjectWrapper<D> value;
    private final ReadOnlyObjectWrapper<SavedState.State> saveState =
            new ReadOnlyObjectWrapper<>(SavedState.State.SAVED);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /**
     * Calls back once things have been quiet for a moment; a new request replaces the one before.
     */
    @FunctionalInterface
    public interface Pause {
        /** Asks for a call. */
        void then(Runnable action);

        /** A pause of this length, on the FX thread. */
        static Pause of(Duration length) {
            var transition = new PauseTransition(length);
            return action -> {
                transition.setOnFinished(_ -> action.run());
                transition.playFromStart();
            };
        }
    }

    /**
     * A document as it was kept.
     *
     * @param saving what the work of keeping it is called
     * @param keep keeps a value, durable when it returns; called in a job
     */
    public OpenDocument(
            Stored<D> stored,
            UserMessage saving,
            BiFunction<DocumentId, D, ?> keep,
            Jobs jobs,
            Pause pause) {
        this.id = stored.id();
        this.saving = saving;
        this.keep = keep;
        this.jobs = jobs;
        this.pause = pause;
        this.history = new History<>(stored.content(), true);
        this.value = new ReadOnlyObjectWrapper<>(stored.content());
    }

    /** Whose document it is. */
    public DocumentId id() {
        return id;
    }

    /** The value now; never null. */
    public ReadOnlyObjectProperty<D> value() {
        return value.getReadOnlyProperty();
    }

    /** How far the value now is kept. */
    public ReadOnlyObjectProperty<SavedState.State> saveState() {
        return saveState.getReadOnlyProperty();
    }

    /** Whether there is a step back. */
    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is a step forward again. */
    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /**
     * Changes the document as one step.
     *
     * @param mergeKey edits with the same key that follow each other become one step; null for none
     */
    public void edit(UnaryOperator<D> change, @Nullable String mergeKey) {
        if (history.edit(change.apply(value.get()), mergeKey)) {
            show();
        }
    }

    /** Ends a run of typing, so that the next edit of the same field is a step of its own. */
    public void endTyping() {
        history.endMerge();
    }

    /** Goes one step back, if there is one. */
    public void undo() {
        if (history.undo()) {
            show();
        }
    }

    /** Goes one step forward again, if there is one. */
    public void redo() {
        if (history.redo()) {
            show();
        }
    }

    private void show() {
        value.set(history.current());
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        if (history.isSaved()) {
            saveState.set(SavedState.State.SAVED);
        } else {
            saveState.set(SavedState.State.SAVING);
            pause.then(this::save);
        }
    }

    /** Whether what is on screen is what is kept. */
    public boolean isSaved() {
        return history.isSaved();
    }

    /**
     * Takes over what was kept from elsewhere, as a step that can be undone. What is not kept yet
     * stays: it was typed later.
     *
     * @return whether it was taken over
     */
    public boolean takeOver(D kept) {
        if (!history.isSaved() || kept.equals(history.current())) {
            return false;
        }
        history.edit(kept, null);
        history.markSaved(history.current());
        show();
        return true;
    }

    /** Keeps the document now, unless what is on screen is what is kept. */
    public void save() {
        saveThen(() -> {});
    }

    /** Keeps the document now, and goes on once it is kept; not when it can't be. */
    public void saveThen(Runnable then) {
        if (history.isSaved()) {
            then.run();
            return;
        }
        var now = history.current();
        jobs.write(
                saving,
                _ -> keep.apply(id, now),
                new Outcome<Object>() {
                    @Override
                    public void done(Object kept) {
                        wasKept(now);
                        then.run();
                    }

                    @Override
                    public boolean failed(UserMessage message) {
                        notKept();
                        return false;
                    }
                });
    }

    /** Says that a value was kept by somebody else, such as while it was made usable. */
    public void wasKept(D kept) {
        history.markSaved(kept);
        if (history.isSaved()) {
            saveState.set(SavedState.State.SAVED);
        } else {
            // Changed or undone while it was written: what is kept is not what is on screen.
            saveState.set(SavedState.State.SAVING);
            pause.then(this::save);
        }
    }

    /** Says that the value now could not be kept by somebody else. */
    public void notKept() {
        if (!history.isSaved()) {
            saveState.set(SavedState.State.FAILED);
        }
    }
}
