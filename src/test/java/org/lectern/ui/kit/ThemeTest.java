package org.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.ref.WeakReference;
import java.nio.file.Path;

class ThemeTest {
    @TempDir private Path folder;

    @Test
    void sceneThatNobodyShowsAnyMoreIsForgotten() {
        var left = new WeakReference<>(dressed());
        // One collection may find it still on the FX thread's stack.
        for (int i = 0; i < 10 && left.get() != null; i++) {
            Fx.settle();
            System.gc();
        }
        assertThat(left.get()).as("kept by what outlives it").isNull();
    }

    private Scene dressed() {
        return Fx.scene(Fx.ui(folder, "en"), new HBox(), 100, 100);
    }
}
