package org.lectern.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.Settings;
import org.lectern.settings.TextScale;
import org.lectern.settings.ThemeChoice;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class SettingsViewModelTest {
    private static final LanguageTag BG = LanguageTag.of("bg");
    private static final LanguageTag EL = LanguageTag.of("el");
    private static final LanguageTag EN = LanguageTag.of("en");

    private final Settings settings;
    private final SettingsViewModel model;

    SettingsViewModelTest(@TempDir Path folder) {
        settings = Settings.open(folder.resolve("settings.json"), FileLayer.real());
        settings.set(SettingKeys.HANDOUT_LANGUAGES, List.of(BG));
        model = new SettingsViewModel(settings, List.of(EN, BG, EL));
    }

    @Test
    void whatIsSetCountsAtOnceAndWhatChangesIsShown() {
        model.language().set(Optional.of(EL));
        model.theme().set(ThemeChoice.DARK);
        model.textScale().set(TextScale.LARGEST);
        model.reduceMotion().set(true);
        assertThat(settings.get(SettingKeys.INTERFACE_LANGUAGE)).contains(EL);
        assertThat(settings.get(SettingKeys.THEME)).isEqualTo(ThemeChoice.DARK);
        assertThat(settings.get(SettingKeys.TEXT_SCALE)).isEqualTo(TextScale.LARGEST);
        assertThat(settings.get(SettingKeys.REDUCE_MOTION)).isTrue();
        settings.set(SettingKeys.THEME, ThemeChoice.LIGHT);
        assertThat(model.theme().get()).isEqualTo(ThemeChoice.LIGHT);
    }

    @Test
    void handoutLanguagesAreAddedOrderedAndRemoved() {
        assertThat(model.furtherLanguages()).containsExactly(EN, EL);
        model.add(EL);
        model.add(EL);
        model.moveUp(EL);
        model.moveUp(EL);
        assertThat(model.handoutLanguages()).containsExactly(EL, BG);
        assertThat(model.furtherLanguages()).containsExactly(EN);
        model.remove(BG);
        assertThat(settings.get(SettingKeys.HANDOUT_LANGUAGES)).containsExactly(EL);
        assertThat(model.furtherLanguages()).containsExactly(EN, BG);
    }
}
