package org.lectern.ui.kit;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.lectern.base.UserMessage;

import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * A number with its unit between − and +; also typed, and changed by ↑ and ↓. One stop for the
 * keyboard: the buttons are for the pointer only.
 */
public final class NumberSpinner extends HBox {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final UiText text;
    private final IntFunction<UserMessage> words;
    private final int step;
    private final TextField field = new TextField();
    private final Button less;
    private final Button more;
    private final InvalidationListener languageChange = _ -> show();
    private int min;
    private int max;
    private boolean justFocused;
    private final IntegerProperty value =
            new SimpleIntegerProperty() {
                @Override
                public void set(int wanted) {
                    super.set(Math.clamp(wanted, min, max));
                }
            };

    /**
     * A spinner that shows the bare number.
     *
     * @param name what the number is, for screen readers
     * @param min smallest value, 0 or more
     * @param max largest value, at least {@code min}
     */
    public NumberSpinner(UiText text, ObservableValue<String> name, int min, int max) {
        this(text, name, min, max, 1, n -> UserMessage.of("kit.number", n));
    }

    /**
     * A spinner with a unit.
     *
     * @param step how far one press goes
     * @param words the value with its unit
     */
    public NumberSpinner(
            UiText text,
            ObservableValue<String> name,
            int min,
            int max,
            int step,
            IntFunction<UserMessage> words) {
        this.text = text;
        this.words = words;
        this.step = step;
        this.min = min;
        this.max = max;
        value.set(min);
        less = side(Icon.MINUS, "less", name);
        more = side(Icon.PLUS, "more", name);
        less.setOnAction(_ -> change(-step));
        more.setOnAction(_ -> change(step));
        field.setAccessibleRole(AccessibleRole.SPINNER);
        field.accessibleTextProperty().bind(name);
        field.getStyleClass().add("spinner-value");
        field.setOnAction(_ -> commit());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.focusedProperty().subscribe((_, focused) -> onFocus(focused));
        field.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> onReleased());
        HBox.setHgrow(field, Priority.ALWAYS);
        value.subscribe(this::show);
        // Weak, since the words outlive the spinner.
        text.texts().addListener(new WeakInvalidationListener(languageChange));
        getStyleClass().add("number-spinner");
        getChildren().addAll(less, field, more);
        show();
    }

    /**
     * A duration in minutes, in steps of five.
     *
     * @param name what lasts so long, for screen readers
     * @param min minutes, 0 or more
     * @param max minutes, at least {@code min}
     */
    public static NumberSpinner minutes(
            UiText text, ObservableValue<String> name, int min, int max) {
        var spinner =
                new NumberSpinner(text, name, min, max, 5, n -> UserMessage.of("kit.minutes", n));
        spinner.getStyleClass().add("minute-spinner");
        return spinner;
    }

    private Button side(Icon icon, String side, ObservableValue<String> name) {
        var button = Buttons.icon(icon, text.text("kit.spinner." + side, name));
        button.getStyleClass().add(side);
        button.setFocusTraversable(false);
        return button;
    }

    /** The value; what is set outside of the limits becomes the nearest limit. */
    public IntegerProperty valueProperty() {
        return value;
    }

    /** The value now. */
    public int getValue() {
        return value.get();
    }

    /** Sets the value; outside of the limits, the nearest limit. */
    public void setValue(int wanted) {
        value.set(wanted);
        // Typed text that led to the same value would otherwise stay.
        show();
    }

    /** Changes the limits and brings the value inside. */
    public void setLimits(int newMin, int newMax) {
        min = newMin;
        max = newMax;
        setValue(value.get());
    }

    /** Puts the keyboard on the number, which is typed over. */
    public void edit() {
        field.requestFocus();
    }

    /** One press of + or, with a negative sign, of −. */
    private void change(int by) {
        commit();
        // From 7 a step of 5 leads to 10 and to 5: round values, as people plan.
        int now = value.get();
        int target =
                by > 0
                        ? Math.floorDiv(now, step) * step + step
                        : Math.ceilDiv(now, step) * step - step;
        setValue(target);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> change(step);
            case DOWN -> change(-step);
            case ESCAPE -> {
                if (field.getText().equals(Integer.toString(value.get()))) {
                    // Nothing was typed: the key belongs to what is around.
                    return;
                }
                show();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void onFocus(boolean focused) {
        justFocused = focused;
        if (focused) {
            field.setText(Integer.toString(value.get()));
            field.selectAll();
        } else {
            commit();
        }
    }

    /** The press that gave the focus has put the caret between the digits instead. */
    private void onReleased() {
        if (justFocused && field.getSelection().getLength() == 0) {
            field.selectAll();
        }
        justFocused = false;
    }

    private void commit() {
        var digits = NUMBER.matcher(field.getText());
        if (digits.find()) {
            value.set(Integer.parseInt(digits.group()));
        }
        show();
    }

    private void show() {
        field.setText(
                field.isFocused()
                        ? Integer.toString(value.get())
                        : text.get(words.apply(value.get())));
        less.setDisable(value.get() <= min);
        more.setDisable(value.get() >= max);
    }
}
