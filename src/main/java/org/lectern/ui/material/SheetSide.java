package org.lectern.ui.material;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.library.MaterialHead;
import org.lectern.library.MaterialHead.SheetHead;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Latest;
import org.lectern.ui.kit.Outcome;
import org.lectern.ui.kit.paper.PageSource;
import org.lectern.ui.kit.paper.PreviewModel;

import java.util.Optional;

/** One sheet in one language, as it will print. FX thread. */
final class SheetSide {
    private final MaterialPages pages;
    private final PreviewModel preview = new PreviewModel();
    private final ReadOnlyObjectWrapper<@Nullable UserMessage> instead =
            new ReadOnlyObjectWrapper<>();
    private final Latest<Optional<PageSource>> printing;
    private @Nullable Wanted shown;

    private record Wanted(MaterialHead head, LanguageTag language, SheetHead sheet) {}

    SheetSide(Jobs jobs, MaterialPages pages) {
        this.pages = pages;
        printing = new Latest<>(jobs, UserMessage.of("material.page.job.sheet"), new Printed());
    }

    /** The pages. */
    PreviewModel preview() {
        return preview;
    }

    /** What is said in place of a page, or null while there is one. */
    ReadOnlyObjectProperty<@Nullable UserMessage> instead() {
        return instead.getReadOnlyProperty();
    }

    /** Shows this sheet; the page stays while it is the same sheet in another language. */
    void show(MaterialHead head, LanguageTag language, SheetHead sheet) {
        var next = new Wanted(head, language, sheet);
        if (next.equals(shown)) {
            return;
        }
        boolean other = shown == null || !isSameSheet(shown.sheet(), sheet);
        shown = next;
        if (other) {
            preview.show(null, 0);
        }
        instead.set(preview.source().get() == null ? UserMessage.of("material.page.wait") : null);
        printing.request(
                context -> {
                    context.cancellation().check();
                    return pages.sheet(head, language, sheet);
                });
    }

    /** Shows nothing. */
    void clear() {
        shown = null;
        printing.cancel();
        preview.show(null, 0);
        instead.set(null);
    }

    private static boolean isSameSheet(SheetHead one, SheetHead other) {
        return one.name().equals(other.name()) && one.easy() == other.easy();
    }

    private final class Printed implements Outcome<Optional<PageSource>> {
        @Override
        public void done(Optional<PageSource> printed) {
            int page = preview.page().get();
            preview.show(printed.orElse(null), page);
            instead.set(printed.isPresent() ? null : UserMessage.of("material.page.sheet.missing"));
        }

        @Override
        public boolean failed(UserMessage message) {
            preview.show(null, 0);
            instead.set(message);
            return true;
        }
    }
}
