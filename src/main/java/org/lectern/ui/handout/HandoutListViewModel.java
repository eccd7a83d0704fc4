package org.lectern.ui.handout;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.lectern.base.DocumentId;
import org.lectern.base.UserMessage;
import org.lectern.document.DocumentHead;
import org.lectern.plan.SessionPlan;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Jobs;
import org.lectern.ui.kit.Latest;
import org.lectern.ui.kit.Navigator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The plans for whose groups handouts can be printed, the newest first. */
final class HandoutListViewModel {
    /**
     * A plan.
     *
     * @param plan null until it was read, or when it can't be
     */
    record Row(DocumentId id, String title, @Nullable SessionPlan plan) {}

    private final HandoutService service;
    private final Navigator navigator;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final Latest<List<DocumentHead>> heads;
    private final Latest<Map<DocumentId, SessionPlan>> details;

    HandoutListViewModel(Jobs jobs, Navigator navigator, HandoutService service) {
        this.service = service;
        this.navigator = navigator;
        var title = UserMessage.of("handout.list.job");
        heads = new Latest<>(jobs, title, this::showHeads);
        details = new Latest<>(jobs, title, this::showDetails);
    }

    /** The plans. */
    ObservableList<Row> rows() {
        return rows;
    }

    /** Whether it is known that there are no plans. */
    ReadOnlyBooleanProperty empty() {
        return empty.getReadOnlyProperty();
    }

    /** Reads the plans anew. */
    void load() {
        heads.request(_ -> service.plans());
    }

    /** Goes to the handouts of a plan. */
    void open(Row row) {
        navigator.go(new Destination.PlanHandouts(row.id()));
    }

    /** Goes to the catalogue. */
    void openCatalogue() {
        navigator.go(new Destination.Catalogue());
    }

    private void showHeads(List<DocumentHead> plans) {
        empty.set(plans.isEmpty());
        var known = new HashMap<DocumentId, Row>();
        rows.forEach(row -> known.put(row.id(), row));
        rows.setAll(
                plans.stream()
                        .map(
                                head -> {
                                    var before = known.get(head.id());
                                    return new Row(
                                            head.id(),
                                            head.title(),
                                            before == null ? null : before.plan());
                                })
                        .toList());
        var ids = plans.stream().map(DocumentHead::id).toList();
        details.request(
                context -> {
                    var found = new HashMap<DocumentId, SessionPlan>();
                    for (var id : ids) {
                        context.cancellation().check();
                        service.glance(id).ifPresent(plan -> found.put(id, plan));
                    }
                    return found;
                });
    }

    private void showDetails(Map<DocumentId, SessionPlan> plans) {
        rows.replaceAll(row -> new Row(row.id(), row.title(), plans.get(row.id())));
    }
}
