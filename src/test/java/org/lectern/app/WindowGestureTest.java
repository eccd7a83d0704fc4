package org.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.base.LanguageTag;
import org.lectern.text.Texts;
import org.lectern.ui.kit.Destination;
import org.lectern.ui.kit.Fx;

import java.nio.file.Path;
import java.util.List;

/** The window itself: places, help, language, and what it remembers. */
@Tag("gesture")
class WindowGestureTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg"})
    void keysGoToEveryPlaceAndOpenTheHelp(String language) {
        try (var work = Workplace.start(folder, LanguageTag.of(language))) {
            work.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            goesTo(work, new Destination.Plans());
            work.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            goesTo(work, new Destination.Handouts());
            work.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            goesTo(work, new Destination.Settings());
            work.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            goesTo(work, new Destination.Catalogue());
            work.press(KeyCode.ALT, KeyCode.LEFT);
            goesTo(work, new Destination.Settings());

            for (KeyCode place :
                    List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4)) {
                work.press(KeyCode.CONTROL, place);
                work.press(KeyCode.F1);
                work.until("help is open", () -> !work.all(".help-overlay").isEmpty());
                assertThat(work.texts(".key-cap")).contains("F1");
                work.press(KeyCode.ESCAPE);
                work.until("Esc closes it", () -> work.all(".help-overlay").isEmpty());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en, bg", "bg, en"})
    void theLanguageChangesAtOnceAndIsRemembered(String before, String after) {
        var to = LanguageTag.of(after);
        try (var work = Workplace.start(folder, LanguageTag.of(before))) {
            work.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            goesTo(work, new Destination.Settings());
            var from = Texts.of(LanguageTag.of(before));
            assertThat(work.texts(".rail-item")).contains(from.get("shell.place.plans"));
            work.click(work.one(".settings-row .combo-box"));
            work.click(work.named(".list-cell", Texts.ownName(to)));
            work.until("the rail is in the other language", () -> railIsIn(work, to));
        }
        try (var work = Workplace.startAgain(folder)) {
            assertThat(railIsIn(work, to)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "bg"})
    void thePlaceOfTheWindowIsRemembered(String language) {
        try (var work = Workplace.start(folder, LanguageTag.of(language))) {
            assertThat(Fx.call(work.stage()::getWidth)).isEqualTo(1440);
            Fx.run(
                    () -> {
                        work.stage().setX(40);
                        work.stage().setY(30);
                        work.stage().setWidth(1100);
                        work.stage().setHeight(760);
                    });
            work.until(
                    "the window has its new size",
                    () -> Fx.call(() -> work.stage().getScene().getWidth() == 1100));
        }
        try (var work = Workplace.startAgain(folder)) {
            var stage = work.stage();
            assertThat(
                            Fx.call(
                                    () ->
                                            List.of(
                                                    stage.getX(),
                                                    stage.getY(),
                                                    stage.getWidth(),
                                                    stage.getHeight())))
                    .containsExactly(40.0, 30.0, 1100.0, 760.0);
        }
    }

    private static void goesTo(Workplace work, Destination place) {
        work.until("the window shows " + place, () -> work.place().equals(place));
    }

    private static boolean railIsIn(Workplace work, LanguageTag language) {
        var texts = Texts.of(language);
        return work.texts(".rail-item")
                .equals(
                        List.of(
                                texts.get("shell.place.catalogue"),
                                texts.get("shell.place.plans"),
                                texts.get("shell.place.handouts"),
                                texts.get("shell.place.settings")));
    }
}
