package org.lectern.ui.catalogue;

import javafx.scene.layout.VBox;

import org.lectern.ui.catalogue.DetailViewModel.Detail;
import org.lectern.ui.content.MaterialSections;
import org.lectern.ui.content.Wording;
import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.UiContext;

/** The sections about one material in one language; made anew for another. */
final class DetailContent extends VBox {
    DetailContent(UiContext ui, Wording wording, DetailViewModel model, Detail detail) {
        getStyleClass().add("detail-content");
        var sections =
                new MaterialSections(
                        ui, wording, detail.head(), detail.edition(), detail.languages());
        var page = new Destination.Material(detail.head().id());
        var open =
                Buttons.link(
                        ui.text().text("catalogue.detail.open"), () -> ui.navigator().go(page));
        open.getStyleClass().add("used-in");
        getChildren()
                .addAll(
                        sections.head(),
                        open,
                        sections.languages(model::choose),
                        sections.sensitivity(),
                        sections.objectives(),
                        sections.things(),
                        sections.steps(),
                        sections.sheets(),
                        sections.licence(),
                        sections.usedIn(detail.usedIn()));
    }
}
