package org.lectern.ui.catalogue;

import javafx.scene.layout.VBox;

import org.lectern.ui.catalogue.DetailViewModel.Detail;
import org.lectern.ui.content.MaterialSections;
import org.lectern.ui.content.Wording;
import org.lectern.ui.kit.UiContext;

/** The sections about one material in one language; made anew for another. */
final class DetailContent extends VBox {
    DetailContent(UiContext ui, Wording wording, DetailViewModel model, Detail detail) {
        getStyleClass().add("detail-content");
        var sections =
                new MaterialSections(
                        ui, wording, detail.head(), detail.edition(), detail.languages());
        getChildren()
                .addAll(
                        sections.head(),
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
