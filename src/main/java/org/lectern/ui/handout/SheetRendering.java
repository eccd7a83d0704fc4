package org.lectern.ui.handout;

import org.jspecify.annotations.Nullable;
import org.lectern.base.UserMessage;
import org.lectern.handout.PrintSet;
import org.lectern.ui.kit.Job;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Outcome;
import org.lectern.ui.kit.paper.PageSource;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the sheets' pages one by one, those that are looked at first, and keeps them: a pinned
 * sheet never changes. Belongs to the FX thread.
 */
final class SheetRendering {
    /** A sheet that was tried. */
    sealed interface Result {}

    /** It has its pages. */
    record Made(PageSource pages) implements Result {}

    /** It can't be printed. */
    record Refused(UserMessage why) implements Result {}

    private final Jobs jobs;
    private final HandoutService service;
    private final Runnable changed;
    private final Map<SheetKey, Result> results = new HashMap<>();
    private final Deque<PrintSet.Entry> waiting = new ArrayDeque<>();
    private String title = "";
    private @Nullable Job current;
    private boolean starting;

    /**
     * @param changed called after each sheet
     */
    SheetRendering(Jobs jobs, HandoutService service, Runnable changed) {
        this.jobs = jobs;
        this.service = service;
        this.changed = changed;
    }

    /** What became of a sheet, or null while it has not been made. */
    @Nullable Result of(SheetKey key) {
        return results.get(key);
    }

    /** Makes these sheets, in this order, in place of what was still wanted before. */
    void want(List<PrintSet.Entry> entries, String documentTitle) {
        title = documentTitle;
        waiting.clear();
        waiting.addAll(entries);
        startNext();
    }

    /** Forgets everything: another plan is shown. */
    void clear() {
        waiting.clear();
        results.clear();
        if (current != null) {
            current.cancel();
            current = null;
        }
    }

    // A loop, since jobs that are done at once would otherwise call themselves for every sheet.
    private void startNext() {
        if (starting) {
            return;
        }
        starting = true;
        while (current == null && !waiting.isEmpty()) {
            var entry = waiting.removeFirst();
            if (!results.containsKey(SheetKey.of(entry))) {
                var job = start(entry);
                current = job.running().get() ? job : null;
            }
        }
        starting = false;
    }

    private Job start(PrintSet.Entry entry) {
        var key = SheetKey.of(entry);
        String documentTitle = title;
        return jobs.submit(
                UserMessage.of("handout.sheet.job"),
                context -> {
                    context.cancellation().check();
                    return service.sheet(entry, documentTitle);
                },
                new Outcome<PageSource>() {
                    @Override
                    public void done(PageSource pages) {
                        ended(key, new Made(pages));
                    }

                    @Override
                    public boolean failed(UserMessage message) {
                        ended(key, new Refused(message));
                        return true;
                    }
                });
    }

    private void ended(SheetKey key, Result result) {
        current = null;
        results.put(key, result);
        changed.run();
        startNext();
    }
}
