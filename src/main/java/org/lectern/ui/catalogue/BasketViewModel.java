package org.lectern.ui.catalogue;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.lectern.base.DocumentId;
import org.lectern.base.LanguageTag;
import org.lectern.base.MaterialId;
import org.lectern.base.UserMessage;
import org.lectern.library.Basket;
import org.lectern.library.MaterialHead;
import org.lectern.ui.content.HeadCache;
import org.lectern.ui.content.PlanDesk;
import org.lectern.ui.content.PlanDesk.Added;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Latest;
import org.lectern.ui.kit.Navigator;
import org.lectern.ui.kit.Notices;

import java.util.List;
import java.util.function.Supplier;

/** What lies in the basket, and what is made of it. FX thread. */
final class BasketViewModel {
    /** A material in the basket; {@code area} is an id of the framework. */
    record Item(MaterialId id, String title, String area, int minutes) {}

    private final Basket basket;
    private final PlanDesk desk;
    private final HeadCache heads;
    private final Supplier<List<LanguageTag>> languages;
    private final Navigator navigator;
    private final Notices notices;
    private final Latest<List<Item>> loads;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    // Held here: the view is tied to its list by a weak listener only.
    private final ObservableList<Item> itemsView = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();

    BasketViewModel(
            Basket basket,
            PlanDesk desk,
            Jobs jobs,
            HeadCache heads,
            Supplier<List<LanguageTag>> languages,
            Navigator navigator,
            Notices notices) {
        this.basket = basket;
        this.desk = desk;
        this.heads = heads;
        this.languages = languages;
        this.navigator = navigator;
        this.notices = notices;
        loads = new Latest<>(jobs, UserMessage.of("catalogue.job.basket"), items::setAll);
        basket.observe(this::changed);
        refresh();
    }

    /** What lies in the basket and is in the library. */
    ObservableList<Item> items() {
        return itemsView;
    }

    /** How long everything in the basket typically takes. */
    int totalMinutes() {
        return items.stream().mapToInt(Item::minutes).sum();
    }

    /** Rises with every change of the basket, before {@link #items} follows. */
    ReadOnlyIntegerProperty version() {
        return version.getReadOnlyProperty();
    }

    boolean contains(MaterialId material) {
        return basket.contains(material);
    }

    /** Puts a material in, or takes it out. */
    void toggle(MaterialId material) {
        basket.toggle(material);
    }

    /** Empties the basket; can be undone. */
    void clear() {
        empty(UserMessage.of("catalogue.basket.cleared"), () -> {});
    }

    /** Makes a plan of what lies in the basket, goes there, and empties the basket. */
    void makePlan() {
        desk.create(
                basket.materials(),
                added -> {
                    empty(UserMessage.of("catalogue.basket.inNewPlan"), () -> {});
                    navigator.go(new Destination.Plan(added.plan()));
                });
    }

    /** Puts what lies in the basket at the end of a plan, and empties the basket. */
    void addTo(DocumentId plan) {
        desk.add(
                plan,
                basket.materials(),
                added -> empty(PlanDesk.said(added), () -> takeOut(added)));
    }

    /** Makes a plan with one material, which need not lie in the basket, and goes there. */
    void makePlanWith(MaterialId material) {
        desk.makePlanWith(material, navigator);
    }

    /** Puts one material at the end of a plan. */
    void addTo(DocumentId plan, MaterialId material, Runnable done) {
        desk.addTo(plan, material, notices, done);
    }

    /** Looks the materials up again: the library or the language has changed. */
    void refresh() {
        var ids = basket.materials();
        var preferred = languages.get();
        loads.request(
                _ ->
                        heads.heads(ids).values().stream()
                                .map(head -> item(head, preferred))
                                .toList());
    }

    private void changed() {
        version.set(version.get() + 1);
        refresh();
    }

    private void takeOut(Added added) {
        desk.takeOut(added, () -> {});
    }

    private void empty(UserMessage said, Runnable undoMore) {
        var before = basket.materials();
        basket.clear();
        notices.offerUndo(
                said,
                () -> {
                    basket.set(before);
                    undoMore.run();
                });
    }

    private static Item item(MaterialHead head, List<LanguageTag> languages) {
        var facts = head.facts();
        return new Item(
                head.id(),
                head.display(languages).title(),
                facts.area(),
                facts.minutes().typical());
    }
}
