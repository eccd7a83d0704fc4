package org.lectern.ui.handout;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.handout.PrintSet;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.paper.PreviewModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The pages of the printed sheets, in one language at a time, and whether all could be made. */
final class SheetViewer {
    /** Whether every printed sheet could be made. */
    enum Check {
        UNDER_WAY,
        PASSED,
        FAILED,
        /** Nothing is printed. */
        NOTHING
    }

    private final Outline outline;
    private final SheetRendering rendering;
    private final Runnable changed;
    private final PreviewModel preview = new PreviewModel();
    private final ReadOnlyObjectWrapper<@Nullable LanguageTag> language =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OutlineRow.@Nullable Sheet> sheet =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Check> check = new ReadOnlyObjectWrapper<>(Check.NOTHING);
    private final ObservableList<UserMessage> refused = FXCollections.observableArrayList();
    private String documentTitle = "";

    /**
     * @param changed called when more is known of the pages
     */
    SheetViewer(Jobs jobs, HandoutService service, Outline outline, Runnable changed) {
        this.outline = outline;
        this.changed = changed;
        rendering = new SheetRendering(jobs, service, this::showResults);
        preview.page().subscribe((_, _) -> followPage());
    }

    PreviewModel preview() {
        return preview;
    }

    /** The language looked at, or null while there is nothing. */
    ReadOnlyObjectProperty<@Nullable LanguageTag> language() {
        return language.getReadOnlyProperty();
    }

    /** The sheet looked at, or null while there is none. */
    ReadOnlyObjectProperty<OutlineRow.@Nullable Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** Whether every printed sheet could be made. */
    ReadOnlyObjectProperty<Check> check() {
        return check.getReadOnlyProperty();
    }

    /** Why sheets can't be printed, each reason once. */
    ObservableList<UserMessage> refused() {
        return refused;
    }

    /** Forgets every page: another plan is shown. */
    void clear() {
        rendering.clear();
        refused.clear();
        language.set(null);
        check.set(Check.NOTHING);
        preview.show(null, 0);
    }

    /**
     * Shows what the outline says is printed.
     *
     * @param wanted the language to look at, or null for the first
     * @param title what the set is for
     */
    void refresh(@Nullable LanguageTag wanted, String title) {
        documentTitle = title;
        var tags = outline.languages();
        if (wanted != null && tags.contains(wanted)) {
            language.set(wanted);
        } else {
            language.set(tags.isEmpty() ? null : tags.getFirst());
        }
        wantPages();
        showResults();
    }

    /** Looks at a sheet of the language that is shown. */
    void lookAt(OutlineRow.Sheet row) {
        if (!row.equals(sheet.get()) && preview.source().get() instanceof SheetPages pages) {
            int index = pages.indexOf(new SheetPages.Place(row.key(), 0));
            if (index >= 0) {
                preview.goTo(index);
            }
        }
    }

    /** Pages in all copies, or -1 while they are not known. */
    int pageCount() {
        return check.get() == Check.UNDER_WAY
                ? -1
                : outline.printed().stream().mapToInt(SheetViewer::pages).sum();
    }

    private static int pages(OutlineRow.Sheet row) {
        return row.result().get() instanceof SheetRendering.Made(var pages)
                ? pages.count() * row.copies().get()
                : 0;
    }

    private void wantPages() {
        var looked = new ArrayList<PrintSet.Entry>();
        var others = new ArrayList<PrintSet.Entry>();
        for (var row : outline.printed()) {
            boolean first = row.suggested().language().equals(language.get());
            (first ? looked : others).add(row.entry());
        }
        looked.addAll(others);
        rendering.want(looked, documentTitle);
    }

    private void showResults() {
        for (var row : outline.sheets()) {
            row.setResult(rendering.of(row.key()));
        }
        var printed = outline.printed();
        var reasons = new ArrayList<UserMessage>();
        boolean pending = false;
        for (var row : printed) {
            var result = row.result().get();
            pending |= result == null;
            if (result instanceof SheetRendering.Refused(var why) && !reasons.contains(why)) {
                reasons.add(why);
            }
        }
        refused.setAll(reasons);
        if (printed.isEmpty()) {
            check.set(Check.NOTHING);
        } else if (pending) {
            check.set(Check.UNDER_WAY);
        } else {
            check.set(reasons.isEmpty() ? Check.PASSED : Check.FAILED);
        }
        showPages();
        changed.run();
    }

    private void showPages() {
        var tag = language.get();
        var rows = tag == null ? List.<OutlineRow.Sheet>of() : outline.printed(tag);
        var shown = pages();
        if (rows.stream().anyMatch(row -> row.result().get() == null)) {
            // The pages of the same language stay until the new ones are complete.
            if (shown != null && !shown.parts().getFirst().key().language().equals(tag)) {
                preview.show(null, 0);
            }
            return;
        }
        var parts = new ArrayList<SheetPages.Part>();
        for (var row : rows) {
            if (row.result().get() instanceof SheetRendering.Made(var made)) {
                parts.add(new SheetPages.Part(row.key(), made));
            }
        }
        var next = parts.isEmpty() ? null : new SheetPages(parts);
        if (Objects.equals(next, shown)) {
            return;
        }
        int page = preview.page().get();
        if (next != null && shown != null) {
            int kept = next.indexOf(shown.place(page));
            page = kept >= 0 ? kept : page;
        }
        preview.show(next, page);
        followPage();
    }

    private @Nullable SheetPages pages() {
        return preview.source().get() instanceof SheetPages pages ? pages : null;
    }

    private void followPage() {
        var pages = pages();
        int page = preview.page().get();
        if (pages == null || page >= pages.count()) {
            sheet.set(null);
            return;
        }
        var key = pages.place(page).key();
        sheet.set(
                outline.sheets().stream()
                        .filter(row -> row.key().equals(key))
                        .findFirst()
                        .orElse(null));
    }
}
