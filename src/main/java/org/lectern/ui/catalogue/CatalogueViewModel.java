package org.lectern.ui.catalogue;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.lectern.authoring.OwnSets;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.library.LibraryStore;
import org.lectern.library.LibraryStore.ActiveRelease;
import org.lectern.search.Hit;
import org.lectern.search.NumberRange;
import org.lectern.search.SearchQuery;
import org.lectern.search.SearchResult;
import org.lectern.search.SortOrder;
import org.lectern.search.TypedFilter;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.Settings;
import org.lectern.ui.content.HeadCache;
import org.lectern.ui.content.ShelfModel;
import org.lectern.ui.content.Wording;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Latest;
import org.lectern.ui.kit.UiText;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is searched for and what was found. Every change of words, choices, order or language
 * searches again off the FX thread; only the latest search counts. FX thread.
 */
final class CatalogueViewModel {
    /** What there is to see. */
    enum Situation {
        /** Nothing is known yet. */
        STARTING,
        /** The index is being built. */
        PREPARING,
        /** No library is installed, or one without materials. */
        EMPTY_LIBRARY,
        /** Nothing fits. */
        NOTHING_FOUND,
        /** There are rows. */
        FOUND
    }

    /**
     * What the latest search brought.
     *
     * @param query what was searched for
     * @param release the library that was searched, empty when none is installed
     */
    record Found(
            SearchQuery query,
            Optional<ActiveRelease> release,
            SearchResult result,
            Map<Hit, RowContent> contents) {}

    private final UiText text;
    private final Settings settings;
    private final Jobs jobs;
    private final Finder finder;
    private final LibraryStore library;
    private final HeadCache heads;
    private final ShelfModel shelf;
    private final RowLoader loader;
    private final Latest<Found> searches;

    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    // Held here: the view is tied to its list by a weak listener only.
    private final ObservableList<Choice> choicesView =
            FXCollections.unmodifiableObservableList(choices);
    private final ObjectProperty<SortOrder> sort = new SimpleObjectProperty<>(SortOrder.BEST_MATCH);
    private final ReadOnlyObjectWrapper<Situation> situation =
            new ReadOnlyObjectWrapper<>(Situation.STARTING);
    private final ReadOnlyObjectWrapper<Optional<Found>> found =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ResultRows>> rows =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper selectedIndex = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Optional<MaterialId>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean libraryKnown;
    // Whether the counselor selected the row, not the list itself by showing its first.
    private boolean chosen;

    CatalogueViewModel(
            UiText text,
            Settings settings,
            Jobs jobs,
            Finder finder,
            LibraryStore library,
            HeadCache heads,
            ShelfModel shelf) {
        this.text = text;
        this.settings = settings;
        this.jobs = jobs;
        this.finder = finder;
        this.library = library;
        this.heads = heads;
        this.shelf = shelf;
        loader = new RowLoader(finder, heads, library);
        searches = new Latest<>(jobs, UserMessage.of("catalogue.job.search"), this::show);
        words.subscribe((_, _) -> search());
        sort.subscribe((_, _) -> search());
        text.texts().subscribe((_, _) -> search());
        settings.observe(SettingKeys.HANDOUT_LANGUAGES, _ -> search());
    }

    /** The words that are searched for, as typed. */
    StringProperty words() {
        return words;
    }

    /** What narrows the catalogue, in the order of choosing; changed by {@link #choose}. */
    ObservableList<Choice> choices() {
        return choicesView;
    }

    /** The order of the rows. */
    ObjectProperty<SortOrder> sort() {
        return sort;
    }

    ReadOnlyObjectProperty<Situation> situation() {
        return situation.getReadOnlyProperty();
    }

    /** What the latest search brought; empty until the first one has ended. */
    ReadOnlyObjectProperty<Optional<Found>> found() {
        return found.getReadOnlyProperty();
    }

    /** The rows of the latest search. */
    ReadOnlyObjectProperty<Optional<ResultRows>> rows() {
        return rows.getReadOnlyProperty();
    }

    /** The selected row, or -1. */
    ReadOnlyIntegerProperty selectedIndex() {
        return selectedIndex.getReadOnlyProperty();
    }

    /** The selected material; follows its row once that is loaded. */
    ReadOnlyObjectProperty<Optional<MaterialId>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** Names and words in the interface language of now. */
    Wording wording() {
        return new Wording(text.texts().get(), found.get().flatMap(Found::release));
    }

    /** The languages to show materials in: the interface's, then the counselor's others. */
    List<LanguageTag> languages() {
        var languages = new ArrayList<LanguageTag>();
        languages.add(text.language());
        languages.addAll(settings.get(SettingKeys.HANDOUT_LANGUAGES));
        return languages.stream().distinct().toList();
    }

    /** Chooses something that narrows the catalogue, or gives it up. */
    void choose(Choice choice, boolean on) {
        boolean changed =
                on ? !choices.contains(choice) && choices.add(choice) : choices.remove(choice);
        if (changed) {
            search();
        }
    }

    /** Chooses a range in place of the one of its kind; one that is open at both ends is none. */
    void chooseRange(Choice range) {
        var others = choices.stream().filter(c -> c.getClass() != range.getClass()).toList();
        var next = new ArrayList<>(others);
        if (!isOpen(range)) {
            next.add(range);
        }
        if (!next.equals(choices)) {
            choices.setAll(next);
            search();
        }
    }

    private static boolean isOpen(Choice range) {
        return switch (range) {
            case Choice.OfMinutes(NumberRange minutes) -> minutes.equals(NumberRange.ANY);
            case Choice.OfPeople(NumberRange people) -> people.equals(NumberRange.ANY);
            default -> throw new IllegalArgumentException("not a range: " + range);
        };
    }

    /** The minutes that are chosen, else any. */
    NumberRange minutes() {
        return choices.stream()
                .filter(Choice.OfMinutes.class::isInstance)
                .map(choice -> ((Choice.OfMinutes) choice).minutes())
                .findFirst()
                .orElse(NumberRange.ANY);
    }

    /** The sizes of a group that are chosen, else any. */
    NumberRange people() {
        return choices.stream()
                .filter(Choice.OfPeople.class::isInstance)
                .map(choice -> ((Choice.OfPeople) choice).people())
                .findFirst()
                .orElse(NumberRange.ANY);
    }

    /** The name of a choice in the interface language of now. */
    String name(Choice choice) {
        if (choice instanceof Choice.OfSet(String set)) {
            var collection = OwnSets.collection(set);
            if (collection.isPresent()) {
                return shelf.collections().stream()
                        .filter(c -> c.id().equals(collection.get()))
                        .map(c -> c.content().title())
                        .filter(title -> !title.isBlank())
                        .findFirst()
                        .orElseGet(() -> choice.name(wording()));
            }
        }
        return choice.name(wording());
    }

    /** What changes names beside the language. */
    Observable names() {
        return shelf.collections();
    }

    /** Takes a filter that was typed out of the words again. */
    void untype(TypedFilter typed) {
        var query = found.get().map(Found::query);
        if (query.isPresent()) {
            String before = query.get().text();
            var range = typed.range();
            String left = before.substring(0, range.from()).stripTrailing();
            String right = before.substring(range.to()).stripLeading();
            words.set((left + " " + right).strip());
        }
    }

    /** Shows what this choice leaves, whatever was looked for before. */
    void showOnly(Choice choice) {
        words.set("");
        choices.setAll(List.of(choice));
        search();
    }

    /** Gives up every choice; the words stay. */
    void clearChoices() {
        if (!choices.isEmpty()) {
            choices.clear();
            search();
        }
    }

    /** Selects a row as the counselor does; -1 for none. */
    void select(int index) {
        if (index != selectedIndex.get()) {
            chosen = true;
            selectRow(index);
        }
    }

    private void selectRow(int index) {
        var list = rows.get();
        if (list.isEmpty() || index < 0 || index >= list.get().size()) {
            selectedIndex.set(-1);
            selected.set(Optional.empty());
            return;
        }
        selectedIndex.set(index);
        var content = list.get().get(index).content().get();
        if (content.isPresent()) {
            selected.set(content.map(c -> c.head().id()));
        } else {
            list.get().need(index);
        }
    }

    /** The library or the index has changed: everything is looked up again. */
    void libraryChanged() {
        heads.clear();
        libraryKnown = false;
        search();
    }

    /** Searches with the words, choices and order of now. */
    void search() {
        var query =
                new SearchQuery(
                        words.get().strip(),
                        Choice.filters(choices),
                        sort.get(),
                        languages(),
                        SearchQuery.DEFAULT_LIMIT);
        var known =
                libraryKnown
                        ? found.get().flatMap(Found::release)
                        : Optional.<ActiveRelease>empty();
        searches.request(
                context -> {
                    var release = known.isPresent() ? known : library.active();
                    var result = finder.find(query);
                    context.cancellation().check();
                    var first = result.hits().stream().limit(ResultRows.CHUNK).toList();
                    return new Found(
                            query,
                            release,
                            result,
                            loader.load(query, result, first, Optional.empty()));
                });
    }

    private void show(Found latest) {
        boolean sameRows = libraryKnown && showsSameRows(latest);
        libraryKnown = true;
        if (sameRows) {
            // Only the counts are others, as after a star: the list stays where it was scrolled to.
            found.set(Optional.of(latest));
            return;
        }
        rows.get().ifPresent(ResultRows::close);
        var result = latest.result();
        selectedIndex.set(-1);
        found.set(Optional.of(latest));
        var list =
                new ResultRows(
                        jobs, loader, latest.query(), result, latest.contents(), this::filled);
        rows.set(Optional.of(list));
        situation.set(situationOf(latest));
        int kept = chosen ? selected.get().map(this::rowOf).orElse(-1) : -1;
        chosen = kept >= 0;
        selectRow(chosen ? kept : result.total() > 0 ? 0 : -1);
    }

    private boolean showsSameRows(Found latest) {
        var now = latest.result();
        return found.get()
                .filter(before -> before.query().equals(latest.query()))
                .map(Found::result)
                .filter(before -> before.ready() == now.ready())
                .filter(before -> before.total() == now.total() && before.near() == now.near())
                .filter(before -> before.hits().equals(now.hits()))
                .isPresent();
    }

    private static Situation situationOf(Found latest) {
        if (latest.release().map(ActiveRelease::materials).orElse(0) == 0) {
            return Situation.EMPTY_LIBRARY;
        }
        if (!latest.result().ready()) {
            return Situation.PREPARING;
        }
        return latest.result().total() == 0 ? Situation.NOTHING_FOUND : Situation.FOUND;
    }

    private int rowOf(MaterialId material) {
        var hits = found.get().map(f -> f.result().hits()).orElse(List.of());
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).id().equals(material)) {
                return i;
            }
        }
        return -1;
    }

    private void filled(ResultRow row, RowContent content) {
        if (row.index() == selectedIndex.get()) {
            selected.set(Optional.of(content.head().id()));
        }
    }
}
