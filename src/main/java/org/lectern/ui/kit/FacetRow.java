package org.lectern.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

/**
 * One value of a facet: a box, the name, and how many results would remain. With none it stays in
 * place, faint, and can't be chosen. The whole row is one target.
 */
public final class FacetRow extends HBox {
    private final CheckBox box = new CheckBox();
    private final Label count = Labels.of("", "facet-count");
    private final UiText text;

    /**
     * A row.
     *
     * @param colour {@code #RRGGBB} of a swatch before the name, or null for none
     */
    public FacetRow(UiText text, ObservableValue<String> name, @Nullable String colour) {
        this.text = text;
        getStyleClass().add("facet-row");
        box.textProperty().bind(name);
        box.setMnemonicParsing(false);
        if (colour != null) {
            box.setGraphic(new AreaBar(colour, "area-swatch"));
        }
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(box, Priority.ALWAYS);
        getChildren().addAll(box, count);
        setOnMouseClicked(_ -> box.fire());
        box.setOnMouseClicked(Event::consume);
        setCount(0);
    }

    /** Whether the value is chosen. */
    public BooleanProperty selectedProperty() {
        return box.selectedProperty();
    }

    /** Shows how many results would remain; a chosen value can always be given up. */
    public void setCount(int results) {
        count.setText(Integer.toString(results));
        box.accessibleHelpProperty().bind(text.text("kit.facet.count", results));
        disableProperty().bind(box.selectedProperty().not().map(off -> off && results == 0));
    }
}
