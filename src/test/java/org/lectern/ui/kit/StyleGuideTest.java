package org.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;

import java.nio.file.Path;

/** Every component in both themes and at two sizes: as a picture, and with its colours. */
class StyleGuideTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, NORMAL, #0f766e, 34",
        "DARK, NORMAL, #45bdb0, 34",
        "LIGHT, LARGE, #0f766e, 43"
    })
    void showsEveryComponent(ThemeChoice theme, TextScale scale, String accent, double high) {
        TestUi ui = Fx.ui(folder, "en");
        ui.settings().set(SettingKeys.THEME, theme);
        Fx.run(() -> ui.settings().set(SettingKeys.TEXT_SCALE, scale));
        Region view = Fx.call(() -> new StyleGuide(ui).view());
        Fx.scene(ui, view, 1440, 1000);
        Fx.settle();
        Fx.picture(view.getScene(), "style-guide-" + theme + "-" + scale);
        var main = (Region) view.lookup(".primary");
        Fx.run(
                () -> {
                    assertThat(main.getBackground().getFills().getLast().getFill())
                            .isEqualTo(Color.web(accent));
                    assertThat(main.getHeight()).isBetween(high - 1, high + 1);
                });
    }
}
