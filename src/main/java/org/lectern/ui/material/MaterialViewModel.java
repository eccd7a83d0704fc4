package org.lectern.ui.material;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.library.MaterialHead.EditionHead;
import org.lectern.library.MaterialHead.SheetHead;
import org.lectern.material.SheetKind;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Latest;
import org.lectern.ui.kit.Outcome;
import org.lectern.ui.material.MaterialPages.Page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One material: which sheet is looked at, in which language, and beside which other. FX thread. */
final class MaterialViewModel {
    /** Whether there is anything to show. */
    enum Phase {
        LOADING,
        READY,
        /** The material is not in the library any more. */
        GONE,
        /** It can't be read: see {@link #problem}. */
        FAILED
    }

    private final MaterialPages pages;
    private final Supplier<List<LanguageTag>> languages;
    private final Latest<Optional<Page>> loading;
    private final SheetSide first;
    private final SheetSide second;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable UserMessage> problem =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Page>> page =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable LanguageTag> language =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LanguageTag> beside =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SheetHead> sheet = new ReadOnlyObjectWrapper<>();
    private @Nullable MaterialId material;
    // Whether the counselor chose the language, not their interface.
    private boolean chosen;

    /**
     * @param languages the counselor's, the best first, asked for anew each time
     */
    MaterialViewModel(Jobs jobs, MaterialPages pages, Supplier<List<LanguageTag>> languages) {
        this.pages = pages;
        this.languages = languages;
        first = new SheetSide(jobs, pages);
        second = new SheetSide(jobs, pages);
        loading = new Latest<>(jobs, UserMessage.of("material.page.job.open"), new Loaded());
        // Two languages are read line by line: a page turned here is turned there.
        first.preview().page().subscribe(now -> second.preview().goTo(now.intValue()));
        first.preview().zoom().subscribe(now -> second.preview().zoomTo(now.doubleValue()));
    }

    ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** Why it can't be read, or null. */
    ReadOnlyObjectProperty<@Nullable UserMessage> problem() {
        return problem.getReadOnlyProperty();
    }

    /** What is known of the material. */
    ReadOnlyObjectProperty<Optional<Page>> page() {
        return page.getReadOnlyProperty();
    }

    /** The language shown, or null before anything is. */
    ReadOnlyObjectProperty<@Nullable LanguageTag> language() {
        return language.getReadOnlyProperty();
    }

    /** The language shown beside it, or null while nothing is compared. */
    ReadOnlyObjectProperty<@Nullable LanguageTag> beside() {
        return beside.getReadOnlyProperty();
    }

    /** The sheet looked at, or null before anything is. */
    ReadOnlyObjectProperty<@Nullable SheetHead> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** The sheet in {@link #language}. */
    SheetSide first() {
        return first;
    }

    /** The sheet in {@link #beside}. */
    SheetSide second() {
        return second;
    }

    /** The sheets to look at: the guide, with its background, then what participants get. */
    List<SheetHead> sheets() {
        return edition()
                .map(
                        edition ->
                                edition.sheets().stream()
                                        .filter(s -> s.kind() != SheetKind.BACKGROUND)
                                        .toList())
                .orElse(List.of());
    }

    /** The edition shown. */
    Optional<EditionHead> edition() {
        var tag = language.get();
        return tag == null
                ? Optional.empty()
                : page.get().map(now -> now.head().editions().get(tag));
    }

    /** In which languages names are shown, the edition's first. */
    List<LanguageTag> namesIn() {
        var tag = language.get();
        return tag == null
                ? languages.get()
                : Stream.concat(Stream.of(tag), languages.get().stream()).distinct().toList();
    }

    /** Shows a material; one that is shown already is read anew. */
    void open(MaterialId id) {
        if (!id.equals(material)) {
            forget();
        }
        material = id;
        refresh();
    }

    /** Reads everything anew. */
    void refresh() {
        var id = material;
        if (id != null) {
            var preferred = languages.get();
            loading.request(_ -> pages.page(id, preferred));
        }
    }

    /** Looks at a sheet. */
    void choose(SheetHead wanted) {
        sheet.set(wanted);
        show();
    }

    /** Shows the edition in this language, with the same sheet where it has it. */
    void choose(LanguageTag tag) {
        var now = page.get();
        if (now.isEmpty() || !now.get().head().editions().containsKey(tag)) {
            return;
        }
        if (tag.equals(beside.get())) {
            // The two change sides: the same language twice would compare nothing.
            beside.set(language.get());
        }
        this.chosen = true;
        language.set(tag);
        keepSheet();
        show();
    }

    /** Shows this language beside the other; null ends the comparing. */
    void compare(@Nullable LanguageTag other) {
        if (other != null && other.equals(language.get())) {
            return;
        }
        beside.set(other);
        show();
    }

    /**
     * Compares with the language that helps most: the original, else one that the counselor reads.
     */
    void compare() {
        var now = page.get();
        if (now.isEmpty()) {
            return;
        }
        var head = now.get().head();
        var original = head.display(List.of()).language();
        var candidates = new LinkedHashSet<LanguageTag>();
        candidates.add(original);
        candidates.addAll(languages.get());
        candidates.addAll(head.editions().keySet());
        candidates.stream()
                .filter(tag -> head.editions().containsKey(tag) && !tag.equals(language.get()))
                .findFirst()
                .ifPresent(this::compare);
    }

    /** Whether there is a second language to compare with. */
    boolean canCompare() {
        return page.get().map(now -> now.head().editions().size() > 1).orElse(false);
    }

    private void keepSheet() {
        var wanted = sheet.get();
        sheet.set(
                sheets().stream()
                        .filter(
                                s ->
                                        wanted != null
                                                && s.name().equals(wanted.name())
                                                && s.easy() == wanted.easy())
                        .findFirst()
                        .orElseGet(() -> sheets().stream().findFirst().orElse(null)));
    }

    private void show() {
        var now = page.get();
        var tag = language.get();
        var wanted = sheet.get();
        if (now.isEmpty() || tag == null || wanted == null) {
            first.clear();
            second.clear();
            return;
        }
        first.show(now.get().head(), tag, wanted);
        var other = beside.get();
        if (other == null) {
            second.clear();
        } else {
            second.show(now.get().head(), other, wanted);
        }
    }

    private void forget() {
        chosen = false;
        phase.set(Phase.LOADING);
        problem.set(null);
        language.set(null);
        beside.set(null);
        sheet.set(null);
        page.set(Optional.empty());
        show();
    }

    private final class Loaded implements Outcome<Optional<Page>> {
        @Override
        public void done(Optional<Page> loaded) {
            if (loaded.isEmpty()) {
                forget();
                phase.set(Phase.GONE);
                return;
            }
            var editions = loaded.get().head().editions();
            var tag = language.get();
            if (tag == null || !chosen || !editions.containsKey(tag)) {
                chosen = false;
                language.set(loaded.get().head().display(languages.get()).language());
            }
            var other = beside.get();
            if (other != null && (!editions.containsKey(other) || other.equals(language.get()))) {
                beside.set(null);
            }
            page.set(loaded);
            keepSheet();
            phase.set(Phase.READY);
            show();
        }

        @Override
        public boolean failed(UserMessage message) {
            forget();
            problem.set(message);
            phase.set(Phase.FAILED);
            return true;
        }
    }
}
