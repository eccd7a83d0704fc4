package org.lectern.ui.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.lectern.base.UserMessage;

import java.util.concurrent.CancellationException;

/** Jobs that are done before the call returns; needs no toolkit. */
final class InlineJobs implements Jobs {
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final FailureListener failures;

    InlineJobs(FailureListener failures) {
        this.failures = failures;
    }

    @Override
    public <T> Job submit(UserMessage title, Work<? extends T> work, Outcome<? super T> outcome) {
        var job = new Job(title, running::remove);
        running.add(job);
        Runnable ending;
        try {
            T result = work.run(job.context());
            ending = () -> outcome.done(result);
        } catch (CancellationException e) {
            ending = outcome::cancelled;
        } catch (Exception e) {
            ending =
                    () -> {
                        UserMessage message = Failures.message(title, e);
                        if (!outcome.failed(message)) {
                            failures.failed(title, message, e);
                        }
                    };
        }
        job.showProgress();
        job.end();
        running.remove(job);
        ending.run();
        return job;
    }

    @Override
    public <T> Job write(UserMessage title, Work<? extends T> work, Outcome<? super T> outcome) {
        return submit(title, work, outcome);
    }

    @Override
    public ObservableList<Job> running() {
        return running;
    }
}
