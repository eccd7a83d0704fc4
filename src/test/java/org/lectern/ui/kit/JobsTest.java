package org.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.application.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lectern.base.LecternException;
import org.lectern.base.UserMessage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

class JobsTest {
    private static final UserMessage TITLE = UserMessage.of("kit.saved.saving");

    private final BlockingQueue<UserMessage> failures = new LinkedBlockingQueue<>();
    private final ThreadJobs jobs =
            Fx.call(() -> new ThreadJobs((_, message, _) -> failures.add(message)));

    @AfterEach
    void stop() {
        jobs.close();
    }

    @Test
    void resultsArriveOnTheFxThread() {
        var result = new CompletableFuture<String>();
        Job job =
                Fx.call(
                        () ->
                                jobs.submit(
                                        TITLE,
                                        _ -> Thread.currentThread().isVirtual() + " virtual",
                                        words ->
                                                result.complete(
                                                        words
                                                                + " "
                                                                + Platform
                                                                        .isFxApplicationThread())));
        assertThat(result.join()).isEqualTo("true virtual true");
        assertThat(Fx.call(() -> job.running().get())).isFalse();
        assertThat(Fx.call(() -> jobs.running().size())).isZero();
    }

    @Test
    void writesKeepTheirOrderOnOneNamedThread() {
        List<String> order = new CopyOnWriteArrayList<>();
        var done = new CountDownLatch(20);
        Fx.run(
                () -> {
                    for (int i = 0; i < 20; i++) {
                        String name = Integer.toString(i);
                        jobs.<Boolean>write(
                                TITLE,
                                _ -> order.add(name + Thread.currentThread().getName()),
                                _ -> done.countDown());
                    }
                });
        await(done);
        assertThat(order).hasSize(20).element(7).isEqualTo("7writer");
        assertThat(order).element(19).isEqualTo("19writer");
    }

    @Test
    void cancelEndsAtOnceAndDropsTheResult() {
        var started = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var stopped = new CompletableFuture<Boolean>();
        List<String> outcomes = new CopyOnWriteArrayList<>();
        Job job =
                Fx.call(
                        () ->
                                jobs.<String>submit(
                                        TITLE,
                                        context -> {
                                            started.countDown();
                                            release.await();
                                            stopped.complete(context.cancellation().isRequested());
                                            return "late";
                                        },
                                        new Outcome<>() {
                                            @Override
                                            public void done(String result) {
                                                outcomes.add(result);
                                            }

                                            @Override
                                            public void cancelled() {
                                                outcomes.add("cancelled");
                                            }
                                        }));
        await(started);
        Fx.run(job::cancel);
        assertThat(outcomes).containsExactly("cancelled");
        assertThat(Fx.call(() -> jobs.running().size())).isZero();
        release.countDown();
        assertThat(stopped.join()).isTrue();
        jobs.close();
        Fx.settle();
        assertThat(outcomes).containsExactly("cancelled");
    }

    @Test
    void aFailureReachesTheUserInWordsUnlessTheScreenShowsIt() throws InterruptedException {
        var own = UserMessage.of("kit.saved.failed");
        Fx.run(
                () ->
                        jobs.<String>submit(
                                TITLE,
                                _ -> {
                                    throw new LecternException(own);
                                },
                                _ -> {}));
        assertThat(failures.take()).isEqualTo(own);
        Fx.run(
                () ->
                        jobs.<String>submit(
                                TITLE,
                                _ -> {
                                    throw new AssertionError("an error, not an exception");
                                },
                                _ -> {}));
        assertThat(failures.take()).isEqualTo(UserMessage.of("kit.job.failed", TITLE));
        var shownByScreen = new CompletableFuture<UserMessage>();
        Fx.run(
                () ->
                        jobs.submit(
                                TITLE,
                                _ -> {
                                    throw new LecternException(own);
                                },
                                new Outcome<String>() {
                                    @Override
                                    public void done(String result) {}

                                    @Override
                                    public boolean failed(UserMessage message) {
                                        return shownByScreen.complete(message);
                                    }
                                }));
        assertThat(shownByScreen.join()).isEqualTo(own);
        Fx.settle();
        assertThat(failures).isEmpty();
    }

    @Test
    void progressIsShownAndUnknownWithoutATotal() {
        var job = new Job(TITLE, _ -> {});
        job.context().progress().at(30, 120);
        assertThat(job.progress().get()).isEqualTo(Job.UNKNOWN);
        job.showProgress();
        assertThat(job.progress().get()).isEqualTo(0.25);
        job.context().progress().at(30, -1);
        job.showProgress();
        assertThat(job.progress().get()).isEqualTo(Job.UNKNOWN);
    }

    @Test
    void whatIsReadAfterTheEndIsCancelledAndAWriteIsRefused() {
        var ended = new ArrayList<String>();
        var outcome =
                new Outcome<String>() {
                    @Override
                    public void done(String result) {
                        ended.add(result);
                    }

                    @Override
                    public void cancelled() {
                        ended.add("cancelled");
                    }
                };
        Fx.run(
                () -> {
                    jobs.close();
                    assertThat(jobs.submit(TITLE, _ -> "read", outcome).running().get()).isFalse();
                    assertThat(jobs.running()).isEmpty();
                    assertThatThrownBy(() -> jobs.write(TITLE, _ -> "written", outcome))
                            .isInstanceOf(RejectedExecutionException.class);
                });
        Fx.settle();
        assertThat(ended).containsExactly("cancelled");
    }

    @Test
    void onlyTheLatestRequestCounts() {
        List<String> results = new CopyOnWriteArrayList<>();
        var last = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var latest =
                new Latest<String>(
                        jobs,
                        TITLE,
                        result -> {
                            results.add(result);
                            last.countDown();
                        });
        Fx.run(
                () -> {
                    latest.request(
                            _ -> {
                                release.await();
                                return "va";
                            });
                    latest.request(_ -> "val");
                });
        await(last);
        release.countDown();
        jobs.close();
        Fx.settle();
        assertThat(results).containsExactly("val");
    }

    @Test
    void theTwinForTestsIsDoneBeforeItReturns() {
        Jobs inline = Jobs.inline((_, message, _) -> failures.add(message));
        List<Integer> results = new CopyOnWriteArrayList<>();
        Job job = inline.submit(TITLE, _ -> 42, results::add);
        assertThat(results).containsExactly(42);
        assertThat(job.running().get()).isFalse();
        inline.<String>write(
                TITLE,
                _ -> {
                    throw new IllegalStateException();
                },
                _ -> {});
        assertThat(failures).containsExactly(UserMessage.of("kit.job.failed", TITLE));
        assertThat(inline.running()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
