package org.lectern.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** Makes drop-down lists whose words follow the interface language while they are shown. */
public final class DropDown {
    private DropDown() {}

    /**
     * A list to choose one value from; nothing is chosen yet.
     *
     * @param words what each value is called; asked once for each row that shows it
     * @param name what is chosen here, for a screen reader
     */
    public static <T> ComboBox<T> of(
            List<T> values,
            Function<T, ObservableValue<String>> words,
            ObservableValue<String> name) {
        var box = new ComboBox<T>();
        box.getItems().setAll(values);
        // A converter would be asked once and keep the old language on the button.
        box.setCellFactory(_ -> new Cell<>(words));
        box.setButtonCell(new Cell<>(words));
        box.accessibleTextProperty().bind(name);
        return box;
    }

    private static final class Cell<T> extends ListCell<T> {
        private final Function<T, ObservableValue<String>> words;

        Cell(Function<T, ObservableValue<String>> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            if (empty || item == null) {
                setText(null);
            } else {
                textProperty().bind(words.apply(item));
            }
        }
    }
}
