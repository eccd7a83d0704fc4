package org.lectern.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.List;

/** A level of learners: its letter in a cell that darkens from the first level to the last. */
public final class LevelChip extends HBox {
    private static final int SHADES = 3;

    private final Label letter = Labels.of("", "level-letter");
    private final Label word = Labels.of("", "level-word");

    /** An empty chip: rows of lists are used again. */
    public LevelChip() {
        getStyleClass().add("level-chip");
        setAccessibleRole(AccessibleRole.TEXT);
        letter.setMinWidth(USE_PREF_SIZE);
        word.setMinWidth(USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(letter, word);
    }

    /** A chip for a level: see {@link #show}. */
    public LevelChip(String letter, String word, int rank, int count) {
        this();
        show(letter, word, rank, count);
    }

    /**
     * Shows a level.
     *
     * @param letter its short name, such as A
     * @param word its name
     * @param rank its place among the levels, 0 for the most basic
     * @param count how many levels there are, more than {@code rank}
     */
    public void show(String letter, String word, int rank, int count) {
        this.letter.setText(letter);
        this.word.setText(word);
        int shade = count <= 1 ? 0 : Math.round((float) rank * (SHADES - 1) / (count - 1));
        var classes = List.of("level-chip", "shade-" + shade);
        if (!getStyleClass().equals(classes)) {
            getStyleClass().setAll(classes);
        }
        setAccessibleText(letter + " " + word);
    }
}
