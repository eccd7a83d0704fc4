package org.lectern.ui.catalogue;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.lectern.base.MaterialId;
import org.lectern.ui.catalogue.DetailViewModel.Detail;
import org.lectern.ui.content.ButtonRow;
import org.lectern.ui.content.PlanDesk;
import org.lectern.ui.content.PlanMenu;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.EmptyState;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Nodes;
import org.lectern.ui.kit.UiContext;

import java.util.Optional;

/** One material in detail, with what can be done with it below. */
final class DetailPane extends VBox {
    private final UiContext ui;
    private final CatalogueViewModel catalogue;
    private final DetailViewModel model;
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane centre = new StackPane();
    private final EmptyState nothing;
    private final ButtonRow actions;
    private Optional<MaterialId> shown = Optional.empty();

    DetailPane(
            UiContext ui,
            CatalogueViewModel catalogue,
            DetailViewModel model,
            BasketViewModel basket,
            PlanDesk desk) {
        this.ui = ui;
        this.catalogue = catalogue;
        this.model = model;
        getStyleClass().add("detail");
        nothing = new EmptyState(Icon.CATALOGUE, ui.text().text("catalogue.detail.none"));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // So that the arrow keys scroll it.
        scroll.setFocusTraversable(true);
        scroll.accessibleTextProperty().bind(ui.text().text("material.page.facts"));
        VBox.setVgrow(centre, Priority.ALWAYS);
        actions = actions(basket, desk);
        getChildren().addAll(centre, actions);
        model.detail().subscribe(this::show);
        ui.text().texts().subscribe((_, _) -> show(model.detail().get()));
        catalogue.found().subscribe((_, _) -> showNames());
    }

    private ButtonRow actions(BasketViewModel basket, PlanDesk desk) {
        var add = Buttons.primary(ui.text().text("catalogue.detail.addToPlan"), Icon.PLUS);
        PlanMenu.on(
                add,
                ui.text(),
                desk,
                () -> shown.ifPresent(basket::makePlanWith),
                plan -> shown.ifPresent(id -> basket.addTo(plan, id, model::refresh)));
        var handout = Buttons.plain(ui.text().text("catalogue.detail.makeHandout"), Icon.HANDOUT);
        handout.setOnAction(
                _ -> shown.ifPresent(id -> ui.navigator().go(new Destination.MaterialHandout(id))));
        var row = new ButtonRow(add, handout);
        row.getStyleClass().add("detail-actions");
        return row;
    }

    // The framework's names come with the first search, which may end after the first material.
    private void showNames() {
        if (shown.isPresent()) {
            show(model.detail().get());
        }
    }

    private void show(Optional<Detail> detail) {
        var id = detail.map(d -> d.head().id());
        boolean other = !id.equals(shown);
        shown = id;
        Nodes.setShown(actions, id.isPresent());
        if (detail.isEmpty()) {
            centre.getChildren().setAll(nothing);
            return;
        }
        scroll.setContent(new DetailContent(ui, catalogue.wording(), model, detail.get()));
        if (!centre.getChildren().contains(scroll)) {
            centre.getChildren().setAll(scroll);
        }
        if (other) {
            scroll.setVvalue(0);
        }
    }
}
