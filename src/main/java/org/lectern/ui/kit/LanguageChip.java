package org.lectern.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.lectern.base.LanguageTag;
import org.lectern.text.Texts;

import java.util.Locale;

/** One language of a material: available, behind its source, or missing. */
public final class LanguageChip extends StackPane {
    /** How a material stands in a language. */
    public enum State {
        AVAILABLE,
        OUTDATED,
        MISSING
    }

    private final UiText text;
    private final Label code;
    private final Region dot = new Region();

    private @Nullable LanguageTag shownLanguage;
    private @Nullable State shownState;

    /** A chip for a language in this state. */
    public LanguageChip(UiText text, LanguageTag language, State state) {
        this.text = text;
        getStyleClass().add("language-chip");
        setAccessibleRole(AccessibleRole.TEXT);
        code = Labels.of(Texts.code(language), "language-code");
        code.setMinWidth(USE_PREF_SIZE);
        dot.getStyleClass().add("language-dot");
        dot.setManaged(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(code, dot);
        show(language, state);
    }

    /** Shows another language or state: rows of lists are used again. */
    public void show(LanguageTag language, State state) {
        if (language.equals(shownLanguage) && state == shownState) {
            return;
        }
        shownLanguage = language;
        shownState = state;
        String name = state.name().toLowerCase(Locale.ROOT);
        code.setText(Texts.code(language));
        getStyleClass().setAll("language-chip", name);
        dot.setVisible(state == State.OUTDATED);
        var words =
                text.map(texts -> texts.get("kit.language." + name, texts.languageName(language)));
        accessibleTextProperty().bind(words);
        Buttons.tooltip(code, words);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double size = dot.prefWidth(-1);
        dot.resizeRelocate(getWidth() - size * 0.6, -size * 0.4, size, size);
    }
}
