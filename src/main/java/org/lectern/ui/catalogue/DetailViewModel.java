package org.lectern.ui.catalogue;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.library.MaterialHead;
import org.lectern.library.MaterialHead.EditionHead;
import org.lectern.library.Usage;
import org.lectern.library.Usage.UsedIn;
import org.lectern.ui.content.HeadCache;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Latest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The material that the panel shows, and in which language. FX thread. */
final class DetailViewModel {
    /**
     * What the panel shows.
     *
     * @param edition the edition shown
     * @param languages in which names of things are shown, the edition's first
     */
    record Detail(
            MaterialHead head,
            EditionHead edition,
            List<LanguageTag> languages,
            List<UsedIn> usedIn) {}

    private record Loaded(Optional<MaterialHead> head, List<UsedIn> usedIn) {}

    private final HeadCache heads;
    private final Usage usage;
    private final Supplier<List<LanguageTag>> languages;
    private final Latest<Loaded> loads;
    private final ReadOnlyObjectWrapper<Optional<Detail>> detail =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Loaded loaded = new Loaded(Optional.empty(), List.of());
    private @Nullable MaterialId material;
    private @Nullable LanguageTag chosen;

    /**
     * An empty panel.
     *
     * @param languages in which materials are shown, asked for anew each time
     */
    DetailViewModel(
            Jobs jobs, HeadCache heads, Usage usage, Supplier<List<LanguageTag>> languages) {
        this.heads = heads;
        this.usage = usage;
        this.languages = languages;
        loads = new Latest<>(jobs, UserMessage.of("catalogue.job.detail"), this::show);
    }

    /** What is shown; empty while no material is selected. */
    ReadOnlyObjectProperty<Optional<Detail>> detail() {
        return detail.getReadOnlyProperty();
    }

    /** Shows this material in the counselor's language; what was shown stays until it is loaded. */
    void show(Optional<MaterialId> selected) {
        var next = selected.orElse(null);
        if (next == null || !next.equals(material)) {
            chosen = null;
        }
        material = next;
        refresh();
    }

    /** Looks everything up again: the library has changed, or who uses the material. */
    void refresh() {
        var id = material;
        if (id == null) {
            loads.cancel();
            show(new Loaded(Optional.empty(), List.of()));
            return;
        }
        loads.request(
                _ ->
                        new Loaded(
                                Optional.ofNullable(heads.heads(List.of(id)).get(id)),
                                usage.usedIn(id)));
    }

    /** Shows the edition in this language, until another material is shown. */
    void choose(LanguageTag language) {
        chosen = language;
        show(loaded);
    }

    private void show(Loaded now) {
        loaded = now;
        detail.set(now.head().map(head -> detail(head, now.usedIn())));
    }

    private Detail detail(MaterialHead head, List<UsedIn> usedIn) {
        var edition = chosen == null ? null : head.editions().get(chosen);
        if (edition == null) {
            edition = head.display(languages.get());
        }
        var shownIn = new ArrayList<LanguageTag>();
        shownIn.add(edition.language());
        shownIn.addAll(languages.get());
        return new Detail(head, edition, List.copyOf(shownIn), usedIn);
    }
}
