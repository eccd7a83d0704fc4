package org.lectern.ui.catalogue;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.lectern.search.NumberRange;
import org.lectern.ui.kit.DigitsField;
import org.lectern.ui.kit.Labels;
import org.lectern.ui.kit.UiText;

import java.util.function.Consumer;

/** A range "from … to …" of whole numbers; an empty field leaves its end open. */
final class RangeFields extends HBox {
    private static final int DIGITS = 3;

    private final int most;
    private final Consumer<NumberRange> chosen;
    private final DigitsField from;
    private final DigitsField to;

    /**
     * Two empty fields.
     *
     * @param unitKey the key of what is counted
     * @param most the largest number
     * @param chosen hears of each range, {@link NumberRange#ANY} when both ends are open
     */
    RangeFields(UiText text, String unitKey, int most, Consumer<NumberRange> chosen) {
        this.most = most;
        this.chosen = chosen;
        getStyleClass().add("range-fields");
        from = field(text, "catalogue.range.from", unitKey);
        to = field(text, "catalogue.range.to", unitKey);
        getChildren()
                .addAll(
                        from,
                        fixed(Labels.of("–", "second", "muted")),
                        to,
                        fixed(Labels.of(text.text(unitKey), "second", "muted")));
    }

    private static Label fixed(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private DigitsField field(UiText text, String key, String unitKey) {
        var field = new DigitsField(DIGITS);
        field.promptTextProperty().bind(text.text(key));
        field.accessibleTextProperty()
                .bind(text.text("catalogue.range.name", text.text(key), text.text(unitKey)));
        field.setOnAction(_ -> choose());
        field.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (was && !is) {
                                choose();
                            }
                        });
        return field;
    }

    /** Shows a range without choosing it. */
    void show(NumberRange range) {
        from.setText(range.min() == 0 ? "" : Integer.toString(range.min()));
        to.setText(range.max() == Integer.MAX_VALUE ? "" : Integer.toString(range.max()));
    }

    private void choose() {
        int min = Math.min(most, from.number(0));
        int open = Integer.MAX_VALUE;
        int max = to.getText().isEmpty() ? open : Math.min(most, to.number(open));
        // Typed the wrong way round, it is still clear what is meant.
        chosen.accept(new NumberRange(Math.min(min, max), Math.max(min, max)));
    }
}
