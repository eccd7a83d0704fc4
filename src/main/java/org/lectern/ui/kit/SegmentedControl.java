package org.lectern.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.Function;

/** A choice of one among few, side by side: as one box with segments, or as tabs. */
public final class SegmentedControl<T> extends HBox {
    /** How the choice looks. */
    public enum Look {
        SEGMENTS("segmented", AccessibleRole.RADIO_BUTTON),
        TABS("tab-row", AccessibleRole.TAB_ITEM);

        private final String styleClass;
        private final AccessibleRole role;

        Look(String styleClass, AccessibleRole role) {
            this.styleClass = styleClass;
            this.role = role;
        }
    }

    private final ObjectProperty<T> value;
    private final ToggleGroup group = new ToggleGroup();

    /**
     * A choice whose first item is chosen.
     *
     * @param items at least one
     * @param name the words of an item
     */
    public SegmentedControl(
            Look look, List<T> items, Function<? super T, ObservableValue<String>> name) {
        value = new SimpleObjectProperty<>(items.getFirst());
        getStyleClass().add(look.styleClass);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (T item : items) {
            var button = new ToggleButton();
            button.textProperty().bind(name.apply(item));
            button.setMinWidth(USE_PREF_SIZE);
            button.setMaxHeight(Double.MAX_VALUE);
            button.setMnemonicParsing(false);
            button.setAccessibleRole(look.role);
            button.setUserData(item);
            button.setToggleGroup(group);
            button.getStyleClass().setAll("segment");
            // A press on the chosen one would leave nothing chosen.
            button.setOnAction(
                    _ -> {
                        if (button.isSelected()) {
                            value.set(item);
                        } else {
                            button.setSelected(true);
                        }
                    });
            getChildren().add(button);
        }
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
        value.subscribe(this::show);
    }

    /** The chosen item; one of the items. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    private void show(T chosen) {
        group.getToggles().stream()
                .filter(toggle -> chosen.equals(toggle.getUserData()))
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
