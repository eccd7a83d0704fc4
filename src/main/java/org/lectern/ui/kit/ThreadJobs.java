package org.lectern.ui.kit;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.lectern.base.UserMessage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The real jobs: virtual threads for reading, one named thread for writing. Progress is looked at
 * once a frame, so that work may report as often as it likes.
 */
public final class ThreadJobs implements Jobs, AutoCloseable {
    private static final Logger LOG = System.getLogger(ThreadJobs.class.getName());

    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ExecutorService readers =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("reader-", 0).factory());
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("writer").factory());
    private final FailureListener failures;
    private final AnimationTimer frames =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    running.forEach(Job::showProgress);
                }
            };

    /** Made on the FX thread. */
    public ThreadJobs(FailureListener failures) {
        this.failures = failures;
    }

    @Override
    public <T> Job submit(UserMessage title, Work<? extends T> work, Outcome<? super T> outcome) {
        return start(readers, title, work, outcome);
    }

    @Override
    public <T> Job write(UserMessage title, Work<? extends T> work, Outcome<? super T> outcome) {
        return start(writer, title, work, outcome);
    }

    @Override
    public ObservableList<Job> running() {
        return running;
    }

    /**
     * Lets the writes under way finish and takes no more work; waits for them. What is still to be
     * read ends as cancelled; a write is refused with an exception, so that none is lost unheard.
     */
    @Override
    public void close() {
        readers.shutdown();
        writer.close();
    }

    private <T> Job start(
            ExecutorService executor,
            UserMessage title,
            Work<? extends T> work,
            Outcome<? super T> outcome) {
        var job =
                new Job(
                        title,
                        cancelled -> {
                            leave(cancelled);
                            outcome.cancelled();
                        });
        running.add(job);
        if (executor.equals(readers) && readers.isShutdown()) {
            // A screen that hears of its last result may ask for more: nobody will see it.
            job.cancel();
            return job;
        }
        frames.start();
        JobContext context = job.context();
        executor.execute(() -> run(job, context, work, outcome));
        return job;
    }

    // Virtual threads and the writer would swallow an Error: it is told like any other failure.
    private <T> void run(
            Job job, JobContext context, Work<? extends T> work, Outcome<? super T> outcome) {
        try {
            context.cancellation().check();
            T result = work.run(context);
            Platform.runLater(() -> finish(job, () -> outcome.done(result)));
        } catch (CancellationException e) {
            Platform.runLater(() -> finish(job, outcome::cancelled));
        } catch (Throwable e) {
            UserMessage message = Failures.message(job.title(), e);
            LOG.log(Level.ERROR, "job failed: " + job.title().key(), e);
            Platform.runLater(
                    () ->
                            finish(
                                    job,
                                    () -> {
                                        if (!outcome.failed(message)) {
                                            failures.failed(job.title(), message, e);
                                        }
                                    }));
        }
    }

    // A job that was cancelled has ended already: whatever its work still brings is dropped.
    private void finish(Job job, Runnable ending) {
        if (job.running().get()) {
            job.showProgress();
            leave(job);
            ending.run();
        }
    }

    private void leave(Job job) {
        job.end();
        running.remove(job);
        if (running.isEmpty()) {
            frames.stop();
        }
    }
}
