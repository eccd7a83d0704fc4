package org.lectern.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Makes labels in the sizes of the design. Style classes: {@code h1} 20, {@code h2} 16, {@code h3}
 * 13 semi-bold, {@code body} 14, {@code second} 13, {@code meta} 12; with {@code strong}, {@code
 * medium}, {@code muted}, {@code faint}, {@code warn}.
 */
public final class Labels {
    private Labels() {}

    /** A label with bound words. */
    public static Label of(ObservableValue<String> text, String... styleClasses) {
        var label = styled(styleClasses);
        label.textProperty().bind(text);
        return label;
    }

    /** A label with words that don't depend on the language, such as a title. */
    public static Label of(String text, String... styleClasses) {
        var label = styled(styleClasses);
        label.setText(text);
        return label;
    }

    /** A label whose words may take several lines. */
    public static Label wrapped(ObservableValue<String> text, String... styleClasses) {
        var label = of(text, styleClasses);
        label.setWrapText(true);
        // A wrapped label that may shrink to one line would be cut instead of wrapped.
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A field below its name, which screen readers say too. */
    public static VBox labelled(ObservableValue<String> name, Node field) {
        var label = of(name, "meta", "muted");
        label.setLabelFor(field);
        field.accessibleTextProperty().bind(name);
        return new VBox(label, field);
    }

    private static Label styled(String... styleClasses) {
        var label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
