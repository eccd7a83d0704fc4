package org.lectern.app;

import org.lectern.base.Cancellation;
import org.lectern.base.Progress;

import picocli.CommandLine.Command;

import java.util.concurrent.Callable;

/**
 * {@code lectern check}: reads everything that is kept, repairs what is derived, and ends with 1
 * when something is lost.
 */
@Command(
        name = "check",
        description = "Verifies store, blobs, index and documents, and repairs what is derived.")
final class CheckCommand extends CommandContext implements Callable<Integer> {
    @Override
    public Integer call() {
        return withServices(
                services -> {
                    var report = services.store().check(Progress.NONE, Cancellation.NEVER);
                    out().println(
                                    texts().get(
                                                    "app.check.done",
                                                    report.blobsVerified(),
                                                    report.documentsVerified(),
                                                    report.repaired()));
                    report.messages().forEach(message -> out().println(texts().get(message)));
                    boolean sound = report.isSound();
                    if (!services.verifyIndex()) {
                        services.mendIndex(Progress.NONE, Cancellation.NEVER);
                        out().println(texts().get("app.check.index"));
                    }
                    return sound ? 0 : 1;
                });
    }
}
