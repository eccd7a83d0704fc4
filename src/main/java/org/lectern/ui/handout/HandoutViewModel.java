package org.lectern.ui.handout;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.plan.Group;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Latest;
import org.lectern.ui.kit.Navigator;
import org.lectern.ui.kit.Outcome;
import org.lectern.ui.kit.UiText;
import org.lectern.ui.kit.Work;
import org.lectern.ui.kit.paper.PaperOutput;
import org.lectern.ui.kit.paper.PdfFileName;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The handouts of a plan's group, or of one material: what is printed, and what is not. */
final class HandoutViewModel {
    /** Whether there is anything to show. */
    enum Phase {
        LOADING,
        READY,
        /** The plan or material is not there any more. */
        GONE,
        /** It can't be read: see {@link #problem}. */
        FAILED
    }

    private final UiText text;
    private final Supplier<List<LanguageTag>> handoutLanguages;
    private final Navigator navigator;
    private final HandoutService service;
    private final PaperOutput output;
    private final Latest<Optional<HandoutSubject>> loading;
    private final Map<Destination, HandoutChoices> choicesOf = new HashMap<>();
    private final Outline outline = new Outline();
    private final SheetViewer viewer;

    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable UserMessage> problem =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable HandoutSubject> subject =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UserMessage> totals =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper ownCopies = new ReadOnlyBooleanWrapper();
    private final ObservableList<LanguageRow> languages = FXCollections.observableArrayList();
    private final ObservableList<LanguageTag> addable = FXCollections.observableArrayList();
    private final ObservableList<UserMessage> gaps = FXCollections.observableArrayList();
    private final ObservableList<LicenceLine> sources = FXCollections.observableArrayList();

    private HandoutChoices choices = new HandoutChoices();

    /**
     * @param handoutLanguages the languages in which the counselor hands out, the most used first
     */
    HandoutViewModel(
            Jobs jobs,
            UiText text,
            Supplier<List<LanguageTag>> handoutLanguages,
            Navigator navigator,
            HandoutService service,
            PaperOutput output) {
        this.text = text;
        this.handoutLanguages = handoutLanguages;
        this.navigator = navigator;
        this.service = service;
        this.output = output;
        viewer = new SheetViewer(jobs, service, outline, this::count);
        loading = new Latest<>(jobs, UserMessage.of("handout.open.job"), new Loaded());
        text.texts().subscribe((_, _) -> rebuild());
    }

    ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** Why it can't be read, or null. */
    ReadOnlyObjectProperty<@Nullable UserMessage> problem() {
        return problem.getReadOnlyProperty();
    }

    /** The plan's or the material's title, or the words for a plan without one. */
    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** What the handouts are for, or null before it was read. */
    ReadOnlyObjectProperty<@Nullable HandoutSubject> subject() {
        return subject.getReadOnlyProperty();
    }

    /** The sheets and their copies. */
    Outline outline() {
        return outline;
    }

    /** The pages. */
    SheetViewer viewer() {
        return viewer;
    }

    /** The group's languages. */
    ObservableList<LanguageRow> languages() {
        return languages;
    }

    /** The languages of a single material that nobody was counted for yet. */
    ObservableList<LanguageTag> addable() {
        return addable;
    }

    /** What some people will not get, said before anything is printed. */
    ObservableList<UserMessage> gaps() {
        return gaps;
    }

    /** The materials on the printed sheets. */
    ObservableList<LicenceLine> sources() {
        return sources;
    }

    /** How much is printed, or null before it was read. */
    ReadOnlyObjectProperty<@Nullable UserMessage> totals() {
        return totals.getReadOnlyProperty();
    }

    /** Whether any number of copies is the counselor's own. */
    ReadOnlyBooleanProperty ownCopies() {
        return ownCopies.getReadOnlyProperty();
    }

    /**
     * Shows the handouts of a destination; what is shown already is read anew, since the plan may
     * have changed.
     */
    void open(Destination destination) {
        var shown = subject.get();
        if (shown == null || !shown.origin().equals(destination)) {
            forgetSubject();
        }
        loading.request(_ -> service.subject(destination));
    }

    /** Sets the copies of a sheet, 0 … {@link Group#MAX}; 0 takes it out. */
    void setCopies(OutlineRow.Sheet row, int wanted) {
        int copies = Math.clamp(wanted, 0, Group.MAX);
        if (copies != row.copies().get()) {
            row.setCopies(copies);
            choices.setCopies(row.suggested(), copies);
            output.forget();
            refresh();
        }
    }

    /** Back to the copies that the group needs. */
    void forgetCopies() {
        choices.forgetCopies();
        outline.sheets().forEach(row -> row.setCopies(row.suggested().copies()));
        output.forget();
        refresh();
    }

    /** Sets how many people read a language, for a single material; 0 prints nothing in it. */
    void setReaders(LanguageTag tag, int readers) {
        var now = subject.get();
        if (now == null || !now.choosesLanguages()) {
            return;
        }
        Group before = now.plan().group();
        Group group = before.withParticipants(tag, readers);
        if (!group.equals(before)) {
            choices.setGroup(group);
            subject.set(now.withGroup(group));
            output.forget();
            rebuild();
        }
    }

    /** Prints a single material in one more language, for one person at first. */
    void addLanguage(LanguageTag tag) {
        choices.setLanguage(tag);
        setReaders(tag, 1);
    }

    /** Looks at the pages of a language; nothing happens when it has none. */
    void selectLanguage(LanguageTag tag) {
        if (outline.languages().contains(tag) && !tag.equals(viewer.language().get())) {
            choices.setLanguage(tag);
            refresh();
        }
    }

    /** Looks at a sheet. */
    void selectSheet(OutlineRow.Sheet row) {
        selectLanguage(row.suggested().language());
        viewer.lookAt(row);
    }

    /** Prints everything in its copies; nothing happens when that is nothing. */
    void print() {
        whole().ifPresent(
                        pdf ->
                                output.print(
                                        HandoutWords.fileName(null, title.get(), words()), pdf));
    }

    /**
     * Writes everything in its copies to a file that the counselor chooses; nothing happens when
     * that is nothing.
     */
    void export() {
        var now = subject.get();
        whole().ifPresent(
                        pdf -> {
                            var date = now == null ? null : now.plan().date();
                            output.export(
                                    PdfFileName.of(
                                            HandoutWords.fileName(date, title.get(), words()),
                                            words().get("handout.file.fallback")),
                                    pdf);
                        });
    }

    /** What makes the whole set, off the FX thread, or empty when there is nothing to print. */
    private Optional<Work<byte[]>> whole() {
        var now = subject.get();
        var set = outline.printSet();
        if (now == null || set.entries().isEmpty()) {
            return Optional.empty();
        }
        String name = now.title(preferred());
        return Optional.of(
                context -> {
                    context.cancellation().check();
                    return service.whole(set, name);
                });
    }

    /** Goes to the plan or the material that the handouts are for. */
    void openOrigin() {
        var now = subject.get();
        if (now == null) {
            return;
        }
        switch (now.origin()) {
            case Destination.PlanHandouts(var plan) -> navigator.go(new Destination.Plan(plan));
            case Destination.MaterialHandout(var material) ->
                    navigator.go(new Destination.Material(material));
            default -> throw new IllegalStateException("not handouts: " + now.origin());
        }
    }

    /** Goes to the list of handouts. */
    void openList() {
        navigator.go(new Destination.Handouts());
    }

    private final class Loaded implements Outcome<Optional<HandoutSubject>> {
        @Override
        public void done(Optional<HandoutSubject> found) {
            if (found.isEmpty()) {
                forgetSubject();
                phase.set(Phase.GONE);
                return;
            }
            var now = found.get();
            choices = choicesOf.computeIfAbsent(now.origin(), _ -> new HandoutChoices());
            subject.set(choices.withReaders(now, preferred()));
            phase.set(Phase.READY);
            rebuild();
        }

        @Override
        public boolean failed(UserMessage message) {
            forgetSubject();
            problem.set(message);
            phase.set(Phase.FAILED);
            return true;
        }
    }

    private void forgetSubject() {
        subject.set(null);
        output.forget();
        problem.set(null);
        outline.clear();
        viewer.clear();
        languages.clear();
        addable.clear();
        gaps.clear();
        sources.clear();
        title.set("");
        totals.set(null);
        phase.set(Phase.LOADING);
    }

    /** Everything anew: other readers, another plan, or other words. */
    private void rebuild() {
        var now = subject.get();
        if (now == null) {
            return;
        }
        var suggested = now.set(preferred());
        String name = now.title(preferred());
        title.set(name.isBlank() ? words().get("handout.untitled") : name);
        outline.rebuild(suggested, choices, entry -> now.head(entry).display(preferred()).title());
        rebuildLanguages(now);
        gaps.setAll(HandoutWords.gaps(now, suggested, words()));
        refresh();
    }

    private void rebuildLanguages(HandoutSubject now) {
        var group = now.plan().group();
        var tags =
                now.choosesLanguages()
                        ? List.copyOf(group.participants().keySet())
                        : group.languages();
        if (!languages.stream().map(LanguageRow::language).toList().equals(tags)) {
            languages.setAll(
                    tags.stream().map(tag -> new LanguageRow(tag, group.readersOf(tag))).toList());
        }
        var more = new ArrayList<LanguageTag>();
        now.single().ifPresent(head -> more.addAll(head.editions().keySet()));
        more.removeAll(tags);
        if (!addable.equals(more)) {
            addable.setAll(more);
        }
    }

    /** What follows from the copies and the language looked at. */
    private void refresh() {
        var now = subject.get();
        if (now == null) {
            return;
        }
        var group = now.plan().group();
        for (var row : languages) {
            row.update(group.readersOf(row.language()), outline.printed(row.language()).size());
        }
        ownCopies.set(outline.hasOwnCopies());
        sources.setAll(
                outline.printed().stream()
                        .map(row -> now.head(row.suggested()))
                        .distinct()
                        .map(head -> LicenceLine.of(head, preferred()))
                        .toList());
        viewer.refresh(choices.language(), now.title(preferred()));
    }

    private void count() {
        var now = subject.get();
        if (now != null) {
            totals.set(
                    HandoutWords.totals(
                            now.plan().group().size(),
                            outline.languages().stream()
                                    .map(tag -> outline.printed(tag).size())
                                    .filter(sheets -> sheets > 0)
                                    .toList(),
                            viewer.pageCount()));
        }
    }

    /** In which languages titles are shown, the best first. */
    private List<LanguageTag> preferred() {
        var preferred = new ArrayList<LanguageTag>();
        preferred.add(text.language());
        preferred.addAll(handoutLanguages.get());
        return preferred;
    }

    private Texts words() {
        return text.texts().get();
    }
}
