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
import org.lectern.handout.PrintSet;
import org.lectern.library.MaterialHead;
import org.lectern.plan.Group;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Latest;
import org.lectern.ui.kit.Navigator;
import org.lectern.ui.kit.Outcome;
import org.lectern.ui.kit.UiText;
import org.lectern.ui.kit.paper.PaperOutput;
import org.lectern.ui.kit.paper.PdfFileName;
import org.lectern.ui.kit.paper.PreviewModel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The handouts of a plan's group, or of one material: what is printed, seen as it will be. */
final class HandoutViewModel {
    /** How many people a material is printed for until the counselor says so. */
    private static final int USUAL_GROUP = 10;

    /** Whether there is anything to show. */
    enum Phase {
        LOADING,
        READY,
        /** The plan or material is not there any more. */
        GONE,
        /** It can't be read: see {@link #problem}. */
        FAILED
    }

    /** A material on the sheets. */
    record Source(String title, String licence) {}

    /** Whether every printed sheet could be made. */
    enum Check {
        UNDER_WAY,
        PASSED,
        FAILED,
        NOTHING
    }

    private final UiText text;
    private final Supplier<List<LanguageTag>> handoutLanguages;
    private final Navigator navigator;
    private final HandoutService service;
    private final PaperOutput output;
    private final SheetRendering rendering;
    private final Latest<Optional<HandoutSubject>> loading;
    private final Map<Destination, HandoutChoices> choicesOf = new HashMap<>();
    private final PreviewModel preview = new PreviewModel();

    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable UserMessage> problem =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable HandoutSubject> subject =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LanguageTag> language =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OutlineRow.@Nullable Sheet> sheet =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UserMessage> totals =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Check> check = new ReadOnlyObjectWrapper<>(Check.NOTHING);
    private final ReadOnlyBooleanWrapper ownCopies = new ReadOnlyBooleanWrapper();
    private final ObservableList<OutlineRow> outline = FXCollections.observableArrayList();
    private final ObservableList<LanguageRow> languages = FXCollections.observableArrayList();
    private final ObservableList<LanguageTag> tabs = FXCollections.observableArrayList();
    private final ObservableList<LanguageTag> addable = FXCollections.observableArrayList();
    private final ObservableList<UserMessage> gaps = FXCollections.observableArrayList();
    private final ObservableList<UserMessage> refused = FXCollections.observableArrayList();
    private final ObservableList<Source> sources = FXCollections.observableArrayList();

    private HandoutChoices choices = new HandoutChoices();
    private PrintSet suggested = new PrintSet(List.of(), List.of());

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
        rendering = new SheetRendering(jobs, service, this::showResults);
        loading = new Latest<>(jobs, UserMessage.of("handout.open.job"), new Loaded());
        text.texts().subscribe((_, _) -> rebuild());
        preview.page().subscribe((_, _) -> followPage());
    }

    // What the view shows.

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

    /** The sheets, under their languages, in the order in which they are printed. */
    ObservableList<OutlineRow> outline() {
        return outline;
    }

    /** The group's languages. */
    ObservableList<LanguageRow> languages() {
        return languages;
    }

    /** The languages that have pages to look at. */
    ObservableList<LanguageTag> tabs() {
        return tabs;
    }

    /** The languages of a single material that nobody was counted for yet. */
    ObservableList<LanguageTag> addable() {
        return addable;
    }

    /** The language looked at, or null while there is nothing. */
    ReadOnlyObjectProperty<@Nullable LanguageTag> language() {
        return language.getReadOnlyProperty();
    }

    /** The sheet looked at, or null while there is none. */
    ReadOnlyObjectProperty<OutlineRow.@Nullable Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** What some people will not get, said before anything is printed. */
    ObservableList<UserMessage> gaps() {
        return gaps;
    }

    /** Why sheets can't be printed, each reason once. */
    ObservableList<UserMessage> refused() {
        return refused;
    }

    /** The materials on the sheets. */
    ObservableList<Source> sources() {
        return sources;
    }

    /** How much is printed, or null before it was read. */
    ReadOnlyObjectProperty<@Nullable UserMessage> totals() {
        return totals.getReadOnlyProperty();
    }

    /** Whether every printed sheet could be made. */
    ReadOnlyObjectProperty<Check> check() {
        return check.getReadOnlyProperty();
    }

    /** Whether any number of copies is the counselor's own. */
    ReadOnlyBooleanProperty ownCopies() {
        return ownCopies.getReadOnlyProperty();
    }

    PreviewModel preview() {
        return preview;
    }

    // What the counselor does.

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
        if (copies == row.copies().get()) {
            return;
        }
        row.setCopies(copies);
        choices.setCopies(row.suggested(), copies);
        output.forget();
        refresh();
    }

    /** Back to the copies that the group needs. */
    void forgetCopies() {
        choices.forgetCopies();
        sheets().forEach(row -> row.setCopies(row.suggested().copies()));
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

    /** Looks at the pages of a language. */
    void selectLanguage(LanguageTag tag) {
        if (tabs.contains(tag) && !tag.equals(language.get())) {
            choices.setLanguage(tag);
            language.set(tag);
            wantPages();
            showResults();
        }
    }

    /** Looks at a sheet. */
    void selectSheet(OutlineRow.Sheet row) {
        selectLanguage(row.suggested().language());
        if (preview.source().get() instanceof SheetPages pages) {
            int index = pages.indexOf(new SheetPages.Place(row.key(), 0));
            if (index >= 0 && !row.equals(sheet.get())) {
                preview.goTo(index);
            }
        }
    }

    /** Prints everything in its copies. */
    void print() {
        var now = subject.get();
        if (now != null && canPrint()) {
            var set = printSet();
            String name = documentTitle(now);
            output.print(
                    HandoutWords.fileName(null, title.get(), words()),
                    context -> {
                        context.cancellation().check();
                        return service.whole(set, name);
                    });
        }
    }

    /** Writes everything in its copies to a file that the counselor chooses. */
    void export() {
        var now = subject.get();
        if (now != null && canPrint()) {
            var set = printSet();
            String name = documentTitle(now);
            String file = HandoutWords.fileName(now.plan().date(), title.get(), words());
            output.export(
                    PdfFileName.of(file, words().get("handout.file.fallback")),
                    context -> {
                        context.cancellation().check();
                        return service.whole(set, name);
                    });
        }
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

    // How it hangs together.

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
            subject.set(withReaders(now));
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
        rendering.clear();
        output.forget();
        problem.set(null);
        subject.set(null);
        outline.clear();
        languages.clear();
        tabs.clear();
        gaps.clear();
        refused.clear();
        sources.clear();
        title.set("");
        totals.set(null);
        language.set(null);
        preview.show(null, 0);
        phase.set(Phase.LOADING);
    }

    /** Counts a usual group for a single material, in the language that fits the counselor best. */
    private HandoutSubject withReaders(HandoutSubject now) {
        var material = now.single();
        if (material.isEmpty()) {
            return now;
        }
        var group = choices.group();
        if (group == null) {
            var head = material.get();
            var size = head.facts().group();
            group =
                    now.plan()
                            .group()
                            .withParticipants(
                                    head.display(preferred()).language(),
                                    Math.clamp(USUAL_GROUP, size.min(), size.max()));
        }
        return now.withGroup(group);
    }

    /** Everything anew: other readers, another plan, or other words. */
    private void rebuild() {
        var now = subject.get();
        if (now == null) {
            return;
        }
        suggested = now.set(preferred());
        String name = now.title(preferred());
        title.set(name.isBlank() ? words().get("handout.untitled") : name);
        rebuildOutline(now);
        rebuildLanguages(now);
        gaps.setAll(sentences(now));
        refresh();
    }

    private void rebuildOutline(HandoutSubject now) {
        List<OutlineRow> rows = new ArrayList<>();
        suggested
                .byLanguage()
                .forEach(
                        (tag, entries) -> {
                            rows.add(new OutlineRow.Heading(tag));
                            for (var entry : entries) {
                                rows.add(row(entry, material(now, entry)));
                            }
                        });
        if (!rows.equals(outline)) {
            outline.setAll(rows);
        }
        var withPages = List.copyOf(suggested.byLanguage().keySet());
        if (!tabs.equals(withPages)) {
            tabs.setAll(withPages);
        }
        var wanted = choices.language();
        language.set(
                wanted != null && tabs.contains(wanted)
                        ? wanted
                        : tabs.isEmpty() ? null : tabs.getFirst());
    }

    /** The row that is there already, where it says the same: whoever types in it stays in it. */
    private OutlineRow.Sheet row(PrintSet.Entry entry, String material) {
        var row =
                sheets().stream()
                        .filter(r -> r.suggested().equals(entry) && r.material().equals(material))
                        .findFirst()
                        .orElseGet(() -> new OutlineRow.Sheet(entry, material));
        row.setCopies(choices.copies(entry));
        return row;
    }

    private String material(HandoutSubject now, PrintSet.Entry entry) {
        return head(now, entry).display(preferred()).title();
    }

    private static MaterialHead head(HandoutSubject now, PrintSet.Entry entry) {
        return Objects.requireNonNull(now.materials().heads().get(entry.pin()));
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

    private List<UserMessage> sentences(HandoutSubject now) {
        var sentences = new ArrayList<UserMessage>();
        var own = text.language();
        now.single()
                .filter(head -> !head.editions().containsKey(own))
                .ifPresent(
                        _ ->
                                sentences.add(
                                        UserMessage.of(
                                                "handout.gap.own", words().languageName(own))));
        if (now.gone() > 0) {
            sentences.add(UserMessage.of("handout.gap.gone", now.gone()));
        }
        sentences.addAll(HandoutWords.gaps(suggested, words()));
        return sentences;
    }

    /** What follows from the copies. */
    private void refresh() {
        var now = subject.get();
        if (now == null) {
            return;
        }
        var group = now.plan().group();
        for (var row : languages) {
            row.update(group.readersOf(row.language()), printed(row.language()).size());
        }
        ownCopies.set(sheets().stream().anyMatch(r -> r.copies().get() != r.suggested().copies()));
        sources.setAll(
                printed().stream()
                        .map(row -> head(now, row.suggested()))
                        .distinct()
                        .map(
                                head ->
                                        new Source(
                                                head.display(preferred()).title(),
                                                HandoutWords.licence(head)))
                        .toList());
        wantPages();
        showResults();
    }

    private void wantPages() {
        var now = subject.get();
        if (now == null) {
            return;
        }
        var first = language.get();
        var entries = new ArrayList<PrintSet.Entry>();
        for (boolean looked : new boolean[] {true, false}) {
            printed().stream()
                    .map(OutlineRow.Sheet::entry)
                    .filter(entry -> entry.language().equals(first) == looked)
                    .forEach(entries::add);
        }
        rendering.want(entries, documentTitle(now));
    }

    private void showResults() {
        var now = subject.get();
        if (now == null) {
            return;
        }
        for (var row : sheets()) {
            row.setResult(rendering.of(row.key()));
        }
        var printed = printed();
        refused.setAll(
                printed.stream()
                        .map(row -> row.result().get())
                        .filter(SheetRendering.Refused.class::isInstance)
                        .map(result -> ((SheetRendering.Refused) result).why())
                        .distinct()
                        .toList());
        boolean pending = printed.stream().anyMatch(row -> row.result().get() == null);
        check.set(
                printed.isEmpty()
                        ? Check.NOTHING
                        : !refused.isEmpty()
                                ? Check.FAILED
                                : pending ? Check.UNDER_WAY : Check.PASSED);
        totals.set(
                HandoutWords.totals(
                        now.plan().group().size(),
                        tabs.stream().map(tag -> printed(tag).size()).filter(n -> n > 0).toList(),
                        pending ? -1 : printed.stream().mapToInt(HandoutViewModel::pages).sum()));
        showPages();
    }

    private static int pages(OutlineRow.Sheet row) {
        return row.result().get() instanceof SheetRendering.Made(var pages)
                ? pages.count() * row.copies().get()
                : 0;
    }

    private void showPages() {
        var tag = language.get();
        var rows = tag == null ? List.<OutlineRow.Sheet>of() : printed(tag);
        var shown = preview.source().get() instanceof SheetPages pages ? pages : null;
        if (rows.stream().anyMatch(row -> row.result().get() == null)) {
            boolean same = shown != null && shown.parts().getFirst().key().language().equals(tag);
            if (!same) {
                preview.show(null, 0);
            }
            return;
        }
        var parts = new ArrayList<SheetPages.Part>();
        for (var row : rows) {
            if (row.result().get() instanceof SheetRendering.Made(var pages)) {
                parts.add(new SheetPages.Part(row.key(), pages));
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

    private void followPage() {
        var pages = preview.source().get() instanceof SheetPages all ? all : null;
        if (pages == null || preview.page().get() >= pages.count()) {
            sheet.set(null);
            return;
        }
        var key = pages.place(preview.page().get()).key();
        sheet.set(sheets().stream().filter(r -> r.key().equals(key)).findFirst().orElse(null));
    }

    /** The sheets, printed or not. */
    private List<OutlineRow.Sheet> sheets() {
        var sheets = new ArrayList<OutlineRow.Sheet>();
        for (var row : outline) {
            if (row instanceof OutlineRow.Sheet found) {
                sheets.add(found);
            }
        }
        return sheets;
    }

    private List<OutlineRow.Sheet> printed() {
        return sheets().stream().filter(row -> row.copies().get() > 0).toList();
    }

    private List<OutlineRow.Sheet> printed(LanguageTag tag) {
        return printed().stream().filter(r -> r.suggested().language().equals(tag)).toList();
    }

    private boolean canPrint() {
        return !printed().isEmpty();
    }

    private PrintSet printSet() {
        return new PrintSet(printed().stream().map(OutlineRow.Sheet::entry).toList(), List.of());
    }

    private String documentTitle(HandoutSubject now) {
        return now.title(preferred());
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
