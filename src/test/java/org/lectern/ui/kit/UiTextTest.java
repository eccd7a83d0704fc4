package org.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.base.FileLayer;
import org.lectern.base.LanguageTag;
import org.lectern.base.UserMessage;
import org.lectern.settings.SettingKeys;
import org.lectern.settings.Settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

class UiTextTest {
    private final UiText text = new UiText(LanguageTag.of("en"));

    @Test
    void boundWordsChangeLanguageAndFollowTheirArguments() {
        var results = new SimpleIntegerProperty(1);
        var shown = new SimpleStringProperty();
        shown.bind(text.text("kit.facet.count", results));
        assertThat(shown.get()).isEqualTo("1 result");
        results.set(2);
        assertThat(shown.get()).isEqualTo("2 results");
        text.use(LanguageTag.of("pl"));
        assertThat(shown.get()).isEqualTo("2 wyniki");
        results.set(5);
        assertThat(shown.get()).isEqualTo("5 wyników");
    }

    @Test
    void aMessageThatComesAndGoesIsFollowed() {
        var message = new SimpleObjectProperty<UserMessage>();
        var shown = new SimpleStringProperty();
        shown.bind(text.text(message));
        assertThat(shown.get()).isEmpty();
        message.set(UserMessage.of("kit.cancel"));
        assertThat(shown.get()).isEqualTo("Cancel");
        text.use(LanguageTag.of("el"));
        assertThat(shown.get()).isEqualTo("Ακύρωση");
    }

    @Test
    void followsTheSettingAndElseTheSystem(@TempDir Path folder) {
        Settings settings = Settings.open(folder.resolve("s.json"), FileLayer.real());
        UiText followed = UiText.following(settings, Locale.forLanguageTag("it-CH"));
        assertThat(followed.language()).isEqualTo(LanguageTag.of("it"));
        settings.set(SettingKeys.INTERFACE_LANGUAGE, Optional.of(LanguageTag.of("bg")));
        assertThat(followed.language()).isEqualTo(LanguageTag.of("bg"));
        settings.set(SettingKeys.INTERFACE_LANGUAGE, Optional.empty());
        assertThat(followed.language()).isEqualTo(LanguageTag.of("it"));
        settings.flush();
    }
}
