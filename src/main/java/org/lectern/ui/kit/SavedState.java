package org.lectern.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;

import java.util.Locale;

/** Says in words whether everything is saved. */
public final class SavedState extends Label {
    /** How far saving is. */
    public enum State {
        SAVED,
        /** Changes wait for the autosave, or are being written. */
        SAVING,
        /** The last save failed; a notice says why. */
        FAILED
    }

    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.SAVED);
    private final IconView icon = new IconView(Icon.CHECK);

    /** A label that says that all is saved until its state changes. */
    public SavedState(UiText text) {
        getStyleClass().add("saved-state");
        setGraphic(icon);
        setMinWidth(USE_PREF_SIZE);
        state.subscribe(
                now -> {
                    String name = now.name().toLowerCase(Locale.ROOT);
                    textProperty().bind(text.text("kit.saved." + name));
                    getStyleClass().setAll("label", "saved-state", name);
                    icon.show(
                            switch (now) {
                                case SAVED -> Icon.CHECK;
                                case SAVING -> Icon.PENCIL;
                                case FAILED -> Icon.ALERT;
                            });
                });
    }

    /** What is shown; never null. */
    public ObjectProperty<State> stateProperty() {
        return state;
    }
}
