package org.lectern.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.base.LanguageTag;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Fx;
import org.lectern.ui.kit.TestUi;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class SettingsViewTest {
    private final Path folder;

    SettingsViewTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Region view(TestUi ui) {
        return Fx.call(
                () ->
                        new SettingsView(
                                        ui.context(),
                                        new SettingsViewModel(ui.settings(), Texts.LANGUAGES),
                                        new About(
                                                "0.1.0",
                                                folder,
                                                List.of(
                                                        new About.Part("Inter", "OFL-1.1"),
                                                        new About.Part("Lucide", "ISC"))))
                                .root());
    }

    @ParameterizedTest
    @CsvSource({
        "en, LIGHT, NORMAL, 1224, 1100",
        "bg, LIGHT, LARGE, 884, 700",
        "el, LIGHT, LARGE, 884, 700",
        "pl, DARK, NORMAL, 1224, 900"
    })
    void nothingIsCut(
            String language, ThemeChoice theme, TextScale scale, double width, double height) {
        TestUi ui = Fx.ui(folder, language);
        Fx.run(
                () -> {
                    ui.settings().set(SettingKeys.THEME, theme);
                    ui.settings().set(SettingKeys.TEXT_SCALE, scale);
                    ui.settings()
                            .set(
                                    SettingKeys.HANDOUT_LANGUAGES,
                                    List.of(LanguageTag.of("bg"), LanguageTag.of("en")));
                });
        Region view = view(ui);
        var scene = Fx.scene(ui, view, width, height);
        Fx.picture(scene, "settings-" + language + "-" + theme + "-" + scale.percent());
        Fx.run(
                () -> {
                    var scroll = (ScrollPane) view.lookup(".scroll-pane");
                    assertThat(scroll.getContent().getLayoutBounds().getWidth())
                            .isLessThanOrEqualTo(scroll.getViewportBounds().getWidth() + 1);
                    assertThat(view.lookupAll(".label").stream().map(Label.class::cast))
                            .isNotEmpty()
                            .noneMatch(Label::isTextTruncated);
                });
    }

    @Test
    void theLanguageSwitchesAtOnceAndIsNamedInItself() {
        TestUi ui = Fx.ui(folder, "en");
        ui.settings()
                .observe(
                        SettingKeys.INTERFACE_LANGUAGE,
                        chosen -> ui.text().use(chosen.orElse(LanguageTag.of("en"))));
        Region view = view(ui);
        Fx.scene(ui, view, 1000, 700);
        Fx.run(
                () -> {
                    // The one combo box of the page.
                    @SuppressWarnings("unchecked")
                    var box = (ComboBox<Optional<LanguageTag>>) view.lookup(".combo-box");
                    assertThat(shownIn(box)).isEqualTo("Same as this computer");
                    box.setValue(Optional.of(LanguageTag.of("bg")));
                    view.layout();
                    assertThat(shownIn(box)).isEqualTo("Български");
                    assertThat(((Label) view.lookup(".h1")).getText()).isEqualTo("Настройки");
                    assertThat(ui.settings().get(SettingKeys.INTERFACE_LANGUAGE))
                            .contains(LanguageTag.of("bg"));
                });
    }

    private static String shownIn(ComboBox<?> box) {
        return box.getButtonCell().getText();
    }

    @Test
    void controlsReachTheSettings() {
        TestUi ui = Fx.ui(folder, "en");
        Region view = view(ui);
        Fx.scene(ui, view, 1000, 900);
        Fx.run(
                () -> {
                    ((CheckBox) view.lookup(".check-box")).fire();
                    assertThat(ui.settings().get(SettingKeys.REDUCE_MOTION)).isTrue();
                    var add = (MenuButton) view.lookup(".menu-button");
                    assertThat(add.getItems()).hasSize(Texts.LANGUAGES.size());
                    add.getItems().get(2).fire();
                    assertThat(ui.settings().get(SettingKeys.HANDOUT_LANGUAGES))
                            .containsExactly(LanguageTag.of("el"));
                    assertThat(add.getItems()).hasSize(Texts.LANGUAGES.size() - 1);
                    view.lookupAll(".button").stream()
                            .map(Button.class::cast)
                            .filter(b -> b.getText().equals("Open folder"))
                            .forEach(Button::fire);
                    assertThat(ui.opened).containsExactly(folder);
                });
    }
}
