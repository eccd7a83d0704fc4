package org.lectern.ui.live;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.Locale;

/** The time that is left, in digits as large as there is room. Each has a cell, so none jumps. */
final class TimerFace extends HBox {
    /** Cells are as wide as the widest digit, in em. */
    private static final double DIGIT = 0.72;

    private static final double COLON = 0.34;

    private String shown = "";
    private double size;

    TimerFace() {
        getStyleClass().add("live-timer");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
    }

    /** Shows digits and colons. */
    void show(String digits) {
        if (digits.length() != shown.length()) {
            getChildren().clear();
            digits.chars().forEach(_ -> getChildren().add(new Label()));
        }
        boolean arranged = digits.length() == shown.length();
        shown = digits;
        for (int i = 0; i < digits.length(); i++) {
            ((Label) getChildren().get(i)).setText(digits.substring(i, i + 1));
        }
        if (!arranged) {
            arrange();
        }
    }

    /**
     * Gives the digits a size.
     *
     * @param width what there is room for, in pixels
     * @param most the largest size in pixels
     */
    void fit(double width, double most) {
        double em = 0;
        for (int i = 0; i < shown.length(); i++) {
            em += cell(i);
        }
        double fitting = Math.floor(em == 0 ? most : Math.min(most, width / em));
        if (fitting != size) {
            size = fitting;
            arrange();
        }
    }

    private double cell(int index) {
        return shown.charAt(index) == ':' ? COLON : DIGIT;
    }

    private void arrange() {
        if (size <= 0) {
            return;
        }
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.0fpx;", size));
        for (int i = 0; i < getChildren().size(); i++) {
            var label = (Label) getChildren().get(i);
            double width = Math.ceil(cell(i) * size);
            label.setMinWidth(width);
            label.setPrefWidth(width);
            label.setMaxWidth(width);
            label.setAlignment(Pos.CENTER);
            // A line is as high as its digits: what hangs below a letter has no place here.
            label.setMinHeight(size * 0.98);
            label.setMaxHeight(size * 0.98);
        }
    }
}
