package org.lectern.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;

/**
 * The head of a screen: place › title on the left, state and buttons on the right, one of them the
 * main one. With less room the place becomes an arrow back.
 */
public final class PageHeader extends HBox {
    private final Label title = Labels.of("", "h1");
    private final HBox besideTitle = new HBox();
    private final HBox actions = new HBox();

    /** A header without a place to go back to. */
    public PageHeader(ObservableValue<String> titleText) {
        getStyleClass().add("page-header");
        title.textProperty().bind(titleText);
        title.setMinWidth(0);
        var whole = new Tooltip();
        whole.textProperty().bind(title.textProperty());
        title.tooltipProperty()
                .bind(
                        Bindings.when(title.textTruncatedProperty())
                                .then(whole)
                                .otherwise((Tooltip) null));
        besideTitle.getStyleClass().add("page-header-group");
        actions.getStyleClass().add("page-header-group");
        actions.setMinWidth(USE_PREF_SIZE);
        besideTitle.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, besideTitle, Toolbar.spacer(), actions);
        HBox.setHgrow(title, Priority.SOMETIMES);
    }

    /** A header of something inside a place. */
    public PageHeader(
            UiContext ui,
            ObservableValue<String> placeName,
            Runnable goToPlace,
            ObservableValue<String> titleText) {
        this(titleText);
        var crumb = Buttons.link(placeName, goToPlace);
        crumb.getStyleClass().add("crumb");
        crumb.setMinWidth(USE_PREF_SIZE);
        var arrow = new IconView(Icon.CHEVRON_RIGHT);
        var back = Buttons.icon(Icon.CHEVRON_LEFT, ui.text().text("kit.header.back", placeName));
        back.setOnAction(_ -> goToPlace.run());
        var wide = ui.layout().room().isEqualTo(WindowLayout.Room.WIDE);
        for (Node node : new Node[] {crumb, arrow}) {
            node.visibleProperty().bind(wide);
            node.managedProperty().bind(wide);
        }
        back.visibleProperty().bind(wide.not());
        back.managedProperty().bind(wide.not());
        getChildren().addAll(0, List.of(crumb, arrow, back));
    }

    /** Puts nodes right after the title, such as a pencil. */
    public PageHeader besideTitle(Node... nodes) {
        besideTitle.getChildren().setAll(nodes);
        return this;
    }

    /** Puts state and buttons at the right end; the main button comes last. */
    public PageHeader actions(Node... nodes) {
        actions.getChildren().setAll(nodes);
        return this;
    }
}
