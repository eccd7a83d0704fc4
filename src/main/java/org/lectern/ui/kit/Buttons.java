package org.lectern.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Makes buttons that look and speak alike. */
public final class Buttons {
    private Buttons() {}

    /** The one main button of a header or a panel. */
    public static Button primary(ObservableValue<String> text) {
        return make(text, "primary");
    }

    /** The one main button, with an icon before its words. */
    public static Button primary(ObservableValue<String> text, Icon icon) {
        return withIcon(primary(text), icon);
    }

    /** An ordinary button. */
    public static Button plain(ObservableValue<String> text) {
        return make(text, "plain");
    }

    /** An ordinary button with an icon before its words. */
    public static Button plain(ObservableValue<String> text, Icon icon) {
        return withIcon(plain(text), icon);
    }

    /** A button without an edge, for what is needed rarely. */
    public static Button flat(ObservableValue<String> text) {
        return make(text, "flat");
    }

    /**
     * A square button with an icon only; the words are its tooltip and what a screen reader says.
     */
    public static Button icon(Icon icon, ObservableValue<String> name) {
        var button = new Button();
        button.getStyleClass().addAll("flat", "square");
        button.setGraphic(new IconView(icon));
        name(button, name);
        return button;
    }

    /** A link to another place in Lectern. */
    public static Hyperlink link(ObservableValue<String> text, Runnable action) {
        var link = new Hyperlink();
        link.textProperty().bind(text);
        link.setOnAction(
                _ -> {
                    link.setVisited(false);
                    action.run();
                });
        return link;
    }

    /** The small form of a button, for panels: 28 high. */
    public static <B extends Region> B small(B button) {
        button.getStyleClass().add("small");
        return button;
    }

    /** Puts an icon before a button's words. */
    public static Button withIcon(Button button, Icon icon) {
        button.setGraphic(new IconView(icon));
        return button;
    }

    /** Gives a control without words its name: as tooltip, and for screen readers. */
    public static void name(Control control, ObservableValue<String> name) {
        control.accessibleTextProperty().bind(name);
        tooltip(control, name);
    }

    /** Gives a control a tooltip whose words follow the language. */
    public static void tooltip(Control control, ObservableValue<String> text) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(text);
        control.setTooltip(tooltip);
    }

    private static Button make(ObservableValue<String> text, String styleClass) {
        var button = new Button();
        button.textProperty().bind(text);
        button.getStyleClass().add(styleClass);
        button.setMnemonicParsing(false);
        // Buttons never lose their words: a row gives way elsewhere.
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
