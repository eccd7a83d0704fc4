package org.lectern.ui.kit;

import javafx.scene.control.TextField;

/** A field for a whole number that may be left open: it takes digits only. */
public final class DigitsField extends TextField {
    private final int most;

    /**
     * An empty field.
     *
     * @param most how many digits it takes
     */
    public DigitsField(int most) {
        this.most = most;
        setPrefColumnCount(most);
        getStyleClass().add("small");
    }

    @Override
    public void replaceText(int start, int end, String text) {
        String before = getText();
        String after = before.substring(0, start) + text + before.substring(end);
        if (after.length() <= most && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            super.replaceText(start, end, text);
        }
    }

    @Override
    public void replaceSelection(String replacement) {
        var selected = getSelection();
        replaceText(selected.getStart(), selected.getEnd(), replacement);
    }

    /** The number that was typed, or this when the field is empty. */
    public int number(int open) {
        return getText().isEmpty() ? open : Integer.parseInt(getText());
    }
}
