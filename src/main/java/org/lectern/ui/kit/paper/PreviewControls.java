package org.lectern.ui.kit.paper;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.lectern.ui.kit.Buttons;
import org.lectern.ui.kit.Icon;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.Theme;
import org.lectern.ui.kit.UiText;

/** Makes the controls of a preview's toolbar. */
public final class PreviewControls {
    private PreviewControls() {}

    /** Back, "Page 1 of 4", on. */
    public static HBox pages(UiText text, PreviewModel model) {
        Button previous = icon(Icon.CHEVRON_LEFT, text, "handout.preview.previous");
        Button next = icon(Icon.CHEVRON_RIGHT, text, "handout.preview.next");
        previous.setOnAction(_ -> model.previous());
        next.setOnAction(_ -> model.next());
        previous.disableProperty().bind(model.page().lessThanOrEqualTo(0));
        next.disableProperty().bind(model.page().greaterThanOrEqualTo(model.count().subtract(1)));
        Label place =
                Labels.of(
                        text.map(
                                texts -> PreviewWords.place(texts, model),
                                model.page(),
                                model.count()),
                        "second");
        place.setMinWidth(Region.USE_PREF_SIZE);
        return group(previous, place, next);
    }

    /** Smaller, "Fit page" or the size in percent, larger; a press on the words fits the page. */
    public static HBox zoom(UiText text, PreviewModel model) {
        Button smaller = icon(Icon.MINUS, text, "handout.preview.smaller");
        Button larger = icon(Icon.PLUS, text, "handout.preview.larger");
        smaller.setOnAction(_ -> model.zoomOut());
        larger.setOnAction(_ -> model.zoomIn());
        var shown = model.shownZoom();
        smaller.disableProperty().bind(shown.map(z -> !PreviewModel.canZoomOut(z.doubleValue())));
        larger.disableProperty().bind(shown.map(z -> !PreviewModel.canZoomIn(z.doubleValue())));
        var words = text.map(texts -> PreviewWords.zoom(texts, model), model.zoom());
        Button fit = Buttons.small(Buttons.flat(words));
        fit.getStyleClass().add("pdf-zoom");
        Buttons.tooltip(fit, text.text("handout.preview.fit"));
        fit.setOnAction(_ -> model.fit());
        return group(smaller, fit, larger);
    }

    private static Button icon(Icon icon, UiText text, String key) {
        return Buttons.small(Buttons.icon(icon, text.text(key)));
    }

    private static HBox group(javafx.scene.Node... nodes) {
        var group = new HBox(nodes);
        group.getStyleClass().add("pdf-controls");
        group.getStylesheets().add(Theme.sheet(PdfPreview.class, "paper.css"));
        group.setMinWidth(Region.USE_PREF_SIZE);
        return group;
    }
}
