package org.lectern.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

import org.lectern.base.Progress;
import org.lectern.base.UserMessage;

import java.util.function.Consumer;

/** A piece of work under way. Belongs to the FX thread. */
public final class Job {
    /** How far work is that can't say so. */
    public static final double UNKNOWN = -1;

    private final UserMessage title;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(true);
    private final Runnable onCancel;
    private volatile double reported = UNKNOWN;
    private volatile boolean cancelRequested;

    Job(UserMessage title, Consumer<Job> onCancel) {
        this.title = title;
        this.onCancel = () -> onCancel.accept(this);
    }

    /** What the work is for. */
    public UserMessage title() {
        return title;
    }

    /** How far the work is, 0 … 1, or {@link #UNKNOWN}. Changes at most once a frame. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** Whether it is still under way. */
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /**
     * Ends the job at once as far as the user is concerned; the work stops as soon as it asks. The
     * thread is not interrupted: that would close the files of the store and the index under it.
     */
    public void cancel() {
        if (running.get()) {
            cancelRequested = true;
            onCancel.run();
        }
    }

    JobContext context() {
        Progress report = (done, total) -> reported = total > 0 ? (double) done / total : UNKNOWN;
        return new JobContext(report, () -> cancelRequested);
    }

    void showProgress() {
        progress.set(reported);
    }

    void end() {
        running.set(false);
    }
}
