package org.lectern.ui.kit;

import javafx.scene.input.KeyCombination;

import java.util.Arrays;
import java.util.List;

/**
 * A key, or several that do the same, and what it does.
 *
 * @param keys never empty
 * @param key the bundle key of what it does
 */
public record Shortcut(List<KeyCombination> keys, String key) {
    public Shortcut {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a shortcut without a key: " + key);
        }
    }

    /** A shortcut as {@link KeyCombination#valueOf} reads it, such as {@code Shortcut+F}. */
    public static Shortcut of(String key, String... combinations) {
        return new Shortcut(Arrays.stream(combinations).map(KeyCombination::valueOf).toList(), key);
    }
}
